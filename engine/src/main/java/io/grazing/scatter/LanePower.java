package io.grazing.scatter;

import static java.lang.Math.fma;

import java.util.Arrays;

/**
 * r^{−p} of all lanes, for one exponent p. Where p is whole, up to 15, by products, a root and a quotient; otherwise
 * from u = r² and an anchor y, which is 1/u to a few bits and has only those:
 *
 * <pre>  r^{−p} = (y^q (1 + x)^{−q})^{2^n},   x = uy − 1,   q = p/2^{n+1} ≤ 2½,</pre>
 *
 * with y^q from a table and a polynomial of x for the rest. Immutable and thread-safe.
 *
 * <p>Accuracy: 1e-15·(1 + |p|) relative, for u from 1e-300 to 1e300. Every operation is one that a vector instruction does
 * alike.
 */
final class LanePower {

    /** Adding this to a double of moderate size leaves its nearest integer in the low bits. */
    static final double ROUNDER = 0x1.8p52;

    /** Bits less those of u are those of 1/u to 5 %, whatever u. */
    static final long RECIPROCAL = 0x7FDE623822FC16E6L;
    /** Half of the anchor's last bit, and the bits that it has. */
    static final long HALF = 1L << 46;

    static final long KEPT = -1L << 47;

    /** Of the polynomial that stands for (1 + x)^{−q}. */
    static final int DEGREE = 7;

    /** The largest |x|. */
    private static final double FARTHEST = 0.0183;

    /** The largest |x| for the anchor of a place nearby: beyond, the polynomial would be off by more than roundings. */
    static final double FARTHEST_NEARBY = 0.021;

    private static final int FIRST = LaneState.FIRST;
    private static final int END = LaneState.END;
    private static final int ANCHOR_BITS = 5;
    private static final int ANCHORS = 1 << ANCHOR_BITS;
    private static final int EXPONENTS = 2048;
    /** The polynomial reaches as far: to 3e-15. */
    private static final double MOST_Q = 2.5;
    /** So many have three digits; up to p = 12 products were measured, and take less time than the table. */
    private static final double MOST_COMMON = 15.0;

    private static final double LN_2 = Math.log(2.0);

    private final double exponent;
    private final int squarings;
    private final double[] series;
    private final double[] powers;

    private LanePower(double exponent, int squarings, double[] series, double[] powers) {
        this.exponent = exponent;
        this.squarings = squarings;
        this.series = series;
        this.powers = powers;
    }

    /** The powers r^{−p}, p ≥ 0. */
    static LanePower of(double p) {
        if (isCommon(p)) {
            return new LanePower(p, 0, new double[0], new double[0]);
        }
        return ofSquare(p, 0.5 * p);
    }

    /** The powers u^{−p} of any u instead of a square, p of either sign. */
    static LanePower ofBase(double p) {
        return p == -1.0 || p == -0.5 || p == 0.0 || p == 1.0
                ? new LanePower(p, 0, new double[0], new double[0])
                : ofSquare(p, p);
    }

    private static LanePower ofSquare(double exponent, double power) {
        int squarings = 0;
        double q = power;
        for (; Math.abs(q) > MOST_Q; q *= 0.5) {
            squarings++;
        }
        return new LanePower(exponent, squarings, series(q), powersOfAnchors(q));
    }

    /** (1 + x)^{−q} interpolated at Chebyshev nodes, in powers of x: two terms fewer than of the binomial series. */
    private static double[] series(double q) {
        double[] values = new double[DEGREE + 1];
        Arrays.setAll(values, j -> Math.exp(-q * Math.log1p(FARTHEST * ChebyshevSeries.point(j, values.length))));
        double[] series = ChebyshevSeries.inPowers(ChebyshevSeries.through(values));
        for (int k = 1; k < series.length; k++) {
            series[k] /= Math.pow(FARTHEST, k);
        }
        return series;
    }

