package io.grazing.scatter;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link QuadratureKernel} in the vectors of {@code jdk.incubator.vector}, to the same bits as {@link QuadratureLoops}. */
final class LaneVectorQuadrature implements QuadratureKernel {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int W = QuadratureBuffers.WIDTH;

    private final double[] scratch = new double[QuadratureBuffers.WIDTH * QuadratureBuffers.NODES];

    @Override
    public void power(double s, double[] r, double[] out, int count) {
        if (s == 0.0) {
            System.arraycopy(r, 0, out, 0, count);
        } else if (s == 1.0) {
            java.util.Arrays.fill(out, 0, count, 1.0);
        } else if (s == 2.0) {
            for (int i = 0; i < count; i += S.length()) {
                broadcast(S, 1.0).div(fromArray(S, r, i)).intoArray(out, i);
            }
        } else if (s == 0.5) {
            for (int i = 0; i < count; i += S.length()) {
                fromArray(S, r, i).sqrt().intoArray(out, i);
            }
        } else {
            LaneVectorPower.of(s - 1.0, r, scratch, out, count);
        }
    }

    private static DoubleVector horner(double[] c, DoubleVector z) {
        DoubleVector sum = broadcast(S, c[c.length - 1]);
        for (int k = c.length - 2; k >= 0; k--) {
            sum = sum.fma(z, broadcast(S, c[k]));
        }
        return sum;
    }

    @Override
    public void radius(QuadratureBuffers b) {
        for (int i = 0; i < W; i += S.length()) {
            broadcast(S, 1.0).sub(fromArray(S, b.depth, i)).intoArray(b.r, i);
        }
    }

    @Override
    public void newton(DepthSeries series, QuadratureBuffers b) {
        double[] h = series.h();
        double[] g = series.g();
        int order = series.order();
        for (int i = 0; i < W; i += S.length()) {
            DoubleVector depth = fromArray(S, b.depth, i);
            DoubleVector r = fromArray(S, b.r, i);
            DoubleVector margin = fromArray(S, b.margin, i);
            DoubleVector z = depth.fma(broadcast(S, 2.0), broadcast(S, -1.0));
            DoubleVector edge = broadcast(S, 1.0);
            for (int k = 1; k < order; k++) {
                edge = edge.mul(depth);
            }
            DoubleVector f = horner(h, z).mul(edge.mul(depth));
            DoubleVector p = horner(g, z).mul(edge);
            DoubleVector pull = fromArray(S, b.strength, i).mul(fromArray(S, b.power, i));
            DoubleVector e = margin.sub(depth)
                    .fma(r.add(fromArray(S, b.rho, i)), pull.mul(r).mul(f).neg());
            DoubleVector bend = pull.mul(f.fma(broadcast(S, 2.0), p.neg()));
            DoubleVector slope = r.fma(broadcast(S, 2.0), bend.neg());
            DoubleVector next = depth.add(e.div(slope)).max(0.0).min(margin);
            slope.intoArray(b.slope, i);
            next.sub(depth).intoArray(b.step, i);
            next.intoArray(b.depth, i);
        }
    }

    @Override
    public void prepare(QuadratureBuffers b) {
        for (int i = 0; i < W; i += S.length()) {
            DoubleVector r = fromArray(S, b.r, i);
            DoubleVector root = r.sqrt();
            DoubleVector below = root.add(1.0).mul(root.sqrt().add(1.0));
            fromArray(S, b.depth, i).div(below).intoArray(b.gap, i);
            VectorMask<Double> grazing =
                    fromArray(S, b.rho, i).compare(VectorOperators.GT, r.mul(QuadratureLoops.GRAZING));
            broadcast(S, 0.0).blend(1.0, grazing).intoArray(b.grazing, i);
        }
    }

    @Override
    public void nodes(HalfGaussRule rule, QuadratureBuffers b) {
        for (int k = 0; k < rule.size(); k++) {
            double t = rule.nodes()[k];
            DoubleVector c = broadcast(S, -((1.0 - t) * (1.0 + t)));
            for (int i = 0; i < W; i += S.length()) {
                DoubleVector root = c.fma(fromArray(S, b.gap, i), broadcast(S, 1.0));
                DoubleVector square = root.mul(root);
                square.mul(square).intoArray(b.nodeR, k * W + i);
            }
        }
    }

    @Override
    public void integrate(HalfGaussRule rule, DepthSeries series, QuadratureBuffers b) {
        double[] weights = rule.weights();
        double[] lasts = rule.last();
        double[] lastsButOne = rule.lastButOne();
        for (int i = 0; i < W; i += S.length()) {
            DoubleVector sum = broadcast(S, 0.0);
            DoubleVector last = sum;
            DoubleVector lastButOne = sum;
            for (int k = 0; k < weights.length; k++) {
                DoubleVector value = integrand(rule.nodes()[k], series, b, i, k * W + i);
                sum = value.fma(broadcast(S, weights[k]), sum);
                last = value.fma(broadcast(S, lasts[k]), last);
                lastButOne = value.fma(broadcast(S, lastsButOne[k]), lastButOne);
            }
            sum.intoArray(b.sum, i);
            last.intoArray(b.last, i);
            lastButOne.intoArray(b.lastButOne, i);
        }
    }

    private static DoubleVector integrand(double t, DepthSeries series, QuadratureBuffers b, int i, int node) {
        DoubleVector x = fromArray(S, b.gap, i).mul((1.0 - t) * (1.0 + t));
        DoubleVector p = broadcast(S, 1.0).sub(x);
        DoubleVector inner = x.fma(broadcast(S, 4.0).sub(x), broadcast(S, -6.0));
        DoubleVector depth = x.mul(x.fma(inner, broadcast(S, 4.0)));
        DoubleVector z = depth.fma(broadcast(S, 2.0), broadcast(S, -1.0));
        DoubleVector edge = broadcast(S, 1.0);
        for (int k = 1; k < series.order(); k++) {
            edge = edge.mul(depth);
        }
        DoubleVector f = horner(series.h(), z).mul(edge.mul(depth));
        DoubleVector g = horner(series.g(), z).mul(edge);
        DoubleVector power = fromArray(S, b.nodePower, node);
        DoubleVector rho = fromArray(S, b.rho, i);
        DoubleVector r = fromArray(S, b.nodeR, node);
        DoubleVector push = fromArray(S, b.strength, i).mul(power).mul(r).mul(f);
        DoubleVector e = fromArray(S, b.margin, i).sub(depth).fma(r.add(rho), push.neg());
        VectorMask<Double> grazing = fromArray(S, b.grazing, i).compare(VectorOperators.GT, 0.5);
        DoubleVector above = broadcast(S, 1.0).blend(p.mul(p).mul(p).mul(power).mul(g), grazing);
        DoubleVector below = p.blend(rho.fma(rho, e), grazing);
        return above.mul(t).div(below.mul(e.sqrt()));
    }
}
