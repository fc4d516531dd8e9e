package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.pipeline.RunOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunTotalsTest {

    private static RunOutcome run(long collisions, long failed, long millis) {
        return new RunOutcome(
                null, 1, collisions, failed, Optional.empty(), Duration.ofMillis(millis), 2, List.of(), "00");
    }

    @Test
    void theTimeIsThatOfTheRunsAlone() {
        RunTotals totals = new RunTotals();
        totals.count(run(1000, 1, 500));
        totals.count(run(2000, 2, 250));
        RunFacts facts = totals.facts(2, Integrator.BATCH);

        assertThat(facts.elapsedSeconds()).isEqualTo(0.75);
        assertThat(facts.collisionsPerSecond()).isEqualTo(4000.0);
        assertThat(facts.failed()).isEqualTo(3);
    }
}
