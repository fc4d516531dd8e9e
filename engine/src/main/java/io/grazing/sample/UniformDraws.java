package io.grazing.sample;

/**
 * Uniform points of an interval and a circle, by operations that IEEE 754 rounds correctly (no
 * sin, cos, log), so that the same stream gives the same bits on every machine.
 *
 * <p>Every loop is so small that the JIT makes vectors of it, where there are instructions for that.
 */
final class UniformDraws {

    // Bits are put behind the leading one of a number of [1, 2) or [2, 4), which takes no conversion.
    private static final long ONE = 0x3FF0_0000_0000_0000L;
    private static final long TWO = 0x4000_0000_0000_0000L;
    private static final long LOW_HALF = 0xFFFF_FFFFL;
    private static final int HALF_SHIFT = 20;
    private static final double QUARTER_OF_PI = Math.PI / 4.0;

    private UniformDraws() {}

    /** Numbers of (0, 1), the centres of 2⁵² equal cells: never 0, never 1. */
    static void interval(long[] bits, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = Double.longBitsToDouble(ONE | bits[i] >>> 12) - (1.0 - 0x1p-53);
        }
    }

    /** Numbers of (0, 1), the centres of 2³² equal cells, from the upper halves of words. */
    static void upperIntervals(long[] bits, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = Double.longBitsToDouble(ONE | bits[i] >>> 32 << HALF_SHIFT) - (1.0 - 0x1p-33);
        }
    }

    /** Numbers of (0, 1), the centres of 2³² equal cells, from the lower halves of words. */
    static void lowerIntervals(long[] bits, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = Double.longBitsToDouble(ONE | (bits[i] & LOW_HALF) << HALF_SHIFT) - (1.0 - 0x1p-33);
        }
    }

    /** Numbers of (−1, 1), never 0, the centres of 2³² equal cells, from the upper halves of words. */
    static void upperTurns(long[] bits, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = Double.longBitsToDouble(TWO | bits[i] >>> 32 << HALF_SHIFT) - (3.0 - 0x1p-32);
        }
    }

    /** Numbers of (−1, 1), never 0, the centres of 2³² equal cells, from the lower halves of words. */
    static void lowerTurns(long[] bits, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = Double.longBitsToDouble(TWO | (bits[i] & LOW_HALF) << HALF_SHIFT) - (3.0 - 0x1p-32);
        }
    }

    /**
     * Points (cos α, sin α), to 5e-16.
     *
     * @param turns α/π in [−1, 1]; may be {@code cos}
     */
    static void circle(double[] turns, double[] cos, double[] sin, int from, int to) {
        startAtQuarter(turns, cos, sin, from, to);
        quadrupleAngle(cos, sin, from, to);
    }

    /** From α/π to the cosine and sine of α/4 by Taylor's series, the remainder of which is below 5e-17. */
    private static void startAtQuarter(double[] turns, double[] cos, double[] sin, int from, int to) {
        for (int i = from; i < to; i++) {
            double x = QUARTER_OF_PI * turns[i];
            double z = x * x;
            double odd = Math.fma(z, -1.0 / 1307674368000.0, 1.0 / 6227020800.0);
            odd = Math.fma(z, odd, -1.0 / 39916800);
            odd = Math.fma(z, odd, 1.0 / 362880);
            odd = Math.fma(z, odd, -1.0 / 5040);
            odd = Math.fma(z, odd, 1.0 / 120);
            odd = Math.fma(z, odd, -1.0 / 6);
            double even = Math.fma(z, 1.0 / 20922789888000.0, -1.0 / 87178291200.0);
            even = Math.fma(z, even, 1.0 / 479001600);
            even = Math.fma(z, even, -1.0 / 3628800);
            even = Math.fma(z, even, 1.0 / 40320);
            even = Math.fma(z, even, -1.0 / 720);
            even = Math.fma(z, even, 1.0 / 24);
            even = Math.fma(z, even, -1.0 / 2);
            cos[i] = Math.fma(z, even, 1.0);
            sin[i] = Math.fma(x * z, odd, x);
        }
    }

    /** Also takes lengths within 1e-8 of 1 to 1, by a step of Newton's iteration for 1/√(c²+s²). */
    private static void quadrupleAngle(double[] cos, double[] sin, int from, int to) {
        for (int i = from; i < to; i++) {
            double c = cos[i];
            double s = sin[i];
            double c2 = (c - s) * (c + s);
            double s2 = 2.0 * c * s;
            double c4 = (c2 - s2) * (c2 + s2);
            double s4 = 2.0 * c2 * s2;
            double scale = 1.5 - 0.5 * (c4 * c4 + s4 * s4);
            cos[i] = c4 * scale;
            sin[i] = s4 * scale;
        }
    }
}
