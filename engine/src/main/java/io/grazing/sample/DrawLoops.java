package io.grazing.sample;

import io.grazing.collision.VectorArray;

/** {@link DrawKernel} in plain Java, in loops so small that the JIT makes vectors of most of them. Not thread-safe. */
final class DrawLoops implements DrawKernel {

    // Bits are put behind the leading one of a number of [1, 2) or [2, 4), which takes no conversion.
    static final long ONE = 0x3FF0_0000_0000_0000L;
    static final long TWO = 0x4000_0000_0000_0000L;
    static final long LOW_HALF = 0xFFFF_FFFFL;
    static final int HALF_SHIFT = 20;
    static final double INTERVAL_OFFSET = 1.0 - 0x1p-53;
    static final double HALF_INTERVAL_OFFSET = 1.0 - 0x1p-33;
    static final double TURN_OFFSET = 3.0 - 0x1p-32;
    static final double QUARTER_OF_PI = Math.PI / 4.0;
    static final double LN_2 = 0.6931471805599453;
    /** The bits of √½ with an exponent of −1 taken for 0: what is added carries into the exponent from √2 on. */
    static final long ROOT_OF_HALF = 0x3fe6a09e667f3bcdL;

    static final int MANTISSA_BITS = 52;

    // Loops are short since longer ones, compiled into their caller, become vectors in some runs of the JVM and not in
    // others.
    private double[] halfCos = {};
    private double[] halfSin = {};

    private double[] room = {};
    private double[] sign = {};

