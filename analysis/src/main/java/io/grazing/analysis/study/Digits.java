package io.grazing.analysis.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for the reader: few digits, no padding. */
final class Digits {

    private static final int SMALLEST_PLAIN = -4;
    private static final int LARGEST_PLAIN = 5;

    private Digits() {}

    /** {@code value} to three significant digits, such as 0.25, 1e-6 or 3.14. */
    static String brief(double value) {
        return of(value, 3);
    }

    /** {@code value} to {@code digits} significant digits. */
    static String of(double value, int digits) {
        if (value == 0.0 || !Double.isFinite(value)) {
            return value == 0.0 ? "0" : Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= SMALLEST_PLAIN && exponent < LARGEST_PLAIN) {
            return rounded.toPlainString();
        }
        return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
