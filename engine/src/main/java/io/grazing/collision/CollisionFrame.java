package io.grazing.collision;

/**
 * A right-handed orthonormal frame whose first axis is the direction η of the relative velocity; the other
 * two span the plane of η⊥ and depend on η alone.
 *
 * @param eta η = w/|w|
 * @param e2 second axis
 * @param e3 third axis, η × e2
 */
public record CollisionFrame(Vector eta, Vector e2, Vector e3) {

    /**
     * The frame of a relative velocity. For η = e₁ it is the standard basis.
     *
     * @param w relative velocity, not zero
     */
    public static CollisionFrame along(Vector w) {
        Vector eta = w.times(1.0 / w.norm());
        // Turning the standard basis by the shortest rotation that takes e1 to η; the pole η = −e1 is mirrored.
        if (eta.x() < 0.0) {
            CollisionFrame opposite = turned(new Vector(-eta.x(), eta.y(), eta.z()));
            return new CollisionFrame(
                    eta, mirrored(opposite.e2()), mirrored(opposite.e3()).times(-1.0));
        }
        return turned(eta);
    }

    private static CollisionFrame turned(Vector eta) {
        double scale = 1.0 / (1.0 + eta.x());
        double mixed = -eta.y() * eta.z() * scale;
        Vector e2 = new Vector(-eta.y(), 1.0 - eta.y() * eta.y() * scale, mixed);
        Vector e3 = new Vector(-eta.z(), mixed, 1.0 - eta.z() * eta.z() * scale);
        return new CollisionFrame(eta, e2, e3);
    }

    private static Vector mirrored(Vector v) {
        return new Vector(-v.x(), v.y(), v.z());
    }

    /**
     * The unit vector η⊥ = cos α e₂ + sin α e₃.
     *
     * @param alpha azimuth, radians
     */
    public Vector perpendicular(double alpha) {
        return e2.times(Math.cos(alpha)).plus(e3.times(Math.sin(alpha)));
    }

    /** The components of {@code v} in this frame. */
    public Vector resolve(Vector v) {
        return new Vector(eta.dot(v), e2.dot(v), e3.dot(v));
    }

    /** The vector whose components in this frame are {@code components}. */
    public Vector compose(Vector components) {
        return eta.times(components.x()).plus(e2.times(components.y())).plus(e3.times(components.z()));
    }
}
