package io.grazing.analysis.study;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Three tests of counted angles against the exact content of every bin. Under stratified sampling the counts
 * of each stratum are multinomial and independent of the other strata's, which is what all three build on.
 *
 * <ul>
 *   <li><b>bins</b>: the exact binomial test of every cell (stratum, bin), however few its counts; the
 *       smallest p-value times the number of cells (Bonferroni).
 *   <li><b>χ²</b>: the sum over strata of Pearson's statistic, neighbouring bins merged until each expects
 *       {@value #LEAST_EXPECTED} counts, so that the χ² law holds; as many degrees of freedom as cells less
 *       one a stratum.
 *   <li><b>Kolmogorov–Smirnov</b>: the largest distance of the distribution functions at bin edges, which
 *       cannot exceed that of the angles themselves: the p-value is an upper bound. Under stratified sampling
 *       two tests share the claim: the same within each stratum (Bonferroni over the strata), which sees
 *       errors of rare encounters, and {@link WholeDistance}, which sees small errors of all.
 * </ul>
 *
 * A count where the formula allows none fails the first two outright.
 */
final class BinTests {

    static final int LEAST_EXPECTED = 10;

    /** A cell that expects fewer counts, be the formula as wrong as it admits, cannot have any. */
    private static final double IMPOSSIBLE = 1e-10;

    /** How many claims are judged. */
    static final int CLAIMS = 3;

    private final BinCells cells;
    private final Judge judge;

    BinTests(BinCells cells, Judge judge) {
        this.cells = cells;
        this.judge = judge;
    }

    List<Check> checks() {
        return List.of(bins(), chiSquare(), kolmogorovSmirnov());
    }

    private Check bins() {
        double smallest = 2.0;
        int stratum = 0;
        int bin = 0;
        long tested = 0;
        for (int k = 0; k < cells.strata().count(); k++) {
            for (int j = 0; j < cells.bins(); j++) {
                double p = Tails.binomial(
                        cells.count(k, j), cells.n(k), cells.probability(k, j), cells.slack(k, j, j + 1));
                tested++;
                if (p < smallest) {
                    smallest = p;
                    stratum = k;
                    bin = j;
                }
            }
        }
        BinContent worst = BinContent.of(cells, bin, bin + 1);
        String where = "worst of " + tested + " cells (bin, stratum): theta in [" + Digits.brief(worst.low()) + ", "
                + Digits.brief(worst.high()) + "], rho in ["
                + Digits.brief(cells.strata().inner(stratum)) + ", "
                + Digits.brief(cells.strata().outer(stratum)) + "], " + cells.count(stratum, bin) + " of "
                + cells.n(stratum) + " counts, "
                + Digits.brief(cells.expected(stratum, bin, bin + 1)) + " expected; content of the bin,"
                + " z = " + Digits.brief(worst.z());
        return judge.check(
                "bins", worst.empirical(), worst.exact(), worst.stdError(), Tails.bonferroni(tested, smallest), where);
    }

    private Check chiSquare() {
        double statistic = 0.0;
        int degreesOfFreedom = 0;
        boolean impossible = false;
        for (int k = 0; k < cells.strata().count(); k++) {
            long n = cells.n(k);
            int merged = 0;
            int from = 0;
            double sum = 0.0;
            int end = lastCut(k);
            for (int j = 0; j < cells.bins(); j++) {
                boolean none = n * (cells.probability(k, j) + cells.slack(k, j, j + 1)) < IMPOSSIBLE;
                impossible |= none && cells.count(k, j) > 0;
                if (j + 1 == cells.bins() || (j + 1 < end && cells.expected(k, from, j + 1) >= LEAST_EXPECTED)) {
                    sum += term(k, from, j + 1, n);
                    merged++;
                    from = j + 1;
                }
            }
            if (merged > 1) {
                statistic += sum;
                degreesOfFreedom += merged - 1;
            }
        }
        if (degreesOfFreedom == 0 && !impossible) {
            return tooFew("chi_square", "no stratum has two bins that expect " + LEAST_EXPECTED + " counts");
        }
        double p = impossible ? 0.0 : Tails.chiSquare(statistic, degreesOfFreedom);
        return judge.check(
                "chi_square",
                statistic,
                degreesOfFreedom,
                Math.sqrt(2.0 * degreesOfFreedom),
                p,
                degreesOfFreedom + " degrees of freedom, cells of at least " + LEAST_EXPECTED + " expected counts"
                        + (impossible ? "; counts where the formula allows none" : ""));
    }

    /** The first bin that the last merged cell of stratum {@code k} must contain to expect enough itself. */
    private int lastCut(int k) {
        int j = cells.bins();
        while (j > 0 && cells.expected(k, j, cells.bins()) < LEAST_EXPECTED) {
            j--;
        }
        return j + 1;
    }

    private double term(int k, int from, int to, long n) {
        long count = 0;
        for (int j = from; j < to; j++) {
            count += cells.count(k, j);
        }
        double expected = cells.expected(k, from, to);
        double deviation = Math.max(0.0, Math.abs(count - expected) - n * cells.slack(k, from, to));
        return expected > 0.0 ? deviation * deviation / expected : 0.0;
    }

    private Check kolmogorovSmirnov() {
        int strata = cells.strata().count();
        double smallest = 2.0;
        int worst = 0;
        for (int k = 0; k < strata; k++) {
            if (cells.n(k) == 0) {
                return tooFew("kolmogorov_smirnov", "a stratum has no encounter");
            }
            double p = Tails.kolmogorov(distance(k), cells.n(k));
            if (p < smallest) {
                smallest = p;
                worst = k;
            }
        }
        double p = Tails.bonferroni(strata, smallest);
        WholeDistance whole = WholeDistance.of(cells);
        String how = "largest distance of the distribution functions at bin edges (conservative), at theta = "
                + Digits.brief(whole.theta());
        if (strata > 1) {
            how += ", p = " + Digits.brief(whole.p()) + "; by stratum, p = " + Digits.brief(p)
                    + ", least likely rho in ["
                    + Digits.brief(cells.strata().inner(worst)) + ", "
                    + Digits.brief(cells.strata().outer(worst)) + "]";
            p = Tails.bonferroni(2, Math.min(p, whole.p()));
        }
        return judge.check("kolmogorov_smirnov", whole.distance(), 0.0, Double.NaN, p, how);
    }

    private double distance(int k) {
        double largest = 0.0;
        long count = 0;
        double p = 0.0;
        for (int j = 0; j < cells.bins(); j++) {
            count += cells.count(k, j);
            p += cells.probability(k, j);
            double d = Math.abs((double) count / cells.n(k) - p) - cells.slackAt(k, j + 1);
            largest = Math.max(largest, d);
        }
        return largest;
    }

    private static Check tooFew(String name, String reason) {
        return new Check(
                name,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Verdict.INFO,
                "too few counts to judge: " + reason);
    }
}
