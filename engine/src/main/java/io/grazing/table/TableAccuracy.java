package io.grazing.table;

/**
 * What a table promises of θ: an error of at most
 *
 * <pre>  bound · (min(1, κ) √(1 − ρ²) + 10⁻³ θ) cos(θ/2).</pre>
 *
 * The first factor is the scale of weak deflections, which vanishes with θ as κ → 0 and as ρ → 1; the second term matters
 * for close encounters with a small κ, of which no share can be held by a double; cos(θ/2) makes the error of π − θ relative
 * to π − θ head-on. Angles are given by H = tan(θ/2) ρ/√(1 − ρ²), see {@link AngleTable}.
 *
 * @param bound the bound, radians
 */
record TableAccuracy(double bound) {

    private static final double DEEP = 1e-3;

    TableAccuracy {
        if (!(bound >= AngleTable.LEAST_BOUND && bound <= 0.1)) {
            throw new IllegalArgumentException("bound: expected " + AngleTable.LEAST_BOUND + " to 0.1, got " + bound);
        }
    }

    /** The error of θ that is allowed, radians. */
    double allowed(double rho, double kappa, double exact) {
        double chord = chord(rho);
        double theta = 2.0 * Math.atan2(chord * exact, rho);
        double cosine = rho / Math.hypot(rho, chord * exact);
        return bound * (Math.min(1.0, kappa) * chord + DEEP * theta) * cosine;
    }

    /** The difference of θ between two H in units of what is allowed; NaN if either is. */
    double error(double rho, double kappa, double found, double exact) {
        double chord = chord(rho);
        double difference = 2.0
                * Math.atan2(rho * chord * Math.abs(found - exact), Math.fma(rho, rho, chord * chord * found * exact));
        return difference / allowed(rho, kappa, exact);
    }

    private static double chord(double rho) {
        return Math.sqrt((1.0 - rho) * (1.0 + rho));
    }
}
