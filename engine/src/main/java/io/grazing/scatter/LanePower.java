package io.grazing.scatter;

import static java.lang.Math.fma;

/**
 * r^{−p} of all lanes: by products for the common exponents, otherwise 2^{−p log₂ r} with a polynomial for each function.
 *
 * <p>Accuracy: 1e-15·(1 + |p|) relative, for r from 1e-140 to 2. Every operation is one that a vector instruction does alike.
 */
final class LanePower {

    /** Adding this to a double of moderate size leaves its nearest integer in the low bits. */
    static final double ROUNDER = 0x1.8p52;

    static final long ROUNDER_BITS = Double.doubleToRawLongBits(ROUNDER);
    /** √½: mantissas are taken from there to √2. */
    static final long MANTISSA_START = Double.doubleToRawLongBits(Math.sqrt(0.5));

    /** Keeps exponents positive, since not every machine shifts negative vectors. */
    static final long BIAS = 1024L << 52;

    /** log₂ m = w Σ LOG[k] w^{2k}, w = (m−1)/(m+1), interpolated at Chebyshev nodes: to 2e-18 relative. */
    static final double[] LOG = {
        0x1.71547652b82fep+1,
        0x1.ec709dc3a047dp-1,
        0x1.2776c50ee39a4p-1,
        0x1.a61762d699b46p-2,
        0x1.484afb77d8797p-2,
        0x1.0ca160eda205bp-2,
        0x1.c46df723fd2ebp-3,
        0x1.b594042f590e9p-3
    };
    /** 2^x = Σ EXP[k] x^k, |x| ≤ ½, interpolated at Chebyshev nodes: to 1e-17 relative. */
    static final double[] EXP = {
        1.0,
        0x1.62e42fefa39efp-1,
        0x1.ebfbdff82c598p-3,
        0x1.c6b08d704a0c2p-5,
        0x1.3b2ab6fba1d76p-7,
        0x1.5d87fe78a524bp-10,
        0x1.430913098a106p-13,
        0x1.ffcbfc6724283p-17,
        0x1.62bfd427a44e9p-20,
        0x1.b524faa21725ep-24,
        0x1.e606dee7e5577p-28,
        0x1.e9d48637d76acp-32
    };

    private static final int N = LaneState.WIDTH;

    private LanePower() {}

    /** out = r^{−p}. */
    static void of(double p, double[] r, double[] out) {
        if (p == 0.0) {
            java.util.Arrays.fill(out, 1.0);
        } else if (p == 1.0) {
            for (int i = 0; i < N; i++) {
                out[i] = 1.0 / r[i];
            }
        } else if (p == 3.0) {
            for (int i = 0; i < N; i++) {
                double inverse = 1.0 / r[i];
                out[i] = inverse * (inverse * inverse);
            }
        } else if (p == 4.0) {
            for (int i = 0; i < N; i++) {
                double inverse = 1.0 / r[i];
                double square = inverse * inverse;
                out[i] = square * square;
            }
        } else {
            for (int i = 0; i < N; i++) {
                out[i] = general(p, r[i]);
            }
        }
    }

    /** r^{−p} for any p. */
    static double general(double p, double r) {
        long bits = Double.doubleToRawLongBits(r);
        long exponent = ((bits - MANTISSA_START + BIAS) >>> 52) - (BIAS >>> 52);
        double m = Double.longBitsToDouble(bits - (exponent << 52));
        double e = Double.longBitsToDouble(ROUNDER_BITS + exponent) - ROUNDER;
        double w = (m - 1.0) / (m + 1.0);
        double ww = w * w;
        double log = LOG[LOG.length - 1];
        for (int k = LOG.length - 2; k >= 0; k--) {
            log = fma(log, ww, LOG[k]);
        }
        double fraction = -p * (w * log);
        double shifted = fma(-p, e, fraction) + ROUNDER;
        double whole = shifted - ROUNDER;
        double x = fma(-p, e, -whole) + fraction;
        double power = EXP[EXP.length - 1];
        for (int k = EXP.length - 2; k >= 0; k--) {
            power = fma(power, x, EXP[k]);
        }
        long scale = (Double.doubleToRawLongBits(shifted) - ROUNDER_BITS) << 52;
        return Double.longBitsToDouble(Double.doubleToRawLongBits(power) + scale);
    }
}
