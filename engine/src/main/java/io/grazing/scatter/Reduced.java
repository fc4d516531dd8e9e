package io.grazing.scatter;

import io.grazing.collision.Deflection;
import io.grazing.potential.Profile;
import io.grazing.potential.ShortRangePotential;

/** The domains of what scatterers are given: the reduced parameters of an encounter, and a tolerance. */
final class Reduced {

    /** Forces below underflow. */
    static final double UNDERFLOW = 1e-290;

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

    /**
     * Whether a particle flies past: where ρ ≥ 1, or f vanishes from ρ on, since it ends before r = 1 or is below the range of
     * doubles. There θ is 0, or less than {@link #UNDERFLOW} per unit κ.
     */
    static boolean misses(ShortRangePotential potential, double rho) {
        if (rho >= 1.0) {
            return true;
        }
        Profile f = potential.profile();
        return (rho < 0.5 ? f.at(rho) : f.atDepth(1.0 - rho)).value() == 0.0;
    }

    /** The angle of a particle that {@link #misses}. */
    static Deflection miss(double rho, double kappa) {
        return Deflection.ofAngle(0.0, rho, rho >= 1.0 ? 0.0 : UNDERFLOW * kappa, 0);
    }

    /** Refuses a tolerance that integrators cannot keep or that is no use: below 1e-14, above 1e-3 or NaN. */
    static void checkTolerance(double tolerance) {
        if (!(tolerance >= 1e-14 && tolerance <= 1e-3)) {
            throw new IllegalArgumentException("tolerance: expected 1e-14 to 1e-3, got " + tolerance);
        }
    }
}
