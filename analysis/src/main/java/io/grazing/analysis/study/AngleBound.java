package io.grazing.analysis.study;

import io.grazing.analysis.limit.EncounterRegion;
import io.grazing.collision.Deflection;
import io.grazing.collision.Kappa;
import io.grazing.scatter.Scatterer;
import io.grazing.scatter.Scatterers;

/**
 * The bound (4.2) on the encounters Q_ε, measured by trajectories on a grid of ρ and |w|, both with their largest values in it:
 *
 * <pre>  |θ_ε − θ| ≤ C (e^{3/10} + min(1, e^{4/10} ρ^{1−s})),   ρ in units of e = (εf(0))^{1/s}.</pre>
 *
 * @param core e
 * @param largest sup |θ_ε − θ|, radians
 * @param ratio sup of |θ_ε − θ| over the bracket: the least C
 * @param rho ρ where the ratio is largest, in units of e
 * @param speed |w| there
 * @param error the largest difference of a trajectory's θ_ε from formula (3.5), radians
 */
record AngleBound(double core, double largest, double ratio, double rho, double speed, double error) {

    private static final int SPEEDS = 7;
    private static final int IMPACTS = 32;
    private static final double INNERMOST = 1e-3;
    /** Thermal speeds beyond the slowest pair. */
    private static final double FASTEST = 6.0;

    /** Measures at one ε. */
    static AngleBound measure(EncounterRegion region, HomogeneousLimit limit, Scatterer trajectories) {
        Scatterer formula = Scatterers.quadrature(region.potential());
        double core = region.core();
        AngleBound bound = new AngleBound(core, 0.0, 0.0, 0.0, 0.0, 0.0);
        double outermost = region.farthest() / core;
        for (int i = 0; i < SPEEDS; i++) {
            double speed = region.slowest() + FASTEST * i * i / ((SPEEDS - 1.0) * (SPEEDS - 1.0));
            double kappa = Kappa.of(region.epsilon(), speed);
            for (int j = 0; j < IMPACTS; j++) {
                double rho = outermost * Math.pow(INNERMOST, 1.0 - j / (IMPACTS - 1.0));
                double inside = Math.min(1.0, rho * core);
                Deflection measured = trajectories.deflect(inside, kappa);
                double far = Math.abs(measured.theta() - limit.angle(inside, kappa));
                double error = Math.abs(
                        measured.theta() - formula.deflect(inside, kappa).theta());
                bound = bound.with(far, rho, speed, error, region.potential().order());
            }
        }
        return bound;
    }

    private AngleBound with(double far, double at, double w, double difference, double s) {
        double here = far / bracket(core, at, s);
        boolean more = here > ratio;
        return new AngleBound(
                core,
                Math.max(far, largest),
                Math.max(here, ratio),
                more ? at : rho,
                more ? w : speed,
                Math.max(difference, error));
    }

    /** e^{3/10} + min(1, e^{4/10} ρ^{1−s}). */
    private static double bracket(double core, double rho, double s) {
        return Math.pow(core, 0.3) + Math.min(1.0, Math.pow(core, 0.4) * Math.pow(rho, 1.0 - s));
    }
}
