package io.grazing.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SummaryTest {

    private final String text =
            Summary.format(Results.coulomb(), Results.result(1.25), Results.FINISHED, List.of("kernel.csv"));
    private final JsonNode summary = Summary.parse(text.getBytes(StandardCharsets.UTF_8));

    @Test
    void hasTheFieldsOfTheContract() {
        assertThat(summary.path("collisions").asLong()).isEqualTo(1000L);
        assertThat(summary.path("failed").asLong()).isEqualTo(3L);
        assertThat(summary.path("elapsed_seconds").asDouble()).isEqualTo(2.0);
        assertThat(summary.path("collisions_per_second").asDouble()).isEqualTo(500.0);
        assertThat(summary.path("threads").asInt()).isEqualTo(2);
        assertThat(summary.path("integrator").asString()).isEqualTo("hipparchus");
        assertThat(summary.path("result_digest").asString()).isEqualTo("ab12");
        JsonNode check = summary.path("checks").get(0);
        assertThat(check.path("name").asString()).isEqualTo("drift.eta");
        assertThat(check.path("measured").asDouble()).isEqualTo(1.25);
        assertThat(check.path("expected").asDouble()).isEqualTo(1.0);
        assertThat(check.path("std_error").asDouble()).isEqualTo(0.01);
        assertThat(check.path("verdict").asString()).isEqualTo("PASS");
    }

    @Test
    void recordsWhereTheResultComesFrom() {
        assertThat(summary.path("name").asString()).isEqualTo("coulomb");
        assertThat(summary.path("kind").asString()).isEqualTo("kernel");
        assertThat(summary.path("source").asString()).isEqualTo("/cases/coulomb.toml");
        assertThat(summary.path("scenario").path("epsilon").asDouble()).isEqualTo(1e-3);
        assertThat(summary.path("seed").asLong()).isEqualTo(42L);
        assertThat(summary.path("verdict").asString()).isEqualTo("PASS");
        assertThat(summary.path("total_seconds").asDouble()).isEqualTo(2.5);
        assertThat(summary.path("started").asString()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(summary.path("versions").path("java").asString()).isNotBlank();
        assertThat(summary.path("versions").path("program").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(summary.path("files").get(0).asString()).isEqualTo("kernel.csv");
    }

    @Test
    void aNumberThatDoesNotExistIsNull() {
        JsonNode landau = summary.path("checks").get(1);
        assertThat(landau.path("measured").isNull()).isTrue();
        assertThat(landau.path("expected").isNull()).isTrue();
        assertThat(landau.path("std_error").isNull()).isTrue();
        assertThat(summary.path("numbers").path("undefined").isNull()).isTrue();
        assertThat(summary.path("numbers").path("list").get(1).isNull()).isTrue();
        assertThat(text).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void numbersSurviveTheRoundTrip() {
        assertThat(summary.path("numbers").path("area").asDouble()).isEqualTo(Math.PI);
    }
}
