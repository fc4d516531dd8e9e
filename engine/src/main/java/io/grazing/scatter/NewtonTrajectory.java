package io.grazing.scatter;

import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.sampling.ODEStateInterpolator;

/**
 * Trajectories of {@link TwoBodyEquations} from contact at distance 1 to parting at distance 1, one after the other: first with
 * steps as Hipparchus' error control chooses them, then with the same steps in several parts each. Mutable, one thread.
 *
 * <p>The force is continued smoothly past r = 1 (see {@link io.grazing.potential.Profile#atDepth}), since a force cut to zero
 * there would cost ten times the steps. The event's state comes from the dense output, whose error is up to a thousand times
 * that of the steps: the last step is therefore taken again, to the time of the event.
 */
final class NewtonTrajectory {

    private static final int MAX_EVALUATIONS = 2_000_000;
    /** Multiple of the straight transit time after which an encounter counts as trapped. */
    private static final double PATIENCE = 1e6;
    /** Share of the transit time by which the last state may miss the exit. */
    private static final double LATEST = 1e-3;
    /** The largest κ|φ′(r_min)|r_min: beyond it an encounter is over before the time, as a double, has changed enough. */
    private static final double STRONGEST = 1e10;

    private final ShortRangePotential potential;
    private final TwoBodyEquations equations;
    private final boolean knotted;
    private final CautiousIntegrator search;
    private final CautiousIntegrator landing;
    private final NewtonSteps steps;
    private ODEStateAndDerivative lastStepStart;
    private double rho;
    private double kappa;
    private double drift;
    private long evaluations;

    NewtonTrajectory(ShortRangePotential potential, boolean deviation) {
        this.potential = potential;
        double[] breaks = potential.profile().breaks();
        this.knotted = breaks.length > 2;
        this.equations = new TwoBodyEquations(potential, deviation);
        double kink = potential.profile().outermostKink();
        this.search = new CautiousIntegrator(equations, breaks, kink);
        this.landing = new CautiousIntegrator(equations, breaks, kink);
        this.steps = new NewtonSteps(search);
        search.addEventDetector(new ExitDetector(equations));
        if (knotted) {
            search.addEventDetector(new KnotDetector(equations, breaks));
        }
        search.addStepHandler(this::note);
        landing.addStepHandler(step -> steps.note(step.getPreviousState().getTime()));
        search.setMaxEvaluations(MAX_EVALUATIONS);
        landing.setMaxEvaluations(MAX_EVALUATIONS);
    }

    TwoBodyEquations equations() {
        return equations;
    }

    /** Whether f has knots; steps end there. */
    boolean knotted() {
        return knotted;
    }

    /** Evaluations of the force since a trajectory was chosen. */
    long evaluations() {
        return evaluations;
    }

    NewtonSteps steps() {
        return steps;
    }

    /** Chooses the steps of an encounter for an accuracy; the state when the particles part. */
    double[] choose(double rho, double kappa, double drift, double accuracy) {
        this.rho = rho;
        this.kappa = kappa;
        this.drift = drift;
        evaluations = 0;
        steps.clear();
        double[] start = equations.start(rho, kappa, drift);
        double transit = 2.0 * equations.halfChord();
        if (transit == 0.0) {
            return start;
        }
        try {
            TurningPoint apse = apse(rho, kappa);
            requireResolved(apse);
            double closest = apse.distance();
            StepTolerances tolerances = StepTolerances.of(potential, rho, kappa, accuracy, closest);
            double smallest = Math.ulp(transit) * 1e-6;
            for (CautiousIntegrator integrator : List.of(search, landing)) {
                integrator.expect(closest);
                integrator.setStepSizeControl(smallest, 0.5 * transit, tolerances.absolute(), tolerances.relative());
            }
            search.setInitialStepSize(0.05 * transit);
            ODEStateAndDerivative event =
                    search.integrate(equations, new ODEState(-equations.halfChord(), start), PATIENCE * transit);
            if (event.getTime() >= PATIENCE * transit) {
                throw new ScatteringException("trapped" + at(), null);
            }
            ODEStateAndDerivative exit = event;
            double step = event.getTime() - lastStepStart.getTime();
            evaluations = search.getEvaluations();
            if (step > 1e-9 * transit) {
                landing.setInitialStepSize(step);
                steps.keepUpTo(Math.nextDown(lastStepStart.getTime()));
                exit = landing.integrate(
                        equations,
                        new ODEState(lastStepStart.getTime(), lastStepStart.getPrimaryState()),
                        event.getTime());
                evaluations += landing.getEvaluations();
            }
            steps.note(exit.getTime());
            return part(exit.getTime(), exit.getPrimaryState());
        } catch (MathRuntimeException e) {
            throw new ScatteringException(e.getMessage() + at(), e);
        }
    }

    /** The same encounter, or one of another κ, by the same steps in so many parts each; they may not lead to the exit. */
    double[] again(double kappa, int parts) {
        double[] end = steps.take(equations, equations.start(rho, kappa, drift), parts);
        evaluations += steps.evaluations();
        double t = steps.end();
        double late = lateness(t, end);
        double[] near = search.singleStep(equations, t, end, t - late);
        return part(t - late, near);
    }

    double closest(double rho, double kappa) {
        return apse(rho, kappa).distance();
    }

    private TurningPoint apse(double rho, double kappa) {
        return TurningPoint.of(potential, Math.max(rho, Double.MIN_NORMAL), kappa);
    }

    /** Time counts from the middle of the chord: near r = 1 it has no more digits than 1 − r. */
    private void requireResolved(TurningPoint apse) {
        double rate = kappa * Math.abs(apse.phi().first()) * apse.distance();
        if (!(rate <= STRONGEST)) {
            throw new ScatteringException(
                    "expected kappa |phi'(r_min)| r_min of at most " + STRONGEST + ", got " + rate + at(), null);
        }
    }

    /** How long after the exit a state is, to first order; it has to be little. */
    private double lateness(double t, double[] y) {
        double late = equations.excess(t, y) / equations.excessRate(t, y);
        if (!(Math.abs(late) <= LATEST * 2.0 * equations.halfChord())
                || !Double.isFinite(Arrays.stream(y).sum())) {
            throw new ScatteringException("exit not located" + at(), null);
        }
        return late;
    }

    /** Removes to first order what separates the last state from distance 1. */
    private double[] part(double t, double[] y) {
        double late = lateness(t, y);
        double[] dy = equations.computeDerivatives(t, y);
        double[] parted = y.clone();
        for (int i = 0; i < parted.length; i++) {
            parted[i] -= late * dy[i];
        }
        return parted;
    }

    /** Notes where a step began; what Hipparchus reports past an event it has ended with is none. */
    private void note(ODEStateInterpolator step) {
        if (!step.isPreviousStateInterpolated()) {
            lastStepStart = step.getPreviousState();
            steps.note(lastStepStart.getTime());
        }
    }

    private String at() {
        return String.format(Locale.ROOT, " at rho = %.17g, kappa = %.17g", rho, kappa);
    }
}
