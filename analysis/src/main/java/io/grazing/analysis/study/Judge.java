package io.grazing.analysis.study;

import java.util.OptionalDouble;

/**
 * Turns p-values into verdicts. Of all judged claims together, true ones are to FAIL with a probability of at
 * most the significance; by Bonferroni's inequality each gets an equal share of it.
 *
 * @param significance family-wise significance
 * @param claims how many claims are judged
 * @param encounters how many encounters were measured
 */
record Judge(double significance, int claims, long encounters) {

    /** Fewer encounters than this can contradict a claim, but not support it. */
    static final long FEWEST = 100;

    /** The p-value below which a claim fails. */
    double level() {
        return significance / claims;
    }

    /** The verdict on a claim whose p-value this is. */
    Verdict verdict(double p) {
        if (!(p >= level())) {
            return Verdict.FAIL;
        }
        return encounters < FEWEST ? Verdict.INFO : Verdict.PASS;
    }

    /** A check of a claim by its p-value. */
    Check check(String name, double measured, double expected, double stdError, double p, String detail) {
        Verdict verdict = verdict(p);
        String few = verdict == Verdict.INFO ? "; too few encounters to judge: fewer than " + FEWEST : "";
        return check(name, measured, expected, stdError, verdict, p, detail + few);
    }

    /** A check with a verdict of its own. */
    Check check(
            String name, double measured, double expected, double stdError, Verdict verdict, double p, String detail) {
        return new Check(
                name,
                OptionalDouble.of(measured),
                OptionalDouble.of(expected),
                Double.isFinite(stdError) ? OptionalDouble.of(stdError) : OptionalDouble.empty(),
                verdict,
                detail + "; p = " + Digits.brief(p) + ", FAIL below " + Digits.brief(level()));
    }
}
