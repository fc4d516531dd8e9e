package io.grazing.scatter;

import io.grazing.potential.ShortRangePotential;
import java.util.Optional;

/**
 * How the encounters of a potential are integrated to a tolerance: as they are, or where they are deflected by much and the potential is
 * singular of order 1 or more, in Levi-Civita's coordinates X = U², dt = 2|U|² dτ, in which the centre repels less. Immutable and
 * thread-safe; made once, used by every worker.
 *
 * @param direct how they are integrated as they are
 * @param regularized how those are that it {@linkplain LanePlan#takes takes}, if otherwise
 */
record BatchPlan(LanePlan direct, Optional<LanePlan> regularized) {

    /** Tolerance below which the roundings of a path count that is not the deviation from a straight line. */
    private static final double ROUNDING_COUNTS = 1e-11;
    /** Share of the steps that makes another way to integrate worth having. */
    private static final double WORTHWHILE = 0.95;
    /** Where in a cell the encounters are whose steps are compared. */
    private static final double AMID = 0.5;

    /** The plan for a tolerance of θ per min(1, κ). */
    static BatchPlan of(ShortRangePotential potential, double tolerance, boolean whole) {
        LanePlan direct = LanePlan.of(potential, tolerance, whole);
        boolean serves = !whole
                && potential.order() >= 1.0
                && tolerance >= ROUNDING_COUNTS
                && direct.force().panels().isPresent();
        return new BatchPlan(
                direct,
                serves
                        ? LanePlan.regularized(potential, tolerance).filter(plan -> isFaster(plan, direct))
                        : Optional.empty());
    }

    private static boolean isFaster(LanePlan plan, LanePlan direct) {
        CalibrationSample sample = LaneLeniency.sample(plan, AMID);
        return sample.steps(plan) < WORTHWHILE * sample.steps(direct);
    }

    /** The plan that integrates all encounters alike. */
    static BatchPlan of(LanePlan plan) {
        return new BatchPlan(plan, Optional.empty());
    }

    /** The plan for an encounter. */
    LanePlan at(double rho, double kappa) {
        int cell = LaneGrid.cell(rho, kappa);
        return regularized.filter(plan -> plan.takes(cell, kappa)).orElse(direct);
    }
}
