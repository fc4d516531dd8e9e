package io.grazing.scenario.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers that the parser of TOML refuses are told with their keys. */
class TomlKeysTest {

    static Stream<Arguments> faults() {
        String number = "expected a number in the range of doubles, got ";
        return Stream.of(
                Arguments.of("s = 1e400", ":1:5: s: " + number + "1e400"),
                Arguments.of("[a.b] # c\nx.y = 1e-400", ":2:7: a.b.x.y: " + number + "1e-400"),
                Arguments.of("[ a ]\n'x y' = [1, 1e999]", ":2:13: a.'x y': " + number + "1e999"),
                Arguments.of("[a]\n[[b]]\nx = 1e999", ":3:5: b.x: " + number + "1e999"),
                Arguments.of("x = [\n1e400]", ":2:1: " + number + "1e400"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void areToldWhereTheLineHasThem(String text, String fault) {
        ScenarioException e =
                catchThrowableOfType(ScenarioException.class, () -> TomlSource.parse("x.toml", text, List.of()));
        assertThat(e.faults()).singleElement().hasToString("x.toml" + fault);
    }
}
