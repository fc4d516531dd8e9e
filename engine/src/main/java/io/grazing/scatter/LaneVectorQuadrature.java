package io.grazing.scatter;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link QuadratureKernel} in the vectors of {@code jdk.incubator.vector}, to the same bits as {@link QuadratureLoops}. */
// Series are written out and loops kept short: the compiler boxes vectors that pass between methods.
final class LaneVectorQuadrature implements QuadratureKernel {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int W = QuadratureBuffers.WIDTH;

    @Override
    public void begin(double height, QuadratureBuffers b) {
        DoubleVector one = broadcast(S, 1.0);
        for (int i = 0; i < W; i += S.length()) {
            DoubleVector strength = fromArray(S, b.kappa, i).mul(2.0);
            one.sub(fromArray(S, b.rho, i)).intoArray(b.margin, i);
            strength.intoArray(b.strength, i);
            one.add(one.div(strength.mul(height))).intoArray(b.r, i);
        }
    }

    @Override
    public void guess(QuadratureBuffers b) {
        DoubleVector one = broadcast(S, 1.0);
        for (int i = 0; i < W; i += S.length()) {
            DoubleVector a = fromArray(S, b.power, i);
            DoubleVector share = fromArray(S, b.margin, i)
                    .mul(fromArray(S, b.rho, i).add(1.0))
                    .mul(one.sub(a))
                    .mul(one.add(a));
            DoubleVector depth = share.div(one.add(one.sub(share).sqrt()));
            depth.intoArray(b.depth, i);
            one.sub(depth).intoArray(b.r, i);
        }
    }

    @Override
    public void power(LanePower power, double[] r, double[] out, double[] room, int count) {
        double p = power.exponent();
        if (p == -1.0) {
            System.arraycopy(r, 0, out, 0, count);
        } else if (p == 0.0) {
            Arrays.fill(out, 0, count, 1.0);
        } else if (p == 1.0) {
            for (int i = 0; i < count; i += S.length()) {
                broadcast(S, 1.0).div(fromArray(S, r, i)).intoArray(out, i);
            }
        } else if (p == -0.5) {
            for (int i = 0; i < count; i += S.length()) {
                fromArray(S, r, i).sqrt().intoArray(out, i);
            }
        } else {
            LaneVectorPower.anchor(r, room, 0, count);
            power.scale(room, out, 0, count);
            LaneVectorPower.raise(power, r, room, out, out, 0, count);
        }
    }

    @Override
    public void profile(DepthSeries series, double[] r, double[] depth, double[] f, double[] p, int count) {
        double[] h = series.h();
        double[] g = series.g();
        int order = series.order();
        int centre = series.centre();
        for (int i = 0; i < count; i += S.length()) {
            DoubleVector d = fromArray(S, depth, i);
            DoubleVector z = d.fma(broadcast(S, 2.0), broadcast(S, -1.0));
            DoubleVector edge = broadcast(S, 1.0);
            for (int k = 1; k < order; k++) {
                edge = edge.mul(d);
            }
            DoubleVector sum = broadcast(S, h[h.length - 1]);
            for (int k = h.length - 2; k >= 0; k--) {
                sum = sum.fma(z, broadcast(S, h[k]));
            }
            sum.mul(edge.mul(d)).intoArray(f, i);
            for (int k = 0; k < centre; k++) {
                edge = edge.mul(fromArray(S, r, i));
            }
            sum = broadcast(S, g[g.length - 1]);
            for (int k = g.length - 2; k >= 0; k--) {
                sum = sum.fma(z, broadcast(S, g[k]));
            }
            sum.mul(edge).intoArray(p, i);
        }
    }

    @Override
    public boolean newton(QuadratureBuffers b) {
        DoubleVector worst = broadcast(S, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < W; i += S.length()) {
            DoubleVector depth = fromArray(S, b.depth, i);
            DoubleVector r = fromArray(S, b.r, i);
            DoubleVector margin = fromArray(S, b.margin, i);
            DoubleVector f = fromArray(S, b.f, i);
            DoubleVector pull = fromArray(S, b.strength, i).mul(fromArray(S, b.power, i));
            DoubleVector e = margin.sub(depth)
                    .fma(r.add(fromArray(S, b.rho, i)), pull.mul(r).mul(f).neg());
            DoubleVector bend =
                    pull.mul(f.fma(broadcast(S, 2.0), fromArray(S, b.p, i).neg()));
            DoubleVector slope = r.fma(broadcast(S, 2.0), bend.neg());
            DoubleVector nearer = depth.add(e.div(slope)).max(0.0).min(margin);
            DoubleVector next = broadcast(S, 0.0).blend(nearer, slope.compare(VectorOperators.GT, 0.0));
            DoubleVector step = next.sub(depth);
            DoubleVector newR = broadcast(S, 1.0).sub(next);
            DoubleVector scale =
                    margin.fma(broadcast(S, QuadratureLoops.LEAST_DEPTH), next).min(newR);
            worst = worst.max(scale.fma(broadcast(S, -QuadratureLoops.SETTLED), step.abs()));
            slope.intoArray(b.slope, i);
            step.intoArray(b.step, i);
            next.intoArray(b.depth, i);
            newR.intoArray(b.r, i);
        }
        return worst.reduceLanes(VectorOperators.MAX) <= 0.0;
    }

