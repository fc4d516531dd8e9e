package io.grazing.scatter;

import io.grazing.collision.EncounterBlock;

/**
 * Integrates encounters of one plan: many trajectories advance together, a lane each, with steps of their own; a lane that ends
 * takes the next encounter. Mutable, one thread.
 */
final class LanePass {

    /** Steps after which an encounter counts as trapped. */
    static final int MOST_STEPS = 20_000;

    private static final int PATROL = 64;

    private final LanePlan plan;
    private final LaneState lanes = new LaneState();
    private final NystromStep step;
    private final BatchClosing closing;
    private LaneEncounters encounters = LaneEncounters.ofCapacity(0);
    /** The encounter in each lane, and the step it started at. */
    private final int[] encounterOf = new int[LaneState.WIDTH];

    private final long[] startedAt = new long[LaneState.WIDTH];
    /** The encounters in {@link #closing}, in its order, and the errors that their steps were allowed. */
    private final int[] ending = new int[LaneState.WIDTH];

    private final double[] tolerance = new double[LaneState.WIDTH];
    private int ended;
    /** Where in their block those are that did not end, and those whose energy says that steps led over a fall of f. */
    private int[] trappedAt = new int[0];

    private int trapped;
    private int[] doubtfulAt = new int[0];
    private int doubtful;
    private long active;
    private int next;
    private long clock;
    private long steps;

    LanePass(LanePlan plan, LaneKernel kernel) {
        this.plan = plan;
        this.step = new NystromStep(plan.force(), plan.control(), kernel, lanes);
        this.closing = new BatchClosing(plan.force(), plan.control().whole(), kernel.closing());
    }

    LanePlan plan() {
        return plan;
    }

    /** Room for so many encounters, to be added: those there were are gone. */
    LaneEncounters begin(int capacity) {
        if (encounters.capacity() < capacity) {
            encounters = LaneEncounters.ofCapacity(capacity);
            trappedAt = new int[capacity];
            doubtfulAt = new int[capacity];
        }
        encounters.clear();
        return encounters;
    }

    /**
     * Integrates the encounters that were added.
     *
     * @param block whose they are, for the drifts of the invariants
     * @param velocities for the changes of velocity
     */
    void run(EncounterBlock block, BatchVelocities velocities) {
        next = 0;
        active = 0;
        trapped = 0;
        doubtful = 0;
        for (int lane = 0; lane < LaneState.WIDTH; lane++) {
            refill(lane);
        }
        while (active != 0) {
            long arrived = step.run() & active;
            clock++;
            while (arrived != 0) {
                int lane = Long.numberOfTrailingZeros(arrived);
                arrived &= arrived - 1;
                finish(block, velocities, lane);
                refill(lane);
            }
            if (clock % PATROL == 0) {
                releaseTrapped();
            }
        }
        if (ended > 0) {
            keep(block, velocities, closing.close());
        }
    }

    private void refill(int lane) {
        if (next == encounters.to()) {
            if (next == encounters.size()) {
                active &= ~(1L << lane);
                return;
            }
            plan.start(encounters);
        }
        lanes.load(lane, encounters, next);
        encounterOf[lane] = next++;
        startedAt[lane] = clock;
        active |= 1L << lane;
    }

    private void finish(EncounterBlock block, BatchVelocities velocities, int lane) {
        steps += clock - startedAt[lane];
        tolerance[ended] = lanes.tolerance[LaneState.FIRST + lane];
        ending[ended++] = encounterOf[lane];
        if (closing.take(lanes, lane)) {
            keep(block, velocities, closing.close());
        }
    }

    private void keep(EncounterBlock block, BatchVelocities velocities, int count) {
        double[] rho = block.rho();
        double[] energy = block.energyDrift();
        double[] momentum = block.angularMomentumDrift();
        for (int n = 0; n < count; n++) {
            int i = encounters.place[ending[n]];
            velocities.along[i] = closing.changeAlong(n);
            velocities.across[i] = closing.changeAcross(n) * plan.headOnShare(rho[i]);
            energy[i] = closing.energyDrift(n);
            momentum[i] = closing.momentumDrift(n);
            if (plan.isDoubtful(energy[i], velocities.kappa[i], tolerance[n])) {
                doubtfulAt[doubtful++] = i;
            }
        }
        ended = 0;
    }

    private void releaseTrapped() {
        for (long left = active; left != 0; left &= left - 1) {
            int lane = Long.numberOfTrailingZeros(left);
            if (clock - startedAt[lane] > MOST_STEPS) {
                trappedAt[trapped++] = encounters.place[encounterOf[lane]];
                refill(lane);
            }
        }
    }

    /** How many did not end. */
    int trapped() {
        return trapped;
    }

    /** Where in their block one of those is. */
    int trapped(int n) {
        return trappedAt[n];
    }

    /** Of how many the energy says that steps led over a fall of f. */
    int doubtful() {
        return doubtful;
    }

    /** Where in their block one of those is. */
    int doubtful(int n) {
        return doubtfulAt[n];
    }

    long steps() {
        return steps;
    }
}
