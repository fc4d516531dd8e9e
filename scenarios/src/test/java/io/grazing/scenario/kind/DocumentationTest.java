package io.grazing.scenario.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.scenario.model.CollisionTable;
import io.grazing.scenario.model.Key;
import io.grazing.scenario.model.PotentialTable;
import io.grazing.scenario.model.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/scenarios.md} says of every key what the program does with it. */
class DocumentationTest {

    static Stream<Arguments> tables() {
        Stream<Arguments> common = Stream.of(
                Arguments.of("## Top level", Scenario.keys(ScenarioKinds.byName())),
                Arguments.of("## `[potential]`", PotentialTable.KEYS),
                Arguments.of("## `[collisions]`", CollisionTable.KEYS));
        Stream<Arguments> kinds = ScenarioKinds.ALL.stream()
                .map(kind -> Arguments.of("## `[" + kind.name() + "]`: kind `" + kind.name() + "`", kind.keys()));
        return Stream.concat(common, kinds);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void hasARowForEveryKeyInOrder(String heading, List<Key<?>> keys) throws IOException {
        String text = Files.readString(Path.of("..", "docs", "scenarios.md"));
        int start = text.indexOf(heading + "\n");
        assertThat(start).as(heading).isNotNegative();
        String section = text.substring(start, text.indexOf("\n## ", start));
        List<String> rows =
                section.lines().filter(line -> line.startsWith("| `")).toList();
        assertThat(rows)
                .containsExactlyElementsOf(
                        keys.stream().map(DocumentationTest::row).toList());
    }

    private static String row(Key<?> key) {
        return "| `" + key.name() + "` | " + key.expected() + " | " + key.standardText() + " | " + key.meaning() + " |";
    }
}
