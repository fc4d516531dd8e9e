package io.grazing.scatter;

/** The domain of the reduced parameters of an encounter. */
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
}
