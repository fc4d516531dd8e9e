package io.grazing.scatter;

import static java.lang.Math.fma;

/** {@link EnergyKernel} in plain Java. */
final class EnergyLoops implements EnergyKernel {

    /** Relative size of the last step for v_m: the one after it would be of its third power. */
    static final double SETTLED = 1e-6;
    /** Largest 1/r_min. */
    static final double LARGEST_TURN = 16.0;
    /** Relative rounding of an angle. */
    static final double ROUNDING = 1e-14;

    private static final int W = QuadratureBuffers.WIDTH;

    @Override
    public void begin(EnergyPolynomial energy, QuadratureBuffers b) {
        double[] phi = energy.phi();
        for (int i = 0; i < W; i++) {
            double square = b.rho[i] * b.rho[i];
            double free = b.margin[i] * (b.rho[i] + 1.0);
            double pull = -b.strength[i];
            b.e[0][i] = free;
            b.e[1][i] = fma(pull, phi[1], fma(square, -4.0, 2.0));
            b.e[2][i] = fma(pull, phi[2], fma(square, -6.0, 1.0));
            b.e[3][i] = fma(pull, phi[3], square * -4.0);
            b.e[4][i] = fma(pull, phi[4], -square);
            double a = b.power[i];
            double chord = a * 0.5 / (1.0 - a) + square;
            b.depth[i] = free / (chord + Math.sqrt(fma(chord, chord, square * free)));
        }
    }

    @Override
    public boolean halley(QuadratureBuffers b) {
        boolean settled = true;
        for (int i = 0; i < W; i++) {
            double v = b.depth[i];
            double c = b.e[4][i];
            double e = fma(c, v, b.e[3][i]);
            double first = fma(c, v, e);
            double second = fma(c, v, first);
            e = fma(e, v, b.e[2][i]);
            first = fma(first, v, e);
            second = fma(second, v, first);
            e = fma(e, v, b.e[1][i]);
            first = fma(first, v, e);
            e = fma(e, v, b.e[0][i]);
            double u = v + 1.0;
            double slope = fma(u, first, e * -2.0);
            double half = u * fma(u, second, first * -2.0) + e * 3.0;
            double below = fma(slope, slope, -(e * half));
            double nearer = v - e * u * slope / below;
            double next = nearer > 0.0 && slope < 0.0 ? nearer : 0.0;
            double step = next - v;
            settled &= Math.abs(step) <= next * SETTLED;
            b.step[i] = step;
            b.depth[i] = next;
        }
        return settled;
    }

    @Override
    public void prepare(double grazingShare, QuadratureBuffers b) {
        for (int i = 0; i < W; i++) {
            double v = b.depth[i];
            double u = v + 1.0;
            double root = Math.sqrt(u);
            double gap = v / (root + 1.0);
            b.r[i] = root;
            b.gap[i] = gap;
            b.scale[i] = Math.sqrt(gap) * 4.0;
            b.grazing[i] = b.rho[i] * u > grazingShare ? 1.0 : 0.0;
            b.rounding[i] = Math.abs(b.step[i]) < v * SETTLED && u <= LARGEST_TURN ? ROUNDING : Double.NaN;
            double q = -b.e[4][i];
            b.e[4][i] = q;
            for (int j = 3; j > 0; j--) {
                q = fma(q, v, -b.e[j][i]);
                b.e[j][i] = q;
            }
        }
    }

    @Override
    public void integrate(EnergyPolynomial energy, HalfGaussRule rule, QuadratureBuffers b) {
        double[] x = energy.x();
        for (int i = 0; i < W; i++) {
            double sum = 0.0;
            double last = 0.0;
            double lastButOne = 0.0;
            double rho = b.rho[i];
            double gap = b.gap[i];
            boolean grazing = b.grazing[i] > 0.5;
            for (int k = 0; k < rule.size(); k++) {
                double beyond = gap * rule.complements()[k];
                double root = beyond + 1.0;
                double v = beyond * (beyond + 2.0);
                double square = v * v;
                double lower = fma(b.e[2][i], v, b.e[1][i]);
                double u = v + 1.0;
                double q = fma(fma(b.e[4][i], v, b.e[3][i]), square, lower);
                double turn = rho * u * u;
                double below = grazing ? fma(b.depth[i] - v, q, turn * turn) : 1.0;
                q *= b.r[i] + root;
                double push = fma(fma(fma(v, x[4], x[3]), v, x[2]), square, fma(v, x[1], x[0]));
                double above = grazing ? push : 1.0;
                // Root and quotient do not wait for each other.
                double value = above * (root * u) / (below * q) * Math.sqrt(q);
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
