package io.grazing.analysis.study;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One comparison of a measured number with what was expected of it.
 *
 * @param name what was compared, such as {@code drift.eta}; unique in a result
 * @param measured the measured number; empty if there was nothing to measure
 * @param expected the number it is compared with; empty if there is none
 * @param stdError standard error of the difference; empty where nothing is random
 * @param verdict whether the claim holds
 * @param detail one line for the reader: how the verdict was formed, or why none was
 */
public record Check(
        String name,
        OptionalDouble measured,
        OptionalDouble expected,
        OptionalDouble stdError,
        Verdict verdict,
        String detail) {

    /** A check whose numbers are finite or absent. */
    public Check {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(detail, "detail");
        requireFinite(name, measured);
        requireFinite(name, expected);
        requireFinite(name, stdError);
    }

    private static void requireFinite(String name, OptionalDouble number) {
        if (number.isPresent() && !Double.isFinite(number.getAsDouble())) {
            throw new IllegalArgumentException(
                    "check " + name + ": expected a finite number or none, got " + number.getAsDouble());
        }
    }
}
