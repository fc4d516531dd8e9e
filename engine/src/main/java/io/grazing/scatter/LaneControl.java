package io.grazing.scatter;

/**
 * How the step of every lane is judged, and the next one chosen.
 *
 * <p>A step is accepted if the larger of h²|Σe_i k_i|/r and h|Σe′_i k_i| (over r as well in Levi-Civita's coordinates, where speeds fall like r) is below the lane's tolerance, a share of
 * min(1, κ), so that θ keeps its relative accuracy as κ → 0, plus a share of the step's own impulse h|Ẍ|, which
 * rounding alone makes. The longest step is kept in units of r/√q̇, q = X·Ẋ: so it shrinks of itself on approach.
 *
 * <p>A lane aims for the zero of q, its apse, where it is −q/q̇ away: q is an odd function of the time from there, so
 * that this lands with an error of third order; of fifth where it begins, see {@link LaneEdge}. With {@code whole}, it aims
 * for r = 1 on the way out.
 *
 * @param longest bound of a step in units of the timescale, below 1: a centre of force is never stepped over
 * @param arrived share of the longest step within which a lane has arrived
 * @param whole whether lanes go on from the apse to the exit at r = 1
 */
record LaneControl(double longest, double arrived, boolean whole) {

    /** Share that is taken of the step an error promises; {@link #root} is up to 6 % too large. */
    static final double SAFETY = 0.85;
    /**
     * How much longer than the longest step one may be that reaches the destination: if it is accepted, it saves another. Less
     * than 1/SAFETY, or one that was rejected would be tried again for ever.
     */
    static final double STRETCH = 0.935 / SAFETY;

    static final double LEAST_FACTOR = 0.2;
    static final double LARGEST_FACTOR = 5.0;
    static final double LEAST_ERROR = 1e-30;
    static final double LARGEST_ERROR = 1e30;

    private static final long ONE = Double.doubleToRawLongBits(1.0);
    private static final long ROOT_OF_ONE = ONE + (ONE >>> 4) + (ONE >>> 7) + (ONE >>> 10) + (ONE >>> 13);

    /**
     * x^{−1/14} within a few percent, x between the least and the largest error, by the logarithm that a double's
     * bits are nearly: the error is squared, of order 7, and 1/14 ≈ 2^-4 + 2^-7 + 2^-10 + 2^-13.
     */
    static double root(double x) {
        long bits = Double.doubleToRawLongBits(x);
        return Double.longBitsToDouble(ROOT_OF_ONE - (bits >>> 4) - (bits >>> 7) - (bits >>> 10) - (bits >>> 13));
    }

    /** What {@link #root} subtracts from. */
    static long rootOfOne() {
        return ROOT_OF_ONE;
    }
}
