package io.grazing.analysis.limit;

/**
 * 1 − P_l(cos θ) as a function of z = sin²(θ/2), without the cancellation as z → 0: the three-term recurrence
 * of the Legendre polynomials, written for the deficits D_l = 1 − P_l(1 − 2z) and their increments,
 *
 * <pre>  (l+1)(D_{l+1} − D_l) = l (D_l − D_{l−1}) + 2z(2l+1)(1 − D_l),   D_0 = 0,</pre>
 *
 * whose terms are all positive while l²z is small.
 */
final class LegendreDeficit {

    private LegendreDeficit() {}

    /**
     * D_l.
     *
     * @param l degree, l ≥ 0
     * @param z sin²(θ/2), 0 ≤ z ≤ 1
     */
    static double of(int l, double z) {
        double deficit = 0.0;
        double increment = 0.0;
        for (int k = 0; k < l; k++) {
            increment = (k * increment + 2.0 * z * (2.0 * k + 1.0) * (1.0 - deficit)) / (k + 1.0);
            deficit += increment;
        }
        return deficit;
    }

    /** Stores D_1, …, D_n in {@code deficits}, n its length. */
    static void upTo(double[] deficits, double z) {
        double deficit = 0.0;
        double increment = 0.0;
        for (int k = 0; k < deficits.length; k++) {
            increment = (k * increment + 2.0 * z * (2.0 * k + 1.0) * (1.0 - deficit)) / (k + 1.0);
            deficit += increment;
            deficits[k] = deficit;
        }
    }
}
