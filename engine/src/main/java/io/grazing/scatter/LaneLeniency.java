package io.grazing.scatter;

import io.grazing.collision.EncounterBlock;
import java.util.Arrays;

/**
 * By what factor the error that a step may be estimated to make exceeds the plan's, for each cell of {@link LaneGrid}: the plan's
 * is what the most sensitive trajectories need, and most others come out a tenth as wrong. From samples of each cell, for
 * κ from 2^−7 to 2^4 and beyond the innermost ring, where errors vary over decades of ρ; elsewhere 1. In Levi-Civita's coordinates from 2^−8
 * on, and in that ring too, where a factor may be less than 1. Immutable.
 */
final class LaneLeniency {

    /** Every cell alike. */
    static final LaneLeniency NONE = new LaneLeniency(filled(1.0));

    private static final int OCTAVES = 11;
    private static final int KAPPAS = 2;
    private static final int RHOS = 4;

    /** The most of it. */
    static final double MOST = 8.0;
    /** The error aimed at, in units of the tolerance, and the most that another sample may show. */
    private static final double AIM = 2.0;

    static final double LIMIT = 3.0;
    /** An error is of one order more than its estimate. */
    private static final double ORDERS = 7.0 / 8.0;

    /** The least in Levi-Civita's coordinates: encounters that would need less are not integrated there. */
    private static final double LEAST = 1.0 / 16.0;

    /** Impact parameters in the innermost ring there, for each κ, and how many decades they go down. */
    private static final int CLOSE_RHOS = 16;

    private static final double CLOSE_DECADES = 4.0;

    private static final double FIRST_SHIFT = 0.25;

    private final double[] factors;

    private LaneLeniency(double[] factors) {
        this.factors = factors;
    }

    private static double[] filled(double factor) {
        double[] factors = new double[LaneGrid.CELLS];
        Arrays.fill(factors, factor);
        return factors;
    }

    /** Every cell of so many inner rings alike, and nothing in the others. */
    static LaneLeniency inside(int rings) {
        double[] factors = new double[LaneGrid.CELLS];
        Arrays.setAll(factors, cell -> LaneGrid.ring(cell) < rings ? 1.0 : 0.0);
        return new LaneLeniency(factors);
    }

    /** The factor in a cell; 0 where encounters are not integrated by the plan. */
    double at(int cell) {
        return factors[cell];
    }

    /** What the errors of a plan without any leave room for, {@code most} or less; {@code finer} is as good as exact. */
    static LaneLeniency of(LanePlan plan, LanePlan finer, double most) {
        double[] worst = worst(plan, finer, sample(plan, FIRST_SHIFT));
        double[] factors = plan.leniency().factors.clone();
        for (int cell = 0; cell < factors.length; cell++) {
            if (!Double.isNaN(worst[cell])) {
                factors[cell] = Math.min(within(room(plan, worst[cell]), plan), most);
            }
        }
        return new LaneLeniency(factors);
    }

    /** Less of it in the cells where the errors of a sample are too large, in a plan that has it. */
    LaneLeniency checked(LanePlan plan, LanePlan finer, CalibrationSample sample) {
        double[] worst = worst(plan, finer, sample);
        double[] checked = factors.clone();
        for (int cell = 0; cell < checked.length; cell++) {
            if (worst[cell] > LIMIT * plan.tolerance()) {
                checked[cell] = within(checked[cell] * room(plan, worst[cell]), plan);
            }
        }
        return new LaneLeniency(checked);
    }

    private static double room(LanePlan plan, double worst) {
        return Math.pow(AIM * plan.tolerance() / Math.max(worst, Double.MIN_NORMAL), ORDERS);
    }

    private static double within(double factor, LanePlan plan) {
        if (plan.force().isRegularized()) {
            return factor < LEAST ? 0.0 : factor;
        }
        return Math.max(factor, 1.0);
    }

    /** The largest error in each cell, NaN where there is none. */
    private static double[] worst(LanePlan plan, LanePlan finer, CalibrationSample sample) {
        EncounterBlock block = sample.integrated(plan);
        EncounterBlock exact = sample.integrated(finer);
        double[] worst = filled(Double.NaN);
        for (int i = 0; i < sample.size(); i++) {
            int cell = sample.cell(i);
            double error = sample.error(block, exact, i);
            worst[cell] = error <= worst[cell] ? worst[cell] : error;
        }
        return worst;
    }

    /** So many of each octave and ring; {@code shift}, of (0, 1), says where. */
    static CalibrationSample sample(LanePlan plan, double shift) {
        boolean isRegularized = plan.force().isRegularized();
        int rhos = LaneGrid.RINGS * RHOS;
        int first = isRegularized ? -KAPPAS : 0;
        CalibrationSample sample = new CalibrationSample((OCTAVES + 1) * KAPPAS * (rhos - RHOS + CLOSE_RHOS));
        for (int k = first; k < OCTAVES * KAPPAS; k++) {
            double kappa = Math.pow(2.0, LaneGrid.LEAST_EXPONENT + 1 + (k + shift) / KAPPAS);
            for (int j = RHOS; j < rhos; j++) {
                sample.add(Math.sqrt((j + 1.0 - shift) / rhos), kappa, plan);
            }
            for (int j = 0; j < CLOSE_RHOS && isRegularized; j++) {
                sample.add(
                        LaneGrid.endOfRing(0) * Math.pow(10.0, -CLOSE_DECADES * (j + shift) / CLOSE_RHOS), kappa, plan);
            }
        }
        return sample;
    }
}
