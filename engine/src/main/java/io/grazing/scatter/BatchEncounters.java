package io.grazing.scatter;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.VectorArray;

/**
 * A block's encounters as {@link LaneState} takes them, in units |w| = 1, and the outcomes until they are written as changes
 * of velocity: structures of arrays, in loops that compilers turn into vectors. On the straight line from r = 1
 *
 * <pre>  g = κG(1),   q̇ = d(X·Ẋ)/dt = 1 + g,   timescale r/√q̇,   time to the apse τ₀/(1 − κBτ₀²), τ₀ = √(1 − ρ²)/q̇,</pre>
 *
 * with B of {@link LaneEdge}.
 *
 * <p>Mutable, one thread.
 */
final class BatchEncounters {

    final double[] rho;
    final double[] kappa;
    /** √(1 − ρ²). */
    final double[] chord;
    /** g. */
    final double[] pull;

    final double[] timescale;
    /** The inverse of the timescale. */
    final double[] tempo;

    final double[] remaining;
    /** The error a step may make; the same in units of its impulse; the first step, in units of the timescale. */
    final double[] tolerance;

    final double[] floor;
    final double[] reach;
    /** How much is taken of the step that the first one's error promises. */
    final double[] safety;
    /** (w′ − w)·η and (w′ − w)·η⊥. */
    final double[] along;

    final double[] across;
    private final double[] speed;

    private BatchEncounters(int capacity) {
        rho = new double[capacity];
        kappa = new double[capacity];
        chord = new double[capacity];
        pull = new double[capacity];
        timescale = new double[capacity];
        tempo = new double[capacity];
        remaining = new double[capacity];
        tolerance = new double[capacity];
        floor = new double[capacity];
        reach = new double[capacity];
        safety = new double[capacity];
        along = new double[capacity];
        across = new double[capacity];
        speed = new double[capacity];
    }

    /** Room for {@code capacity} encounters. */
    static BatchEncounters ofCapacity(int capacity) {
        return new BatchEncounters(capacity);
    }

    int capacity() {
        return rho.length;
    }

    /**
     * Takes the encounters of a block.
     *
     * @param epsilon the scale ε of the potential (1.6)
     * @param least impact parameter that stands for all smaller ones
     * @param edge the force at r = 1
     */
    void take(EncounterBlock block, double epsilon, double least, LaneEdge edge) {
        int size = block.size();
        measure(block.v1(), block.v2(), size, epsilon);
        double[] impact = block.rho();
        for (int i = 0; i < size; i++) {
            rho[i] = Math.max(impact[i], least);
        }
        start(size, edge);
    }

    private void measure(VectorArray v1, VectorArray v2, int size, double epsilon) {
        double[] x1 = v1.x();
        double[] y1 = v1.y();
        double[] z1 = v1.z();
        double[] x2 = v2.x();
        double[] y2 = v2.y();
        double[] z2 = v2.z();
        double twice = 2.0 * epsilon;
        for (int i = 0; i < size; i++) {
            double x = x1[i] - x2[i];
            double y = y1[i] - y2[i];
            double z = z1[i] - z2[i];
            double square = x * x + y * y + z * z;
            speed[i] = Math.sqrt(square);
            kappa[i] = twice / square;
        }
    }

    /** What follows from ρ and κ. */
    void start(int size, LaneEdge edge) {
        double force = edge.force();
        for (int i = 0; i < size; i++) {
            double g = kappa[i] * force;
            double root = Math.sqrt(1.0 + g);
            double inverse = 1.0 / root;
            double c = Math.sqrt((1.0 - rho[i]) * (1.0 + rho[i]));
            pull[i] = g;
            chord[i] = c;
            timescale[i] = inverse;
            tempo[i] = root;
            remaining[i] = c * (inverse * inverse);
        }
        aim(size, edge.bend());
    }

    /** Makes of τ₀ the time to the apse: 1/(1 − b) to third order in b = κBτ₀², and between a half and 2 where b is not small. */
    private void aim(int size, double bend) {
        for (int i = 0; i < size; i++) {
            double tau = remaining[i];
            double b = kappa[i] * bend * (tau * tau);
            double c = b / (1.0 + b * b);
            remaining[i] = tau * (1.0 + c * (1.0 + c * (1.0 + 2.0 * c)));
        }
    }

    /** Writes v̂ = ½(along·w + across·|w|η⊥) (3.15), and its opposite for particle 2. */
    void write(EncounterBlock block) {
        int size = block.size();
        for (int i = 0; i < size; i++) {
            along[i] *= 0.5;
            across[i] *= 0.5 * speed[i];
        }
        VectorArray v1 = block.v1();
        VectorArray v2 = block.v2();
        VectorArray eta = block.etaPerp();
        VectorArray change1 = block.change1();
        VectorArray change2 = block.change2();
        write(v1.x(), v2.x(), eta.x(), change1.x(), change2.x(), size);
        write(v1.y(), v2.y(), eta.y(), change1.y(), change2.y(), size);
        write(v1.z(), v2.z(), eta.z(), change1.z(), change2.z(), size);
    }

    private void write(double[] v1, double[] v2, double[] eta, double[] change1, double[] change2, int size) {
        for (int i = 0; i < size; i++) {
            double change = Math.fma(along[i], v1[i] - v2[i], across[i] * eta[i]);
            change1[i] = change;
            change2[i] = -change;
        }
    }
}
