package io.grazing.table;

import static java.lang.Math.fma;

import io.grazing.scatter.RowContraction;

/**
 * How the polynomial of a cell lies in an array: the centre and the inverse half width in u and in κ, the largest drifts of
 * energy and angular momentum of the trajectories it was fitted to, two numbers free, then a row of {@value #COLUMNS}
 * coefficients in x for each power of y, |x|, |y| ≤ 1. So every row fills a line of the cache.
 */
final class CellPolynomial {

    /** Coefficients in the impact parameter. */
    static final int COLUMNS = RowContraction.COLUMNS;
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

    /** The value of the cell that begins at {@code p}, of {@link #ROWS} rows, which are contracted in y first. */
    static double rows(double[] c, int p, double u, double kappa) {
        double x = (u - c[p + IMPACT_CENTRE]) * c[p + IMPACT_SCALE];
        double y = kappaPlace(c, p, kappa);
        double[] contracted = new double[COLUMNS];
        for (int j = 0; j < COLUMNS; j++) {
            int q = p + HEADER + j;
            contracted[j] = c[q + (ROWS - 1) * COLUMNS];
            for (int k = ROWS - 2; k >= 0; k--) {
                contracted[j] = fma(contracted[j], y, c[q + k * COLUMNS]);
            }
        }
        return row(contracted, 0, x, x * x);
    }

    /** y of the cell that begins at {@code p}. */
    static double kappaPlace(double[] c, int p, double kappa) {
        return (kappa - c[p + KAPPA_CENTRE]) * c[p + KAPPA_SCALE];
    }

    /** The value of the cell that begins at {@code p} from its rows contracted to the one at {@code q} of {@code rows}. */
    static double contracted(double[] c, int p, double[] rows, int q, double u) {
        double x = (u - c[p + IMPACT_CENTRE]) * c[p + IMPACT_SCALE];
        return row(rows, q, x, x * x);
    }

    private static double row(double[] c, int q, double x, double x2) {
        double even = fma(x2, fma(x2, fma(x2, c[q + 6], c[q + 4]), c[q + 2]), c[q]);
        double odd = fma(x2, fma(x2, fma(x2, c[q + 7], c[q + 5]), c[q + 3]), c[q + 1]);
        return fma(x, odd, even);
    }
}
