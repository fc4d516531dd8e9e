package io.grazing.analysis.limit;

/**
 * The Chebyshev interpolant of degree 24 of a function on an interval, through the Chebyshev–Lobatto points:
 * neighbouring panels agree at their common border.
 *
 * <p>Immutable and thread-safe.
 */
final class ChebyshevPanel {

    private static final int DEGREE = 24;
    /** Corrections of the values for samples taken beside the nodes; each gains a factor shift·degree²/width. */
    private static final int SHIFT_PASSES = 5;

    private static final double[] COSINES = cosines();
    /** Where the interpolant is compared with the function, in [−1, 1], away from the nodes. */
    private static final double[] CHECKS = {-0.893, -0.317, 0.582};

    private final double from;
    private final double to;
    private final double[] coefficients;
    private final double[] derivative;
    private final double residual;
    private final double noise;

    private ChebyshevPanel(double from, double to, double[] coefficients, double residual, double noise) {
        this.from = from;
        this.to = to;
        this.coefficients = coefficients;
        this.derivative = differentiate(coefficients, 2.0 / (to - from));
        this.residual = residual;
        this.noise = noise;
    }

    /** Interpolates {@code function} on [{@code from}, {@code to}]. */
    static ChebyshevPanel fit(SmoothCurve.Sampler function, double from, double to) {
        double[] asked = new double[DEGREE + 1];
        double[] shift = new double[DEGREE + 1];
        double[] values = new double[DEGREE + 1];
        double noise = 0.0;
        boolean shifted = false;
        for (int i = 0; i <= DEGREE; i++) {
            asked[i] = i == 0 ? to : i == DEGREE ? from : 0.5 * (from + to) + 0.5 * (to - from) * COSINES[i];
            SmoothCurve.Sample sample = function.at(asked[i]);
            shift[i] = asked[i] - sample.t();
            shifted |= shift[i] != 0.0;
            values[i] = sample.value();
            noise = Math.max(noise, sample.error() + 0x1p-52 * Math.abs(sample.value()));
        }
        ChebyshevPanel panel = new ChebyshevPanel(from, to, transform(values), 0.0, noise);
        for (int pass = 0; shifted && pass < SHIFT_PASSES; pass++) {
            double[] atNodes = new double[DEGREE + 1];
            for (int i = 0; i <= DEGREE; i++) {
                atNodes[i] = values[i] + shift[i] * panel.slope(asked[i]);
            }
            panel = new ChebyshevPanel(from, to, transform(atNodes), 0.0, noise);
        }
        double residual = 2.0 * panel.tail();
        for (double check : CHECKS) {
            SmoothCurve.Sample sample = function.at(0.5 * (from + to) + 0.5 * (to - from) * check);
            residual = Math.max(residual, Math.abs(panel.value(sample.t()) - sample.value()));
        }
        return new ChebyshevPanel(from, to, panel.coefficients, residual, noise);
    }

    double from() {
        return from;
    }

    double to() {
        return to;
    }

    /** How far the interpolant is from the samples. */
    double residual() {
        return residual;
    }

    /** Estimated bound of the error of the samples. */
    double noise() {
        return noise;
    }

    /** Estimated bound of the error: interpolation and samples. */
    double error() {
        return residual + noise;
    }

    /** Bound of the error of the slope: Markov's inequality for a polynomial as large as the error. */
    double slopeError() {
        return 2.0 * DEGREE * DEGREE / (to - from) * error();
    }

    /** The interpolant at {@code t} in [from, to]. */
    double value(double t) {
        return clenshaw(coefficients, unit(t));
    }

    /** Its derivative. */
    double slope(double t) {
        return clenshaw(derivative, unit(t));
    }

    private double unit(double t) {
        return ((t - from) - (to - t)) / (to - from);
    }

    private double tail() {
        return Math.abs(coefficients[DEGREE]) + Math.abs(coefficients[DEGREE - 1]) + Math.abs(coefficients[DEGREE - 2]);
    }

    private static double clenshaw(double[] c, double u) {
        double b1 = 0.0;
        double b2 = 0.0;
        for (int k = c.length - 1; k > 0; k--) {
            double b = c[k] + 2.0 * u * b1 - b2;
            b2 = b1;
            b1 = b;
        }
        return c[0] + u * b1 - b2;
    }

    /** Coefficients of the interpolant through the Lobatto points cos(πi/n). */
    private static double[] transform(double[] values) {
        int n = DEGREE;
        double[] c = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            double sum = 0.5 * (values[0] + ((k & 1) == 0 ? values[n] : -values[n]));
            for (int i = 1; i < n; i++) {
                sum += values[i] * COSINES[(i * k) % (2 * n)];
            }
            c[k] = 2.0 / n * sum;
        }
        c[0] *= 0.5;
        c[n] *= 0.5;
        return c;
    }

    private static double[] differentiate(double[] c, double scale) {
        int n = c.length - 1;
        double[] d = new double[n + 2];
        for (int k = n - 1; k >= 0; k--) {
            d[k] = d[k + 2] + 2.0 * (k + 1) * c[k + 1];
        }
        double[] result = new double[n];
        for (int k = 0; k < n; k++) {
            result[k] = scale * (k == 0 ? 0.5 * d[0] : d[k]);
        }
        return result;
    }

    private static double[] cosines() {
        double[] c = new double[2 * DEGREE];
        for (int i = 0; i < c.length; i++) {
            c[i] = Math.cos(Math.PI * i / DEGREE);
        }
        return c;
    }
}
