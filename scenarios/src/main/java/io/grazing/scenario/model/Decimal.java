package io.grazing.scenario.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** Decimal numbers as users write them in tables and options: {@code 1}, {@code -0.5}, {@code 1e-3}. */
public final class Decimal {

    private static final int LONGEST = 400;
    private static final Pattern NOT_ZERO = Pattern.compile("[+-]?[0.]*[1-9].*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private Decimal() {}

    /** The number that {@code text} is, blanks around it ignored; empty if it is none, or outside the range of doubles. */
    public static Optional<Double> parse(String text) {
        return isNumber(text) && !isOutOfRange(text) ? Optional.of(Double.parseDouble(text.strip())) : Optional.empty();
    }

    /** Whether {@code text} is a number too large or too small, and not 0, for a double. */
    static boolean isOutOfRange(String text) {
        if (!isNumber(text)) {
            return false;
        }
        double nearest = Double.parseDouble(text.strip());
        return nearest == 0.0 && NOT_ZERO.matcher(text.strip()).matches() || Double.isInfinite(nearest);
    }

    private static boolean isNumber(String text) {
        String stripped = text.strip();
        return stripped.length() <= LONGEST && NUMBER.matcher(stripped).matches();
    }

    /** {@code text} as a value that a {@link Key} reads: a Long or a Double if it is one, else itself. */
    public static Object value(String text) {
        Optional<Double> number = parse(text);
        if (number.isEmpty()) {
            return text;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return number.get();
        }
    }
}
