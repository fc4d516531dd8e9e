package io.grazing.potential;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as error messages show them. */
final class Numbers {

    private static final MathContext FEW_DIGITS = new MathContext(6);

    private Numbers() {}

    /** At most six significant digits, without trailing zeros. */
    static String brief(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x) || x == 0.0) {
            return x == 0.0 ? "0" : Double.toString(x);
        }
        return exact(new BigDecimal(x).round(FEW_DIGITS).doubleValue());
    }

    /** As many digits as tell the number from its neighbours. */
    static String exact(double x) {
        return Double.toString(x).replace('E', 'e').replaceFirst("\\.0(?=e|$)", "");
    }
}
