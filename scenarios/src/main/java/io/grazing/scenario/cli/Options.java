package io.grazing.scenario.cli;

import io.grazing.scenario.model.Decimal;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.Key;
import io.grazing.scenario.model.Position;
import io.grazing.scenario.model.ScenarioException;
import io.grazing.scenario.model.Wording;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options by the rules of the keys of scenario files. */
final class Options {

    private Options() {}

    /**
     * The value of an option.
     *
     * @param option the option, for messages
     * @param key what it may hold
     * @param text its value as typed
     * @throws ScenarioException if it is not what the key may hold
     */
    static <T> T read(String option, Key<T> key, String text) {
        Object value = Decimal.value(text);
        return key.read(value)
                .orElseThrow(() -> new ScenarioException(new Fault(Position.of(option), "", key.refusal(value))));
    }

    /**
     * The values of an option that takes several, separated by commas.
     *
     * @param texts its values as typed, one for every time it was given
     * @throws ScenarioException if one of them is not what the key may hold
     */
    static <T> List<T> readAll(String option, Key<T> key, List<String> texts) {
        return split(texts, ",").map(text -> read(option, key, text)).toList();
    }

    /** What {@code separator} separates in the values of an option; nothing between two or after the last is a text, too. */
    static Stream<String> split(List<String> texts, String separator) {
        return texts.stream().flatMap(text -> Stream.of(text.split(separator, -1)));
    }

    /**
     * The path that {@code text} names.
     *
     * @throws TypeConversionException if it cannot be the name of a file, as where the locale lacks its characters
     */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("expected a name in the encoding of the locale, got "
                    + Wording.quoted(text) + "; LC_ALL=C.UTF-8 knows all characters");
        }
    }

    /**
     * The path that the option {@code option} names.
     *
     * @throws ScenarioException if it cannot be the name of a file
     */
    static Path path(String option, String text) {
        try {
            return path(text);
        } catch (TypeConversionException e) {
            throw new ScenarioException(new Fault(Position.of(option), "", e.getMessage()));
        }
    }
}
