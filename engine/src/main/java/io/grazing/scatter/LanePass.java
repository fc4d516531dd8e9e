package io.grazing.scatter;

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
    /** The encounters in {@link #closing}, in its order. */
    private final int[] ending = new int[LaneState.WIDTH];

    private int ended;
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
        }
        encounters.clear();
        return encounters;
    }

    /** The encounters that were added, with their outcomes. */
    LaneEncounters run() {
        plan.start(encounters);
        next = 0;
        active = 0;
        for (int lane = 0; lane < LaneState.WIDTH; lane++) {
            refill(lane);
        }
        while (active != 0) {
            long arrived = step.run() & active;
            clock++;
            while (arrived != 0) {
                int lane = Long.numberOfTrailingZeros(arrived);
                arrived &= arrived - 1;
                finish(lane);
                refill(lane);
            }
            if (clock % PATROL == 0) {
                releaseTrapped();
            }
        }
        keep(closing.close());
        return encounters;
    }

    private void refill(int lane) {
        if (next == encounters.size()) {
            active &= ~(1L << lane);
            return;
        }
        lanes.load(lane, encounters, next);
        encounterOf[lane] = next++;
        startedAt[lane] = clock;
        active |= 1L << lane;
    }

    private void finish(int lane) {
        steps += clock - startedAt[lane];
        ending[ended++] = encounterOf[lane];
        if (closing.take(lanes, lane)) {
            keep(closing.close());
        }
    }

    private void keep(int count) {
        for (int n = 0; n < count; n++) {
            int i = ending[n];
            encounters.along[i] = closing.changeAlong(n);
            encounters.across[i] = closing.changeAcross(n);
            encounters.energyDrift[i] = closing.energyDrift(n);
            encounters.momentumDrift[i] = closing.momentumDrift(n);
        }
        ended = 0;
    }

    private void releaseTrapped() {
        for (long left = active; left != 0; left &= left - 1) {
            int lane = Long.numberOfTrailingZeros(left);
            if (clock - startedAt[lane] > MOST_STEPS) {
                encounters.isTrapped[encounterOf[lane]] = true;
                refill(lane);
            }
        }
    }

    long steps() {
        return steps;
    }
}
