package io.grazing.sample;

/**
 * Uniform points of an interval and a circle, by operations that IEEE 754 rounds correctly (no
 * sin, cos, log), so that the same stream gives the same bits on every machine.
 */
final class UniformDraws {

    private static final double INTERVAL_STEP = 0x1p-52;
    private static final double HALF_WORD_STEP = 0x1p-31;
    private static final double EIGHTH_OF_PI = Math.PI / 8.0;
    private static final int PIECE = 512;

    private UniformDraws() {}

    /** Numbers of (0, 1), the centres of 2⁵² equal cells: never 0, never 1. */
    static void interval(long[] bits, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = ((bits[i] >>> 12) + 0.5) * INTERVAL_STEP;
        }
    }

    /** Numbers of (−1, 1), never 0, the centres of 2³² equal cells; a word makes two, the first of its upper half. */
    static void halves(long[] bits, double[] result, int count) {
        for (int i = 0; i + 1 < count; i += 2) {
            long word = bits[i >> 1];
            result[i] = highHalf(word);
            result[i + 1] = lowHalf(word);
        }
        if ((count & 1) == 1) {
            result[count - 1] = highHalf(bits[count >> 1]);
        }
    }

    /** Points (cos α, sin α) with α uniform in 2³² equal steps, α/π as {@link #halves} gives it. */
    static void circle(long[] bits, double[] cos, double[] sin, int count) {
        halves(bits, cos, count);
        // Loops this small are vectorised by the JIT; as one loop the same work takes five times as long. Pieces
        // this small stay in the cache nearest to the processor.
        for (int begin = 0; begin < count; begin += PIECE) {
            int end = Math.min(count, begin + PIECE);
            startAtEighth(cos, sin, begin, end);
            doubleAngle(cos, sin, begin, end);
            doubleAngle(cos, sin, begin, end);
            doubleAngle(cos, sin, begin, end);
            normalize(cos, sin, begin, end);
        }
    }

    /** From α/π in {@code cos} to the cosine and sine of α/8, |α/8| &lt; π/8, by Taylor's series to 1e-17. */
    private static void startAtEighth(double[] cos, double[] sin, int begin, int end) {
        for (int i = begin; i < end; i++) {
            double x = EIGHTH_OF_PI * cos[i];
            double z = x * x;
            cos[i] = 1.0
                    + z
                            * (-1.0 / 2
                                    + z
                                            * (1.0 / 24
                                                    + z
                                                            * (-1.0 / 720
                                                                    + z
                                                                            * (1.0 / 40320
                                                                                    + z
                                                                                            * (-1.0 / 3628800
                                                                                                    + z
                                                                                                            * (1.0
                                                                                                                    / 479001600))))));
            sin[i] = x
                    + x
                            * z
                            * (-1.0 / 6
                                    + z
                                            * (1.0 / 120
                                                    + z
                                                            * (-1.0 / 5040
                                                                    + z
                                                                            * (1.0 / 362880
                                                                                    + z
                                                                                            * (-1.0 / 39916800
                                                                                                    + z
                                                                                                            * (1.0
                                                                                                                    / 6227020800.0))))));
        }
    }

    private static void doubleAngle(double[] cos, double[] sin, int begin, int end) {
        for (int i = begin; i < end; i++) {
            double c = cos[i];
            double s = sin[i];
            cos[i] = (c - s) * (c + s);
            sin[i] = 2.0 * c * s;
        }
    }

    /** Takes lengths within 1e-8 of 1 to 1, by a step of Newton's iteration for 1/√(c²+s²). */
    private static void normalize(double[] cos, double[] sin, int begin, int end) {
        for (int i = begin; i < end; i++) {
            double c = cos[i];
            double s = sin[i];
            double scale = 1.5 - 0.5 * (c * c + s * s);
            cos[i] = c * scale;
            sin[i] = s * scale;
        }
    }

    /** The upper 32 bits as a number of (−1, 1), never 0. */
    private static double highHalf(long bits) {
        return ((int) (bits >> 32) + 0.5) * HALF_WORD_STEP;
    }

    /** The lower 32 bits as a number of (−1, 1), never 0. */
    private static double lowHalf(long bits) {
        return ((int) bits + 0.5) * HALF_WORD_STEP;
    }
}
