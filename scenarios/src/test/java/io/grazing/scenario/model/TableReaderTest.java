package io.grazing.scenario.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTest {

    private static final Key<Long> BINS = Key.integer("bins", 1, 10, "bins").orElse(5L, "5");
    private static final Key<Double> WIDTH = Key.number("width", 0.0, 100.0, "a width");
    private static final Key<Double> SHARE =
            Key.number("share", 0.0, 1.0, "a share").orElse(0.5, "0.5");
    private static final Key<Boolean> SCALE =
            Key.choice("scale", Map.of("linear", false), "a scale").orElse(false, "\"linear\"");
    private static final Key<List<Double>> SIZES =
            Key.numbers("sizes", 1e-3, 1e3, "sizes").orElse(List.of(1.0), "1");

    private static void readAll(TableReader root) {
        TableReader table = root.table("histogram");
        table.value(BINS);
        table.read(WIDTH);
        table.value(SHARE);
        table.value(SCALE);
        table.value(SIZES);
    }

    private static List<String> faults(String text, Consumer<TableReader> reading, String... settings) {
        List<Assignment> assignments =
                List.of(settings).stream().map(Assignment::parse).toList();
        ScenarioException e = catchThrowableOfType(ScenarioException.class, () -> {
            TableReader root = TableReader.parse("x.toml", text, assignments);
            reading.accept(root);
            root.finish();
        });
        return e == null ? List.of() : e.faults().stream().map(Fault::toString).toList();
    }

    @Test
    void readsValuesAndDefaults() {
        TableReader table = TableReader.parse("x.toml", "[histogram]\nwidth = 2\nbins = 1e1\n", List.of())
                .table("histogram");
        assertThat(table.value(BINS)).isEqualTo(10);
        assertThat(table.read(WIDTH)).contains(2.0);
        assertThat(table.value(SHARE)).isEqualTo(0.5);
        assertThat(table.readGiven(SHARE)).isEmpty();
        table.value(SIZES);
        table.finish();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bins = 0 | x.toml:3:8: histogram.bins: expected an integer from 1 to 10, got 0",
                "bins = 1.5 | x.toml:3:8: histogram.bins: expected an integer from 1 to 10, got 1.5",
                "bins = \"3\" | x.toml:3:8: histogram.bins: expected an integer from 1 to 10, got \"3\"",
                "bins = true | x.toml:3:8: histogram.bins: expected an integer from 1 to 10, got true",
                "bins = nan | x.toml:3:8: histogram.bins: expected an integer from 1 to 10, got nan",
                "bins = 1e300 | x.toml:3:8: histogram.bins: expected an integer from 1 to 10, got 1e300",
                "share = nan | x.toml:3:9: histogram.share: expected a number from 0 to 1, got nan",
                "share = -0.1 | x.toml:3:9: histogram.share: expected a number from 0 to 1, got -0.1",
                "share = {} | x.toml:3:1: histogram.share: expected a number from 0 to 1, got a table",
                "share = 1979-05-27 | x.toml:3:9: histogram.share: expected a number from 0 to 1, got the date or time 1979-05-27",
                "sizes = [] | x.toml:3:9: histogram.sizes: expected a number from 0.001 to 1000 or a list of such, got a list of 0 values",
                "sizes = [-1, inf] | x.toml:3:9: histogram.sizes: expected a number from 0.001 to 1000 or a list of such, got a list of 2 values, of which number 1 is -1, number 2 is inf",
                "sizes = [1, inf] | x.toml:3:9: histogram.sizes: expected a number from 0.001 to 1000 or a list of such, got a list of 2 values, of which number 2 is inf",
                "sizes = [1, 'a', nan, [1]] | x.toml:3:9: histogram.sizes: expected a number from 0.001 to 1000 or a list of such, got a list of 4 values, of which number 2 is \"a\", number 3 is nan, number 4 is a list of 1 value",
                "sizes = [0, 0, 0, 0, 0, 0, 0] | x.toml:3:9: histogram.sizes: expected a number from 0.001 to 1000 or a list of such, got a list of 7 values, of which number 1 is 0, number 2 is 0, number 3 is 0, number 4 is 0, number 5 is 0 and 2 more would not do",
                "sizes = 'all' | x.toml:3:9: histogram.sizes: expected a number from 0.001 to 1000 or a list of such, got \"all\"",
                "scale = 'linaer' | x.toml:3:9: histogram.scale: expected \"linear\", got \"linaer\"; did you mean \"linear\"?",
                "bin = 3 | x.toml:3:1: histogram.bin: expected one of bins, width, share, scale, sizes, got an unknown key; did you mean \"bins\"?",
                "colour = 3 | x.toml:3:1: histogram.colour: expected one of bins, width, share, scale, sizes, got an unknown key",
                "histogram = 3 | x.toml:3:1: histogram.histogram: expected one of bins, width, share, scale, sizes, got an unknown key; did you mean histogram?"
            })
    void tellsWhatIsWrongAndWhere(String line, String fault) {
        assertThat(faults("[histogram]\nwidth = 1\n" + line + "\n", TableReaderTest::readAll))
                .containsExactly(fault);
    }

    @Test
    void tellsAllFaultsInTheOrderOfTheFile() {
        String text = "bins = 3\n[histogram]\nshare = 2\nbins = 0\n[histogran]\n";
        assertThat(faults(text, TableReaderTest::readAll))
                .containsExactly(
                        "x.toml:1:1: bins: expected only histogram, got an unknown key; did you mean histogram.bins?",
                        "x.toml:2:1: histogram.width: expected a number from 0 to 100, got nothing",
                        "x.toml:3:9: histogram.share: expected a number from 0 to 1, got 2",
                        "x.toml:4:8: histogram.bins: expected an integer from 1 to 10, got 0",
                        "x.toml:5:1: histogran: expected only histogram, got an unknown table; did you mean"
                                + " \"histogram\"?");
    }

    @Test
    void tellsATableThatIsNone() {
        assertThat(faults("histogram = 3\n", root -> root.table("histogram")))
                .containsExactly("x.toml:1:1: histogram: expected a table, got 3");
        assertThat(faults("[[histogram]]\n", root -> root.table("histogram")))
                .containsExactly("x.toml:1:1: histogram: expected a table, got a list of 1 value");
    }

    @Test
    void assignmentsStandInPlaceOfTheFile() {
        Consumer<TableReader> reading = root -> {
            TableReader table = root.table("histogram");
            assertThat(table.value(BINS)).isEqualTo(7);
            assertThat(table.read(WIDTH)).contains(1.5);
        };
        assertThat(faults("[histogram]\nbins = 99\n", reading, "histogram.bins=7", "histogram.width=1.5"))
                .isEmpty();
        assertThat(faults("", reading, "histogram={bins=7, width=1.5}")).isEmpty();
    }

    @Test
    void faultsOfAssignmentsNameTheOption() {
        assertThat(faults("[histogram]\nwidth = 1\n", TableReaderTest::readAll, "histogram.bins=0", "histogram.bin=1"))
                .containsExactly(
                        "--set histogram.bins: expected an integer from 1 to 10, got 0",
                        "--set histogram.bin: expected one of bins, width, share, scale, sizes, got an unknown key;"
                                + " did you mean \"bins\"?");
        assertThat(faults("width = 1\n", root -> root.read(WIDTH), "width.x=1"))
                .containsExactly("--set width.x: expected a table, got 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a = | x.toml:1:4: malformed TOML: expected a value, got end of line",
                "a = 1 b = 2 | x.toml:1:7: malformed TOML: expected a newline or end-of-input, got 'b'",
                "a = 99999999999999999999 | x.toml:1:5: a: expected an integer of 64 bits, got 99999999999999999999",
                "[a | x.toml:1:3: malformed TOML: expected ], got end of line"
            })
    void tellsMalformedToml(String line, String fault) {
        assertThat(faults(line + "\n", root -> {})).containsExactly(fault);
    }

    @Test
    void tellsAKeyThatIsGivenTwice() {
        assertThat(faults("a = 1\na = 2\n", root -> {}))
                .containsExactly("x.toml:2:1: expected every key once, got \"a\" again, which is at line 1, column 1");
    }

    @Test
    void refusesNestingThatIsTooDeep() {
        String brackets = "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(faults("a = " + brackets, root -> {}))
                .singleElement()
                .asString()
                .startsWith("x.toml:1:")
                .contains("Nesting is too deep");
        assertThat(faults("a" + ".a".repeat(100_000) + " = 1", root -> {}))
                .singleElement()
                .asString()
                .contains("Nesting is too deep");
    }

    @Test
    void everyFaultIsOneShortLine() {
        String key = "\"" + "k\\n".repeat(10_000) + "\"";
        assertThat(faults(key + " = 1\nb = \"\\u0007" + "x".repeat(9999) + "\"", root -> root.read(WIDTH)))
                .hasSize(3)
                .allSatisfy(fault -> assertThat(fault).hasSizeLessThan(300).doesNotContain("\n", "\u0007"));
    }
}
