package io.grazing.scatter;

/** The angles of the lanes of {@link QuadratureLanes}, and what turns integrals into them. Mutable, one thread. */
final class QuadratureResults {

    private static final int WIDTH = QuadratureBuffers.WIDTH;

    /** asin u = u Σ ASIN[k] u^{2k}, for u up to sin(asin(0.7)/2). */
    static final double[] ASIN = new double[18];
    /** Bound of the truncation error by the square of the last Legendre coefficients, relative to the integral. */
    static final double TRUNCATION = 0.5;
    /** Relative rounding of an integral where s = 0, and how that of E near the turning point enters it. */
    static final double ROUNDING = 8e-15;

    static final double TURNING_POINT = 2e-14;
    /** A Newton step of this relative size leaves an error below rounding. */
    static final double CONVERGED = 1e-7;

    static {
        double term = 1.0;
        for (int k = 0; k < ASIN.length; k++) {
            ASIN[k] = term / (2.0 * k + 1.0);
            term *= (2.0 * k + 1.0) / (2.0 * k + 2.0);
        }
    }

    final double[] theta = new double[WIDTH];
    final double[] supplement = new double[WIDTH];
    final double[] error = new double[WIDTH];
    /** The error relative to the smaller of θ and π − θ. */
    final double[] relative = new double[WIDTH];
}
