package io.grazing.table;

import static java.lang.Math.fma;

/**
 * How the polynomial of a cell lies in an array: the centre and the inverse half width in u and in κ, the largest drifts of
 * energy and angular momentum of the trajectories it was fitted to, two numbers free, then a row of {@value #COLUMNS}
 * coefficients in x for each power of y, |x|, |y| ≤ 1. So every row fills a line of the cache.
 */
final class CellPolynomial {

    /** Coefficients in the impact parameter. */
    static final int COLUMNS = 8;
    /** Rows of a table in two variables. */
    static final int ROWS = 6;

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
        double x = (u - c[p + IMPACT_CENTRE]) * c[p + IMPACT_SCALE];
        return row(c, p + HEADER, x, x * x);
    }

    /** The value of the cell that begins at {@code p}, of {@link #ROWS} rows. */
    static double rows(double[] c, int p, double u, double kappa) {
        double x = (u - c[p + IMPACT_CENTRE]) * c[p + IMPACT_SCALE];
        double y = (kappa - c[p + KAPPA_CENTRE]) * c[p + KAPPA_SCALE];
        double x2 = x * x;
        int q = p + HEADER;
        double low = fma(y, row(c, q + COLUMNS, x, x2), row(c, q, x, x2));
        double middle = fma(y, row(c, q + 3 * COLUMNS, x, x2), row(c, q + 2 * COLUMNS, x, x2));
        double high = fma(y, row(c, q + 5 * COLUMNS, x, x2), row(c, q + 4 * COLUMNS, x, x2));
        double y2 = y * y;
        return fma(y2, fma(y2, high, middle), low);
    }

    private static double row(double[] c, int q, double x, double x2) {
        double even = fma(x2, fma(x2, fma(x2, c[q + 6], c[q + 4]), c[q + 2]), c[q]);
        double odd = fma(x2, fma(x2, fma(x2, c[q + 7], c[q + 5]), c[q + 3]), c[q + 1]);
        return fma(x, odd, even);
    }
}
