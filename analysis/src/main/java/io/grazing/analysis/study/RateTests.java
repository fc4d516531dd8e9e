package io.grazing.analysis.study;

import java.util.Locale;

/**
 * Tests of measured rates against their predictions by formula (3.5). The p-value is Bernstein's bound with
 * the variance and the largest contribution that the formula predicts: unlike a normal law with the measured
 * variance, it holds when a rate is made by a few rare encounters that may or may not have occurred.
 *
 * <p>Before it is judged, a deviation is reduced by the numerical error of the prediction and by what the
 * integrator's tolerance allows in every single encounter.
 */
final class RateTests {

    /** Error of a power of θ up to the fourth, over the tolerance: integrators reach ten times theirs. */
    private static final double TOLERANCES = 40.0;
    /** Rounding of single encounters. */
    private static final double ROUNDING = 1e-13;
    /** Contributions whose squares keep no digits in a double. */
    private static final double SMALLEST = 1e-146;

    private final Judge judge;
    private final double tolerance;

    RateTests(Judge judge, double tolerance) {
        this.judge = judge;
        this.tolerance = tolerance;
    }

    /** The check of one rate. */
    Check check(String name, double measured, Prediction predicted) {
        if (!predicted.isSampled()) {
            return unjudged(
                    name,
                    measured,
                    predicted,
                    "too few encounters to judge: " + judge.encounters() + " leave a stratum empty");
        }
        double largest = Math.max(predicted.bound(), Math.abs(measured));
        if (predicted.variance() < Double.MIN_NORMAL && largest > 0.0 && largest < SMALLEST) {
            return unjudged(
                    name, measured, predicted, "too small to judge: the variance is below the range of doubles");
        }
        double deviation = Math.abs(measured - predicted.value());
        double allowed = predicted.error() + (TOLERANCES * tolerance + ROUNDING) * predicted.scale();
        double p = Tails.bernstein(Math.max(0.0, deviation - allowed), predicted.variance(), predicted.bound());
        double stdError = predicted.standardError();
        String z = stdError > 0.0
                ? String.format(Locale.ROOT, "z = %.2f", (measured - predicted.value()) / stdError)
                : "nothing varies";
        boolean unresolved = predicted.value() != 0.0 && stdError > Math.abs(predicted.value());
        if (unresolved && judge.verdict(p) == Verdict.PASS) {
            return judge.check(
                    name,
                    measured,
                    predicted.value(),
                    stdError,
                    Verdict.INFO,
                    p,
                    z + "; too few encounters to judge: the standard error exceeds the rate itself");
        }
        return judge.check(name, measured, predicted.value(), stdError, p, z);
    }

    private Check unjudged(String name, double measured, Prediction predicted, String why) {
        return judge.check(name, measured, predicted.value(), Double.NaN, Verdict.INFO, 1.0, why);
    }
}
