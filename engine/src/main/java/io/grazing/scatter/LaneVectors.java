package io.grazing.scatter;

import static io.grazing.scatter.LaneVectorBounds.least;
import static io.grazing.scatter.LaneVectorBounds.most;
import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link LaneKernel} in the vectors of {@code jdk.incubator.vector}, to the same bits as {@link LaneLoops}. */
final class LaneVectors implements LaneKernel {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int FIRST = LaneState.FIRST;
    private static final int END = LaneState.END;

    @Override
    public Runnable next(LaneState l) {
        return () -> {
            for (int i = FIRST; i < END; i += S.length()) {
                DoubleVector remaining = fromArray(S, l.remaining, i);
                DoubleVector longest = fromArray(S, l.reach, i).mul(fromArray(S, l.timescale, i));
                DoubleVector distance = remaining.abs();
                VectorMask<Double> isNear = distance.lt(longest.mul(LaneControl.STRETCH));
                DoubleVector length = longest.blend(distance, isNear);
                DoubleVector h = length.blend(length.neg(), remaining.lt(0.0));
                h.intoArray(l.h, i);
                h.mul(h).intoArray(l.hh, i);
                h.mul(fromArray(S, l.va, i).add(1.0)).intoArray(l.hvx, i);
                h.mul(fromArray(S, l.vb, i)).intoArray(l.hvy, i);
            }
        };
    }

    @Override
    public Runnable stage(int i, double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double c = NystromTableau.node(i);
        double[] w = NystromTableau.weights(i);
        return switch (i) {
            case 1 -> () -> LaneVectorStages.stage1(c, w, p, hv, hh, k, out);
            case 2 -> () -> LaneVectorStages.stage2(c, w, p, hv, hh, k, out);
            case 3 -> () -> LaneVectorStages.stage3(c, w, p, hv, hh, k, out);
            case 4 -> () -> LaneVectorStages.stage4(c, w, p, hv, hh, k, out);
            case 5 -> () -> LaneVectorStages.stage5(c, w, p, hv, hh, k, out);
            case 6 -> () -> LaneVectorStages.stage6(c, w, p, hv, hh, k, out);
            case 7 -> () -> LaneVectorStages.stage7(c, w, p, hv, hh, k, out);
            default -> throw new IllegalArgumentException("stage: expected 1 to 7, got " + i);
        };
    }

    @Override
    public Runnable position(double[] p, double[] hv, double[] hh, double[][] k, double[] out) {
        double[] w = NystromTableau.weights(8);
        return () -> LaneVectorSums.position(w, p, hv, hh, k, out);
    }

    @Override
    public Runnable velocity(double[] v, double[] h, double[][] k, double[] out) {
        double[] w = NystromTableau.velocity();
        return () -> LaneVectorSums.velocity(w, v, h, k, out);
    }

    @Override
    public Runnable positionError(double[][] k, double[] out) {
        double[] w = NystromTableau.positionError();
        return () -> LaneVectorSums.positionError(w, k, out);
    }

    @Override
    public Runnable velocityError(double[][] k, double[] out) {
        double[] w = NystromTableau.velocityError();
        return () -> LaneVectorSums.velocityError(w, k, out);
    }

    @Override
    public Runnable force(CompiledForce force, LaneState lanes, int i) {
        return LaneVectorForce.of(force, lanes, i);
    }

    @Override
    public Runnable error(CompiledForce force, LaneState l) {
        double background = force.background();
        double[] k0x = l.kx[0];
        double[] k0y = l.ky[0];
        double[] k8x = l.kx[8];
        double[] k8y = l.ky[8];
        return () -> {
            for (int i = FIRST; i < END; i += S.length()) {
                DoubleVector hh = fromArray(S, l.hh, i);
                DoubleVector u = least(norm(l.x, l.y, i), fromArray(S, l.u, i));
                DoubleVector weight = u.fma(broadcast(S, 1.0 - background), broadcast(S, background));
                DoubleVector largest = most(hh.mul(norm(l.ex, l.ey, i)), weight.mul(norm(l.evx, l.evy, i)));
                DoubleVector pull = most(size(k0x, k0y, i), size(k8x, k8y, i));
                DoubleVector allowed = fromArray(S, l.floor, i)
                        .mul(fromArray(S, l.h, i).abs())
                        .fma(pull, fromArray(S, l.tolerance, i));
                hh.mul(largest).div(u.mul(allowed.mul(allowed))).intoArray(l.error, i);
            }
        };
    }

    private static DoubleVector norm(double[] x, double[] y, int i) {
        DoubleVector vx = fromArray(S, x, i);
        DoubleVector vy = fromArray(S, y, i);
        return vx.fma(vx, vy.mul(vy));
    }

    private static DoubleVector size(double[] x, double[] y, int i) {
        return fromArray(S, x, i).abs().add(fromArray(S, y, i).abs());
    }

