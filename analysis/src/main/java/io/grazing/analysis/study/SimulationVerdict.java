package io.grazing.analysis.study;

/**
 * The verdict on how far simulated values are from integrated ones, and what keeps it from being one.
 *
 * @param verdict FAIL if they are too far from each other, INFO if that cannot be told
 * @param reservation why it cannot, to be put behind what is judged; empty if it can
 */
record SimulationVerdict(Verdict verdict, String reservation) {

    /**
     * The verdict.
     *
     * @param worst the largest deviation in standard errors, of those whose standard error is known
     * @param most how large it may be
     * @param fewest the least number of encounters behind a value
     * @param enough how many it takes for a standard error to mean something
     * @param isKnown whether all standard errors are known; they are infinite where squares underflow
     */
    static SimulationVerdict of(double worst, double most, long fewest, long enough, boolean isKnown) {
        if (fewest < enough) {
            return new SimulationVerdict(Verdict.INFO, "; too few encounters to judge");
        }
        if (worst > most) {
            return new SimulationVerdict(Verdict.FAIL, "");
        }
        return isKnown
                ? new SimulationVerdict(Verdict.PASS, "")
                : new SimulationVerdict(Verdict.INFO, "; not all standard errors are known");
    }
}
