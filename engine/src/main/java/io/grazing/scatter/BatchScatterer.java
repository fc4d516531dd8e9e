package io.grazing.scatter;

import io.grazing.collision.Deflection;
import io.grazing.collision.EncounterBlock;
import io.grazing.potential.ShortRangePotential;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * The fast integrator of Newton's equations (2.1), in relative coordinates and units |w| = 1: Ẍ = −κφ′(r)X/r, κ = 2ε/|w|²,
 * as deviations from the straight line. Many trajectories advance together, a lane each, with steps of their own; a lane
 * that ends takes the next encounter of the block. One whose energy has changed by more than the steps account for, since one of them led
 * over a fall of f between places without a force, is integrated anew by itself.
 *
 * <p>Mutable, one thread.
 */
public final class BatchScatterer implements Scatterer, BlockScatterer {

    /** Steps after which an encounter counts as trapped. */
    static final int MOST_STEPS = 20_000;

    private static final int PATROL = 64;
    /** Share of a change of energy to which it falls if it came of the steps. */
    private static final double LESS = 0.5;

    private final BatchPlan plan;
    private final boolean isTrial;
    private final double epsilon;
    private final LaneState lanes = new LaneState();
    private final NystromStep step;
    private final BatchClosing closing;
    private final BatchTrajectory single;
    private BatchEncounters encounters = BatchEncounters.ofCapacity(0);
    /** The encounter in each lane, −1 if none, and the step it started at. */
    private final int[] encounterOf = new int[LaneState.WIDTH];

    private final long[] startedAt = new long[LaneState.WIDTH];
    /** The encounters in {@link #closing}, in its order. */
    private final int[] ending = new int[LaneState.WIDTH];

    private int ended;
    /** Encounters whose energy says that steps led over a fall of f. */
    private final int[] doubtful = new int[LaneState.WIDTH];

    private long active;
    private int next;
    private long clock;
    private long steps;

    BatchScatterer(BatchPlan plan, double epsilon, LaneKernel kernel) {
        this(plan, epsilon, kernel, false);
    }

    private BatchScatterer(BatchPlan plan, double epsilon, LaneKernel kernel, boolean isTrial) {
        this.plan = plan;
        this.isTrial = isTrial;
        this.epsilon = epsilon;
        this.step = new NystromStep(plan.force(), plan.control(), kernel, lanes);
        this.single = new BatchTrajectory(plan.force().potential());
        this.closing = new BatchClosing(plan.force(), plan.control().whole(), kernel.closing());
    }

    /**
     * The integrator for one potential and so few encounters that vectors would take longer to compile than they save: in loops.
     *
     * @param potential the potential before it is scaled
     * @param epsilon the scale ε, used by {@link #scatter}; {@link #deflect} takes κ instead
     * @param tolerance error of θ sought, in units of min(1, κ)
     */
    public static BatchScatterer of(ShortRangePotential potential, double epsilon, double tolerance) {
        return new BatchScatterer(BatchPlan.of(potential, tolerance, false), epsilon, new LaneLoops());
    }

    /** One by which a plan is judged: encounters that would be integrated anew fail. */
    static BatchScatterer ofTrial(BatchPlan plan) {
        return new BatchScatterer(plan, 1.0, new LaneLoops(), true);
    }

    /** Another integrator of the same plan, for another thread. */
    public BatchScatterer another() {
        return new BatchScatterer(plan, epsilon, new LaneLoops());
    }

    /** The deflection by {@link BatchTrajectory}, to rounding whatever the tolerance. */
    @Override
    public Deflection deflect(double rho, double kappa) {
        return single.deflect(rho, kappa);
    }

    @Override
    public void scatter(EncounterBlock block) {
        if (encounters.capacity() < block.size()) {
            encounters = BatchEncounters.ofCapacity(block.size());
        }
        plan.take(block, epsilon, encounters);
        next = 0;
        active = 0;
        for (int lane = 0; lane < LaneState.WIDTH; lane++) {
            refill(block, lane);
        }
        while (active != 0) {
            long arrived = step.run() & active;
            clock++;
            while (arrived != 0) {
                int lane = Long.numberOfTrailingZeros(arrived);
                arrived &= arrived - 1;
                finish(block, lane);
                refill(block, lane);
            }
            if (clock % PATROL == 0) {
                releaseTrapped(block);
            }
        }
        keep(block, closing.close());
        encounters.write(block);
    }

