package io.grazing.analysis.study;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * Probabilities, if a claim is true, of data at least as far from it as those measured: p-values. They are
 * computed as tails, never as 1 − a distribution function, so that small ones keep their digits.
 */
final class Tails {

    private static final double TINY = 1e-18;

    private Tails() {}

    /**
     * P(X ≥ x) for X of the χ² law.
     *
     * @param x ≥ 0
     * @param degreesOfFreedom ≥ 1
     */
    static double chiSquare(double x, int degreesOfFreedom) {
        return x <= 0.0 ? 1.0 : clamped(Gamma.regularizedGammaQ(0.5 * degreesOfFreedom, 0.5 * x));
    }

    /**
     * P(D ≥ d) for the Kolmogorov–Smirnov distance of n numbers from their distribution, by its limit law
     *
     * <pre>  2 Σ_{j≥1} (−1)^{j−1} exp(−2 j² n d²),</pre>
     *
     * which is below Massart's bound 2 exp(−2 n d²) and joins it in the tail. For a distribution known in
     * bins only, D is the largest distance at an edge and this is an upper bound.
     *
     * @param d 0 ≤ d ≤ 1
     */
    static double kolmogorov(double d, double n) {
        double t = 2.0 * n * d * d;
        if (t < 0.1) {
            // The series is 1 to the last digit here, and slow.
            return 1.0;
        }
        double sum = 0.0;
        double sign = 1.0;
        for (int j = 1; ; j++) {
            double term = Math.exp(-t * j * j);
            sum += sign * term;
            if (term <= TINY * sum) {
                return clamped(2.0 * sum);
            }
            sign = -sign;
        }
    }

    /**
     * Twice the smaller tail of the binomial law, at most 1: the exact two-sided test of {@code k} successes.
     *
     * @param k 0 ≤ k ≤ n
     * @param p probability of a success, in [0, 1]
     * @param slack how far p may really be from what is given; the test uses the nearest p to k/n within it
     */
    static double binomial(long k, long n, double p, double slack) {
        if (n == 0) {
            return 1.0;
        }
        double frequency = (double) k / n;
        double nearest = Math.max(0.0, Math.min(1.0, Math.max(p - slack, Math.min(p + slack, frequency))));
        if (nearest == frequency) {
            return 1.0;
        }
        return clamped(2.0 * (frequency > nearest ? atLeast(k, n, nearest) : atMost(k, n, nearest)));
    }

    private static double atLeast(long k, long n, double p) {
        return p == 0.0 ? 0.0 : Beta.regularizedBeta(p, k, n - k + 1.0);
    }

    private static double atMost(long k, long n, double p) {
        return p == 1.0 ? 0.0 : Beta.regularizedBeta(1.0 - p, (double) n - k, k + 1.0);
    }

    /**
     * Bernstein's bound of P(|X − EX| ≥ t) for a sum X of independent terms,
     *
     * <pre>  2 exp(−½ t² / (V + M t / 3)),</pre>
     *
     * valid for any number of terms however skewed. With many terms it is that of a normal law.
     *
     * @param t ≥ 0
     * @param variance V, the variance of X
     * @param bound M, which no term exceeds in distance from its mean
     */
    static double bernstein(double t, double variance, double bound) {
        if (t == 0.0) {
            return 1.0;
        }
        // In this order, lest t² be too small for a double where t is not.
        return clamped(2.0 * Math.exp(-0.5 * t / (variance / t + bound / 3.0)));
    }

    /**
     * The p-value of the smallest of m p-values, m p (Bonferroni): an upper bound however they depend on each
     * other.
     */
    static double bonferroni(long m, double p) {
        return clamped(m * p);
    }

    private static double clamped(double p) {
        if (Double.isNaN(p)) {
            throw new ArithmeticException("expected a probability, got NaN");
        }
        return Math.max(0.0, Math.min(1.0, p));
    }
}
