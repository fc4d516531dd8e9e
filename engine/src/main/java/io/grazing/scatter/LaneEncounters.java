package io.grazing.scatter;

/**
 * Encounters as {@link LaneState} takes them, in units |w| = 1, and their outcomes: structures of arrays, in loops that compilers
 * turn into vectors. On the straight line from r = 1
 *
 * <pre>  g = g₀ + κG(1),   q̇ = d(X·Ẋ)/dt = 1 + g,   timescale r/√q̇,   time to the apse τ₀/(1 − b), b = (4g₀/3 + κB)τ₀², τ₀ = √(1 − ρ²)/q̇,</pre>
 *
 * with g₀ and B of {@link LaneEdge}.
 *
 * <p>Mutable, one thread.
 */
final class LaneEncounters {

    final double[] rho;
    final double[] kappa;
    /** √(1 − ρ²). */
    final double[] chord;
    /** Ẍ/X. */
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
    /** What became of them: (w′ − w)·η and (w′ − w)·η⊥, in units |w|, and the drifts of the invariants; or that they did not end. */
    final double[] along;

    final double[] across;
    final double[] energyDrift;
    final double[] momentumDrift;
    final boolean[] isTrapped;
    /** Their cells of {@link LaneGrid}, and where in their block they are. */
    final int[] cell;

    final int[] place;

    private int size;

    private LaneEncounters(int capacity) {
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
        energyDrift = new double[capacity];
        momentumDrift = new double[capacity];
        isTrapped = new boolean[capacity];
        cell = new int[capacity];
        place = new int[capacity];
    }

    /** Room for {@code capacity} encounters. */
    static LaneEncounters ofCapacity(int capacity) {
        return new LaneEncounters(capacity);
    }

    int capacity() {
        return rho.length;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** Adds the encounter at {@code at} of a block, which is in a cell of {@link LaneGrid}. */
    void add(double impact, double strength, int in, int at) {
        rho[size] = impact;
        cell[size] = in;
        kappa[size] = strength;
        isTrapped[size] = false;
        place[size++] = at;
    }

    /** What follows from ρ and κ. */
    void start(LaneEdge edge) {
        double background = edge.background();
        double force = edge.force();
        for (int i = 0; i < size; i++) {
            double g = Math.fma(kappa[i], force, background);
            double root = Math.sqrt(1.0 + g);
            double inverse = 1.0 / root;
            double c = Math.sqrt((1.0 - rho[i]) * (1.0 + rho[i]));
            pull[i] = g;
            chord[i] = c;
            timescale[i] = inverse;
            tempo[i] = root;
            remaining[i] = c * (inverse * inverse);
        }
        aim(background * (4.0 / 3.0), edge.bend());
    }

    /** Makes of τ₀ the time to the apse: 1/(1 − b) to third order in b, and between a half and 2 where b is not small. */
    private void aim(double background, double bend) {
        for (int i = 0; i < size; i++) {
            double tau = remaining[i];
            double b = Math.fma(kappa[i], bend, background) * (tau * tau);
            double c = b / (1.0 + b * b);
            remaining[i] = tau * (1.0 + c * (1.0 + c * (1.0 + 2.0 * c)));
        }
    }
}
