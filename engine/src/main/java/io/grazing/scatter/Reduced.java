package io.grazing.scatter;

/** The domains of what scatterers are given: the reduced parameters of an encounter, and a tolerance. */
final class Reduced {

    private Reduced() {}

    /** Refuses what no encounter can have: ρ &lt; 0, κ ≤ 0, or either not finite. */
    static void check(double rho, double kappa) {
        if (!(rho >= 0.0) || Double.isInfinite(rho)) {
            throw new IllegalArgumentException("rho: expected a finite number >= 0, got " + rho);
        }
        if (!(kappa > 0.0) || Double.isInfinite(kappa)) {
            throw new IllegalArgumentException("kappa: expected a finite number > 0, got " + kappa);
        }
    }

    /** Refuses a tolerance that integrators cannot keep or that is no use: below 1e-14, above 1e-3 or NaN. */
    static void checkTolerance(double tolerance) {
        if (!(tolerance >= 1e-14 && tolerance <= 1e-3)) {
            throw new IllegalArgumentException("tolerance: expected 1e-14 to 1e-3, got " + tolerance);
        }
    }
}