    @Override
    public void intervals(long[] words, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = Double.longBitsToDouble(ONE | words[i] >>> 12) - INTERVAL_OFFSET;
        }
    }

    @Override
    public void upperIntervals(long[] words, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = Double.longBitsToDouble(ONE | words[i] >>> 32 << HALF_SHIFT) - HALF_INTERVAL_OFFSET;
        }
    }

    @Override
    public void lowerIntervals(long[] words, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = Double.longBitsToDouble(ONE | (words[i] & LOW_HALF) << HALF_SHIFT) - HALF_INTERVAL_OFFSET;
        }
    }

    @Override
    public void upperTurns(long[] words, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = Double.longBitsToDouble(TWO | words[i] >>> 32 << HALF_SHIFT) - TURN_OFFSET;
        }
    }

    @Override
    public void lowerTurns(long[] words, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = Double.longBitsToDouble(TWO | (words[i] & LOW_HALF) << HALF_SHIFT) - TURN_OFFSET;
        }
    }

    @Override
    public void circle(double[] turns, double[] cos, double[] sin, int from, int to) {
        if (halfCos.length < to) {
            halfCos = new double[to];
            halfSin = new double[to];
        }
        sineOfQuarter(turns, sin, from, to);
        cosineOfQuarter(turns, cos, from, to);
        doubleAngle(cos, sin, halfCos, halfSin, from, to);
        finish(halfCos, halfSin, cos, sin, from, to);
    }

    /** From α/π to the sine of α/4 by Taylor's series, the remainder of which is below 5e-17. */
    private static void sineOfQuarter(double[] turns, double[] sin, int from, int to) {
        for (int i = from; i < to; i++) {
            double x = QUARTER_OF_PI * turns[i];
            double z = x * x;
            double odd = Math.fma(z, -1.0 / 1307674368000.0, 1.0 / 6227020800.0);
            odd = Math.fma(z, odd, -1.0 / 39916800);
            odd = Math.fma(z, odd, 1.0 / 362880);
            odd = Math.fma(z, odd, -1.0 / 5040);
            odd = Math.fma(z, odd, 1.0 / 120);
            odd = Math.fma(z, odd, -1.0 / 6);
            sin[i] = Math.fma(x * z, odd, x);
        }
    }

    /** The same for the cosine. */
    private static void cosineOfQuarter(double[] turns, double[] cos, int from, int to) {
        for (int i = from; i < to; i++) {
            double x = QUARTER_OF_PI * turns[i];
            double z = x * x;
            double even = Math.fma(z, 1.0 / 20922789888000.0, -1.0 / 87178291200.0);
            even = Math.fma(z, even, 1.0 / 479001600);
            even = Math.fma(z, even, -1.0 / 3628800);
            even = Math.fma(z, even, 1.0 / 40320);
            even = Math.fma(z, even, -1.0 / 720);
            even = Math.fma(z, even, 1.0 / 24);
            even = Math.fma(z, even, -1.0 / 2);
            cos[i] = Math.fma(z, even, 1.0);
        }
    }

    private static void doubleAngle(double[] cos, double[] sin, double[] cos2, double[] sin2, int from, int to) {
        for (int i = from; i < to; i++) {
            double c = cos[i];
            double s = sin[i];
            cos2[i] = (c - s) * (c + s);
            sin2[i] = 2.0 * c * s;
        }
    }

    /** Doubles the angle once more, and takes lengths within 1e-8 of 1 to 1, by a step of Newton's iteration for 1/√(c²+s²). */
    private static void finish(double[] cos2, double[] sin2, double[] cos, double[] sin, int from, int to) {
        for (int i = from; i < to; i++) {
            double c2 = cos2[i];
            double s2 = sin2[i];
            double c4 = (c2 - s2) * (c2 + s2);
            double s4 = 2.0 * c2 * s2;
            double scale = 1.5 - 0.5 * (c4 * c4 + s4 * s4);
            cos[i] = c4 * scale;
            sin[i] = s4 * scale;
        }
    }

    /** With u = 2^e m, √½ ≤ m < √2, and t = (m − 1)/(m + 1), ln u = e ln 2 + 2 artanh t by its series in t², |t| < 0.172. */
    @Override
    public void exponentialRoots(double[] u, double[] room, int from, int to) {
        for (int i = from; i < to; i++) {
            long bits = Double.doubleToRawLongBits(u[i]);
            long exponent = (bits - ROOT_OF_HALF) >> MANTISSA_BITS;
            room[i] = exponent;
            u[i] = Double.longBitsToDouble(bits - (exponent << MANTISSA_BITS));
        }
        for (int i = from; i < to; i++) {
            u[i] = (u[i] - 1.0) / (u[i] + 1.0);
        }
        for (int i = from; i < to; i++) {
            double t = u[i];
            double z = t * t;
            double series = Math.fma(z, 2.0 / 19, 2.0 / 17);
            series = Math.fma(z, series, 2.0 / 15);
            series = Math.fma(z, series, 2.0 / 13);
            series = Math.fma(z, series, 2.0 / 11);
            series = Math.fma(z, series, 2.0 / 9);
            series = Math.fma(z, series, 2.0 / 7);
            series = Math.fma(z, series, 2.0 / 5);
            series = Math.fma(z, series, 2.0 / 3);
            u[i] = -room[i] * LN_2 - Math.fma(t * z, series, 2.0 * t);
        }
        for (int i = from; i < to; i++) {
            u[i] = Math.sqrt(u[i]);
        }
    }

    @Override
    public void perpendicular(VectorArray eta, VectorArray etaPerp, int count) {
        reserve(count);
        double[] p = etaPerp.x();
        double[] cos = etaPerp.y();
        double[] sin = etaPerp.z();
        project(eta.x(), eta.y(), eta.z(), cos, sin, p, sign, count);
        lean(eta.x(), eta.y(), eta.z(), p, cos, sin, count);
        raise(eta.x(), eta.y(), eta.z(), p, sign, count);
    }

    private void reserve(int count) {
        if (room.length < count) {
            room = new double[count];
            sign = new double[count];
        }
    }

    /** σ, as a quotient, since no vectors are made of a choice; σ sin α in place of sin α; and p. */
    private static void project(
            double[] z,
            double[] cosPhi,
            double[] sinPhi,
            double[] cos,
            double[] sin,
            double[] p,
            double[] sign,
            int count) {
        for (int i = 0; i < count; i++) {
            double s = z[i] / Math.abs(z[i]);
            double turned = sin[i] * s;
            sign[i] = s;
            sin[i] = turned;
            p[i] = cosPhi[i] * cos[i] + sinPhi[i] * turned;
        }
    }

    /** The second and third components of η⊥. */
    private static void lean(
            double[] z, double[] cosPhi, double[] sinPhi, double[] p, double[] cos, double[] sin, int count) {
        for (int i = 0; i < count; i++) {
            double share = (1.0 - Math.abs(z[i])) * p[i];
            cos[i] -= share * cosPhi[i];
            sin[i] -= share * sinPhi[i];
        }
    }

    /** η from its height and the circle, and the first component of η⊥ in place of p. */
    private static void raise(double[] z, double[] cosPhi, double[] sinPhi, double[] p, double[] sign, int count) {
        for (int i = 0; i < count; i++) {
            double radius = Math.sqrt((1.0 - z[i]) * (1.0 + z[i]));
            cosPhi[i] *= radius;
            sinPhi[i] *= radius;
            p[i] = -(p[i] * radius) * sign[i];
        }
    }

    private static void addProducts(double[] a, double[] b, double[] c, double[] d, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = a[i] * b[i] + c[i] * d[i];
        }
    }

    private static void subtractProduct(double[] x, double[] a, double[] b, double[] result, int at, int count) {
        for (int i = 0; i < count; i++) {
            result[at + i] = x[i] - a[i] * b[i];
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
        for (int i = 0; i < count; i++) {
            double part = half[i] * w[i];
            double sum = centre[i] + part;
            double difference = centre[i] - part;
            v1[at + i] = sum;
            v2[at + i] = difference;
            w[i] = sum - difference;
        }
    }

    @Override
    public void straighten(double[] half, VectorArray w, VectorArray etaPerp, VectorArray result, int at, int count) {
        reserve(count);
        addProducts(w.x(), etaPerp.x(), w.y(), etaPerp.y(), room, count);
        finishShare(room, w.z(), etaPerp.z(), half, count);
        subtractProduct(etaPerp.x(), room, w.x(), result.x(), at, count);
        subtractProduct(etaPerp.y(), room, w.y(), result.y(), at, count);
        subtractProduct(etaPerp.z(), room, w.z(), result.z(), at, count);
    }

    /** (η⊥·w)/|w|² from its first two products. */
    private static void finishShare(double[] share, double[] wz, double[] etaZ, double[] half, int count) {
        for (int i = 0; i < count; i++) {
            share[i] = (share[i] + wz[i] * etaZ[i]) / (4.0 * half[i] * half[i]);
        }
    }
}
