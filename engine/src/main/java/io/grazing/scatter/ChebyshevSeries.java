package io.grazing.scatter;

import java.util.Arrays;

/** Sums Σ c_k T_k(z) through values at the points z_j = cos(π(j + ½)/n). Stateless. */
final class ChebyshevSeries {

    private ChebyshevSeries() {}

    /** z_j. */
    static double point(int j, int n) {
        return Math.cos(Math.PI * (j + 0.5) / n);
    }

    /** c_k of the polynomial of least degree with these values. */
    static double[] through(double[] values) {
        int n = values.length;
        double[] cosines = new double[4 * n];
        Arrays.setAll(cosines, i -> Math.cos(Math.PI * i / (2.0 * n)));
        double[] c = new double[n];
        for (int k = 0; k < n; k++) {
            double sum = 0.0;
            for (int j = 0; j < n; j++) {
                sum += values[j] * cosines[k * (2 * j + 1) % (4 * n)];
            }
            c[k] = (k == 0 ? 1.0 : 2.0) * sum / n;
        }
        return c;
    }

    /** Without the last ones, as far as they are no more than {@code noise} times the largest. */
    static double[] trimmed(double[] c, double noise) {
        double largest = Arrays.stream(c).map(Math::abs).max().orElse(0.0);
        int n = c.length;
        while (n > 1 && Math.abs(c[n - 1]) <= noise * largest) {
            n--;
        }
        return Arrays.copyOf(c, n);
    }

    /** The sum in powers of z, from the constant up, by T_{k+1} = 2zT_k − T_{k−1}. */
    static double[] inPowers(double[] c) {
        int n = c.length;
        double[] sum = new double[n];
        double[] previous = new double[n];
        double[] current = new double[n];
        current[0] = 1.0;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i <= k; i++) {
                sum[i] += c[k] * current[i];
            }
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                double shifted = i > 0 ? (k == 0 ? 1.0 : 2.0) * current[i - 1] : 0.0;
                next[i] = shifted - previous[i];
            }
            previous = current;
            current = next;
        }
        return sum;
    }
}
