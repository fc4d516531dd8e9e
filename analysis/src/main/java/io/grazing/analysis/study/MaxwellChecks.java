package io.grazing.analysis.study;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What is judged of the eigenvalues of Maxwell molecules: the routes to them agree, and so do simulated angles. */
final class MaxwellChecks {

    /** Agreement of two routes to the same eigenvalue, relative. */
    private static final double ROUTES = 1e-8;
    /** With fewer encounters the standard error that the sample itself suggests misses the rare close ones. */
    private static final long FEWEST_FOR_SAMPLE_ERROR = 50_000;

    private MaxwellChecks() {}

    /**
     * The checks.
     *
     * @param encounters of the kernel whose angles the simulated ones come from
     */
    static List<Check> of(List<MaxwellEigenvalue> values, Judge judge, long encounters) {
        List<Check> checks = new ArrayList<>();
        double smallest = 1.0;
        double worst = 0.0;
        double far = 0.0;
        boolean isKnown = true;
        for (MaxwellEigenvalue value : values) {
            double closed = value.closed().value();
            double routes = Math.max(
                    Math.abs(value.rates().value() - closed),
                    Math.abs(value.operator().value() - closed));
            checks.add(new Check(
                    "maxwell." + value.n() + "_" + value.l(),
                    OptionalDouble.of(value.operator().value()),
                    OptionalDouble.of(closed),
                    OptionalDouble.empty(),
                    routes <= ROUTES * Math.abs(closed) ? Verdict.PASS : Verdict.FAIL,
                    "L_infinity psi / psi of the eigenfunction, against the closed form; with the sum over rates the routes"
                            + " differ by " + Digits.brief(routes / Math.abs(closed)) + " relative"));
            double z = Math.abs(value.simulated().value() - value.integrated().value())
                    / value.simulated().standardError();
            isKnown &= Double.isFinite(value.simulated().standardError());
            worst = Math.max(worst, z);
            smallest = Math.min(smallest, Tails.chiSquare(z * z, 1));
            far = Math.max(far, Math.abs(value.integrated().value() / closed - 1.0));
        }
        if (!checks.isEmpty() && encounters >= FEWEST_FOR_SAMPLE_ERROR) {
            double p = Tails.bonferroni(checks.size(), smallest);
            Verdict verdict = judge.verdict(p);
            checks.add(judge.check(
                    "maxwell.simulated",
                    worst,
                    0.0,
                    Double.NaN,
                    verdict == Verdict.PASS && !isKnown ? Verdict.INFO : verdict,
                    p,
                    "largest deviation of an eigenvalue from simulated angles at the smallest eps, in standard errors; that"
                            + " eps itself shifts them by up to " + Digits.brief(far) + " relative"
                            + (isKnown ? "" : "; not all standard errors are known")));
        }
        return checks;
    }
}
