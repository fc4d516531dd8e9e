package io.grazing.scenario.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> KEYS = List.of("epsilon", "speed", "count", "integrator", "s");

    @ParameterizedTest
    @CsvSource({
        "epsilonn, epsilon",
        "epsylon, epsilon",
        "espilon, epsilon",
        "Epsilon, epsilon",
        "cuont, count",
        "intergrator, integrator",
        "sped, speed"
    })
    void findsTheWordThatWasMeant(String typed, String meant) {
        assertThat(Spelling.closest(typed, KEYS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"colour", "x", "eps", "sampling"})
    void findsNothingInAnotherWord(String typed) {
        assertThat(Spelling.closest(typed, KEYS)).isEmpty();
    }

    @Test
    void isNotSlowedDownByAWordOfAMillionLetters() {
        assertThat(Spelling.closest("epsilon".repeat(200_000), KEYS)).isEmpty();
    }
}
