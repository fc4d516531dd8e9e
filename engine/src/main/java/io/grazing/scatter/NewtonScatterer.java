package io.grazing.scatter;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.Deflection;
import io.grazing.collision.Encounter;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Kappa;
import io.grazing.collision.Vector;
import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.sampling.ODEStateInterpolator;

/**
 * The ground truth: Newton's equations (2.1) in 12 variables, integrated from contact at distance 1 to
 * parting at distance 1 by Hipparchus' Dormand–Prince 8(5,3), with the exit located as an event.
 *
 * <p>The force is continued smoothly past r = 1 (see {@link io.grazing.potential.Profile#atDepth}), since
 * a force cut to zero there would cost ten times the steps. The event's state comes from the dense output,
 * which is of lower order than the steps: the last step is therefore taken again, to the time of the event.
 *
 * <p>Accuracy of blocks: θ relative, about ten times the tolerance. A single angle is found by taking the same steps again, halved
 * until it stands still ({@link RefinedAngle}): mostly 1e-15 of min(θ, π − θ) whatever the tolerance. Mutable, one thread.
 */
public final class NewtonScatterer implements Scatterer, BlockScatterer {

    private static final int MAX_EVALUATIONS = 2_000_000;
    /** Multiple of the straight transit time after which an encounter counts as trapped. */
    private static final double PATIENCE = 1e6;
    /** Tolerance at which the steps of a single trajectory are chosen, before they are halved. */
    private static final double STEPS = 1e-12;
    /** Share of the transit time by which the last state may miss the exit. */
    private static final double LATEST = 1e-3;
    /** Change of κ by which the effect of an error of the forces is measured. */
    private static final double PERTURBATION = 0x1p-30;
    /** Rounding of the angle and, in units of its response, of the forces. */
    private static final double ROUNDING = 6e-15;
    /** Rounding of the positions at which forces are evaluated. */
    private static final double ROUNDING_OF_R = 8e-16;
    /** Forces below underflow. */
    private static final double UNDERFLOW = 1e-290;

    private final ShortRangePotential potential;
    private final double epsilon;
    private final double tolerance;
    private final TwoBodyEquations equations;
    private final DormandPrince853Integrator search;
    private final DormandPrince853Integrator landing;
    private ODEStateAndDerivative lastStepStart;
    private final NewtonSteps steps;
    private final KnotDetector knots;
    private long evaluations;
    private double worstEnergy;
    private double worstAngularMomentum;

    private NewtonScatterer(ShortRangePotential potential, double epsilon, double tolerance, boolean deviation) {
        this.potential = potential;
        this.epsilon = epsilon;
        this.tolerance = tolerance;
        this.equations = new TwoBodyEquations(potential, deviation);
        this.search = new DormandPrince853Integrator(1.0, 1.0, 1.0, 1.0);
        this.landing = new DormandPrince853Integrator(1.0, 1.0, 1.0, 1.0);
        this.steps = new NewtonSteps(search);
        landing.addStepHandler(step -> steps.note(step.getPreviousState().getTime()));
        this.knots = new KnotDetector(equations, potential.profile().breaks());
        search.addEventDetector(new ExitDetector(equations));
        search.addEventDetector(knots);
        search.addStepHandler(this::record);
        search.setMaxEvaluations(MAX_EVALUATIONS);
        landing.setMaxEvaluations(MAX_EVALUATIONS);
    }

    /**
     * Newton's equations in the deviation (Encke) form, relatively accurate down to the smallest deflections.
     *
     * @param potential the potential before it is scaled
     * @param epsilon the scale ε, used by {@link #scatter}; {@link #deflect} takes κ instead
     * @param tolerance relative error sought in θ, from 1e-14 to 1e-3
     */
    public static NewtonScatterer of(ShortRangePotential potential, double epsilon, double tolerance) {
        return new NewtonScatterer(potential, epsilon, tolerance, true);
    }

    /** The same motion in plain coordinates: a check of the deviation form, which needs fewer steps. */
    public static NewtonScatterer plain(ShortRangePotential potential, double epsilon, double tolerance) {
        return new NewtonScatterer(potential, epsilon, tolerance, false);
    }

    @Override
    public Deflection deflect(double rho, double kappa) {
        Reduced.check(rho, kappa);
        if (rho >= 1.0) {
            return Deflection.ofAngle(0.0, rho, 0.0, 0);
        }
        knots.activate(true);
        double[] end = integrate(rho, kappa, 0.0, STEPS);
        knots.activate(false);
        boolean small = angle(end, true) < angle(end, false);
        double angle = angle(end, small);
        double other = again(rho, kappa * (1.0 + PERTURBATION), 1, small);
        double response = (Double.isNaN(other) ? Math.PI : Math.abs(other - angle)) / PERTURBATION;
        double rounding = (ROUNDING + ROUNDING_OF_R * steps.conditioning()) * (angle + response) + UNDERFLOW * kappa;
        boolean knotted = potential.profile().breaks().length > 2;
        RefinedAngle refined = RefinedAngle.of(angle, rounding, knotted, parts -> again(rho, kappa, parts, small));
        return small
                ? Deflection.ofAngle(refined.value(), closest(rho, kappa), refined.error(), evaluations)
                : Deflection.ofSupplement(refined.value(), closest(rho, kappa), refined.error(), evaluations);
    }

