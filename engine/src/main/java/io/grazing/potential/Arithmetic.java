package io.grazing.potential;

import java.math.BigDecimal;
import java.util.function.Function;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/**
 * What a formula needs of the type it is evaluated in beyond {@link CalculusFieldElement}: its literals, and powers
 * whose exponent is not an integer.
 *
 * @param <T> the type a formula is evaluated in
 */
public interface Arithmetic<T extends CalculusFieldElement<T>> {

    /** A literal, as written in the formula. */
    T number(BigDecimal decimal);

    /** π. */
    T pi();

    /** e, the base of the natural logarithm. */
    T e();

    /**
     * A power with a constant exponent that is not an integer.
     *
     * @param base the base
     * @param exponent the exponent
     * @param nearest the double nearest to the exponent
     */
    T power(T base, T exponent, double nearest);

    /** A power whose exponent varies. */
    T power(T base, T exponent);

    /**
     * Arithmetic of a type that carries doubles.
     *
     * @param prototype any element of the type
     */
    static <T extends CalculusFieldElement<T>> Arithmetic<T> doubles(T prototype) {
        return new Arithmetic<>() {
            @Override
            public T number(BigDecimal decimal) {
                return prototype.newInstance(decimal.doubleValue());
            }

            @Override
            public T pi() {
                return prototype.newInstance(Math.PI);
            }

            @Override
            public T e() {
                return prototype.newInstance(Math.E);
            }

            @Override
            public T power(T base, T exponent, double nearest) {
                return base.pow(nearest);
            }

            @Override
            public T power(T base, T exponent) {
                return base.pow(exponent);
            }
        };
    }

    /**
     * Arithmetic of a type that carries decimal floating-point numbers, exact to the precision of the field.
     *
     * @param field the decimal numbers
     * @param constant makes a constant of the type from a decimal number
     */
    static <T extends CalculusFieldElement<T>> Arithmetic<T> decimals(DfpField field, Function<Dfp, T> constant) {
        return new Arithmetic<>() {
            @Override
            public T number(BigDecimal decimal) {
                return constant.apply(field.newDfp(decimal.toString()));
            }

            @Override
            public T pi() {
                return constant.apply(field.getPi());
            }

            @Override
            public T e() {
                return constant.apply(field.getE());
            }

            @Override
            public T power(T base, T exponent, double nearest) {
                // of derivative types, the constant 0 alone is zero
                return base.isZero() && nearest > 0.0 ? base : power(base, exponent);
            }

            @Override
            public T power(T base, T exponent) {
                return ElementaryFunction.EXP.value(base.log().multiply(exponent));
            }
        };
    }
}
