package io.grazing.potential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    private static final List<String> NAMES = List.of("epsilon", "speed", "count", "seed");

    @Test
    void findsMisspeltNames() {
        assertThat(NearestName.of("epsilom", NAMES)).contains("epsilon");
        assertThat(NearestName.of("Epsilon", NAMES)).contains("epsilon");
        assertThat(NearestName.of("spede", NAMES)).contains("speed");
        assertThat(NearestName.of("conut", NAMES)).contains("count");
        assertThat(NearestName.of("sed", NAMES)).contains("seed");
    }

    @Test
    void findsNothingAfar() {
        assertThat(NearestName.of("temperature", NAMES)).isEmpty();
        assertThat(NearestName.of("x", NAMES)).isEmpty();
        assertThat(NearestName.of("e".repeat(100_000), NAMES)).isEmpty();
        assertThat(NearestName.of("speed", List.of())).isEmpty();
    }

    @Test
    void writesTheSuggestion() {
        assertThat(NearestName.suggestion("spede", NAMES)).isEqualTo("; did you mean 'speed'?");
        assertThat(NearestName.suggestion("temperature", NAMES)).isEmpty();
    }
}
