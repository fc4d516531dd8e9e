package io.grazing.scenario.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds keys in the text of a file that is not TOML, by lines alone. */
final class TomlKeys {

    // Possessive, since long keys would exhaust the stack otherwise.
    private static final String NAME = "(?:[\\w-]++|\"[^\"]*+\"|'[^']*+')";
    private static final String KEY = "\\s*+(" + NAME + "(?:\\s*+\\.\\s*+" + NAME + ")*+)\\s*+";
    private static final Pattern ASSIGNMENT = Pattern.compile(KEY + "=.*");
    private static final Pattern HEADER = Pattern.compile("\\s*\\[+" + KEY + "\\]+\\s*(?:#.*)?");

    private TomlKeys() {}

    /**
     * The key whose value is at a place, with the tables it is in; empty if its line begins with none.
     *
     * @param lines the lines of the file
     * @param value a place in it
     */
    static String before(String[] lines, Position value) {
        Matcher key = ASSIGNMENT.matcher(lines[value.line() - 1]);
        if (!key.matches()) {
            return "";
        }
        for (int line = value.line() - 2; line >= 0; line--) {
            Matcher header = HEADER.matcher(lines[line]);
            if (header.matches()) {
                return header.group(1) + "." + key.group(1);
            }
        }
        return key.group(1);
    }
}