    private static double[] powersOfAnchors(double q) {
        double[] powers = new double[EXPONENTS * ANCHORS];
        for (int j = 0; j < ANCHORS; j++) {
            powers[j] = Math.pow(1.0 + (double) j / ANCHORS, q);
        }
        for (int e = EXPONENTS - 1; e >= 0; e--) {
            double product = q * (e - Double.MAX_EXPONENT);
            double lost = fma(q, e - Double.MAX_EXPONENT, -product);
            double power = Math.pow(2.0, product) * (1.0 + lost * LN_2);
            for (int j = 0; j < ANCHORS; j++) {
                powers[e * ANCHORS + j] = power * powers[j];
            }
        }
        return powers;
    }

    private static boolean isCommon(double p) {
        return p <= MOST_COMMON && p == Math.rint(p);
    }

    /** Whether it is made of products, a root and a quotient of r and u alone. */
    boolean isCommon() {
        return isCommon(exponent);
    }

    /** Whether r is a factor of r^p where that is {@link #isCommon}. */
    boolean takesDistance() {
        return (int) exponent % 2 == 1;
    }

    /** The binary digits of how often u is one, from the least. */
    double digit(int k) {
        return (int) exponent / 2 >> k & 1;
    }

    /** p. */
    double exponent() {
        return exponent;
    }

    /** n, of squarings. */
    int squarings() {
        return squarings;
    }

    /** (1 + x)^{−q} in powers of x, from the constant up; not to be changed. */
    double[] series() {
        return series;
    }

    /** The anchor of u. */
    static double anchor(double u) {
        double y = Double.longBitsToDouble(RECIPROCAL - Double.doubleToRawLongBits(u));
        double better = y * (2.0 - u * y);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(better) + HALF & KEPT);
    }

    /** The power of one u, for those {@link #ofBase}. */
    double at(double u) {
        if (exponent == -1.0) {
            return u;
        } else if (exponent == -0.5) {
            return Math.sqrt(u);
        } else if (exponent == 0.0) {
            return 1.0;
        } else if (exponent == 1.0) {
            return 1.0 / u;
        }
        double anchor = anchor(u);
        double x = fma(u, anchor, -1.0);
        double power = series[DEGREE];
        for (int k = DEGREE - 1; k >= 0; k--) {
            power = fma(power, x, series[k]);
        }
        power = powers[place(anchor)] * power;
        for (int n = 0; n < squarings; n++) {
            power *= power;
        }
        return power;
    }

    private static int place(double anchor) {
        return (int) (Double.doubleToRawLongBits(anchor) >>> 52 - ANCHOR_BITS) & EXPONENTS * ANCHORS - 1;
    }

    /** Sets {@code out} to y^q. */
    void scale(double[] anchor, double[] out, int from, int to) {
        double[] table = powers;
        for (int i = from; i < to; i++) {
            out[i] = table[place(anchor[i])];
        }
    }

    /** New anchors, and their powers, for those u alone that theirs do not serve. */
    void renew(double[] u, double[] anchor, double[] anchored, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!(Math.abs(fma(u[i], anchor[i], -1.0)) <= FARTHEST_NEARBY)) {
                anchor[i] = anchor(u[i]);
                anchored[i] = powers[place(anchor[i])];
            }
        }
    }

    /** out = r^{−p}, where that {@link #isCommon}. */
    void common(double[] u, double[] r, double[] out) {
        double ones = digit(0);
        double twos = digit(1);
        double fours = digit(2);
        if (takesDistance()) {
            System.arraycopy(r, FIRST, out, FIRST, LaneState.WIDTH);
        } else {
            Arrays.fill(out, 1.0);
        }
        for (int i = FIRST; i < END; i++) {
            out[i] = inverse(out[i], u[i], ones, twos, fours);
        }
    }

    /** One over the factor and those of u, u² and u⁴ whose digit is 1 and not 0: without a branch, and without a loop in which vectors would wait. */
    private static double inverse(double factor, double u, double ones, double twos, double fours) {
        double square = u * u;
        double fourth = square * square;
        double product =
                factor * fma(u, ones, 1.0 - ones) * fma(square, twos, 1.0 - twos) * fma(fourth, fours, 1.0 - fours);
        return 1.0 / product;
    }
}
