package io.grazing.scenario.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A key of a scenario table: its name, what it may hold, what it means, and what stands when it is not given.
 * The one declaration that reading, messages and documentation follow. Immutable.
 *
 * @param <T> what its value is read as
 */
public final class Key<T> {

    // Above this, not every integer is a double: a count written 1e16 could be another number than was meant.
    private static final double LARGEST_EXACT = 0x1p53;

    // Elements of a list that a message tells; a long list may be wrong throughout.
    private static final int MOST_ELEMENTS = 5;

    private final String name;
    private final String expected;
    private final String meaning;
    private final Function<Object, Optional<T>> reading;
    private final List<String> words;
    private final Optional<T> standard;
    private final String standardText;

    private Key(
            String name,
            String expected,
            String meaning,
            Function<Object, Optional<T>> reading,
            List<String> words,
            Optional<T> standard,
            String standardText) {
        this.name = name;
        this.expected = expected;
        this.meaning = meaning;
        this.reading = reading;
        this.words = List.copyOf(words);
        this.standard = standard;
        this.standardText = standardText;
    }

    /**
     * A key with a reading of its own.
     *
     * @param name its name in the table
     * @param expected what it may hold, as it follows "expected" in a message
     * @param meaning what it is
     * @param reading its value from a TOML value, or empty if that is not what is expected
     */
    public static <T> Key<T> of(String name, String expected, String meaning, Function<Object, Optional<T>> reading) {
        return new Key<>(name, expected, meaning, reading, List.of(), Optional.empty(), "required");
    }

    /** A number between {@code low} and {@code high}, both included. */
    public static Key<Double> number(String name, double low, double high, String meaning) {
        Range range = new Range(low, high);
        return of(name, "a number " + range, meaning, value -> asNumber(value).filter(range::contains));
    }

    /** An integer between {@code low} and {@code high}, both included; 1e6 is read as the integer it is. */
    public static Key<Long> integer(String name, long low, long high, String meaning) {
        String bounds = low == Long.MIN_VALUE && high == Long.MAX_VALUE ? "of 64 bits" : "from " + low + " to " + high;
        return of(
                name, "an integer " + bounds, meaning, value -> asInteger(value).filter(n -> n >= low && n <= high));
    }

    /** A text with at least one visible character. */
    public static Key<String> text(String name, String expected, String meaning) {
        return of(
                name,
                expected,
                meaning,
                value -> value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty());
    }

    /** One of the words {@code choices}, which stand for values. */
    public static <T> Key<T> choice(String name, Map<String, T> choices, String meaning) {
        List<String> words = List.copyOf(choices.keySet());
        String expected = words.size() == 1 ? Wording.quoted(words.get(0)) : "one of " + quoted(words);
        return new Key<>(
                name,
                expected,
                meaning,
                value -> value instanceof String word ? Optional.ofNullable(choices.get(word)) : Optional.empty(),
                words,
                Optional.empty(),
                "required");
    }

    /** One of two words, of which the first is true. */
    public static Key<Boolean> either(String name, String yes, String no, String meaning) {
        Map<String, Boolean> choices = new LinkedHashMap<>();
        choices.put(yes, true);
        choices.put(no, false);
        return choice(name, choices, meaning);
    }

    /** A number between {@code low} and {@code high}, both included, or, in a list of at least one, several. */
    public static Key<List<Double>> numbers(String name, double low, double high, String meaning) {
        Range range = new Range(low, high);
        return of(name, "a number " + range + " or a list of such", meaning, value -> asNumbers(value, range));
    }

    /** A number between {@code low} and {@code high}, both included, or up to {@code most} such in a list. */
    public static Key<List<Double>> numbers(String name, double low, double high, int most, String meaning) {
        Range range = new Range(low, high);
        String expected = "a number " + range + " or a list of 1 to " + most + " such";
        return of(name, expected, meaning, value -> asNumbers(value, range).filter(list -> list.size() <= most));
    }

    private static Optional<List<Double>> asNumbers(Object value, Range range) {
        List<?> list = value instanceof List<?> several ? several : List.of(value);
        List<Double> numbers = new ArrayList<>();
        for (Object element : list) {
            asNumber(element).filter(range::contains).ifPresent(numbers::add);
        }
        return numbers.isEmpty() || numbers.size() < list.size() ? Optional.empty() : Optional.of(List.copyOf(numbers));
    }

    /** This key, with words that a misspelt value is compared with. */
    Key<T> spelled(List<String> words) {
        return new Key<>(name, expected, meaning, reading, words, standard, standardText);
    }

    /** This key, standing for {@code value} where it is not given; {@code text} is how that is written. */
    public Key<T> orElse(T value, String text) {
        return new Key<>(name, expected, meaning, reading, words, Optional.of(value), text);
    }

    /** This key, with what happens where it is not given told as {@code text}. */
    public Key<T> optional(String text) {
        return new Key<>(name, expected, meaning, reading, words, standard, text);
    }

    /** A TOML value as a number, if it is one. */
    public static Optional<Double> asNumber(Object value) {
        return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    private static Optional<Long> asInteger(Object value) {
        if (value instanceof Long integer) {
            return Optional.of(integer);
        }
        boolean integral =
                value instanceof Double number && Math.rint(number) == number && Math.abs(number) <= LARGEST_EXACT;
        return integral ? Optional.of(((Double) value).longValue()) : Optional.empty();
    }

    private static String quoted(List<String> words) {
        return String.join(", ", words.stream().map(Wording::quoted).toList());
    }

    /** Its name in the table. */
    public String name() {
        return name;
    }

    /** What it may hold, as it follows "expected" in a message. */
    public String expected() {
        return expected;
    }

    /** What it is. */
    public String meaning() {
        return meaning;
    }

    /** What stands where it is not given, in words or as it would be written. */
    public String standardText() {
        return standardText;
    }

    /** What stands where it is not given. */
    Optional<T> standard() {
        return standard;
    }

    /** Its value from a TOML value, or empty if that is not what is expected. */
    public Optional<T> read(Object value) {
        return reading.apply(value);
    }

    /** Why {@code value} is refused. */
    public String refusal(Object value) {
        String suggestion = value instanceof String word ? Spelling.suggestion(word, words) : "";
        return "expected " + expected + ", got " + Wording.got(value) + detail(value) + suggestion;
    }

    private boolean takesLists() {
        return expected.contains("a list of");
    }

    // A number that is outside the range of doubles; or, inside a list, the elements that would not do.
    private String detail(Object value) {
        if (value instanceof String text && Decimal.isOutOfRange(text)) {
            return ", which is outside the range of doubles";
        }
        if (value instanceof List<?> list && takesLists()) {
            List<String> refused = IntStream.range(0, list.size())
                    .filter(i ->
                            list.get(i) instanceof List<?> || read(list.get(i)).isEmpty())
                    .mapToObj(i -> "number " + (i + 1) + " is " + Wording.got(list.get(i)))
                    .toList();
            return refused.isEmpty() ? "" : ", of which " + enumerated(refused);
        }
        return "";
    }

    private static String enumerated(List<String> elements) {
        String first = String.join(", ", elements.subList(0, Math.min(MOST_ELEMENTS, elements.size())));
        int more = elements.size() - MOST_ELEMENTS;
        return more <= 0 ? first : first + " and " + more + " more would not do";
    }
}
