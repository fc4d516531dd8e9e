package io.grazing.scenario.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** Decimal numbers as users write them in tables and options: {@code 1}, {@code -0.5}, {@code 1e-3}. */
public final class Decimal {

    private static final int LONGEST = 400;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private Decimal() {}

    /** The finite number that {@code text} is, blanks around it ignored; empty if it is none. */
    public static Optional<Double> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST || !NUMBER.matcher(stripped).matches()) {
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(stripped)).filter(Double::isFinite);
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
