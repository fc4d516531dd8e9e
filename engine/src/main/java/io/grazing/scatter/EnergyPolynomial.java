package io.grazing.scatter;

import java.util.Optional;

/**
 * The radial energy E = r² − ρ² − 2κ r^{2−s} f of (3.5) where it is a polynomial of degree 4: for s = 1, 2 and a polynomial f of
 * degree at most s + 2. With u = 1/r, v = u − 1 and P = s f − r f′,
 *
 * <pre>  Ẽ(v) = u⁴E = u² − ρ²u⁴ − 2κ Φ(v),   Φ = u^{s+2} f,   X = u^{s+2} P.</pre>
 *
 * As r → 1 all of it is relatively accurate in v. At the turning point v_m the polynomial is divided by its root,
 *
 * <pre>  Ẽ(v) = (v_m − v) Q(v),</pre>
 *
 * so that nothing is lost by cancellation near the lower end of the integrals.
 *
 * <p>Immutable.
 */
final class EnergyPolynomial {

    /** Coefficients of Ẽ. */
    static final int SIZE = 5;

    private static final int SAMPLES = 64;
    /** Of the values that the series has. */
    private static final double TOLERANCE = 2e-15;

    private final double[] phi;
    private final double[] x;

    private EnergyPolynomial(double[] phi, double[] x) {
        this.phi = phi;
        this.x = x;
    }

    /** The polynomial of a profile and an order s, or nothing where there is none. */
    static Optional<EnergyPolynomial> of(DepthSeries series, double s) {
        double[] f = series.profile();
        double[] p = series.push();
        int n = (int) s + 2;
        if (s != 1.0 && s != 2.0 || Math.max(f.length, p.length) > n + 1) {
            return Optional.empty();
        }
        double[] phi = raised(f, n);
        double[] x = raised(p, n);
        return represents(series, phi, x, n) ? Optional.of(new EnergyPolynomial(phi, x)) : Optional.empty();
    }

    /** u^n Σ a_j δ^j in powers of v, with δ = v/u. */
    private static double[] raised(double[] a, int n) {
        double[] result = new double[SIZE];
        for (int j = 0; j < a.length; j++) {
            double binomial = 1.0;
            for (int k = 0; k <= n - j; k++) {
                result[j + k] += a[j] * binomial;
                binomial = binomial * (n - j - k) / (k + 1);
            }
        }
        return result;
    }

    private static boolean represents(DepthSeries series, double[] phi, double[] x, int n) {
        for (int i = 1; i < SAMPLES; i++) {
            double depth = i / (double) SAMPLES;
            double v = depth / (1.0 - depth);
            double z = 2.0 * depth - 1.0;
            double scale = Math.pow(1.0 + v, n) * Math.pow(depth, series.order() - 1.0);
            double exactPhi = DepthSeries.horner(series.h(), z) * depth * scale;
            double exactX = DepthSeries.horner(series.g(), z) * scale;
            if (!(Math.abs(DepthSeries.horner(phi, v) - exactPhi) <= TOLERANCE * Math.abs(exactPhi)
                    && Math.abs(DepthSeries.horner(x, v) - exactX) <= TOLERANCE * Math.abs(exactX))) {
                return false;
            }
        }
        return true;
    }

    /** Coefficients of Φ; not to be changed. */
    double[] phi() {
        return phi;
    }

    /** Coefficients of X; not to be changed. */
    double[] x() {
        return x;
    }
}
