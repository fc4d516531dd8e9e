package io.grazing.scatter;

/**
 * Polynomials in two variables, rows of coefficients one after the other, made polynomials in one: for encounter i and
 * column j
 *
 * <pre>  out[8i + j] = Σ_k y_i^k c[begin_i + 8k + j]</pre>
 *
 * by Horner's rule in fused multiply–adds. Implementations give the same bits. Stateless and thread-safe.
 */
public interface RowContraction {

    /** Columns. */
    int COLUMNS = 8;

    /**
     * Contracts the rows of many polynomials.
     *
     * @param c coefficients
     * @param begin where the first row of each polynomial is
     * @param rows how many rows, at least 1
     * @param y the variable of each
     * @param out the contracted row of each
     * @param count how many polynomials
     */
    void contract(double[] c, int[] begin, int rows, double[] y, double[] out, int count);

    /** In vectors where the running JVM has them, otherwise in plain loops. */
    static RowContraction fastest() {
        return LaneKernels.rows();
    }
}
