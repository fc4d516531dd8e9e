package io.grazing.scatter;

/** The angles of the lanes of {@link QuadratureLanes}, and what turns integrals into them. Mutable, one thread. */
final class QuadratureResults {

    private static final int WIDTH = QuadratureBuffers.WIDTH;

    /** Largest ρ² of an encounter whose π − θ is integrated: ρ is then at most 0.7 r_min. */
    static final double LARGEST_SQUARE = 0.49;
    /** asin ρ = ρ Σ ASIN[k] z^k, an even number of terms, with z = 2ρ²/{@value #LARGEST_SQUARE} − 1 in [−1, 1]. */
    static final double[] ASIN = asinInPowers(22);

    static final double ASIN_SCALE = 2.0 / LARGEST_SQUARE;
    /** Bound of the truncation error by the square of the last Legendre coefficients, relative to the integral. */
    static final double TRUNCATION = 0.5;
    /** Relative rounding of an integral where s = 0. */
    static final double ROUNDING = 8e-15;
    /** The same by node beyond the first {@value #FEW}: the more there are, the nearer the first is to the turning point. */
    private static final double ROUNDING_BY_NODE = 1.1e-15;

    private static final int FEW = 12;
    /** How the rounding of E near the turning point enters it. */
    static final double TURNING_POINT = 2e-14;
    /** A Newton step of this relative size leaves an error below rounding; ten times it, what nodes near the turning point magnify to 1e-11. */
    static final double CONVERGED = 1e-8;

    /** What a rule of so many nodes adds to {@link #ROUNDING}. */
    static double near(int nodes) {
        return ROUNDING_BY_NODE * (nodes - FEW);
    }

    private static double[] asinInPowers(int terms) {
        double[] values = new double[terms];
        for (int j = 0; j < terms; j++) {
            double rho = Math.sqrt(LARGEST_SQUARE * (0.5 + 0.5 * ChebyshevSeries.point(j, terms)));
            values[j] = Math.asin(rho) / rho;
        }
        return ChebyshevSeries.inPowers(ChebyshevSeries.through(values));
    }

    final double[] theta = new double[WIDTH];
    final double[] supplement = new double[WIDTH];
    final double[] error = new double[WIDTH];
    /** By how much the error exceeds what is accepted of the smaller of θ and π − θ, NaN where there is no angle. */
    final double[] excess = new double[WIDTH];

    /** Whether the tolerance is kept; never where ρ or κ are not positive, since errors have the sign of the angle integrated. */
    boolean holds(int i) {
        return error[i] > 0.0 && excess[i] <= 0.0;
    }
}
