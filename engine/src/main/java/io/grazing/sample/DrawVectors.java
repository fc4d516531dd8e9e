package io.grazing.sample;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import io.grazing.collision.VectorArray;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link DrawKernel} in the vectors of {@code jdk.incubator.vector}, to the same bits as {@link DrawLoops}, which does what is left. */
final class DrawVectors implements DrawKernel {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> L = LongVector.SPECIES_PREFERRED;

    private static final long SIGN = Long.MIN_VALUE;

    private final DrawLoops rest = new DrawLoops();

    private static int end(int from, int to) {
        return from + S.loopBound(to - from);
    }

    @Override
    public void intervals(long[] words, double[] result, int from, int to) {
        int end = end(from, to);
        for (int i = from; i < end; i += S.length()) {
            LongVector.fromArray(L, words, i)
                    .lanewise(VectorOperators.LSHR, 12)
                    .or(DrawLoops.ONE)
                    .reinterpretAsDoubles()
                    .sub(DrawLoops.INTERVAL_OFFSET)
                    .intoArray(result, i);
        }
        rest.intervals(words, result, end, to);
    }

    @Override
    public void upperIntervals(long[] words, double[] result, int from, int to) {
        upper(words, result, from, to, DrawLoops.ONE, DrawLoops.HALF_INTERVAL_OFFSET);
        rest.upperIntervals(words, result, end(from, to), to);
    }

    @Override
    public void lowerIntervals(long[] words, double[] result, int from, int to) {
        lower(words, result, from, to, DrawLoops.ONE, DrawLoops.HALF_INTERVAL_OFFSET);
        rest.lowerIntervals(words, result, end(from, to), to);
    }

    @Override
    public void upperTurns(long[] words, double[] result, int from, int to) {
        upper(words, result, from, to, DrawLoops.TWO, DrawLoops.TURN_OFFSET);
        rest.upperTurns(words, result, end(from, to), to);
    }

    @Override
    public void lowerTurns(long[] words, double[] result, int from, int to) {
        lower(words, result, from, to, DrawLoops.TWO, DrawLoops.TURN_OFFSET);
        rest.lowerTurns(words, result, end(from, to), to);
    }

    private static void upper(long[] words, double[] result, int from, int to, long leading, double below) {
        int end = end(from, to);
        for (int i = from; i < end; i += S.length()) {
            LongVector.fromArray(L, words, i)
                    .lanewise(VectorOperators.LSHR, 32)
                    .lanewise(VectorOperators.LSHL, DrawLoops.HALF_SHIFT)
                    .or(leading)
                    .reinterpretAsDoubles()
                    .sub(below)
                    .intoArray(result, i);
        }
    }

    private static void lower(long[] words, double[] result, int from, int to, long leading, double below) {
        int end = end(from, to);
        for (int i = from; i < end; i += S.length()) {
            LongVector.fromArray(L, words, i)
                    .and(DrawLoops.LOW_HALF)
                    .lanewise(VectorOperators.LSHL, DrawLoops.HALF_SHIFT)
                    .or(leading)
                    .reinterpretAsDoubles()
                    .sub(below)
                    .intoArray(result, i);
        }
    }

    @Override
    public void circle(double[] turns, double[] cos, double[] sin, int from, int to) {
        int end = end(from, to);
        for (int i = from; i < end; i += S.length()) {
            DoubleVector x = fromArray(S, turns, i).mul(DrawLoops.QUARTER_OF_PI);
            DoubleVector z = x.mul(x);
            DoubleVector odd = z.fma(broadcast(S, -1.0 / 1307674368000.0), broadcast(S, 1.0 / 6227020800.0));
            odd = z.fma(odd, broadcast(S, -1.0 / 39916800));
            odd = z.fma(odd, broadcast(S, 1.0 / 362880));
            odd = z.fma(odd, broadcast(S, -1.0 / 5040));
            odd = z.fma(odd, broadcast(S, 1.0 / 120));
            odd = z.fma(odd, broadcast(S, -1.0 / 6));
            x.mul(z).fma(odd, x).intoArray(sin, i);
            DoubleVector even = z.fma(broadcast(S, 1.0 / 20922789888000.0), broadcast(S, -1.0 / 87178291200.0));
            even = z.fma(even, broadcast(S, 1.0 / 479001600));
            even = z.fma(even, broadcast(S, -1.0 / 3628800));
            even = z.fma(even, broadcast(S, 1.0 / 40320));
            even = z.fma(even, broadcast(S, -1.0 / 720));
            even = z.fma(even, broadcast(S, 1.0 / 24));
            even = z.fma(even, broadcast(S, -1.0 / 2));
            z.fma(even, broadcast(S, 1.0)).intoArray(cos, i);
        }
        for (int i = from; i < end; i += S.length()) {
            DoubleVector c = fromArray(S, cos, i);
            DoubleVector s = fromArray(S, sin, i);
            DoubleVector c2 = c.sub(s).mul(c.add(s));
            DoubleVector s2 = c.mul(2.0).mul(s);
            DoubleVector c4 = c2.sub(s2).mul(c2.add(s2));
            DoubleVector s4 = c2.mul(2.0).mul(s2);
            DoubleVector scale =
                    broadcast(S, 1.5).sub(c4.mul(c4).add(s4.mul(s4)).mul(0.5));
            c4.mul(scale).intoArray(cos, i);
            s4.mul(scale).intoArray(sin, i);
        }
        rest.circle(turns, cos, sin, end, to);
    }