    @Override
    public void prepare(double rounding, double near, double grazingShare, QuadratureBuffers b) {
        for (int i = 0; i < W; i += S.length()) {
            DoubleVector r = fromArray(S, b.r, i);
            DoubleVector depth = fromArray(S, b.depth, i);
            DoubleVector root = r.sqrt();
            DoubleVector gap = depth.div(root.add(1.0).mul(root.sqrt().add(1.0)));
            gap.intoArray(b.gap, i);
            gap.mul(8.0).intoArray(b.scale, i);
            VectorMask<Double> grazing = fromArray(S, b.rho, i).compare(VectorOperators.GT, r.mul(grazingShare));
            broadcast(S, 0.0).blend(1.0, grazing).intoArray(b.grazing, i);
            DoubleVector turning =
                    fromArray(S, b.margin, i).div(fromArray(S, b.slope, i).mul(gap));
            DoubleVector all = turning.fma(
                    broadcast(S, QuadratureResults.TURNING_POINT),
                    broadcast(S, rounding).div(r).add(near));
            DoubleVector limit = depth.min(r).mul(QuadratureResults.CONVERGED);
            VectorMask<Double> settled = fromArray(S, b.step, i).abs().compare(VectorOperators.LT, limit);
            broadcast(S, Double.NaN).blend(all, settled).intoArray(b.rounding, i);
        }
    }

    @Override
    public void nodes(HalfGaussRule rule, QuadratureBuffers b) {
        for (int k = 0; k < rule.size(); k++) {
            double c = rule.complements()[k];
            for (int i = 0; i < W; i += S.length()) {
                DoubleVector x = fromArray(S, b.gap, i).mul(c);
                DoubleVector root = broadcast(S, 1.0).sub(x);
                DoubleVector square = root.mul(root);
                square.mul(square).intoArray(b.nodeR, k * W + i);
                DoubleVector inner = x.fma(broadcast(S, 4.0).sub(x), broadcast(S, -6.0));
                x.mul(x.fma(inner, broadcast(S, 4.0))).intoArray(b.nodeDepth, k * W + i);
            }
        }
    }

    @Override
    public void integrate(HalfGaussRule rule, QuadratureBuffers b) {
        double[] nodes = rule.nodes();
        double[] complements = rule.complements();
        double[] weights = rule.weights();
        double[] lasts = rule.last();
        double[] lastsButOne = rule.lastButOne();
        for (int i = 0; i < W; i += S.length()) {
            DoubleVector sum = broadcast(S, 0.0);
            DoubleVector last = sum;
            DoubleVector lastButOne = sum;
            DoubleVector rho = fromArray(S, b.rho, i);
            DoubleVector gap = fromArray(S, b.gap, i);
            DoubleVector margin = fromArray(S, b.margin, i);
            DoubleVector strength = fromArray(S, b.strength, i);
            DoubleVector form = fromArray(S, b.grazing, i);
            for (int k = 0; k < weights.length; k++) {
                int node = k * W + i;
                DoubleVector root = broadcast(S, 1.0).sub(gap.mul(complements[k]));
                DoubleVector power = fromArray(S, b.nodePower, node);
                DoubleVector r = fromArray(S, b.nodeR, node);
                DoubleVector push = strength.mul(power).mul(r).mul(fromArray(S, b.f, node));
                DoubleVector e = margin.sub(fromArray(S, b.nodeDepth, node)).fma(r.add(rho), push.neg());
                VectorMask<Double> grazing = form.compare(VectorOperators.GT, 0.5);
                DoubleVector steep = root.mul(root).mul(root).mul(power).mul(fromArray(S, b.p, node));
                DoubleVector above = broadcast(S, 1.0).blend(steep, grazing);
                DoubleVector below = root.blend(rho.fma(rho, e), grazing);
                DoubleVector value = above.mul(nodes[k]).div(below.mul(e.sqrt()));
                sum = value.fma(broadcast(S, weights[k]), sum);
                last = value.fma(broadcast(S, lasts[k]), last);
                lastButOne = value.fma(broadcast(S, lastsButOne[k]), lastButOne);
            }
            sum.intoArray(b.sum, i);
            last.intoArray(b.last, i);
            lastButOne.intoArray(b.lastButOne, i);
        }
    }

    @Override
    public EnergyKernel energy() {
        return new LaneVectorEnergy();
    }

    @Override
    public void finish(QuadratureBuffers b, QuadratureResults results) {
        LaneVectorAngles.angles(b, results);
        LaneVectorAngles.errors(b, results);
    }
}
