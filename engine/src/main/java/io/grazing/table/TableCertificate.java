package io.grazing.table;

/**
 * What is known of a table, all of it from Newton trajectories.
 *
 * @param bound the error of θ it promises, radians, in units of (min(1, κ) √(1 − ρ²) + 10⁻³ θ) cos(θ/2)
 * @param kappaLow the least κ it covers
 * @param kappaHigh the largest κ it covers
 * @param confirmed random points, not used to build it, whose trajectories confirmed the bound
 * @param worst the largest error among them, in units of the bound
 * @param exceedance the share of such points that may exceed the bound, at 99.9 % confidence in all rounds together
 * @param confirmedByReference those of them that the 12-variable integrator confirmed too
 * @param worstByReference the largest error among these, in units of the bound, less the reference's own estimate
 * @param cells polynomials
 * @param columns coefficients of each in the impact parameter
 * @param rows coefficients of each in κ
 * @param trajectories trajectories spent
 * @param fallbackShare share of the random points that no polynomial covers and the batch integrator integrates
 * @param rounds rounds of confirmation, the last of which found no error beyond the bound
 * @param buildSeconds wall time, seconds
 */
public record TableCertificate(
        double bound,
        double kappaLow,
        double kappaHigh,
        long confirmed,
        double worst,
        double exceedance,
        long confirmedByReference,
        double worstByReference,
        long cells,
        int columns,
        int rows,
        long trajectories,
        double fallbackShare,
        int rounds,
        double buildSeconds) {

    /** One less the confidence of {@link #exceedance}. */
    public static final double DOUBT = 1e-3;
}
