package io.grazing.analysis.audit;

import io.grazing.analysis.rates.Measured;

/**
 * One measurement that a statement is compared with.
 *
 * @param at the arguments of the statement there; the first one tends to 0 along a sweep
 * @param measured what was measured
 */
public record Sample(double[] at, Measured measured) {

    /** A sample with its own copy of the arguments. */
    public Sample {
        at = at.clone();
    }

    /** A sample known with an error. */
    static Sample of(double value, double error, double... at) {
        return new Sample(at, new Measured(value, error));
    }

    @Override
    public double[] at() {
        return at.clone();
    }
}
