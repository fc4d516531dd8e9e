package io.grazing.potential;

/**
 * Weights of finite differences on unevenly spaced points (Fornberg, Math. Comp. 51 (1988) 699): the derivatives at x₀ of
 * the polynomial through given points.
 */
final class FiniteDifferences {

    private FiniteDifferences() {}

    /**
     * The first and second derivative at {@code x0} of the polynomial through (x[i], y[i]), from ≤ i &lt; to.
     *
     * @return f(x₀), f′(x₀), f″(x₀)
     */
    static Jet derivatives(double x0, double[] x, double[] y, int from, int to) {
        int n = to - from;
        double[][] weights = new double[3][n];
        weights[0][0] = 1.0;
        double c1 = 1.0;
        double c4 = x[from] - x0;
        for (int i = 1; i < n; i++) {
            int highest = Math.min(i, 2);
            double c2 = 1.0;
            double c5 = c4;
            c4 = x[from + i] - x0;
            for (int j = 0; j < i; j++) {
                double c3 = x[from + i] - x[from + j];
                c2 *= c3;
                if (j == i - 1) {
                    for (int k = highest; k >= 1; k--) {
                        weights[k][i] = c1 * (k * weights[k - 1][i - 1] - c5 * weights[k][i - 1]) / c2;
                    }
                    weights[0][i] = -c1 * c5 * weights[0][i - 1] / c2;
                }
                for (int k = highest; k >= 1; k--) {
                    weights[k][j] = (c4 * weights[k][j] - k * weights[k - 1][j]) / c3;
                }
                weights[0][j] = c4 * weights[0][j] / c3;
            }
            c1 = c2;
        }
        double value = 0.0;
        double first = 0.0;
        double second = 0.0;
        for (int i = 0; i < n; i++) {
            value += weights[0][i] * y[from + i];
            first += weights[1][i] * y[from + i];
            second += weights[2][i] * y[from + i];
        }
        return new Jet(value, first, second);
    }
}