    private void refill(EncounterBlock block, int lane) {
        active &= ~(1L << lane);
        double[] rho = block.rho();
        while (next < block.size()) {
            int i = next++;
            double kappa = encounters.kappa[i];
            boolean meets = rho[i] >= 0.0 && rho[i] < 1.0 && kappa > 0.0 && kappa < Double.POSITIVE_INFINITY;
            if (meets && plan.isDelicate(rho[i], kappa)) {
                scatterAlone(block, i, Double.POSITIVE_INFINITY);
            } else if (meets) {
                lanes.load(lane, encounters, i);
                encounterOf[lane] = i;
                startedAt[lane] = clock;
                active |= 1L << lane;
                return;
            } else {
                passOrRefuse(block, i);
            }
        }
    }

    /** {@code formerDrift} is the change of energy that lanes left, infinite if they have not integrated it. */
    private void scatterAlone(EncounterBlock block, int i, double formerDrift) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted at encounter " + i + " of block " + block.index());
        }
        try {
            double rho = block.rho()[i];
            double kappa = encounters.kappa[i];
            BatchTrajectory.Outcome outcome =
                    plan.takesStepsOnce() ? single.once(rho, kappa) : single.refined(rho, kappa);
            // a force that does not go with the energy is not mended by shorter steps
            boolean isBetter = outcome.energyDrift() < LESS * formerDrift;
            if (isBetter && plan.takesStepsOnce() && isDoubtful(outcome.energyDrift(), i)) {
                outcome = single.refined(rho, kappa);
            }
            double drift = outcome.energyDrift();
            if (drift <= plan.refusedDrift(kappa, encounters.tolerance[i])) {
                double sine = outcome.deflection().sinHalf();
                keep(
                        block,
                        i,
                        -2.0 * sine * sine,
                        2.0 * sine * outcome.deflection().cosHalf());
            } else {
                refuse(
                        block,
                        i,
                        String.format(
                                Locale.ROOT,
                                "the energy changes by %.2g at rho = %.17g, kappa = %.17g",
                                drift,
                                rho,
                                kappa));
            }
            block.energyDrift()[i] = drift;
            block.angularMomentumDrift()[i] = outcome.angularMomentumDrift();
        } catch (ScatteringException e) {
            refuse(block, i, e.getMessage());
        }
    }

    private void passOrRefuse(EncounterBlock block, int i) {
        try {
            Reduced.check(block.rho()[i], encounters.kappa[i]);
            keep(block, i, 0.0, 0.0);
        } catch (IllegalArgumentException e) {
            refuse(block, i, e.getMessage());
        }
    }

    private void keep(EncounterBlock block, int i, double along, double across) {
        encounters.along[i] = along;
        encounters.across[i] = across;
        block.energyDrift()[i] = 0.0;
        block.angularMomentumDrift()[i] = 0.0;
    }

    private void refuse(EncounterBlock block, int i, String reason) {
        keep(block, i, 0.0, 0.0);
        block.failure()[i] = reason;
    }

    private void releaseTrapped(EncounterBlock block) {
        for (long left = active; left != 0; left &= left - 1) {
            int lane = Long.numberOfTrailingZeros(left);
            if (clock - startedAt[lane] > MOST_STEPS) {
                int i = encounterOf[lane];
                refuse(block, i, trapped(encounters.rho[i], encounters.kappa[i]));
                refill(block, lane);
            }
        }
    }

    /** Why an encounter failed that did not end. */
    static String trapped(double rho, double kappa) {
        return String.format(
                Locale.ROOT, "not ended after %d steps at rho = %.17g, kappa = %.17g", MOST_STEPS, rho, kappa);
    }

    private void finish(EncounterBlock block, int lane) {
        steps += clock - startedAt[lane];
        ending[ended++] = encounterOf[lane];
        if (closing.take(lanes, lane)) {
            keep(block, closing.close());
        }
    }

    private void keep(EncounterBlock block, int count) {
        double[] energy = block.energyDrift();
        double[] momentum = block.angularMomentumDrift();
        int anew = 0;
        for (int n = 0; n < count; n++) {
            int i = ending[n];
            encounters.along[i] = closing.changeAlong(n);
            encounters.across[i] = closing.changeAcross(n) * plan.headOnShare(block.rho()[i]);
            energy[i] = closing.energyDrift(n);
            momentum[i] = closing.momentumDrift(n);
            if (isDoubtful(energy[i], i)) {
                doubtful[anew++] = i;
            }
        }
        ended = 0;
        for (int n = 0; n < anew; n++) {
            if (isTrial) {
                block.failure()[doubtful[n]] = "led over a fall of f";
            } else {
                scatterAlone(block, doubtful[n], energy[doubtful[n]]);
            }
        }
    }

    private boolean isDoubtful(double drift, int i) {
        double allowed = encounters.tolerance[i];
        return !(drift <= allowed) && !(drift <= plan.largestDrift(encounters.kappa[i], allowed));
    }

    long steps() {
        return steps;
    }
}
