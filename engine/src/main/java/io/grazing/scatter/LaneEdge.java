package io.grazing.scatter;

/**
 * What trajectories need to know of the force where they begin, at r = 1. There, with q = X·Ẋ and g = κG,
 *
 * <pre>  q̇ = 1 + g,   g = g₀ + κG,   q̈ = (4g₀ + 3κB)q,   B = (4G + G′)/3,</pre>
 *
 * (g₀ is 0, or 1 in Levi-Civita's coordinates, which begin as the others do) and since q is an odd function of the time from the apse, that is τ = −q/(q̇ + q̈τ/3) away, but for terms of fifth order.
 *
 * @param background g₀
 * @param force G(1)
 * @param bend B, or 0 where G has no slope
 */
record LaneEdge(double background, double force, double bend) {

    /** That of a force. */
    static LaneEdge of(CompiledForce force) {
        // not below 0 by rounding, which a strong potential would make large
        double edge = Math.max(force.reduced(1.0), 0.0);
        double bend = ((4.0 - force.power()) * edge + force.reducedSlope(1.0)) / 3.0;
        return new LaneEdge(force.background(), edge, Double.isFinite(bend) ? bend : 0.0);
    }
}
