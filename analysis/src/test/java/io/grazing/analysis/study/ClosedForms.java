package io.grazing.analysis.study;

import io.grazing.collision.Deflection;
import io.grazing.potential.Jet;
import io.grazing.potential.Profile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.Scatterer;

/** Potentials whose deflection angle is known in closed form, and that angle. */
final class ClosedForms {

    private static final double ROUNDING = 1e-15;

    private ClosedForms() {}

    /** φ = 1/r − 1: f = 1 − r, s = 1. */
    static ShortRangePotential coulomb() {
        return ShortRangePotential.of(profile("1 - r", d -> new Jet(d, -1.0, 0.0)), 1.0);
    }

    /** φ = 1 − r²: s = 0, with a rainbow for 2κ &lt; 1. */
    static ShortRangePotential parabola() {
        return ShortRangePotential.of(profile("1 - r^2", ClosedForms::parabolic), 0.0);
    }

    /** φ = 1/r² − 1: f = 1 − r², s = 2. */
    static ShortRangePotential inverseSquare() {
        return ShortRangePotential.of(profile("1 - r^2", ClosedForms::parabolic), 2.0);
    }

    private static Jet parabolic(double depth) {
        return new Jet(depth * (2.0 - depth), -2.0 * (1.0 - depth), -2.0);
    }

    /**
     * θ for f = 1 − r, s = 1: sin²(θ/2) = κ²(1−ρ²)/(κ²+aρ²), cos²(θ/2) = (1+κ)²ρ²/(κ²+aρ²), a = 1+2κ, so
     * tan(θ/2) = κ√(1−ρ²)/((1+κ)ρ).
     */
    static Scatterer coulombAngle() {
        return (rho, kappa) -> {
            double opposite = kappa * Math.sqrt((1.0 - rho) * (1.0 + rho));
            double adjacent = (1.0 + kappa) * rho;
            double theta = 2.0 * Math.atan2(opposite, adjacent);
            double supplement = 2.0 * Math.atan2(adjacent, opposite);
            return new Deflection(theta, supplement, 0.5, ROUNDING * Math.min(theta, supplement), 1);
        };
    }

    private interface ByDepth {
        Jet at(double depth);
    }

    private static Profile profile(String description, ByDepth f) {
        return new Profile() {
            @Override
            public Jet at(double r) {
                return f.at(1.0 - r);
            }

            @Override
            public Jet atDepth(double depth) {
                return f.at(depth);
            }

            @Override
            public String description() {
                return description;
            }
        };
    }
}
