package io.grazing.scenario.model;

/**
 * A value of a TOML document and where it was written.
 *
 * @param value a String, Long, Double, Boolean, {@code List<Object>} of such, {@link SourceTable}, or a java.time value
 * @param key where its key was written
 * @param at where the value itself was written
 * @param literal the source from the value's first character to the end of its line; empty if unknown
 */
record SourceValue(Object value, Position key, Position at, String literal) {

    /**
     * Where the character {@code index} (from 0) of this string value was written, if its literal is on one
     * line; otherwise where the literal begins.
     */
    Position inside(int index) {
        boolean multiline = literal.startsWith("\"\"\"") || literal.startsWith("'''");
        if (!at.isExact() || literal.isEmpty() || multiline) {
            return at;
        }
        boolean escapes = literal.charAt(0) == '"';
        int i = 1;
        int column = at.column() + 1;
        for (int passed = 0; passed < index && i < literal.length(); ) {
            int length = escapes && literal.charAt(i) == '\\'
                    ? escapeLength(i)
                    : Character.charCount(literal.codePointAt(i));
            boolean supplementary = length == 10
                    ? Integer.parseInt(literal.substring(i + 2, i + 10), 16) > 0xFFFF
                    : Character.isSupplementaryCodePoint(literal.codePointAt(i));
            column += literal.codePointCount(i, i + length);
            i += length;
            passed += supplementary ? 2 : 1;
        }
        return at.atColumn(column);
    }

    private int escapeLength(int backslash) {
        return switch (literal.charAt(backslash + 1)) {
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }
}
