package io.grazing.table;

import static java.lang.Math.fma;

/**
 * How the polynomial of a cell lies in an array: the centre and the inverse half width in u and in κ, the largest drifts of
 * energy and angular momentum of the trajectories it was fitted to, two numbers free, then a row of {@value #COLUMNS}
 * coefficients in x for each power of y, |x|, |y| ≤ 1. So every row fills a line of the cache if the first cell begins with one.
 */
final class CellPolynomial {

    /** Coefficients in the impact parameter. */
    static final int COLUMNS = 8;
    /** Rows of a table in two variables. */
    static final int ROWS = 6;
    /** Coefficients of a cubic. */
    static final int CUBIC = 4;

    static final int IMPACT_CENTRE = 0;
    static final int IMPACT_SCALE = 1;
    static final int KAPPA_CENTRE = 2;
    static final int KAPPA_SCALE = 3;
    static final int ENERGY_DRIFT = 4;
    static final int MOMENTUM_DRIFT = 5;
    static final int HEADER = 8;

    private CellPolynomial() {}

    /** Numbers a cell takes. */
    static int length(int rows) {
        return HEADER + rows * COLUMNS;
    }

    /** The value of the cell that begins at {@code p}, of one row. */
    static double row(double[] c, int p, double u) {
        double x = impactPlace(c, p, u);
        return row(c, p + HEADER, x, x * x);
    }

    /** The value of the cell that begins at {@code p}, of {@link #ROWS} rows; {@code damping} is that of {@link KappaMap}. */
    static double rows(double[] c, int p, double u, double kappa, double damping) {
        double x = impactPlace(c, p, u);
        double y = kappaPlace(c, p, kappa, damping);
        double x4 = fourth(x);
        double[] cubic = new double[CUBIC];
        for (int j = 0; j < cubic.length; j++) {
            cubic[j] = contracted(c, p + HEADER + j, y, x4);
        }
        return cubic(cubic, 0, x);
    }

    /** x of the cell that begins at {@code p}. */
    static double impactPlace(double[] c, int p, double u) {
        return (u - c[p + IMPACT_CENTRE]) * c[p + IMPACT_SCALE];
    }

    /** y of the cell that begins at {@code p}. */
    static double kappaPlace(double[] c, int p, double kappa, double damping) {
        return (kappa - c[p + KAPPA_CENTRE]) * (c[p + KAPPA_SCALE] * damping);
    }

    /** x⁴. */
    static double fourth(double x) {
        double square = x * x;
        return square * square;
    }

    /** The coefficient of the cubic in x, where {@code q} is that of the first row, see {@link LookupKernel#contract}. */
    static double contracted(double[] c, int q, double y, double x4) {
        double low = c[q + (ROWS - 1) * COLUMNS];
        double high = c[q + (ROWS - 1) * COLUMNS + CUBIC];
        for (int k = (ROWS - 2) * COLUMNS; k >= 0; k -= COLUMNS) {
            low = fma(low, y, c[q + k]);
            high = fma(high, y, c[q + k + CUBIC]);
        }
        return fma(high, x4, low);
    }

    /** The value of the cubic that begins at {@code q}. */
    static double cubic(double[] c, int q, double x) {
        return fma(x, fma(x, fma(x, c[q + 3], c[q + 2]), c[q + 1]), c[q]);
    }

    private static double row(double[] c, int q, double x, double x2) {
        double even = fma(x2, fma(x2, fma(x2, c[q + 6], c[q + 4]), c[q + 2]), c[q]);
        double odd = fma(x2, fma(x2, fma(x2, c[q + 7], c[q + 5]), c[q + 3]), c[q + 1]);
        return fma(x, odd, even);
    }
}
