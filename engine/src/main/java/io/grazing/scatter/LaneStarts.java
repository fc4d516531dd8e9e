package io.grazing.scatter;

import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;

/**
 * How a trajectory begins: its first two steps as functions of ρ and κ, from trials on a grid: without them a trajectory would
 * spend a third of its work on finding the steps that its neighbours have found before. The force jumps where it begins, so that the error of the
 * first step promises too much of the second.
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
    private static final double CAUTION = 0.97;

    private final double[] reach;
    private final double[] safety;
    private final double[] close;

    private LaneStarts(double[] reach, double[] safety, double[] close) {
        this.reach = reach;
        this.safety = safety;
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
    static LaneStarts find(
            CompiledForce force, LaneEdge edge, LaneControl control, double tolerance, LaneLeniency leniency) {
        double[] reach = new double[LaneGrid.CELLS];
        double[] safety = new double[LaneGrid.CELLS];
        Trials trials = new Trials(force, edge, control);
        for (int from = 0; from < LaneGrid.CELLS; from += LaneState.WIDTH) {
            trials.begin(from, tolerance, leniency);
            trials.findFirst();
            trials.findSecond();
            System.arraycopy(trials.grid.reach, 0, reach, from, LaneState.WIDTH);
            System.arraycopy(trials.grid.safety, 0, safety, from, LaneState.WIDTH);
        }
        return new LaneStarts(reach, safety, close(force.potential()));
    }

    /** Trials in as many cells as there are lanes. */
    private static final class Trials {

        private final LaneEdge edge;
        private final LaneState lanes = new LaneState();
        private final NystromStep step;
        private final LaneEncounters grid = LaneEncounters.ofCapacity(LaneState.WIDTH);

        Trials(CompiledForce force, LaneEdge edge, LaneControl control) {
            this.edge = edge;
            step = new NystromStep(force, control, new LaneLoops(), lanes);
        }

        void begin(int from, double tolerance, LaneLeniency leniency) {
            grid.clear();
            for (int i = 0; i < LaneState.WIDTH; i++) {
                int cell = from + i;
                grid.add(LaneGrid.rho(cell), LaneGrid.kappa(cell), cell, i);
                grid.tolerance[i] = tolerance * leniency.at(cell) * Math.min(1.0, grid.kappa[i]);
            }
            grid.start(edge);
            Arrays.fill(grid.safety, LaneControl.SAFETY);
        }

        void findFirst() {
            Arrays.fill(grid.reach, FIRST_TRIAL);
            for (int n = 0; n < TRIALS; n++) {
                load();
                step.run();
                System.arraycopy(lanes.reach, LaneState.FIRST, grid.reach, 0, LaneState.WIDTH);
            }
            for (int i = 0; i < LaneState.WIDTH; i++) {
                grid.reach[i] *= CAUTION;
            }
        }

        /** After the first step: by how much its error promises more than the second turns out to allow. */
        void findSecond() {
            load();
            step.run();
            double[] promised = lanes.reach.clone();
            double[] second = promised.clone();
            for (int n = 0; n < TRIALS; n++) {
                load();
                step.run();
                System.arraycopy(second, 0, lanes.reach, 0, second.length);
                step.run();
                System.arraycopy(lanes.reach, 0, second, 0, second.length);
            }
            for (int i = 0; i < LaneState.WIDTH; i++) {
                int lane = LaneState.FIRST + i;
                grid.safety[i] *= Math.min(1.0, second[lane] / promised[lane]);
            }
        }

        private void load() {
            for (int i = 0; i < LaneState.WIDTH; i++) {
                lanes.load(i, grid, i);
            }
        }
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

    /** How much of the step that the first one's error promises is taken second, as {@link LaneControl#SAFETY} is of others. */
    double safety(int cell) {
        return safety[cell];
    }
}
