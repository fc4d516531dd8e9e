package io.grazing.scatter;

import io.grazing.collision.Deflection;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Kappa;
import io.grazing.collision.VectorArray;
import io.grazing.potential.ShortRangePotential;
import java.util.Locale;

/**
 * The fast integrator of Newton's equations (2.1), in relative coordinates and units |w| = 1: Ẍ = −κφ′(r)X/r, κ = 2ε/|w|²,
 * as deviations from the straight line. Many trajectories advance together, a lane each, with steps of their own; a lane
 * that ends takes the next encounter of the block.
 *
 * <p>Mutable, one thread.
 */
public final class BatchScatterer implements Scatterer, BlockScatterer {

    /** Steps after which an encounter counts as trapped. */
    static final int MOST_STEPS = 20_000;

    private static final int PATROL = 64;

    private final BatchPlan plan;
    private final double epsilon;
    private final LaneState lanes = new LaneState();
    private final NystromStep step;
    private final BatchClosing closing;
    private final BatchTrajectory single;
    /** The encounter in each lane, −1 if none, and the step it started at. */
    private final int[] encounterOf = new int[LaneState.WIDTH];

    private final long[] startedAt = new long[LaneState.WIDTH];
    /** The encounters in {@link #closing}, in its order. */
    private final int[] ending = new int[LaneState.WIDTH];

    private int ended;
    private long active;
    private int next;
    private long clock;
    private long steps;
    private int mostSteps;

    BatchScatterer(BatchPlan plan, double epsilon, LaneKernel kernel) {
        this.plan = plan;
        this.epsilon = epsilon;
        this.step = new NystromStep(plan.force(), plan.control(), kernel, lanes);
        this.single = new BatchTrajectory(plan.force().potential());
        this.closing = new BatchClosing(plan.force(), plan.control().whole(), kernel.closing());
    }

    /**
     * The integrator for one potential.
     *
     * @param potential the potential before it is scaled
     * @param epsilon the scale ε, used by {@link #scatter}; {@link #deflect} takes κ instead
     * @param tolerance error of θ sought, in units of min(1, κ)
     */
    public static BatchScatterer of(ShortRangePotential potential, double epsilon, double tolerance) {
        return new BatchScatterer(BatchPlan.of(potential, tolerance, false), epsilon, LaneKernels.fastest());
    }

    /** Another integrator of the same plan, for another thread. */
    public BatchScatterer another() {
        return new BatchScatterer(plan, epsilon, LaneKernels.fastest());
    }

    /** The deflection by {@link BatchTrajectory}, to rounding whatever the tolerance. */
    @Override
    public Deflection deflect(double rho, double kappa) {
        return single.deflect(rho, kappa);
    }

    @Override
    public void scatter(EncounterBlock block) {
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
        store(block, closing.close());
    }

    private void refill(EncounterBlock block, int lane) {
        active &= ~(1L << lane);
        double[] rho = block.rho();
        while (next < block.size()) {
            int i = next++;
            double kappa = Kappa.of(epsilon, speed(block, i));
            boolean meets = rho[i] >= 0.0 && rho[i] < 1.0 && kappa > 0.0 && kappa < Double.POSITIVE_INFINITY;
            if (meets && plan.isDelicate(rho[i], kappa)) {
                scatterAlone(block, i, kappa);
            } else if (meets) {
                plan.load(lanes, lane, rho[i], kappa);
                encounterOf[lane] = i;
                startedAt[lane] = clock;
                active |= 1L << lane;
                return;
            } else {
                passOrRefuse(block, i, kappa);
            }
        }
    }

    /** By the angle, so that invariants are kept by construction. */
    private void scatterAlone(EncounterBlock block, int i, double kappa) {
        try {
            Deflection deflection = single.deflectOnce(block.rho()[i], kappa);
            double sine = deflection.sinHalf();
            store(block, i, -2.0 * sine * sine, 2.0 * sine * deflection.cosHalf());
            block.energyDrift()[i] = 0.0;
            block.angularMomentumDrift()[i] = 0.0;
        } catch (ScatteringException e) {
            block.failure()[i] = e.getMessage();
        }
    }

    private static void passOrRefuse(EncounterBlock block, int i, double kappa) {
        try {
            Reduced.check(block.rho()[i], kappa);
            store(block, i, 0.0, 0.0);
            block.energyDrift()[i] = 0.0;
            block.angularMomentumDrift()[i] = 0.0;
        } catch (IllegalArgumentException e) {
            block.failure()[i] = e.getMessage();
        }
    }

    private void releaseTrapped(EncounterBlock block) {
        for (long left = active; left != 0; left &= left - 1) {
            int lane = Long.numberOfTrailingZeros(left);
            if (clock - startedAt[lane] > MOST_STEPS) {
                block.failure()[encounterOf[lane]] = trapped(lanes.rho[lane], lanes.kappa[lane]);
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
        int taken = (int) (clock - startedAt[lane]);
        steps += taken;
        mostSteps = Math.max(mostSteps, taken);
        ending[ended++] = encounterOf[lane];
        if (closing.take(lanes, lane)) {
            store(block, closing.close());
        }
    }

    private void store(EncounterBlock block, int count) {
        for (int n = 0; n < count; n++) {
            int i = ending[n];
            store(block, i, closing.changeAlong(n), closing.changeAcross(n) * plan.headOnShare(block.rho()[i]));
            block.energyDrift()[i] = closing.energyDrift(n);
            block.angularMomentumDrift()[i] = closing.momentumDrift(n);
        }
        ended = 0;
    }

    private static double speed(EncounterBlock block, int i) {
        VectorArray v1 = block.v1();
        VectorArray v2 = block.v2();
        double wx = v1.x()[i] - v2.x()[i];
        double wy = v1.y()[i] - v2.y()[i];
        double wz = v1.z()[i] - v2.z()[i];
        return Math.sqrt(wx * wx + wy * wy + wz * wz);
    }

    /** v̂ = |w|/2 ((cos θ − 1)η + sin θ η⊥) (3.15). */
    private static void store(EncounterBlock block, int i, double along, double across) {
        VectorArray v1 = block.v1();
        VectorArray v2 = block.v2();
        VectorArray etaPerp = block.etaPerp();
        double half = 0.5 * along;
        double sideways = 0.5 * across * speed(block, i);
        double x = Math.fma(half, v1.x()[i] - v2.x()[i], sideways * etaPerp.x()[i]);
        double y = Math.fma(half, v1.y()[i] - v2.y()[i], sideways * etaPerp.y()[i]);
        double z = Math.fma(half, v1.z()[i] - v2.z()[i], sideways * etaPerp.z()[i]);
        block.change1().x()[i] = x;
        block.change1().y()[i] = y;
        block.change1().z()[i] = z;
        block.change2().x()[i] = -x;
        block.change2().y()[i] = -y;
        block.change2().z()[i] = -z;
    }

    long steps() {
        return steps;
    }

    int mostSteps() {
        return mostSteps;
    }
}
