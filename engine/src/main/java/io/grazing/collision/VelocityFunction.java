package io.grazing.collision;

/** A function ψ of a velocity, with its derivatives. Immutable and thread-safe. */
public interface VelocityFunction {

    /** Numbers that {@link #expand} gives. */
    int EXPANSION = 10;

    /** ψ(v), finite. */
    double value(double x, double y, double z);

    /**
     * ψ, ∇ψ and ∇²ψ at v: ψ, ∂x, ∂y, ∂z, ∂xx, ∂xy, ∂xz, ∂yy, ∂yz, ∂zz, all finite.
     *
     * @param result room for {@value #EXPANSION} numbers
     */
    void expand(double x, double y, double z, double[] result);

    /**
     * ψ at several velocities.
     *
     * @param v the velocities
     * @param count how many of them
     * @param result room for the values
     */
    default void values(VectorArray v, int count, double[] result) {
        for (int i = 0; i < count; i++) {
            result[i] = value(v.x()[i], v.y()[i], v.z()[i]);
        }
    }

    /** ψ(v). */
    default double value(Vector v) {
        return value(v.x(), v.y(), v.z());
    }

    /** ψ, ∇ψ and ∇²ψ at v, in the order of {@link #expand(double, double, double, double[])}. */
    default double[] expand(Vector v) {
        double[] result = new double[EXPANSION];
        expand(v.x(), v.y(), v.z(), result);
        return result;
    }
}
