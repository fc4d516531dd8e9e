package io.grazing.scatter;

import io.grazing.collision.Deflection;

/** The exact angles of theory's three closed cases, in forms that keep relative accuracy. */
final class ClosedForms {

    private ClosedForms() {}

    /** s = 0, f = 1 − r²: tan θ = 4κρ√(1−ρ²) / ((1−2κ)(1−2ρ²) + 2ρ²). */
    static Deflection softParabola(double rho, double kappa) {
        double sine = 4.0 * kappa * rho * chord(rho);
        double cosine = (1.0 - 2.0 * kappa) * (1.0 - 2.0 * rho * rho) + 2.0 * rho * rho;
        return new Deflection(Math.atan2(sine, cosine), Math.atan2(sine, -cosine), Double.NaN, 0.0, 0);
    }

    /** s = 1, f = 1 − r: tan(θ/2) = κ√(1−ρ²) / (ρ(1+κ)). */
    static Deflection truncatedCoulomb(double rho, double kappa) {
        double sine = kappa * chord(rho);
        double cosine = rho * (1.0 + kappa);
        return new Deflection(2.0 * Math.atan2(sine, cosine), 2.0 * Math.atan2(cosine, sine), Double.NaN, 0.0, 0);
    }

    /** s = 2, f = 1 − r²: θ/2 = atan(h/ρ) − (ρ/q) atan(h/q), q² = ρ² + 2κ, h² = 1 − ρ². */
    static Deflection inverseSquare(double rho, double kappa) {
        double h = chord(rho);
        double q = Math.sqrt(rho * rho + 2.0 * kappa);
        double theta = 2.0 * (Math.atan2(h, rho) - rho / q * Math.atan2(h, q));
        return new Deflection(theta, 2.0 * (Math.asin(rho) + rho / q * Math.atan2(h, q)), Double.NaN, 0.0, 0);
    }

    private static double chord(double rho) {
        return Math.sqrt((1.0 - rho) * (1.0 + rho));
    }
}
