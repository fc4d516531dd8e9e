package io.grazing.scatter;

/**
 * From the integrals of {@link QuadratureLanes} to angles with their errors. Loops that the compiler turns into vectors
 * itself. Mutable, one thread.
 */
final class QuadratureResults {

    private static final int WIDTH = QuadratureBuffers.WIDTH;
    /** asin ρ = ρ Σ ASIN[k] (ρ²)^k on [0, 0.7]. */
    private static final double[] ASIN = new double[48];
    /** Bound of the truncation error by the square of the last Legendre coefficients, relative to the integral. */
    private static final double TRUNCATION = 0.5;
    /** Relative rounding of an integral, and how that of E near the turning point enters it. */
    private static final double ROUNDING = 8e-15;

    private static final double TURNING_POINT = 2e-14;
    /** A Newton step of this relative size leaves an error below rounding. */
    private static final double CONVERGED = 1e-7;

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

    private final double[] square = new double[WIDTH];
    private final double[] asin = new double[WIDTH];

    /** The angles from the integrals; rounding of r^{1−s} grows with s. */
    void finish(double s, QuadratureBuffers b) {
        double rounding = ROUNDING * (1.0 + s);
        asin(b.rho);
        for (int j = 0; j < WIDTH; j++) {
            double integral = 8.0 * b.gap[j] * b.sum[j] * b.rho[j];
            boolean grazing = b.grazing[j] > 0.5;
            double angle = grazing ? b.strength[j] * integral : 2.0 * (asin[j] + integral);
            double decay = Math.max(Math.abs(b.last[j]), Math.abs(b.lastButOne[j])) / b.sum[j];
            double turning = b.margin[j] / (b.slope[j] * b.gap[j]);
            double own = TRUNCATION * decay * decay + rounding / (1.0 - b.depth[j]) + TURNING_POINT * turning;
            double absolute = own * angle;
            double other = Math.PI - angle;
            double smaller = Math.min(angle, other);
            boolean settled = Math.abs(b.step[j]) <= CONVERGED * Math.min(b.depth[j], 1.0 - b.depth[j]);
            theta[j] = grazing ? angle : other;
            supplement[j] = grazing ? other : angle;
            error[j] = absolute;
            relative[j] = settled ? absolute / smaller : Double.NaN;
        }
    }

    private void asin(double[] rho) {
        for (int j = 0; j < WIDTH; j++) {
            square[j] = rho[j] * rho[j];
            asin[j] = ASIN[ASIN.length - 1];
        }
        for (int k = ASIN.length - 2; k >= 0; k--) {
            double c = ASIN[k];
            for (int j = 0; j < WIDTH; j++) {
                asin[j] = Math.fma(asin[j], square[j], c);
            }
        }
        for (int j = 0; j < WIDTH; j++) {
            asin[j] *= rho[j];
        }
    }
}
