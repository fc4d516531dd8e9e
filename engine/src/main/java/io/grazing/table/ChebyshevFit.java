package io.grazing.table;

/** Interpolation at the Chebyshev points x_i = cos((2i+1)π/2n) of [−1, 1], and its coefficients in powers of x. Immutable. */
final class ChebyshevFit {

    private final double[] points;
    /** Chebyshev coefficients from values. */
    private final double[][] transform;
    /** Coefficients of powers of x in T_k. */
    private final double[][] powers;

    ChebyshevFit(int n) {
        points = new double[n];
        transform = new double[n][n];
        powers = new double[n][n];
        for (int i = 0; i < n; i++) {
            points[i] = Math.cos((2 * i + 1) * Math.PI / (2 * n));
            for (int k = 0; k < n; k++) {
                transform[k][i] = (k == 0 ? 1.0 : 2.0) / n * Math.cos(k * (2 * i + 1) * Math.PI / (2 * n));
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i <= k; i++) {
                powers[k][i] =
                        k < 2 ? (i == k ? 1.0 : 0.0) : (i > 0 ? 2.0 * powers[k - 1][i - 1] : 0.0) - powers[k - 2][i];
            }
        }
    }

    int size() {
        return points.length;
    }

    double point(int i) {
        return points[i];
    }

    /** Chebyshev coefficients of the polynomial with these values at the points. */
    double[] coefficients(double[] values) {
        return multiply(transform, values, false);
    }

    /** Coefficients of 1, x, x², … of the series with these Chebyshev coefficients. */
    double[] inPowers(double[] coefficients) {
        return multiply(powers, coefficients, true);
    }

    private static double[] multiply(double[][] matrix, double[] vector, boolean transposed) {
        double[] product = new double[vector.length];
        for (int k = 0; k < product.length; k++) {
            for (int i = 0; i < product.length; i++) {
                product[k] += (transposed ? matrix[i][k] : matrix[k][i]) * vector[i];
            }
        }
        return product;
    }
}