    @Override
    public Runnable reach(LaneControl control, LaneState l) {
        return () -> {
            for (int i = FIRST; i < END; i += S.length()) {
                DoubleVector given = fromArray(S, l.error, i);
                DoubleVector largest = broadcast(S, LaneControl.LARGEST_ERROR);
                DoubleVector error =
                        largest.blend(given.max(LaneControl.LEAST_ERROR), given.compare(VectorOperators.LT, largest));
                LongVector bits = error.reinterpretAsLongs();
                DoubleVector root = LongVector.broadcast(bits.species(), LaneControl.rootOfOne())
                        .sub(bits.lanewise(VectorOperators.LSHR, 4))
                        .sub(bits.lanewise(VectorOperators.LSHR, 7))
                        .sub(bits.lanewise(VectorOperators.LSHR, 10))
                        .sub(bits.lanewise(VectorOperators.LSHR, 13))
                        .reinterpretAsDoubles();
                DoubleVector factor = root.mul(fromArray(S, l.safety, i))
                        .max(LaneControl.LEAST_FACTOR)
                        .min(LaneControl.LARGEST_FACTOR);
                DoubleVector timescale = fromArray(S, l.timescale, i);
                DoubleVector length = fromArray(S, l.h, i).abs();
                DoubleVector verified = length.mul(factor).min(timescale.mul(control.longest()));
                DoubleVector reach = fromArray(S, l.reach, i);
                VectorMask<Double> cut = error.compare(VectorOperators.LE, 1.0).and(length.lt(reach.mul(timescale)));
                error.intoArray(l.error, i);
                verified.intoArray(l.verified, i);
                verified.mul(fromArray(S, l.tempo, i))
                        .max(broadcast(S, 0.0).blend(reach, cut))
                        .intoArray(l.reach, i);
            }
        };
    }

    @Override
    public Runnable accept(LaneState l) {
        double[] kx = l.kx[0];
        double[] ky = l.ky[0];
        double[] nkx = l.kx[8];
        double[] nky = l.ky[8];
        return () -> {
            for (int i = FIRST; i < END; i += S.length()) {
                VectorMask<Double> accepted = fromArray(S, l.error, i).compare(VectorOperators.LE, 1.0);
                fromArray(S, l.va, i).blend(fromArray(S, l.nva, i), accepted).intoArray(l.va, i);
                fromArray(S, l.vb, i).blend(fromArray(S, l.nvb, i), accepted).intoArray(l.vb, i);
                fromArray(S, l.x, i).blend(fromArray(S, l.sx, i), accepted).intoArray(l.x, i);
                fromArray(S, l.y, i).blend(fromArray(S, l.sy, i), accepted).intoArray(l.y, i);
                fromArray(S, kx, i).blend(fromArray(S, nkx, i), accepted).intoArray(kx, i);
                fromArray(S, ky, i).blend(fromArray(S, nky, i), accepted).intoArray(ky, i);
                fromArray(S, l.safety, i).blend(LaneControl.SAFETY, accepted).intoArray(l.safety, i);
            }
        };
    }

    @Override
    public Runnable aim(CompiledForce force, LaneControl control, LaneState l) {
        double background = force.background();
        return control.whole() ? () -> LaneLoops.aimAtExit(force, control, l) : () -> aimAtApse(background, control, l);
    }

    private static void aimAtApse(double background, LaneControl control, LaneState l) {
        for (int i = FIRST; i < END; i += S.length()) {
            VectorMask<Double> accepted = fromArray(S, l.error, i).compare(VectorOperators.LE, 1.0);
            DoubleVector vx = fromArray(S, l.va, i).add(1.0);
            DoubleVector vy = fromArray(S, l.vb, i);
            DoubleVector u = fromArray(S, l.u, i);
            DoubleVector q = fromArray(S, l.x, i).fma(vx, fromArray(S, l.y, i).mul(vy));
            DoubleVector rate = fromArray(S, l.g, i).add(background).fma(u, vx.fma(vx, vy.mul(vy)));
            DoubleVector inverse = broadcast(S, 1.0).div(u.mul(rate).sqrt());
            DoubleVector timescale = u.mul(inverse);
            DoubleVector remaining = q.neg().mul(timescale.mul(inverse));
            DoubleVector distance =
                    remaining.abs().sub(fromArray(S, l.verified, i).mul(control.arrived()));
            fromArray(S, l.timescale, i).blend(timescale, accepted).intoArray(l.timescale, i);
            fromArray(S, l.tempo, i).blend(rate.mul(inverse), accepted).intoArray(l.tempo, i);
            fromArray(S, l.remaining, i).blend(remaining, accepted).intoArray(l.remaining, i);
            broadcast(S, 1.0).blend(distance, accepted).intoArray(l.distance, i);
        }
    }

    @Override
    public ClosingKernel closing() {
        return new LaneVectorClosing();
    }
}
