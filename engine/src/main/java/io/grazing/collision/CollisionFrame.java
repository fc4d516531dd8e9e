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
        // The standard basis turned by the shortest rotation that takes e1 to η, or −e1 to it after a mirroring
        // (Duff et al. 2017). Without a branch, so that the JIT can keep the frame out of the heap.
        double sign = Math.copySign(1.0, eta.x());
        double scale = 1.0 / (1.0 + Math.abs(eta.x()));
        double mixed = -eta.y() * eta.z() * scale;
        Vector e2 = new Vector(-sign * eta.y(), 1.0 - eta.y() * eta.y() * scale, mixed);
        Vector e3 = new Vector(-eta.z(), sign * mixed, sign * (1.0 - eta.z() * eta.z() * scale));
        return new CollisionFrame(eta, e2, e3);
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
