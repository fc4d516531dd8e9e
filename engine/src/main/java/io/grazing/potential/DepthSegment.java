package io.grazing.potential;

/** A representation of a profile over a range of depths δ = 1 − r that keeps relative accuracy there. */
interface DepthSegment {

    /** f, f′ and f″ (with respect to r) at r = 1 − {@code depth}. */
    Jet at(double depth);
}
