package io.grazing.tally;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A sum of doubles without rounding error: whatever the order in which numbers are added and sums combined,
 * {@link #value()} is the exact sum rounded once to the nearest double, ties to even.
 *
 * <p>Algorithm: a fixed-point number covering the whole range of doubles, held in overlapping 64-bit digits
 * of weight 2³², carries propagated every thousand additions (R. M. Neal, “Fast exact summation using small
 * and large superaccumulators”, 2015, arXiv:1505.05571). Up to 2⁶³ numbers may be added. Adding allocates
 * nothing. Not thread-safe.
 */
public final class ExactSum {

    private static final int DIGIT_BITS = 32;
    private static final long DIGIT_MASK = 0xFFFF_FFFFL;
    /** The exponents of finite doubles reach digit 64; two more hold the carries of 2⁶³ additions. */
    private static final int DIGITS = 67;

    private static final int MANTISSA_BITS = 52;
    private static final int EXPONENT_MASK = 0x7FF;
    private static final int SMALLEST_EXPONENT = -1074;
    private static final int PRECISION = 53;

    /** An addition changes a digit by less than 2⁵³, so that this many stay below 2⁶³. */
    private static final int ADDITIONS_WITHOUT_CARRY = 1000;

    /** The sum is Σ digits[i] 2^(32 i − 1074); the last digit carries the sign. */
    private final long[] digits = new long[DIGITS];

    private int additions;

    /** {@code length} sums, all zero. */
    static ExactSum[] array(int length) {
        ExactSum[] array = new ExactSum[length];
        Arrays.setAll(array, i -> new ExactSum());
        return array;
    }

    /**
     * Adds {@code x}.
     *
     * @throws ArithmeticException if {@code x} is infinite or NaN; the sum is then unchanged
     */
    public void add(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int biased = (int) (bits >>> MANTISSA_BITS) & EXPONENT_MASK;
        long mantissa = bits & ((1L << MANTISSA_BITS) - 1);
        if (biased == EXPONENT_MASK) {
            throw new ArithmeticException("cannot add " + x + " to an exact sum");
        }
        int position = biased;
        if (biased != 0) {
            mantissa |= 1L << MANTISSA_BITS;
            position--;
        }
        if (++additions > ADDITIONS_WITHOUT_CARRY) {
            propagateCarries();
            additions = 1;
        }
        int digit = position >>> 5;
        int shift = position & (DIGIT_BITS - 1);
        long low = (mantissa << shift) & DIGIT_MASK;
        long high = mantissa >>> (DIGIT_BITS - shift);
        // All ones for a negative number: exclusive or, less the same, changes the sign.
        long sign = bits >> 63;
        digits[digit] += (low ^ sign) - sign;
        digits[digit + 1] += (high ^ sign) - sign;
    }

    /** Adds the numbers that were added to {@code other}. */
    public void combine(ExactSum other) {
        propagateCarries();
        other.propagateCarries();
        for (int i = 0; i < DIGITS; i++) {
            digits[i] += other.digits[i];
        }
        propagateCarries();
    }

    private void propagateCarries() {
        for (int i = 0; i < DIGITS - 1; i++) {
            digits[i + 1] += digits[i] >> DIGIT_BITS;
            digits[i] &= DIGIT_MASK;
        }
        additions = 0;
    }

    /** The sum, rounded to the nearest double; infinite if it is beyond the largest one. Zero is +0. */
    public double value() {
        BigInteger exact = BigInteger.ZERO;
        for (int i = DIGITS - 1; i >= 0; i--) {
            exact = exact.shiftLeft(DIGIT_BITS).add(BigInteger.valueOf(digits[i]));
        }
        BigInteger magnitude = exact.abs();
        int excess = magnitude.bitLength() - PRECISION;
        double rounded = excess <= 0
                ? magnitude.longValue() * Double.MIN_VALUE
                : Math.scalb((double) roundedHalfEven(magnitude, excess), excess + SMALLEST_EXPONENT);
        return exact.signum() < 0 ? -rounded : rounded;
    }

    private static long roundedHalfEven(BigInteger magnitude, int excess) {
        long kept = magnitude.shiftRight(excess).longValue();
        boolean half = magnitude.testBit(excess - 1);
        boolean more = magnitude.getLowestSetBit() < excess - 1;
        return half && (more || (kept & 1L) == 1L) ? kept + 1 : kept;
    }
}
