package io.grazing.scatter;

/**
 * Polynomials in two variables, {@value #ROWS} rows of {@value #COLUMNS} coefficients one after the other, made cubics in one:
 * for encounter i and power j
 *
 * <pre>  out[4i + j] = Σ_k y_i^k c[begin_i + 8k + j] + z_i Σ_k y_i^k c[begin_i + 8k + 4 + j],   z_i = x_i⁴,</pre>
 *
 * by Horner's rule in fused multiply–adds. Implementations give the same bits. Stateless and thread-safe.
 */
public interface RowContraction {

    /** Coefficients of a row. */
    int COLUMNS = 8;

    /** Rows of a polynomial. */
    int ROWS = 6;

    /** Coefficients of a cubic. */
    int CUBIC = 4;

    /**
     * Contracts many polynomials.
     *
     * @param c coefficients
     * @param begin where the first row of each polynomial is
     * @param y the variable of each that is contracted
     * @param z the fourth power of the other
     * @param out the cubic of each
     * @param count how many polynomials
     */
    void contract(double[] c, int[] begin, double[] y, double[] z, double[] out, int count);

    /** The coefficient of a cubic whose first coefficient is at {@code q}. */
    static double contracted(double[] c, int q, double y, double z) {
        double low = c[q + (ROWS - 1) * COLUMNS];
        double high = c[q + (ROWS - 1) * COLUMNS + CUBIC];
        for (int k = (ROWS - 2) * COLUMNS; k >= 0; k -= COLUMNS) {
            low = Math.fma(low, y, c[q + k]);
            high = Math.fma(high, y, c[q + k + CUBIC]);
        }
        return Math.fma(high, z, low);
    }

    /** In plain loops, which few polynomials take less time in, compilation included. */
    static RowContraction plain() {
        return new LoopRows();
    }

    /** In vectors where the running JVM has them, otherwise in plain loops. */
    static RowContraction fastest() {
        return LaneKernels.rows();
    }
}
