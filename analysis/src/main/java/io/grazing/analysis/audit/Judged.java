package io.grazing.analysis.audit;

/**
 * How a reading of a statement compared with the measurements.
 *
 * @param text the reading
 * @param holds whether it does
 * @param worst the largest relative deviation of an equation beyond the errors, or the largest ratio to a bound
 * @param growth of a bound: the exponent with which the ratio grows towards the limit, ≤ 0 if it does not; else 0
 * @param claimed what it says at the last sample: a value, or the value's bound without its constant
 */
public record Judged(String text, boolean holds, double worst, double growth, double claimed) {}
