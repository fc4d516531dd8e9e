package io.grazing.scatter;

import java.util.Arrays;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.nonstiff.ExplicitRungeKuttaIntegrator;

/**
 * The steps that an adaptive integration of {@link TwoBodyEquations} took, for taking them again in several parts each, with
 * the 12 variables as {@link CompensatedSum}. Mutable, one thread.
 */
final class NewtonSteps {

    private final ExplicitRungeKuttaIntegrator formula;
    private double[] times = new double[64];
    private int count;
    private long evaluations;
    private double impulses;
    private double weighted;
    private double across;
    private double weightedAcross;
    private double worstEnergy;
    private double worstAngularMomentum;

    NewtonSteps(ExplicitRungeKuttaIntegrator formula) {
        this.formula = formula;
    }

    /** Begins anew. */
    void clear() {
        count = 0;
        worstEnergy = 0.0;
        worstAngularMomentum = 0.0;
    }

    /** Notes that a step began, or the last one ended, at time t. */
    void note(double t) {
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
        }
        times[count++] = t;
    }

    /** Forgets all but the first step beginnings up to and including {@code t}. */
    void keepUpTo(double t) {
        while (count > 0 && times[count - 1] > t) {
            count--;
        }
    }

    /** The relative error of the forces per rounding of the positions, on average over the steps taken last, or of their share across η. */
    double conditioning() {
        return Math.max(mean(weighted, impulses), mean(weightedAcross, across));
    }

    private static double mean(double weighted, double weights) {
        return weights > 0.0 && weighted < Double.POSITIVE_INFINITY ? weighted / weights : 0.0;
    }

    /** The largest drift of the energy |Ẋ|² + 2κφ = 1 at the beginnings of the steps taken last. */
    double worstEnergy() {
        return worstEnergy;
    }

    /** The largest drift of the angular momentum ρ there. */
    double worstAngularMomentum() {
        return worstAngularMomentum;
    }

    /** Evaluations that taking the steps took last. */
    long evaluations() {
        return evaluations;
    }

    /** When the last step ended. */
    double end() {
        return times[count - 1];
    }

    /** The state at the end of all steps, each taken in so many parts. */
    double[] take(TwoBodyEquations equations, double[] start, int parts) {
        CompensatedSum[] state = new CompensatedSum[start.length];
        for (int n = 0; n < state.length; n++) {
            state[n] = new CompensatedSum();
            state[n].add(start[n]);
        }
        impulses = 0.0;
        weighted = 0.0;
        across = 0.0;
        weightedAcross = 0.0;
        worstEnergy = 0.0;
        worstAngularMomentum = 0.0;
        evaluations = (count - 1L) * parts * formula.getNumberOfStages();
        ExpandableODE motion = new ExpandableODE(equations);
        double[] y = start.clone();
        for (int i = 1; i < count; i++) {
            double h = (times[i] - times[i - 1]) / parts;
            for (int part = 0; part < parts; part++) {
                step(motion, equations, times[i - 1] + part * h, y, h, state);
            }
        }
        return y;
    }

    /** One step, from t and {@code y}, which it moves. */
    private void step(
            ExpandableODE motion, TwoBodyEquations equations, double t, double[] y, double h, CompensatedSum[] state) {
        double[][] rates = new double[formula.getC().length + 1][];
        rates[0] = equations.computeDerivatives(t, y);
        double impulse = Math.abs(h * equations.strength());
        impulses += impulse;
        weighted += impulse * equations.conditioning();
        across += impulse * equations.sideways();
        weightedAcross += impulse * equations.sideways() * equations.turning();
        worstEnergy = Math.max(worstEnergy, Math.abs(equations.energyDrift(t, y)));
        worstAngularMomentum = Math.max(worstAngularMomentum, Math.abs(equations.angularMomentumDrift(t, y)));
        ExplicitRungeKuttaIntegrator.applyInternalButcherWeights(
                motion, t, y, h, formula.getA(), formula.getC(), rates);
        double[] change = ExplicitRungeKuttaIntegrator.applyExternalButcherWeights(
                new double[y.length], rates, h, formula.getB());
        for (int n = 0; n < state.length; n++) {
            state[n].add(change[n]);
            y[n] = state[n].value();
        }
    }
}
