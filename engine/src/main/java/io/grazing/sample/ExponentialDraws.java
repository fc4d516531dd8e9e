package io.grazing.sample;

/**
 * √(−ln u), the root of a unit exponential for a uniform u, by operations that IEEE 754 rounds correctly, so that the same
 * numbers give the same bits on every machine. Relative error below 2e-15.
 *
 * <p>With u = 2^e m, √½ ≤ m &lt; √2, and t = (m − 1)/(m + 1), ln u = e ln 2 + 2 artanh t by its series in t², |t| &lt; 0.172.
 */
final class ExponentialDraws {

    private static final double LN_2 = 0.6931471805599453;
    /** The bits of √½ with an exponent of −1 taken for 0: what is added carries into the exponent from √2 on. */
    private static final long ROOT_OF_HALF = 0x3fe6a09e667f3bcdL;

    private static final int MANTISSA_BITS = 52;

    private ExponentialDraws() {}

    /**
     * Replaces every u by √(−ln u).
     *
     * @param u normal numbers of (0, 1)
     * @param room as long
     */
    static void roots(double[] u, double[] room, int count) {
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToRawLongBits(u[i]);
            long exponent = (bits - ROOT_OF_HALF) >> MANTISSA_BITS;
            room[i] = exponent;
            u[i] = Double.longBitsToDouble(bits - (exponent << MANTISSA_BITS));
        }
        for (int i = 0; i < count; i++) {
            u[i] = (u[i] - 1.0) / (u[i] + 1.0);
        }
        for (int i = 0; i < count; i++) {
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
        for (int i = 0; i < count; i++) {
            u[i] = Math.sqrt(u[i]);
        }
    }
}
