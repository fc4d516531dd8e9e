package io.grazing.scenario.model;

import java.util.List;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlVersion;

/**
 * A value given on the command line in place of the one in the file.
 *
 * @param path the key and the tables it is in, outermost first; not empty
 * @param value a String, Long, Double, Boolean or other value of {@link SourceValue}
 * @param at the option it came from, for messages
 */
public record Assignment(List<String> path, Object value, Position at) {

    // What cannot have been meant as a quoted string, a list or a table may go without quotation marks.
    private static final Pattern BARE = Pattern.compile("[^\"'\\[{].*", Pattern.DOTALL);

    public Assignment {
        path = List.copyOf(path);
    }

    /**
     * The assignment that {@code --set table.key=value} asks for. The value is TOML, or bare words that stand
     * for a string.
     *
     * @throws ScenarioException if {@code argument} has another form
     */
    public static Assignment parse(String argument) {
        int equals = argument.indexOf('=');
        List<String> path = equals > 0 ? path(argument.substring(0, equals).strip()) : List.of();
        if (path.isEmpty()) {
            String text = "expected table.key=value, got " + Wording.quoted(argument);
            throw new ScenarioException(new Fault(Position.of("--set"), "", text));
        }
        Position at = Position.of("--set " + Wording.shortened(String.join(".", path)));
        return new Assignment(path, value(argument.substring(equals + 1).strip(), at), at);
    }

    /**
     * The assignment that an option of its own asks for, such as {@code --seed}.
     *
     * @param option the option
     * @param key the key at the top level
     * @param text the value as typed, in the notation of {@link #parse}
     */
    public static Assignment ofOption(String option, String key, String text) {
        Position at = Position.of(option);
        return new Assignment(List.of(key), value(text, at), at);
    }

    private static List<String> path(String dotted) {
        try {
            return Toml.parseDottedKey(dotted);
        } catch (IllegalArgumentException | TomlParseError e) {
            return List.of();
        }
    }

    private static Object value(String text, Position at) {
        TomlParseResult parsed = Toml.parse("value = " + text, TomlVersion.V1_0_0);
        if (!parsed.hasErrors() && parsed.size() == 1) {
            return TomlSource.converted(parsed.get(List.of("value")), at);
        }
        if (BARE.matcher(text).matches()) {
            return text;
        }
        throw new ScenarioException(new Fault(at, "", "expected a TOML value, got " + Wording.quoted(text)));
    }

    /** The value with its place. */
    SourceValue sourceValue() {
        return new SourceValue(value, at, at, "");
    }
}
