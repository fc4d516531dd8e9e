package io.grazing.scatter;

import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;

/**
 * How a trajectory begins: its first step as a function of ρ and κ, from trials on a grid: without it a trajectory would
 * spend a third of its work on finding the step that its neighbours have found before.
 *
 * <p>Immutable.
 */
final class LaneStarts {

    private static final int LEAST_CLOSE_EXPONENT = -80;
    private static final int LARGEST_CLOSE_EXPONENT = 4;
    /** κf(0)/ρ^s from which on a deflection is of order one. */
    private static final double CLOSE_ANGLE = 0.3;

    private static final int TRIALS = 12;
    private static final double FIRST_TRIAL = 0.5;
    /** Share of the trial's longest step that is taken, since ρ and κ differ from the grid's. */
    private static final double CAUTION = 0.92;

    private final double[] reach;
    private final double[] close;

    private LaneStarts(double[] reach, double[] close) {
        this.reach = reach;
        this.close = close;
    }

    private static double[] close(ShortRangePotential potential) {
        double[] bounds = new double[LARGEST_CLOSE_EXPONENT - LEAST_CLOSE_EXPONENT + 1];
        for (int e = 0; e < bounds.length && potential.order() > 0.0; e++) {
            double born = Math.scalb(potential.strength(), e + LEAST_CLOSE_EXPONENT) / CLOSE_ANGLE;
            bounds[e] = Math.pow(born, 1.0 / potential.order());
        }
        return bounds;
    }

    /**
     * First steps found by trial.
     *
     * @param tolerance the error a step may be estimated to make, per min(1, κ)
     * @param leniency by how much more it may be
     */
    static LaneStarts find(CompiledForce force, LaneControl control, double tolerance, LaneLeniency leniency) {
        double[] table = new double[LaneGrid.CELLS];
        LaneState lanes = new LaneState();
        NystromStep step = new NystromStep(force, control, new LaneLoops(), lanes);
        BatchEncounters grid = BatchEncounters.ofCapacity(LaneState.WIDTH);
        for (int from = 0; from < table.length; from += LaneState.WIDTH) {
            for (int i = 0; i < LaneState.WIDTH; i++) {
                int cell = from + i;
                grid.rho[i] = LaneGrid.rho(cell);
                grid.kappa[i] = LaneGrid.kappa(cell);
                grid.tolerance[i] = tolerance * leniency.at(cell) * Math.min(1.0, grid.kappa[i]);
            }
            grid.start(LaneState.WIDTH, force.reduced(1.0));
            Arrays.fill(grid.reach, FIRST_TRIAL);
            for (int n = 0; n < TRIALS; n++) {
                for (int i = 0; i < LaneState.WIDTH; i++) {
                    lanes.load(i, grid, i);
                }
                step.run();
                System.arraycopy(lanes.reach, LaneState.FIRST, grid.reach, 0, LaneState.WIDTH);
            }
            for (int i = 0; i < LaneState.WIDTH; i++) {
                table[from + i] = CAUTION * grid.reach[i];
            }
        }
        return new LaneStarts(table, close(force.potential()));
    }

    /** Whether the deflection is of order one because the encounter is close, κf(0) ≳ ρ^s; κ within a factor of two. */
    boolean isClose(double rho, double kappa) {
        int e = Math.min(Math.max(Math.getExponent(kappa), LEAST_CLOSE_EXPONENT), LARGEST_CLOSE_EXPONENT);
        return rho < close[e - LEAST_CLOSE_EXPONENT];
    }

    /** The first step in a cell of {@link LaneGrid}, in units of {@link LaneState#timescale}. */
    double reach(int cell) {
        return reach[cell];
    }
}
