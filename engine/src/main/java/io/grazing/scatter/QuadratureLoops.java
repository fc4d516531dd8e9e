package io.grazing.scatter;

import static java.lang.Math.fma;

/** {@link QuadratureKernel} in plain Java. */
final class QuadratureLoops implements QuadratureKernel {

    private static final int W = QuadratureBuffers.WIDTH;
    /** ρ/r_min above which the deflection is surely less than π/2. */
    static final double GRAZING = 0.7;

    @Override
    public void power(double s, double[] r, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            if (s == 0.0) {
                out[i] = r[i];
            } else if (s == 1.0) {
                out[i] = 1.0;
            } else if (s == 2.0) {
                out[i] = 1.0 / r[i];
            } else if (s == 0.5) {
                out[i] = Math.sqrt(r[i]);
            } else {
                out[i] = LanePower.general(s - 1.0, r[i]);
            }
        }
    }

    @Override
    public void radius(QuadratureBuffers b) {
        for (int i = 0; i < W; i++) {
            b.r[i] = 1.0 - b.depth[i];
        }
    }

    @Override
    public void newton(DepthSeries series, QuadratureBuffers b) {
        for (int i = 0; i < W; i++) {
            double depth = b.depth[i];
            double r = b.r[i];
            double z = fma(depth, 2.0, -1.0);
            double edge = edge(series.order(), depth);
            double f = DepthSeries.horner(series.h(), z) * (edge * depth);
            double p = DepthSeries.horner(series.g(), z) * edge;
            double pull = b.strength[i] * b.power[i];
            double e = fma(b.margin[i] - depth, r + b.rho[i], -(pull * r * f));
            double slope = fma(r, 2.0, -(pull * fma(f, 2.0, -p)));
            double next = Math.min(Math.max(depth + e / slope, 0.0), b.margin[i]);
            b.slope[i] = slope;
            b.step[i] = next - depth;
            b.depth[i] = next;
        }
    }

    private static double edge(int order, double depth) {
        double edge = 1.0;
        for (int k = 1; k < order; k++) {
            edge *= depth;
        }
        return edge;
    }

    @Override
    public void prepare(QuadratureBuffers b) {
        for (int i = 0; i < W; i++) {
            double root = Math.sqrt(b.r[i]);
            b.gap[i] = b.depth[i] / ((1.0 + root) * (1.0 + Math.sqrt(root)));
            b.grazing[i] = b.rho[i] > b.r[i] * GRAZING ? 1.0 : 0.0;
        }
    }

    @Override
    public void nodes(HalfGaussRule rule, QuadratureBuffers b) {
        for (int k = 0; k < rule.size(); k++) {
            double t = rule.nodes()[k];
            double c = (1.0 - t) * (1.0 + t);
            for (int i = 0; i < W; i++) {
                double root = fma(-c, b.gap[i], 1.0);
                double square = root * root;
                b.nodeR[k * W + i] = square * square;
            }
        }
    }

    @Override
    public void integrate(HalfGaussRule rule, DepthSeries series, QuadratureBuffers b) {
        for (int i = 0; i < W; i++) {
            double sum = 0.0;
            double last = 0.0;
            double lastButOne = 0.0;
            double gap = b.gap[i];
            double rho = b.rho[i];
            for (int k = 0; k < rule.size(); k++) {
                double t = rule.nodes()[k];
                double c = (1.0 - t) * (1.0 + t);
                double x = c * gap;
                double p = 1.0 - x;
                double depth = x * fma(x, fma(x, 4.0 - x, -6.0), 4.0);
                double r = b.nodeR[k * W + i];
                double z = fma(depth, 2.0, -1.0);
                double edge = edge(series.order(), depth);
                double f = DepthSeries.horner(series.h(), z) * (edge * depth);
                double g = DepthSeries.horner(series.g(), z) * edge;
                double power = b.nodePower[k * W + i];
                double e = fma(b.margin[i] - depth, r + rho, -(b.strength[i] * power * r * f));
                boolean grazing = b.grazing[i] > 0.5;
                double above = grazing ? p * p * p * power * g : 1.0;
                double below = grazing ? fma(rho, rho, e) : p;
                double value = t * above / (below * Math.sqrt(e));
                sum = fma(value, rule.weights()[k], sum);
                last = fma(value, rule.last()[k], last);
                lastButOne = fma(value, rule.lastButOne()[k], lastButOne);
            }
            b.sum[i] = sum;
            b.last[i] = last;
            b.lastButOne[i] = lastButOne;
        }
    }
}
