package io.grazing.scatter;

import io.grazing.collision.Deflection;
import io.grazing.collision.EncounterBlock;
import io.grazing.potential.ShortRangePotential;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * The fast integrator of Newton's equations (2.1), in relative coordinates and units |w| = 1: Ẍ = −κφ′(r)X/r, κ = 2ε/|w|²,
 * as deviations from the straight line, or in Levi-Civita's coordinates, see {@link BatchPlan}. Many trajectories advance together, a lane each, with steps of their own; a lane
 * that ends takes the next encounter of the block. One whose energy has changed by more than the steps account for, since one of them led
 * over a fall of f between places without a force, is integrated anew by itself.
 *
 * <p>Mutable, one thread.
 */
public final class BatchScatterer implements Scatterer, BlockScatterer {

    /** Share of a change of energy to which it falls if it came of the steps. */
    private static final double LESS = 0.5;

    private final BatchPlan plan;
    private final boolean isTrial;
    private final double epsilon;
    private final LanePass direct;
    /** The same as {@link #direct} if all encounters are integrated alike. */
    private final LanePass regularized;

    private final BatchTrajectory single;
    private BatchVelocities velocities = BatchVelocities.ofCapacity(0);

    BatchScatterer(BatchPlan plan, double epsilon, LaneKernel kernel) {
        this(plan, epsilon, kernel, false);
    }

    private BatchScatterer(BatchPlan plan, double epsilon, LaneKernel kernel, boolean isTrial) {
        this.plan = plan;
        this.isTrial = isTrial;
        this.epsilon = epsilon;
        this.direct = new LanePass(plan.direct(), kernel);
        this.regularized =
                plan.regularized().map(regular -> new LanePass(regular, kernel)).orElse(direct);
        this.single = new BatchTrajectory(plan.direct().force().potential());
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
    static BatchScatterer ofTrial(LanePlan plan) {
        return new BatchScatterer(BatchPlan.of(plan), 1.0, new LaneLoops(), true);
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
        int size = block.size();
        if (velocities.capacity() < size) {
            velocities = BatchVelocities.ofCapacity(size);
        }
        velocities.take(block, epsilon);
        sort(block, direct.begin(size), regularized.begin(size));
        run(block, direct);
        if (regularized != direct) {
            run(block, regularized);
        }
        velocities.write(block);
    }

    private void sort(EncounterBlock block, LaneEncounters forDirect, LaneEncounters forRegularized) {
        double least = plan.direct().leastImpact();
        for (int i = 0; i < block.size(); i++) {
            double rho = block.rho()[i];
            double kappa = velocities.kappa[i];
            boolean meets = rho >= 0.0 && rho < 1.0 && kappa > 0.0 && kappa < Double.POSITIVE_INFINITY;
            if (!meets) {
                passOrRefuse(block, i);
            } else if (plan.direct().isDelicate(rho, kappa)) {
                scatterAlone(block, i, Double.POSITIVE_INFINITY);
            } else {
                int cell = LaneGrid.cell(rho, kappa);
                LaneEncounters into = regularized.plan().takes(cell, kappa) ? forRegularized : forDirect;
                into.add(Math.max(rho, least), kappa, cell, i);
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
            double kappa = velocities.kappa[i];
            LanePlan at = plan.at(rho, kappa);
            boolean isOnce = at.takesStepsOnce();
            BatchTrajectory.Outcome outcome = isOnce ? single.once(rho, kappa) : single.refined(rho, kappa);
            // a force that does not go with the energy is not mended by shorter steps
            boolean isBetter = outcome.energyDrift() < LESS * formerDrift;
            if (isBetter && isOnce && at.isDoubtful(outcome.energyDrift(), kappa, at.allowed(rho, kappa))) {
                outcome = single.refined(rho, kappa);
            }
            double drift = outcome.energyDrift();
            if (drift <= at.refusedDrift(kappa, at.allowed(rho, kappa))) {
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
            Reduced.check(block.rho()[i], velocities.kappa[i]);
            keep(block, i, 0.0, 0.0);
        } catch (IllegalArgumentException e) {
            refuse(block, i, e.getMessage());
        }
    }

    private void keep(EncounterBlock block, int i, double along, double across) {
        velocities.along[i] = along;
        velocities.across[i] = across;
        block.energyDrift()[i] = 0.0;
        block.angularMomentumDrift()[i] = 0.0;
    }

    private void refuse(EncounterBlock block, int i, String reason) {
        keep(block, i, 0.0, 0.0);
        block.failure()[i] = reason;
    }

    /** Why an encounter failed that did not end. */
    static String trapped(double rho, double kappa) {
        return String.format(
                Locale.ROOT, "not ended after %d steps at rho = %.17g, kappa = %.17g", LanePass.MOST_STEPS, rho, kappa);
    }

    private void run(EncounterBlock block, LanePass pass) {
        pass.run(block, velocities);
        for (int n = 0; n < pass.trapped(); n++) {
            int i = pass.trapped(n);
            refuse(block, i, trapped(block.rho()[i], velocities.kappa[i]));
        }
        for (int n = 0; n < pass.doubtful(); n++) {
            int i = pass.doubtful(n);
            if (isTrial) {
                block.failure()[i] = "led over a fall of f";
            } else {
                scatterAlone(block, i, block.energyDrift()[i]);
            }
        }
    }

    long steps() {
        return direct.steps() + (regularized == direct ? 0 : regularized.steps());
    }
}
