package io.grazing.scatter;

import io.grazing.potential.ShortRangePotential;
import java.util.Optional;

/**
 * How the encounters of a potential are integrated to a tolerance: as they are, or where κ is not small and the potential is singular of order 1
 * or more, in Levi-Civita's coordinates X = U², dt = 2|U|² dτ, in which the centre repels less. Immutable and thread-safe; made
 * once, used by every worker.
 *
 * @param direct how they are integrated as they are
 * @param regularized how those of {@link #LEAST_REGULARIZED} and more are, if otherwise
 */
record BatchPlan(LanePlan direct, Optional<LanePlan> regularized) {

    /**
     * κ from which on Levi-Civita's coordinates serve. In them a free particle does not move along a straight line that steps of any length keep to,
     * so that errors are not in proportion to κ.
     */
    static final double LEAST_REGULARIZED = Math.scalb(1.0, LaneGrid.LEAST_EXPONENT);

    /** Tolerance below which the roundings of a path count that is not the deviation from a straight line. */
    private static final double ROUNDING_COUNTS = 1e-11;

    /** Where in a cell the encounters are whose steps are compared. */
    private static final double AMID = 0.5;

    /** The plan for a tolerance of θ per min(1, κ). */
    static BatchPlan of(ShortRangePotential potential, double tolerance, boolean whole) {
        LanePlan direct = LanePlan.of(CompiledForce.of(potential), tolerance, whole);
        boolean serves = !whole
                && potential.order() >= 1.0
                && tolerance >= ROUNDING_COUNTS
                && potential.profile().breaks().length == 2;
        if (!serves) {
            return of(direct);
        }
        CompiledForce force = CompiledForce.regularized(potential);
        return force.panels().isEmpty() ? of(direct) : faster(direct, LanePlan.of(force, tolerance, false));
    }

    /** Where f is flat at the edge, errors come from there, and steps are as many in either coordinates. */
    private static BatchPlan faster(LanePlan direct, LanePlan regularized) {
        CalibrationSample sample = LaneLeniency.sample(regularized, AMID);
        boolean isFaster = sample.steps(regularized) < sample.steps(direct);
        return new BatchPlan(direct, isFaster ? Optional.of(regularized) : Optional.empty());
    }

    /** The plan that integrates all encounters alike. */
    static BatchPlan of(LanePlan plan) {
        return new BatchPlan(plan, Optional.empty());
    }

    /** The plan for encounters of a κ. */
    LanePlan at(double kappa) {
        return kappa >= LEAST_REGULARIZED ? regularized.orElse(direct) : direct;
    }
}
