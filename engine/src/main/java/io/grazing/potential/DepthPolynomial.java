package io.grazing.potential;

import java.util.Arrays;

/**
 * A polynomial in the depth δ that vanishes at the edge, f(1 − δ) = Σ_{k≥1} c_k δ^k: the Taylor expansion of f about
 * r = 1. Horner's rule on δ·Σ c_k δ^{k−1} keeps relative accuracy as δ → 0.
 */
final class DepthPolynomial implements DepthSegment {

    /** The zero polynomial: the continuation of an f that is flat at the edge. */
    static final DepthPolynomial ZERO = new DepthPolynomial(new double[0]);

    private final double[] c;

    private DepthPolynomial(double[] c) {
        this.c = c;
    }

    /**
     * The polynomial with the given coefficients.
     *
     * @param coefficients c₁, c₂, …
     */
    static DepthPolynomial of(double... coefficients) {
        int degree = coefficients.length;
        while (degree > 0 && coefficients[degree - 1] == 0.0) {
            degree--;
        }
        return degree == 0 ? ZERO : new DepthPolynomial(Arrays.copyOf(coefficients, degree));
    }

    @Override
    public Jet at(double depth) {
        double value = 0.0;
        double first = 0.0;
        double second = 0.0;
        for (int k = c.length; k >= 1; k--) {
            value = value * depth + c[k - 1];
            first = first * depth - k * c[k - 1];
            if (k >= 2) {
                second = second * depth + k * (k - 1.0) * c[k - 1];
            }
        }
        return new Jet(value * depth, first, second);
    }
}
