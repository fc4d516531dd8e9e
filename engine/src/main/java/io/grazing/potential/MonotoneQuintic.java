package io.grazing.potential;

/**
 * One interval of a decreasing C² interpolant: the quintic through value, slope and curvature at both ends, written
 * in u = (right − r)/h, which is 0 at the right end, through the Bernstein coefficients b₀…b₄ of its steepness
 * g = −f′:
 *
 * <pre>  g(u) = Σ b_j B⁴_j(u),   f = f(right) + h ∫₀ᵘ g,   ∫₀¹ g = (b₀ + … + b₄)/5.</pre>
 *
 * All b_j ≥ 0 makes f decrease, and keeps it relatively accurate where f(right) = 0.
 */
final class MonotoneQuintic {

    private final double left;
    private final double right;
    private final double width;
    private final double valueAtRight;
    private final double[] b;
    /** Bernstein coefficients of ∫₀ᵘ g of index 1 to 5. */
    private final double[] c;
    /** Those of ∫_u^1 g in the share of the interval to the left. */
    private final double[] fromLeft;

    /**
     * The quintic between two knots.
     *
     * @param left left end of the interval
     * @param right right end of the interval
     * @param atLeft f, f′, f″ at the left end
     * @param atRight f, f′, f″ at the right end
     */
    MonotoneQuintic(double left, double right, Jet atLeft, Jet atRight) {
        this.left = left;
        this.right = right;
        width = right - left;
        valueAtRight = atRight.value();
        double slopes = 5.0 * (atLeft.value() - atRight.value()) / width;
        b = new double[] {
            -atRight.first(),
            -atRight.first() + 0.25 * width * atRight.second(),
            0.0,
            -atLeft.first() - 0.25 * width * atLeft.second(),
            -atLeft.first()
        };
        // the limiter leaves b[2] >= 0 up to rounding
        b[2] = Math.max(0.0, slopes - (b[0] + b[1] + b[3] + b[4]));
        c = integrated(b);
        fromLeft = integrated(new double[] {b[4], b[3], b[2], b[1], b[0]});
    }

    private static double[] integrated(double[] b) {
        double[] c = new double[5];
        double sum = 0.0;
        for (int j = 0; j < 5; j++) {
            sum += b[j];
            c[j] = 0.2 * sum;
        }
        return c;
    }

    double right() {
        return right;
    }

    double width() {
        return width;
    }

    /** f, f′ and f″ at distance r. */
    Jet at(double r) {
        return at((right - r) / width, (r - left) / width);
    }

    /** f, f′ and f″ (with respect to r) a distance {@code offset} left of the right end. */
    Jet atOffset(double offset) {
        return at(offset / width, (width - offset) / width);
    }

    /** f(left) − f(r), relatively accurate as r → left. */
    double drop(double r) {
        return width * integral(fromLeft, (r - left) / width, (right - r) / width);
    }

    /** At the shares u and v of the interval that lie to the right and to the left, each relatively accurate. */
    private Jet at(double u, double v) {
        double uu = u * u;
        double vv = v * v;
        double integral = integral(c, u, v);
        double g = vv * (vv * b[0] + 4.0 * u * v * b[1] + 6.0 * uu * b[2]) + uu * u * (4.0 * v * b[3] + u * b[4]);
        double slope = 4.0
                * (v * vv * (b[1] - b[0])
                        + 3.0 * u * v * (v * (b[2] - b[1]) + u * (b[3] - b[2]))
                        + u * uu * (b[4] - b[3]));
        return new Jet(valueAtRight + width * integral, -g, slope / width);
    }

    private static double integral(double[] c, double u, double v) {
        double uu = u * u;
        double vv = v * v;
        return u
                * (5.0 * vv * (vv * c[0] + 2.0 * u * v * c[1] + 2.0 * uu * c[2])
                        + uu * u * (5.0 * v * c[3] + u * c[4]));
    }
}