    @Override
    public void exponentialRoots(double[] u, double[] room, int from, int to) {
        int end = end(from, to);
        for (int i = from; i < end; i += S.length()) {
            LongVector bits = fromArray(S, u, i).reinterpretAsLongs();
            LongVector exponent = bits.sub(DrawLoops.ROOT_OF_HALF - DrawLoops.TWO)
                    .lanewise(VectorOperators.LSHR, DrawLoops.MANTISSA_BITS);
            exponent.or(0x4330_0000_0000_0000L)
                    .reinterpretAsDoubles()
                    .sub(0x1p52 + 1024.0)
                    .intoArray(room, i);
            DoubleVector m = bits.sub(exponent.lanewise(VectorOperators.LSHL, DrawLoops.MANTISSA_BITS))
                    .add(1024L << 52)
                    .reinterpretAsDoubles();
            m.sub(1.0).div(m.add(1.0)).intoArray(u, i);
        }
        for (int i = from; i < end; i += S.length()) {
            DoubleVector t = fromArray(S, u, i);
            DoubleVector z = t.mul(t);
            DoubleVector series = z.fma(broadcast(S, 2.0 / 19), broadcast(S, 2.0 / 17));
            series = z.fma(series, broadcast(S, 2.0 / 15));
            series = z.fma(series, broadcast(S, 2.0 / 13));
            series = z.fma(series, broadcast(S, 2.0 / 11));
            series = z.fma(series, broadcast(S, 2.0 / 9));
            series = z.fma(series, broadcast(S, 2.0 / 7));
            series = z.fma(series, broadcast(S, 2.0 / 5));
            series = z.fma(series, broadcast(S, 2.0 / 3));
            DoubleVector log = t.mul(z).fma(series, t.mul(2.0));
            fromArray(S, room, i).mul(-DrawLoops.LN_2).sub(log).sqrt().intoArray(u, i);
        }
        rest.exponentialRoots(u, room, end, to);
    }

    @Override
    public void perpendicular(VectorArray eta, VectorArray etaPerp, int count) {
        double[] ex = eta.x();
        double[] ey = eta.y();
        double[] ez = eta.z();
        double[] px = etaPerp.x();
        double[] py = etaPerp.y();
        double[] pz = etaPerp.z();
        DoubleVector one = broadcast(S, 1.0);
        for (int i = 0; i < count; i += S.length()) {
            DoubleVector z = fromArray(S, ex, i);
            DoubleVector cosPhi = fromArray(S, ey, i);
            DoubleVector sinPhi = fromArray(S, ez, i);
            DoubleVector sign =
                    z.reinterpretAsLongs().and(SIGN).or(DrawLoops.ONE).reinterpretAsDoubles();
            DoubleVector cos = fromArray(S, py, i);
            DoubleVector sin = fromArray(S, pz, i).mul(sign);
            DoubleVector p = cosPhi.mul(cos).add(sinPhi.mul(sin));
            DoubleVector lean = one.sub(z.abs()).mul(p);
            cos.sub(lean.mul(cosPhi)).intoArray(py, i);
            sin.sub(lean.mul(sinPhi)).intoArray(pz, i);
            DoubleVector radius = one.sub(z).mul(one.add(z)).sqrt();
            cosPhi.mul(radius).intoArray(ey, i);
            sinPhi.mul(radius).intoArray(ez, i);
            p.mul(radius).neg().mul(sign).intoArray(px, i);
        }
    }

    @Override
    public void separate(
            double[] half, VectorArray w, VectorArray centre, VectorArray v1, VectorArray v2, int at, int count) {
        separate(half, w.x(), centre.x(), v1.x(), v2.x(), at, count);
        separate(half, w.y(), centre.y(), v1.y(), v2.y(), at, count);
        separate(half, w.z(), centre.z(), v1.z(), v2.z(), at, count);
    }

    private static void separate(
            double[] half, double[] w, double[] centre, double[] v1, double[] v2, int at, int count) {
        for (int i = 0; i < count; i += S.length()) {
            DoubleVector part = fromArray(S, half, i).mul(fromArray(S, w, i));
            DoubleVector g = fromArray(S, centre, i);
            DoubleVector sum = g.add(part);
            DoubleVector difference = g.sub(part);
            sum.intoArray(v1, at + i);
            difference.intoArray(v2, at + i);
            sum.sub(difference).intoArray(w, i);
        }
    }

    @Override
    public void straighten(double[] half, VectorArray w, VectorArray etaPerp, VectorArray result, int at, int count) {
        double[] wx = w.x();
        double[] wy = w.y();
        double[] wz = w.z();
        double[] px = etaPerp.x();
        double[] py = etaPerp.y();
        double[] pz = etaPerp.z();
        double[] rx = result.x();
        double[] ry = result.y();
        double[] rz = result.z();
        for (int i = 0; i < count; i += S.length()) {
            DoubleVector x = fromArray(S, wx, i);
            DoubleVector y = fromArray(S, wy, i);
            DoubleVector z = fromArray(S, wz, i);
            DoubleVector ex = fromArray(S, px, i);
            DoubleVector ey = fromArray(S, py, i);
            DoubleVector ez = fromArray(S, pz, i);
            DoubleVector h = fromArray(S, half, i);
            DoubleVector share =
                    x.mul(ex).add(y.mul(ey)).add(z.mul(ez)).div(h.mul(4.0).mul(h));
            ex.sub(share.mul(x)).intoArray(rx, at + i);
            ey.sub(share.mul(y)).intoArray(ry, at + i);
            ez.sub(share.mul(z)).intoArray(rz, at + i);
        }
    }
}
