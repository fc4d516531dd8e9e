package io.grazing.scatter;

import static java.lang.Math.fma;

/** {@link QuadratureKernel} in plain Java. */
final class QuadratureLoops implements QuadratureKernel {

    private static final int W = QuadratureBuffers.WIDTH;
    /** A Newton step of this size, relative to the smaller of δ and r, is the last. */
    static final double SETTLED = 1e-8;

    static final double LEAST_DEPTH = 1e-9;

    @Override
    public void begin(double height, QuadratureBuffers b) {
        for (int i = 0; i < W; i++) {
            double strength = b.kappa[i] * 2.0;
            b.margin[i] = 1.0 - b.rho[i];
            b.strength[i] = strength;
            b.r[i] = 1.0 + 1.0 / (strength * height);
        }
    }

    @Override
    public void guess(QuadratureBuffers b) {
        for (int i = 0; i < W; i++) {
            double a = b.power[i];
            double share = b.margin[i] * (b.rho[i] + 1.0) * (1.0 - a) * (1.0 + a);
            double depth = share / (1.0 + Math.sqrt(1.0 - share));
            b.depth[i] = depth;
            b.r[i] = 1.0 - depth;
        }
    }

    @Override
    public void power(LanePower power, double[] r, double[] out, double[] room, int count) {
        for (int i = 0; i < count; i++) {
            out[i] = power.at(r[i]);
        }
    }

    @Override
    public void profile(DepthSeries series, double[] r, double[] depth, double[] f, double[] p, int count) {
        for (int i = 0; i < count; i++) {
            double z = fma(depth[i], 2.0, -1.0);
            double edge = 1.0;
            for (int k = 1; k < series.order(); k++) {
                edge *= depth[i];
            }
            f[i] = DepthSeries.horner(series.h(), z) * (edge * depth[i]);
            for (int k = 0; k < series.centre(); k++) {
                edge *= r[i];
            }
            p[i] = DepthSeries.horner(series.g(), z) * edge;
        }
    }

    @Override
    public boolean newton(QuadratureBuffers b) {
        double worst = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < W; i++) {
            double depth = b.depth[i];
            double r = b.r[i];
            double margin = b.margin[i];
            double pull = b.strength[i] * b.power[i];
            double e = fma(margin - depth, r + b.rho[i], -(pull * r * b.f[i]));
            double slope = fma(r, 2.0, -(pull * fma(b.f[i], 2.0, -b.p[i])));
            double next = slope > 0.0 ? Math.min(Math.max(depth + e / slope, 0.0), margin) : 0.0;
            double step = next - depth;
            double newR = 1.0 - next;
            double scale = Math.min(fma(margin, LEAST_DEPTH, next), newR);
            worst = Math.max(worst, fma(scale, -SETTLED, Math.abs(step)));
            b.slope[i] = slope;
            b.step[i] = step;
            b.depth[i] = next;
            b.r[i] = newR;
        }
        return worst <= 0.0;
    }

    @Override
    public void prepare(double rounding, double near, double grazingShare, QuadratureBuffers b) {
        for (int i = 0; i < W; i++) {
            double r = b.r[i];
            double depth = b.depth[i];
            double root = Math.sqrt(r);
            double gap = depth / ((1.0 + root) * (1.0 + Math.sqrt(root)));
            b.gap[i] = gap;
            b.scale[i] = gap * 8.0;
            b.grazing[i] = b.rho[i] > r * grazingShare ? 1.0 : 0.0;
            double turning = b.margin[i] / (b.slope[i] * gap);
            double all = fma(turning, QuadratureResults.TURNING_POINT, rounding / r + near);
            b.rounding[i] = Math.abs(b.step[i]) < Math.min(depth, r) * QuadratureResults.CONVERGED ? all : Double.NaN;
        }
    }

    @Override
    public void nodes(HalfGaussRule rule, QuadratureBuffers b) {
        for (int k = 0; k < rule.size(); k++) {
            double c = rule.complements()[k];
            for (int i = 0; i < W; i++) {
                double x = c * b.gap[i];
                double root = 1.0 - x;
                double square = root * root;
                b.nodeR[k * W + i] = square * square;
                b.nodeDepth[k * W + i] = x * fma(x, fma(x, 4.0 - x, -6.0), 4.0);
            }
        }
    }

    @Override
    public void integrate(HalfGaussRule rule, QuadratureBuffers b) {
        for (int i = 0; i < W; i++) {
            double sum = 0.0;
            double last = 0.0;
            double lastButOne = 0.0;
            double rho = b.rho[i];
            boolean grazing = b.grazing[i] > 0.5;
            for (int k = 0; k < rule.size(); k++) {
                int node = k * W + i;
                double root = 1.0 - rule.complements()[k] * b.gap[i];
                double power = b.nodePower[node];
                double r = b.nodeR[node];
                double push = b.strength[i] * power * r * b.f[node];
                double e = fma(b.margin[i] - b.nodeDepth[node], r + rho, -push);
                double above = grazing ? root * root * root * power * b.p[node] : 1.0;
                double below = grazing ? fma(rho, rho, e) : root;
                double value = above * rule.nodes()[k] / (below * Math.sqrt(e));
                sum = fma(value, rule.weights()[k], sum);
                last = fma(value, rule.last()[k], last);
                lastButOne = fma(value, rule.lastButOne()[k], lastButOne);
            }
            b.sum[i] = sum;
            b.last[i] = last;
            b.lastButOne[i] = lastButOne;
        }
    }

    /** As two series, which do not wait for each other. */
    private static double asinOverSine(double z) {
        double[] c = QuadratureResults.ASIN;
        double square = z * z;
        double even = 0.0;
        double odd = 0.0;
        for (int k = c.length - 2; k >= 0; k -= 2) {
            even = fma(even, square, c[k]);
            odd = fma(odd, square, c[k + 1]);
        }
        return fma(odd, z, even);
    }

    @Override
    public EnergyKernel energy() {
        return new EnergyLoops();
    }

    @Override
    public void finish(QuadratureBuffers b, QuadratureResults results) {
        for (int i = 0; i < W; i++) {
            double rho = b.rho[i];
            double z = fma(rho * rho, QuadratureResults.ASIN_SCALE, -1.0);
            double asin = asinOverSine(z);
            double integral = b.scale[i] * b.sum[i] * rho;
            boolean grazing = b.grazing[i] > 0.5;
            double angle = grazing ? b.strength[i] * integral : fma(asin, rho, integral) * 2.0;
            double decay = Math.max(Math.abs(b.last[i]), Math.abs(b.lastButOne[i])) / b.sum[i];
            double absolute = fma(decay * decay, QuadratureResults.TRUNCATION, b.rounding[i]) * angle;
            double other = Math.PI - angle;
            results.theta[i] = grazing ? angle : other;
            results.supplement[i] = grazing ? other : angle;
            results.error[i] = absolute;
            results.excess[i] = fma(Math.min(angle, other), -QuadratureLanes.TOLERANCE, absolute);
        }
    }
}
