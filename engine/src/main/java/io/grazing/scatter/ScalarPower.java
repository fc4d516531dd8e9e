package io.grazing.scatter;

import static java.lang.Math.fma;

/** Powers r^{−p} of single numbers, as 2^{−p log₂ r} with a polynomial for each function: the same bits on every machine. */
final class ScalarPower {

    private static final double SHIFT = LanePower.ROUNDER;
    private static final long SHIFT_BITS = Double.doubleToRawLongBits(SHIFT);
    /** √½: mantissas are taken from there to √2. */
    private static final long MANTISSA_START = Double.doubleToRawLongBits(Math.sqrt(0.5));

    /** log₂ m = w Σ LOG[k] w^{2k}, w = (m−1)/(m+1), interpolated at Chebyshev nodes: to 2e-18 relative. */
    private static final double[] LOG = {
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
    private static final double[] EXP = {
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

    /** Powers of two beyond are no normal numbers. */
    private static final double LARGEST_EXPONENT = 1021.0;

    private ScalarPower() {}

    /** r^{−p} of a normal r &gt; 0, for any p; to 1e-15·(1 + |p|) relative for r from 1e-140 to 2. Beyond the normal numbers 0 or infinity. */
    static double inverse(double p, double r) {
        long bits = Double.doubleToRawLongBits(r);
        long exponent = (bits - MANTISSA_START) >> 52;
        double m = Double.longBitsToDouble(bits - (exponent << 52));
        double e = Double.longBitsToDouble(SHIFT_BITS + exponent) - SHIFT;
        double w = (m - 1.0) / (m + 1.0);
        double ww = w * w;
        double log = LOG[LOG.length - 1];
        for (int k = LOG.length - 2; k >= 0; k--) {
            log = fma(log, ww, LOG[k]);
        }
        double fraction = -p * (w * log);
        double shifted = fma(-p, e, fraction) + SHIFT;
        double whole = shifted - SHIFT;
        if (Math.abs(whole) > LARGEST_EXPONENT) {
            return whole > 0.0 ? Double.POSITIVE_INFINITY : 0.0;
        }
        double x = fma(-p, e, -whole) + fraction;
        double power = EXP[EXP.length - 1];
        for (int k = EXP.length - 2; k >= 0; k--) {
            power = fma(power, x, EXP[k]);
        }
        long scale = (Double.doubleToRawLongBits(shifted) - SHIFT_BITS) << 52;
        return Double.longBitsToDouble(Double.doubleToRawLongBits(power) + scale);
    }
}
