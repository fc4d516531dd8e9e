package io.grazing.scatter;

/**
 * The positive half of the 2n-point Gauss–Legendre rule: ∫₀¹ g dt ≈ Σ w_i g(t_i), exact for even polynomials of degree
 * 4n − 2; with the weights of the integrand's last two Legendre coefficients of even degree, which show how fast
 * its expansion decays.
 *
 * <p>Immutable.
 */
final class HalfGaussRule {

    private static final int ITERATIONS = 60;

    private final double[] nodes;
    private final double[] complements;
    private final double[] weights;
    private final double[] last;
    private final double[] lastButOne;

    private HalfGaussRule(int n) {
        nodes = new double[n];
        complements = new double[n];
        weights = new double[n];
        last = new double[n];
        lastButOne = new double[n];
        for (int i = 0; i < n; i++) {
            double t = Math.cos(Math.PI * (i + 0.75) / (2.0 * n + 0.5));
            for (int k = 0; k < ITERATIONS; k++) {
                double step = legendre(2 * n, t) / slope(2 * n, t);
                t -= step;
                if (Math.abs(step) < 0x1p-53) {
                    break;
                }
            }
            double slope = slope(2 * n, t);
            nodes[i] = t;
            complements[i] = (1.0 - t) * (1.0 + t);
            weights[i] = 2.0 / (complements[i] * slope * slope);
            last[i] = (4.0 * n - 3.0) * weights[i] * legendre(2 * n - 2, t);
            lastButOne[i] = (4.0 * n - 7.0) * weights[i] * legendre(2 * n - 4, t);
        }
    }

    /** The rule with n ≥ 3 nodes in (0, 1). */
    static HalfGaussRule of(int n) {
        return new HalfGaussRule(n);
    }

    private static double legendre(int degree, double t) {
        double previous = 1.0;
        double value = t;
        for (int k = 2; k <= degree; k++) {
            double next = ((2.0 * k - 1.0) * t * value - (k - 1.0) * previous) / k;
            previous = value;
            value = next;
        }
        return value;
    }

    private static double slope(int degree, double t) {
        return degree * (legendre(degree - 1, t) - t * legendre(degree, t)) / ((1.0 - t) * (1.0 + t));
    }

    int size() {
        return nodes.length;
    }

    /** t_i; not to be changed. */
    double[] nodes() {
        return nodes;
    }

    /** 1 − t_i²; not to be changed. */
    double[] complements() {
        return complements;
    }

    /** w_i; not to be changed. */
    double[] weights() {
        return weights;
    }

    /** Weights of the coefficient of degree 2n − 2; not to be changed. */
    double[] last() {
        return last;
    }

    /** Weights of the coefficient of degree 2n − 4; not to be changed. */
    double[] lastButOne() {
        return lastButOne;
    }
}
