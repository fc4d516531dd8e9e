package io.grazing.scatter;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.VectorArray;

/** The relative velocities of a block before and after: structures of arrays, in loops that compilers turn into vectors. Mutable, one thread. */
final class BatchVelocities {

    /** 2ε/|w|². */
    final double[] kappa;
    /** (w′ − w)·η and (w′ − w)·η⊥, in units |w|. */
    final double[] along;

    final double[] across;
    private final double[] speed;

    private BatchVelocities(int capacity) {
        kappa = new double[capacity];
        along = new double[capacity];
        across = new double[capacity];
        speed = new double[capacity];
    }

    /** Room for {@code capacity} encounters. */
    static BatchVelocities ofCapacity(int capacity) {
        return new BatchVelocities(capacity);
    }

    int capacity() {
        return kappa.length;
    }

    /**
     * Takes the velocities of a block.
     *
     * @param epsilon the scale ε of the potential (1.6)
     */
    void take(EncounterBlock block, double epsilon) {
        VectorArray v1 = block.v1();
        VectorArray v2 = block.v2();
        double[] x1 = v1.x();
        double[] y1 = v1.y();
        double[] z1 = v1.z();
        double[] x2 = v2.x();
        double[] y2 = v2.y();
        double[] z2 = v2.z();
        double twice = 2.0 * epsilon;
        int size = block.size();
        for (int i = 0; i < size; i++) {
            double x = x1[i] - x2[i];
            double y = y1[i] - y2[i];
            double z = z1[i] - z2[i];
            double square = x * x + y * y + z * z;
            speed[i] = Math.sqrt(square);
            kappa[i] = twice / square;
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
