package io.grazing.scenario.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceValueTest {

    private static final Position AT = new Position("x.toml", 3, 5);

    private static Position inside(String literal, int index) {
        return new SourceValue("", AT, AT, literal).inside(index);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"0, 6", "1, 7", "4, 10"})
    void countsTheCharactersOfAPlainString(int index, int column) {
        assertThat(inside("\"1 - r\"", index)).isEqualTo(AT.atColumn(column));
        assertThat(inside("'1 - r'", index)).isEqualTo(AT.atColumn(column));
    }

    @Test
    void countsAnEscapeAsWrittenAndAsMeant() {
        assertThat(inside("\"\\t\\u0031 - r\"", 1)).isEqualTo(AT.atColumn(8));
        assertThat(inside("\"\\t\\u0031 - r\"", 2)).isEqualTo(AT.atColumn(14));
        assertThat(inside("\"\\U0001D700r\"", 2)).isEqualTo(AT.atColumn(16));
        assertThat(inside("'\\t'", 1)).isEqualTo(AT.atColumn(7));
    }

    @Test
    void countsACharacterOutsideTheBasicPlaneOnce() {
        assertThat(inside("\"\uD835\uDF00r\"", 2)).isEqualTo(AT.atColumn(7));
    }

    @Test
    void knowsOnlyTheBeginningOfAMultilineString() {
        assertThat(inside("\"\"\"", 4)).isEqualTo(AT);
    }

    @Test
    void stopsAtTheEndOfTheString() {
        assertThat(inside("\"1 -\"", 3)).isEqualTo(AT.atColumn(9));
    }
}
