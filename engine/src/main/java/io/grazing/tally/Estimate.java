package io.grazing.tally;

/**
 * A measured number.
 *
 * @param value the estimate, unbiased
 * @param standardError its standard deviation, from the exact variance of stratified sampling; +∞ where a
 *     stratum holds fewer than two encounters, since then nothing is known of it
 * @param n encounters it was measured from
 */
public record Estimate(double value, double standardError, long n) {}
