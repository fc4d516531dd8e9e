package io.grazing.scatter;

import static java.lang.Math.fma;

import java.util.Arrays;

/**
 * r^{−p} of all lanes, for one exponent p. By products and quotients for the common exponents, otherwise from u = r² = m·2^e,
 * 1 ≤ m &lt; 2, as
 *
 * <pre>  r^{−p} = (m^{−q} 2^{−qe})^{2^n},   q = p/2^{n+1} ≤ 1,</pre>
 *
 * with a polynomial in m and a table in e. Immutable and thread-safe.
 *
 * <p>Accuracy: 1e-15·(1 + |p|) relative, for u from 1e-300 to 1e300. Every operation is one that a vector instruction does
 * alike.
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
    /** The bits of a double's mantissa, and those of 1. */
    static final long MANTISSA = (1L << 52) - 1;

    static final long ONE = Double.doubleToRawLongBits(1.0);
    private static final int EXPONENTS = 2048;
    /** Odd, as the sums of even and odd powers are evaluated side by side. */
    static final int DEGREE = 19;

    private static final int TERMS = 36;
    private static final double LN_2 = Math.log(2.0);

    private final double exponent;
    private final int squarings;
    private final double[] series;
    private final double[] scales;

    private LanePower(double exponent, int squarings, double[] series, double[] scales) {
        this.exponent = exponent;
        this.squarings = squarings;
        this.series = series;
        this.scales = scales;
    }

    /** The powers r^{−p}, p ≥ 0. */
    static LanePower of(double p) {
        if (isCommon(p)) {
            return new LanePower(p, 0, new double[0], new double[0]);
        }
        int squarings = Math.max(0, Math.getExponent(p) + (Double.doubleToRawLongBits(p) << 12 == 0L ? -1 : 0));
        double q = Math.scalb(p, -squarings - 1);
        double[] scales = new double[EXPONENTS];
        for (int e = 0; e < EXPONENTS; e++) {
            double product = -q * (e - Double.MAX_EXPONENT);
            double lost = fma(-q, e - Double.MAX_EXPONENT, -product);
            scales[e] = Math.pow(2.0, product) * (1.0 + lost * LN_2);
        }
        return new LanePower(p, squarings, economized(q), scales);
    }

    /**
     * m^{−q} as a polynomial in z = 2m − 3: the binomial series of ((3 + z)/2)^{−q}, from which multiples of Chebyshev
     * polynomials T_n are taken as long as their degree n is too high.
     */
    private static double[] economized(double q) {
        double[] c = new double[TERMS];
        c[0] = Math.pow(1.5, -q);
        for (int k = 1; k < TERMS; k++) {
            c[k] = c[k - 1] * (1.0 - q - k) / (3.0 * k);
        }
        for (int n = TERMS - 1; n > DEGREE; n--) {
            double term = c[n];
            for (int j = 1; n - 2 * j >= 0; j++) {
                term *= -(n - 2.0 * j + 2.0) * (n - 2.0 * j + 1.0) / (4.0 * j * (n - j));
                c[n - 2 * j] -= term;
            }
        }
        return Arrays.copyOf(c, DEGREE + 1);
    }

    private static boolean isCommon(double p) {
        return p == 0.0 || p == 1.0 || p == 3.0 || p == 4.0;
    }

    /** Whether it is made of products and quotients of r and u alone. */
    boolean isCommon() {
        return isCommon(exponent);
    }

    /** p. */
    double exponent() {
        return exponent;
    }

    /** n. */
    int squarings() {
        return squarings;
    }

    /** m^{−q} in powers of 2m − 3, from the constant up; not to be changed. */
    double[] series() {
        return series;
    }

    /** {@code out} is set to 2^{−qe}. */
    void scale(double[] u, double[] out) {
        double[] table = scales;
        for (int i = 0; i < N; i++) {
            out[i] = table[(int) (Double.doubleToRawLongBits(u[i]) >>> 52) & EXPONENTS - 1];
        }
    }

    /** {@code z} is set to 2m − 3. */
    static void place(double[] u, double[] z) {
        for (int i = 0; i < N; i++) {
            long bits = Double.doubleToRawLongBits(u[i]);
            z[i] = fma(2.0, Double.longBitsToDouble(bits & MANTISSA | ONE), -3.0);
        }
    }

    /** out = r^{−p}, where that is made of products and quotients. */
    void common(double[] u, double[] r, double[] out) {
        if (exponent == 0.0) {
            Arrays.fill(out, 1.0);
        } else if (exponent == 1.0) {
            for (int i = 0; i < N; i++) {
                out[i] = 1.0 / r[i];
            }
        } else if (exponent == 3.0) {
            for (int i = 0; i < N; i++) {
                out[i] = 1.0 / (u[i] * r[i]);
            }
        } else {
            for (int i = 0; i < N; i++) {
                out[i] = 1.0 / (u[i] * u[i]);
            }
        }
    }

    /** r^{−p} of one r from 1e-140 to 2 for any p, as 2^{−p log₂ r} with a polynomial for each function. */
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
