package io.grazing.collision;

/**
 * A vector of ℝ³, dimensionless.
 *
 * @param x first component
 * @param y second component
 * @param z third component
 */
public record Vector(double x, double y, double z) {

    /** The sum of this vector and {@code other}. */
    public Vector plus(Vector other) {
        return new Vector(x + other.x, y + other.y, z + other.z);
    }

    /** This vector less {@code other}. */
    public Vector minus(Vector other) {
        return new Vector(x - other.x, y - other.y, z - other.z);
    }

    /** This vector multiplied by {@code factor}. */
    public Vector times(double factor) {
        return new Vector(x * factor, y * factor, z * factor);
    }

    /** The scalar product. */
    public double dot(Vector other) {
        return x * other.x + y * other.y + z * other.z;
    }

    /** The vector product. */
    public Vector cross(Vector other) {
        return new Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /** The Euclidean length. */
    public double norm() {
        return Math.sqrt(dot(this));
    }
}
