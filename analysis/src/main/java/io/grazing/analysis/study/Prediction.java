package io.grazing.analysis.study;

/**
 * What the estimate of a rate by stratified sampling should give.
 *
 * @param value its expected value
 * @param error bound of the numerical error of {@code value}
 * @param scale the rate of the root mean square of what is averaged, to which relative errors of single
 *     encounters are relative
 * @param variance its variance; infinite or NaN where a stratum was not sampled
 * @param bound the largest contribution of a single encounter to the estimate
 */
record Prediction(double value, double error, double scale, double variance, double bound) {

    /** Whether every stratum was sampled. */
    boolean isSampled() {
        return variance < Double.POSITIVE_INFINITY && bound < Double.POSITIVE_INFINITY;
    }

    /** The square root of the variance. */
    double standardError() {
        return Math.sqrt(variance);
    }
}
