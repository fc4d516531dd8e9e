package io.grazing.scenario.model;

import java.util.List;
import java.util.Locale;

/** How values that a user wrote are shown in a message: on one line, short, and recognisable. */
public final class Wording {

    private static final int LONGEST = 60;

    private Wording() {}

    /** A value of a TOML file as a user would recognise it. */
    public static String got(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof List<?> list) {
            return "a list of " + list.size() + (list.size() == 1 ? " value" : " values");
        }
        return value instanceof SourceTable ? "a table" : "the date or time " + value;
    }

    /** {@code text} in quotation marks, shortened if it is long. */
    public static String quoted(String text) {
        return '"' + oneLine(shortened(text)) + '"';
    }

    /** A number in the notation of TOML. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        boolean plain = value == Math.rint(value) && Math.abs(value) < 1e7;
        return plain
                ? Long.toString((long) value)
                : Double.toString(value).toLowerCase(Locale.ROOT).replace(".0e", "e");
    }

    /** {@code text} with every control character and line separator written as an escape. */
    public static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean breaks = Character.isISOControl(c)
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.FORMAT
                    || type == Character.SURROGATE;
            if (breaks) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** {@code text} cut to a length that fits a message. */
    static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
