package io.grazing.scatter;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.Deflection;
import io.grazing.collision.Encounter;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Kappa;
import io.grazing.collision.Vector;
import io.grazing.potential.ShortRangePotential;
import java.util.concurrent.CancellationException;

/**
 * The ground truth: Newton's equations (2.1) in 12 variables, integrated from contact at distance 1 to
 * parting at distance 1 by Hipparchus' Dormand–Prince 8(5,3), with the exit located as an event.
 *
 * <p>Accuracy of blocks: every trajectory is integrated with its steps halved until that changes it by less than the tolerance, of
 * the change of velocity v̂ across η and of max(|v̂|, min(1, κ)|w|/2) along η; the error is at most twice that, down to rounding. A
 * single angle is found by halving until it stands still to rounding ({@link RefinedAngle}): mostly 1e-15 of min(θ, π − θ) whatever
 * the tolerance. Positions far below the size of the deviation are lost in its rounding: where s &lt; 0.1 and ρ &lt; 1e-6, up to
 * 3e-10, and up to 2e-8 next to the separatrix 2κf(0) = 1, with estimates that are hundreds of times larger or, there, none at all.
 * Encounters with κ|φ′(r_min)|r_min above 1e10 fail, as may those that hardly surmount or hardly miss a plateau behind a kink or a
 * steep flank, unless their error is π.
 * Mutable, one thread.
 */
public final class NewtonScatterer implements Scatterer, BlockScatterer {

    /** The largest tolerance of blocks that is of use: steps as long as a looser one allows may pass over the exit, or through the centre. */
    private static final double LOOSEST = 1e-6;
    /** Tolerance at which the steps of a single trajectory are chosen, before they are halved. */
    private static final double STEPS = 1e-12;
    /** Parts of a step in a block beyond which steps are chosen anew. */
    private static final int MOST_PARTS = 4;
    /** By how much more accurately then. */
    private static final double FINER = 1e-2;
    /** The least tolerance of steps. */
    private static final double FINEST = 1e-14;
    /** Change of κ by which the effect of an error of the forces is measured. */
    private static final double PERTURBATION = 0x1p-30;
    /** Rounding of the angle and, in units of its response, of the forces. */
    private static final double ROUNDING = 6e-15;
    /** Rounding of the positions at which forces are evaluated. */
    private static final double ROUNDING_OF_R = 8e-16;

    private final ShortRangePotential potential;
    private final double epsilon;
    private final double tolerance;
    private final NewtonTrajectory trajectory;
    private final TwoBodyEquations equations;

    private NewtonScatterer(ShortRangePotential potential, double epsilon, double tolerance, boolean deviation) {
        Reduced.checkTolerance(tolerance);
        this.potential = potential;
        this.epsilon = epsilon;
        this.tolerance = Math.min(tolerance, LOOSEST);
        this.trajectory = new NewtonTrajectory(potential, deviation);
        this.equations = trajectory.equations();
    }

    /**
     * Newton's equations in the deviation (Encke) form, relatively accurate down to the smallest deflections.
     *
     * @param potential the potential before it is scaled
     * @param epsilon the scale ε
     * @param tolerance error sought in the change of velocity, from 1e-14 to 1e-3; those above 1e-6 are as this
     */
    public static NewtonScatterer of(ShortRangePotential potential, double epsilon, double tolerance) {
        return new NewtonScatterer(potential, epsilon, tolerance, true);
    }

    /** The same for single angles alone, which take κ instead of a scale, and are found to rounding. */
    public static Scatterer angles(ShortRangePotential potential) {
        return new NewtonScatterer(potential, 1.0, STEPS, true);
    }

    /** The same motion in plain coordinates: a check of the deviation form, which needs fewer steps. */
    public static NewtonScatterer plain(ShortRangePotential potential, double epsilon, double tolerance) {
        return new NewtonScatterer(potential, epsilon, tolerance, false);
    }

