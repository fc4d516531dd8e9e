package io.grazing.scatter;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link EnergyKernel} in the vectors of {@code jdk.incubator.vector}, to the same bits as {@link EnergyLoops}. */
// Polynomials are written out and loops kept short: the compiler boxes vectors that pass between methods.
final class LaneVectorEnergy implements EnergyKernel {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int W = QuadratureBuffers.WIDTH;

    @Override
    public void begin(EnergyPolynomial energy, QuadratureBuffers b) {
        double[] phi = energy.phi();
        DoubleVector one = broadcast(S, 1.0);
        for (int i = 0; i < W; i += S.length()) {
            DoubleVector rho = fromArray(S, b.rho, i);
            DoubleVector square = rho.mul(rho);
            DoubleVector free = fromArray(S, b.margin, i).mul(rho.add(1.0));
            DoubleVector pull = fromArray(S, b.strength, i).neg();
            free.intoArray(b.e[0], i);
            pull.fma(broadcast(S, phi[1]), square.fma(broadcast(S, -4.0), broadcast(S, 2.0)))
                    .intoArray(b.e[1], i);
            pull.fma(broadcast(S, phi[2]), square.fma(broadcast(S, -6.0), one)).intoArray(b.e[2], i);
            pull.fma(broadcast(S, phi[3]), square.mul(-4.0)).intoArray(b.e[3], i);
            pull.fma(broadcast(S, phi[4]), square.neg()).intoArray(b.e[4], i);
            DoubleVector a = fromArray(S, b.power, i);
            DoubleVector chord = a.mul(0.5).div(one.sub(a)).add(square);
            DoubleVector root = chord.fma(chord, square.mul(free)).sqrt();
            free.div(chord.add(root)).intoArray(b.depth, i);
        }
    }

    @Override
    public boolean halley(QuadratureBuffers b) {
        DoubleVector moving = broadcast(S, 0.0);
        for (int i = 0; i < W; i += S.length()) {
            DoubleVector v = fromArray(S, b.depth, i);
            DoubleVector c = fromArray(S, b.e[4], i);
            DoubleVector e = c.fma(v, fromArray(S, b.e[3], i));
            DoubleVector first = c.fma(v, e);
            DoubleVector second = c.fma(v, first);
            c = fromArray(S, b.e[2], i);
            e = e.fma(v, c);
            first = first.fma(v, e);
            second = second.fma(v, first);
            e = e.fma(v, fromArray(S, b.e[1], i));
            first = first.fma(v, e);
            e = e.fma(v, fromArray(S, b.e[0], i));
            DoubleVector u = v.add(1.0);
            DoubleVector slope = u.fma(first, e.mul(-2.0));
            DoubleVector half = u.mul(u.fma(second, first.mul(-2.0))).add(e.mul(3.0));
            DoubleVector below = slope.fma(slope, e.mul(half).neg());
            DoubleVector nearer = v.sub(e.mul(u).mul(slope).div(below));
            VectorMask<Double> falls = slope.compare(VectorOperators.LT, 0.0);
            DoubleVector next = broadcast(S, 0.0)
                    .blend(nearer, nearer.compare(VectorOperators.GT, 0.0).and(falls));
            DoubleVector step = next.sub(v);
            VectorMask<Double> settled = step.abs().compare(VectorOperators.LE, next.mul(EnergyLoops.SETTLED));
            moving = moving.add(broadcast(S, 1.0).blend(0.0, settled));
            step.intoArray(b.step, i);
            next.intoArray(b.depth, i);
        }
        return moving.reduceLanes(VectorOperators.ADD) == 0.0;
    }

    @Override
    public void prepare(double grazingShare, QuadratureBuffers b) {
        for (int i = 0; i < W; i += S.length()) {
            DoubleVector v = fromArray(S, b.depth, i);
            DoubleVector u = v.add(1.0);
            DoubleVector root = u.sqrt();
            DoubleVector gap = v.div(root.add(1.0));
            root.intoArray(b.r, i);
            gap.intoArray(b.gap, i);
            gap.sqrt().mul(4.0).intoArray(b.scale, i);
            VectorMask<Double> grazing = fromArray(S, b.rho, i).mul(u).compare(VectorOperators.GT, grazingShare);
            broadcast(S, 0.0).blend(1.0, grazing).intoArray(b.grazing, i);
            VectorMask<Double> found = fromArray(S, b.step, i)
                    .abs()
                    .compare(VectorOperators.LT, v.mul(EnergyLoops.SETTLED))
                    .and(u.compare(VectorOperators.LE, EnergyLoops.LARGEST_TURN));
            broadcast(S, Double.NaN).blend(EnergyLoops.ROUNDING, found).intoArray(b.rounding, i);
            DoubleVector q = fromArray(S, b.e[4], i).neg();
            q.intoArray(b.e[4], i);
            q = q.fma(v, fromArray(S, b.e[3], i).neg());
            q.intoArray(b.e[3], i);
            q = q.fma(v, fromArray(S, b.e[2], i).neg());
            q.intoArray(b.e[2], i);
            q.fma(v, fromArray(S, b.e[1], i).neg()).intoArray(b.e[1], i);
        }
    }

    @Override
    public void integrate(EnergyPolynomial energy, HalfGaussRule rule, QuadratureBuffers b) {
        double[] x = energy.x();
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
            DoubleVector top = fromArray(S, b.r, i);
            DoubleVector form = fromArray(S, b.grazing, i);
            for (int k = 0; k < weights.length; k++) {
                DoubleVector beyond = gap.mul(complements[k]);
                DoubleVector root = beyond.add(1.0);
                DoubleVector v = beyond.mul(beyond.add(2.0));
                DoubleVector square = v.mul(v);
                DoubleVector u = v.add(1.0);
                DoubleVector lower = fromArray(S, b.e[2], i).fma(v, fromArray(S, b.e[1], i));
                DoubleVector q =
                        fromArray(S, b.e[4], i).fma(v, fromArray(S, b.e[3], i)).fma(square, lower);
                DoubleVector turn = rho.mul(u).mul(u);
                DoubleVector inward = fromArray(S, b.depth, i).sub(v).fma(q, turn.mul(turn));
                q = q.mul(top.add(root));
                DoubleVector push = v.fma(broadcast(S, x[4]), broadcast(S, x[3]));
                push = push.fma(v, broadcast(S, x[2])).fma(square, v.fma(broadcast(S, x[1]), broadcast(S, x[0])));
                VectorMask<Double> grazing = form.compare(VectorOperators.GT, 0.5);
                DoubleVector below = broadcast(S, 1.0).blend(inward, grazing);
                DoubleVector above = broadcast(S, 1.0).blend(push, grazing);
                DoubleVector value = above.mul(root.mul(u)).div(below.mul(q)).mul(q.sqrt());
                sum = value.fma(broadcast(S, weights[k]), sum);
                last = value.fma(broadcast(S, lasts[k]), last);
                lastButOne = value.fma(broadcast(S, lastsButOne[k]), lastButOne);
            }
            sum.intoArray(b.sum, i);
            last.intoArray(b.last, i);
            lastButOne.intoArray(b.lastButOne, i);
        }
    }
}
