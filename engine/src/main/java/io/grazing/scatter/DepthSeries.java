package io.grazing.scatter;

import io.grazing.potential.Jet;
import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;
import java.util.Optional;

/**
 * A profile that one polynomial represents on all of [0, 1], in the depth δ = 1 − r and relatively accurate as δ → 0:
 *
 * <pre>  f = δ^m h(z),   P = s f − r f′ = δ^{m−1} r^k g(z),   z = 2δ − 1,</pre>
 *
 * m the order to which f vanishes at the edge, k that of P at the centre, which is 0 unless s = 0. Verified when made, to
 * {@value #TOLERANCE} of the largest h and g.
 *
 * <p>Immutable.
 */
final class DepthSeries {

    /** Of the largest value. */
    static final double TOLERANCE = 4e-15;
    /** Of each value, which for a steep f is much less near the edge. */
    private static final double LOCAL = 3e-14;

    private static final int[] CENTRE = {0};
    /** For s = 0: the first power of r in 1 − f(r)/f(0). */
    private static final int[] FLAT_CENTRES = {1, 2, 3, 4, 5, 6};

    private static final int DEGREE = 34;
    private static final int LARGEST_ORDER = 6;
    private static final double EDGE = 1e-7;
    private static final double WHOLE = 1e-4;
    private static final double NOISE = 3e-16;

    private final int order;
    private final int centre;
    private final double[] h;
    private final double[] g;

    private DepthSeries(int order, int centre, double[] h, double[] g) {
        this.order = order;
        this.centre = centre;
        this.h = h;
        this.g = g;
    }

    private interface Function {
        double at(double depth);
    }

    /** The series of a potential's profile, or nothing if no polynomial of moderate degree represents it. */
    static Optional<DepthSeries> of(ShortRangePotential potential) {
        if (potential.profile().breaks().length > 2) {
            return Optional.empty();
        }
        Jet edge = potential.profile().atDepth(EDGE);
        double order = -EDGE * edge.first() / edge.value();
        int m = (int) Math.rint(order);
        if (!(Math.abs(order - m) < WHOLE) || m < 1 || m > LARGEST_ORDER) {
            return Optional.empty();
        }
        double[] h = fit(depth -> potential.profile().atDepth(depth).value() / Math.pow(depth, m));
        int[] centres = potential.order() == 0.0 ? FLAT_CENTRES : CENTRE;
        return h.length == 0
                ? Optional.empty()
                : Arrays.stream(centres)
                        .mapToObj(k -> new DepthSeries(m, k, h, push(potential, m, k)))
                        .filter(series -> series.g.length > 0)
                        .findFirst();
    }

    private static double[] push(ShortRangePotential potential, int m, int k) {
        return fit(depth -> {
            Jet f = potential.profile().atDepth(depth);
            double r = 1.0 - depth;
            return (potential.order() * f.value() - r * f.first()) / (Math.pow(depth, m - 1.0) * Math.pow(r, k));
        });
    }

    /** Coefficients of the powers of z, none if the function is not represented. */
    private static double[] fit(Function function) {
        int n = DEGREE + 1;
        double[] values = new double[n];
        for (int j = 0; j < n; j++) {
            values[j] = function.at(0.5 + 0.5 * ChebyshevSeries.point(j, n));
        }
        double[] c = ChebyshevSeries.through(values);
        double largest = Arrays.stream(c).map(Math::abs).max().orElse(0.0);
        double[] powers = ChebyshevSeries.inPowers(ChebyshevSeries.trimmed(c, NOISE));
        for (int i = 1; i < 4 * n; i++) {
            double z = Math.cos(Math.PI * i / (4.0 * n));
            double exact = function.at(0.5 + 0.5 * z);
            double error = Math.abs(horner(powers, z) - exact);
            if (!(error <= TOLERANCE * largest && error <= LOCAL * Math.abs(exact))) {
                return new double[0];
            }
        }
        return powers;
    }

    static double horner(double[] c, double z) {
        double sum = c[c.length - 1];
        for (int k = c.length - 2; k >= 0; k--) {
            sum = Math.fma(sum, z, c[k]);
        }
        return sum;
    }

    /** Coefficients of f in powers of δ. */
    double[] profile() {
        return inDepth(h, order);
    }

    /** Coefficients of P in powers of δ, where k = 0. */
    double[] push() {
        return inDepth(g, order - 1);
    }

    /** δ^m Σ c_k (2δ − 1)^k in powers of δ. */
    private static double[] inDepth(double[] c, int m) {
        double[] result = new double[m + c.length];
        for (int k = c.length - 1; k >= 0; k--) {
            for (int j = result.length - 1; j > m; j--) {
                result[j] = 2.0 * result[j - 1] - result[j];
            }
            result[m] = c[k] - result[m];
        }
        return result;
    }

    /** m. */
    int order() {
        return order;
    }

    /** k. */
    int centre() {
        return centre;
    }

    /** Coefficients of h in powers of z; not to be changed. */
    double[] h() {
        return h;
    }

    /** Coefficients of g in powers of z; not to be changed. */
    double[] g() {
        return g;
    }
}
