package io.grazing.analysis.study;

import io.grazing.analysis.limit.CloseEncounters;
import io.grazing.analysis.rates.Measured;
import io.grazing.tally.Estimate;
import java.util.Optional;

/**
 * Everything at one s and ε.
 *
 * @param s order of the singularity
 * @param epsilon ε
 * @param exact Q_1 and Q_2 by quadrature, and the part of the close encounters
 * @param leading their leading order as ε → 0
 * @param whole S = Q_1/2 of simulated encounters
 * @param close the same of the close ones; empty where they are too few to be told from head-on ones
 */
record ThresholdPoint(
        double s, double epsilon, CloseEncounters exact, double[] leading, Estimate whole, Optional<Estimate> close) {

    /** |Q_l / leading order − 1| for l = 1 or 2. */
    double distance(int l) {
        return Math.abs(exact.all()[l - 1].value() / leading[l - 1] - 1.0);
    }

    /** The largest of both. */
    double distance() {
        return Math.max(distance(1), distance(2));
    }

    /** The numerical error of {@link #distance(int)}. */
    double distanceError(int l) {
        return exact.all()[l - 1].error() / Math.abs(leading[l - 1]) + Math.ulp(1.0);
    }

    /** S by quadrature. */
    Measured s2() {
        return exact.all()[0].times(0.5);
    }

    /** Its part from close encounters. */
    Measured closeS2() {
        return exact.close()[0].times(0.5);
    }

    /** The share of close encounters in S. */
    double share() {
        return exact.close()[0].value() / exact.all()[0].value();
    }

    /** The measured share. */
    Optional<Estimate> measuredShare() {
        return close.map(c -> {
            double rest = whole.value() - c.value();
            double restError = Math.sqrt(Math.max(0.0, square(whole.standardError()) - square(c.standardError())));
            double error = Math.hypot(rest * c.standardError(), c.value() * restError) / square(whole.value());
            return new Estimate(c.value() / whole.value(), error, whole.n());
        });
    }

    private static double square(double x) {
        return x * x;
    }
}
