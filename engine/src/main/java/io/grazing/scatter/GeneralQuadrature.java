package io.grazing.scatter;

import java.util.Arrays;

/** {@link FixedQuadrature} for every s where f is a {@link DepthSeries}: Gauss–Legendre rules over r = (r_min^¼ + (1 − r_min^¼)t²)⁴, 0 ≤ t ≤ 1. */
final class GeneralQuadrature implements FixedQuadrature {

    private static final int WIDTH = QuadratureBuffers.WIDTH;
    private static final int MOST_STEPS = 14;
    /** Below, a first turning point is not sought from the power. */
    private static final double LEAST_ORDER = 1e-3;

    private final double s;
    private final double height;
    private final DepthSeries series;
    /** r^{1−s}. */
    private final LanePower power;
    /** r^{−1/s}. */
    private final LanePower outer;

    private final QuadratureKernel kernel;
    private final HalfGaussRule rule;
    private final double grazingShare;

    private GeneralQuadrature(
            DepthSeries series,
            double s,
            double height,
            LanePower power,
            LanePower outer,
            QuadratureKernel kernel,
            HalfGaussRule rule,
            double grazingShare) {
        this.series = series;
        this.s = s;
        this.height = height;
        this.power = power;
        this.outer = outer;
        this.kernel = kernel;
        this.rule = rule;
        this.grazingShare = grazingShare;
    }

    /**
     * The quadrature for one potential.
     *
     * @param height f(0)
     * @param nodes of its rule
     * @param grazingShare ρ/r_min above which θ is integrated rather than π − θ
     */
    static GeneralQuadrature of(
            DepthSeries series, double s, double height, QuadratureKernel kernel, int nodes, double grazingShare) {
        return new GeneralQuadrature(
                series,
                s,
                height,
                LanePower.ofBase(s - 1.0),
                LanePower.ofBase(1.0 / Math.max(s, LEAST_ORDER)),
                kernel,
                HalfGaussRule.of(nodes),
                grazingShare);
    }

    /** r^{−1/s}. */
    LanePower outer() {
        return outer;
    }

    /** The same by another rule. */
    GeneralQuadrature with(int nodes, double share) {
        return new GeneralQuadrature(series, s, height, power, outer, kernel, HalfGaussRule.of(nodes), share);
    }

    @Override
    public void compute(QuadratureBuffers b, QuadratureResults results) {
        kernel.begin(height, b);
        if (s >= LEAST_ORDER) {
            kernel.power(outer, b.r, b.power, b.anchor, WIDTH);
        } else {
            Arrays.fill(b.power, 0.5);
        }
        kernel.guess(b);
        boolean settled = false;
        for (int k = 0; k < MOST_STEPS && !settled; k++) {
            kernel.power(power, b.r, b.power, b.anchor, WIDTH);
            kernel.profile(series, b.r, b.depth, b.f, b.p, WIDTH);
            settled = kernel.newton(b);
        }
        int all = rule.size() * WIDTH;
        kernel.prepare(
                QuadratureResults.ROUNDING * (1.0 + s),
                QuadratureResults.near(rule.size()) * (1.0 + s),
                grazingShare,
                b);
        kernel.nodes(rule, b);
        kernel.power(power, b.nodeR, b.nodePower, b.anchor, all);
        kernel.profile(series, b.nodeR, b.nodeDepth, b.f, b.p, all);
        kernel.integrate(rule, b);
        kernel.finish(b, results);
    }
}
