package io.grazing.analysis.limit;

import io.grazing.collision.Deflection;
import io.grazing.scatter.Scatterer;

/**
 * Angles known in closed form, written with atan2 so that θ and π − θ are relatively accurate: the exact cases
 * inside the class of Assumption 2.1, the hard sphere, and Rutherford scattering.
 */
final class ClosedForms {

    private static final double ROUNDING = 4e-16;

    private ClosedForms() {}

    /** s = 0, f = 1 − r²: tan θ = 4κρd/(1 − 2κ(1 − 2ρ²)), d = √(1 − ρ²). */
    static Scatterer softParabola() {
        return (rho, kappa) -> {
            double sine = 4.0 * kappa * rho * Math.sqrt((1.0 - rho) * (1.0 + rho));
            double cosine = (1.0 - 2.0 * kappa) + 4.0 * kappa * rho * rho;
            return of(Math.atan2(sine, cosine), Math.atan2(sine, -cosine));
        };
    }

    /** s = 1, f = A(1 − r): tan(θ/2) = Aκ d/(ρ(1 + Aκ)), d = √(1 − ρ²). */
    static Scatterer truncatedCoulomb(double strength) {
        return (rho, kappa) -> {
            double k = strength * kappa;
            double d = Math.sqrt((1.0 - rho) * (1.0 + rho));
            return half(k * d, rho * (1.0 + k));
        };
    }

    /**
     * S of f = 1 − r, s = 1: κ²[(1/a)(1 + κ²/a) ln((1+κ)/κ) − 1/(2a)], a = 1 + 2κ; for large κ, where that
     * cancels, ½ Σ (−q)^n/((n+1)(n+2)), q = a/κ².
     */
    static double truncatedCoulombS(double kappa) {
        double a = 1.0 + 2.0 * kappa;
        if (kappa < 5.0) {
            return kappa * kappa / a * ((1.0 + kappa * kappa / a) * Math.log1p(1.0 / kappa) - 0.5);
        }
        double q = a / (kappa * kappa);
        double sum = 0.0;
        double power = 0.5;
        for (int n = 0; n < 60; n++) {
            sum += power / ((n + 1.0) * (n + 2.0));
            power *= -q;
        }
        return sum;
    }

    /** The hard sphere, θ = 2 acos ρ. */
    static Scatterer hardSphere() {
        return (rho, kappa) -> half(Math.sqrt((1.0 - rho) * (1.0 + rho)), rho);
    }

    /** Rutherford's law tan(θ/2) = κ/ρ, which has no cut-off. */
    static Scatterer rutherford() {
        return (rho, kappa) -> half(kappa, rho);
    }

    private static Deflection half(double sine, double cosine) {
        return of(2.0 * Math.atan2(sine, cosine), 2.0 * Math.atan2(cosine, sine));
    }

    private static Deflection of(double theta, double supplement) {
        return new Deflection(theta, supplement, 0.0, ROUNDING * 4.0 * Math.min(theta, supplement), 1);
    }
}