    @Override
    public Deflection deflect(double rho, double kappa) {
        Reduced.check(rho, kappa);
        if (Reduced.misses(potential, rho)) {
            return Reduced.miss(rho, kappa);
        }
        if (rho == 0.0 && potential.order() == 0.0 && TurningPoint.surplus(potential, kappa) >= 0.0) {
            // straight on, or never off the top: at the centre itself the force has no direction
            return TurningPoint.headOn(potential, kappa);
        }
        double[] end = trajectory.choose(rho, kappa, 0.0, STEPS);
        boolean small = angle(end, true) < angle(end, false);
        double angle = angle(end, small);
        double other = again(kappa * (1.0 + PERTURBATION), 1, small);
        double response = (Double.isNaN(other) ? Math.PI : Math.abs(other - angle)) / PERTURBATION;
        double closest = trajectory.closest(rho, kappa);
        double blur = ROUNDING
                + ROUNDING_OF_R * trajectory.steps().conditioning()
                + Noise.ofForce(potential, closest, 1.0 - closest);
        double rounding = blur * (angle + response) + Reduced.UNDERFLOW * kappa;
        RefinedAngle refined =
                RefinedAngle.of(angle, rounding, trajectory.knotted(), parts -> again(kappa, parts, small));
        return small
                ? Deflection.ofAngle(refined.value(), closest, refined.error(), trajectory.evaluations())
                : Deflection.ofSupplement(refined.value(), closest, refined.error(), trajectory.evaluations());
    }

    /** The angle after the same steps in so many parts; NaN if they do not lead to the exit, as next to a separatrix. */
    private double again(double kappa, int parts, boolean small) {
        try {
            return angle(trajectory.again(kappa, parts), small);
        } catch (ScatteringException e) {
            return Double.NaN;
        }
    }

    /** θ, relatively accurate where small, or π − θ. */
    private double angle(double[] y, boolean small) {
        double forward = 1.0 + equations.velocityChange(y, 0);
        double sideways = Math.hypot(equations.velocityChange(y, 1), equations.velocityChange(y, 2));
        return Math.atan2(sideways, small ? forward : -forward);
    }

    @Override
    public void scatter(EncounterBlock block) {
        for (int i = 0; i < block.size(); i++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted at encounter " + i + " of block " + block.index());
            }
            try {
                scatter(block, i);
            } catch (ScatteringException | IllegalArgumentException e) {
                block.failure()[i] = e.getMessage();
            }
        }
    }

    private void scatter(EncounterBlock block, int i) {
        Encounter encounter = block.encounter(i);
        Vector w = encounter.relativeVelocity();
        double speed = w.norm();
        Vector eta = w.times(1.0 / speed);
        CollisionFrame frame = new CollisionFrame(eta, encounter.etaPerp(), eta.cross(encounter.etaPerp()));
        double drift = encounter.v1().plus(encounter.v2()).dot(eta) / (2.0 * speed);
        double kappa = Kappa.of(epsilon, speed);
        Reduced.check(encounter.rho(), kappa);
        double[] y = settled(encounter.rho(), kappa, drift);
        block.change1().set(i, frame.compose(change(y, true)).times(speed));
        block.change2().set(i, frame.compose(change(y, false)).times(speed));
        block.energyDrift()[i] = trajectory.steps().worstEnergy();
        block.angularMomentumDrift()[i] = trajectory.steps().worstAngularMomentum();
    }

    private Vector change(double[] y, boolean first) {
        return new Vector(
                equations.particleChange(y, first, 0),
                equations.particleChange(y, first, 1),
                equations.particleChange(y, first, 2));
    }

    /**
     * The state when the particles part, by steps in so many parts that twice as few make no difference beyond the tolerance. The
     * steps' own error estimates do not suffice: they vanish by accident now and then.
     */
    private double[] settled(double rho, double kappa, double drift) {
        for (double accuracy = tolerance; ; accuracy = Math.max(FINEST, accuracy * FINER)) {
            double[] y = trajectory.choose(rho, kappa, drift, accuracy);
            if (equations.halfChord() == 0.0) {
                return y;
            }
            try {
                y = trajectory.knotted() ? trajectory.again(kappa, 1) : y;
                for (int parts = 2; parts <= MOST_PARTS; parts *= 2) {
                    double[] finer = trajectory.again(kappa, parts);
                    double difference = difference(finer, y, kappa);
                    y = finer;
                    if (difference <= tolerance) {
                        return y;
                    }
                }
                if (accuracy <= FINEST) {
                    return y;
                }
            } catch (ScatteringException e) {
                if (accuracy <= FINEST) {
                    throw e;
                }
            }
        }
    }

    /** What separates two changes of the relative velocity: across η relative to the change, along η to at least min(1, κ). */
    private double difference(double[] y, double[] other, double kappa) {
        double forward = equations.velocityChange(y, 0);
        double sideways = equations.velocityChange(y, 1);
        double size = Math.hypot(forward, sideways);
        double across = Math.abs(sideways - equations.velocityChange(other, 1)) / Math.max(size, Double.MIN_NORMAL);
        double along = Math.abs(forward - equations.velocityChange(other, 0)) / Math.max(size, Math.min(1.0, kappa));
        return Math.max(along, across);
    }
}
