package io.grazing.collision;

/**
 * Vectors of ℝ³ as three arrays of components, the layout in which blocks of encounters are processed.
 * Mutable; owned by one {@link EncounterBlock}.
 *
 * @param x first components
 * @param y second components
 * @param z third components
 */
@SuppressWarnings("ArrayRecordComponent")
public record VectorArray(double[] x, double[] y, double[] z) {

    /** Room for {@code capacity} vectors, all zero. */
    public static VectorArray ofCapacity(int capacity) {
        return new VectorArray(new double[capacity], new double[capacity], new double[capacity]);
    }

    /** The vector at {@code index}. */
    public Vector get(int index) {
        return new Vector(x[index], y[index], z[index]);
    }

    /** Replaces the vector at {@code index}. */
    public void set(int index, Vector v) {
        x[index] = v.x();
        y[index] = v.y();
        z[index] = v.z();
    }
}