    /** The angle after the same steps in so many parts; NaN if they do not lead to the exit, as next to a separatrix. */
    private double again(double rho, double kappa, int parts, boolean small) {
        try {
            double[] end = steps.take(equations, equations.start(rho, kappa, 0.0), parts);
            evaluations += steps.evaluations();
            double t = steps.end();
            double late = lateness(t, end, rho, kappa);
            double[] near = search.singleStep(equations, t, end, t - late);
            return angle(part(t - late, near, rho, kappa), small);
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

    private double closest(double rho, double kappa) {
        return new RadialMotion(potential, Math.max(rho, Double.MIN_NORMAL), kappa).closest();
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
        double[] y = integrate(encounter.rho(), kappa, drift, tolerance);
        block.change1().set(i, frame.compose(change(y, true)).times(speed));
        block.change2().set(i, frame.compose(change(y, false)).times(speed));
        block.energyDrift()[i] = worstEnergy;
        block.angularMomentumDrift()[i] = worstAngularMomentum;
    }

    private Vector change(double[] y, boolean first) {
        return new Vector(
                equations.particleChange(y, first, 0),
                equations.particleChange(y, first, 1),
                equations.particleChange(y, first, 2));
    }

    /** The state when the particles part at distance 1. */
    private double[] integrate(double rho, double kappa, double drift, double accuracy) {
        double[] start = equations.start(rho, kappa, drift);
        worstEnergy = 0.0;
        worstAngularMomentum = 0.0;
        double transit = 2.0 * equations.halfChord();
        if (transit == 0.0) {
            return start;
        }
        try {
            StepTolerances tolerances = StepTolerances.of(potential, rho, kappa, accuracy, closest(rho, kappa));
            double smallest = Math.ulp(transit) * 1e-6;
            for (DormandPrince853Integrator integrator : new DormandPrince853Integrator[] {search, landing}) {
                integrator.setStepSizeControl(smallest, 0.5 * transit, tolerances.absolute(), tolerances.relative());
            }
            search.setInitialStepSize(0.05 * transit);
            evaluations = 0;
            steps.clear();
            ODEStateAndDerivative event =
                    search.integrate(equations, new ODEState(-equations.halfChord(), start), PATIENCE * transit);
            if (event.getTime() >= PATIENCE * transit) {
                throw new ScatteringException("trapped" + at(rho, kappa), null);
            }
            ODEStateAndDerivative exit = event;
            double step = event.getTime() - lastStepStart.getTime();
            if (step > 1e-9 * transit) {
                landing.setInitialStepSize(step);
                steps.keepUpTo(Math.nextDown(lastStepStart.getTime()));
                exit = landing.integrate(
                        equations,
                        new ODEState(lastStepStart.getTime(), lastStepStart.getPrimaryState()),
                        event.getTime());
            }
            steps.note(exit.getTime());
            evaluations = search.getEvaluations() + landing.getEvaluations();
            return part(exit.getTime(), exit.getPrimaryState(), rho, kappa);
        } catch (MathRuntimeException e) {
            throw new ScatteringException(e.getMessage() + at(rho, kappa), e);
        }
    }

    /** How long after the exit a state is, to first order; it has to be little. */
    private double lateness(double t, double[] y, double rho, double kappa) {
        double late = equations.excess(t, y) / equations.excessRate(t, y);
        if (!(Math.abs(late) <= LATEST * 2.0 * equations.halfChord())
                || !Double.isFinite(Arrays.stream(y).sum())) {
            throw new ScatteringException("exit not located" + at(rho, kappa), null);
        }
        return late;
    }

    /** Removes to first order what separates the last state from distance 1. */
    private double[] part(double t, double[] y, double rho, double kappa) {
        double late = lateness(t, y, rho, kappa);
        double[] dy = equations.computeDerivatives(t, y);
        double[] parted = y.clone();
        for (int i = 0; i < parted.length; i++) {
            parted[i] -= late * dy[i];
        }
        return parted;
    }

    private void record(ODEStateInterpolator step) {
        if (step.isPreviousStateInterpolated()) {
            return;
        }
        lastStepStart = step.getPreviousState();
        double t = lastStepStart.getTime();
        double[] y = lastStepStart.getPrimaryState();
        steps.note(t);
        worstEnergy = Math.max(worstEnergy, Math.abs(equations.energyDrift(t, y)));
        worstAngularMomentum = Math.max(worstAngularMomentum, Math.abs(equations.angularMomentumDrift(t, y)));
    }

    private static String at(double rho, double kappa) {
        return String.format(Locale.ROOT, " at rho = %.17g, kappa = %.17g", rho, kappa);
    }
}
