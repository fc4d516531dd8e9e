package io.grazing.tally;

/**
 * A measured number.
 *
 * @param value the estimate, unbiased
 * @param standardError its standard deviation, from the variance in each stratum or, of scrambled nets, from the scatter of
 *     blocks; +∞ where a stratum holds fewer than two encounters, or fewer than two blocks sampled every stratum, since then
 *     nothing is known of it
 * @param n encounters it is the mean of
 */
public record Estimate(double value, double standardError, long n) {}
