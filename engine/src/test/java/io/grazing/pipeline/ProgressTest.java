package io.grazing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.fixture.Blocks;
import io.grazing.fixture.HardSphereReflection;
import io.grazing.sample.EncounterSampler;
import io.grazing.sample.SpeedDistribution;
import io.grazing.scatter.BlockScatterer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgressTest {

    private static final EncounterSampler SAMPLER = Blocks.sampler(SpeedDistribution.fixed(1.0), 20_000, 1);

    static Stream<Runner> runners() {
        return Stream.of(new SerialRunner(), new DisruptorRunner(1), new DisruptorRunner(3));
    }

    private static BlockScatterer slow() {
        HardSphereReflection reflection = new HardSphereReflection();
        return block -> {
            reflection.scatter(block);
            LockSupport.parkNanos(20_000_000L);
        };
    }

    @ParameterizedTest
    @MethodSource("runners")
    void listenerIsToldSeldomAndAtTheEnd(Runner runner) {
        List<Progress> reports = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        Run run = Run.of(SAMPLER, ProgressTest::slow, List.of()).reportingTo(progress -> {
            reports.add(progress);
            threads.add(Thread.currentThread());
        });
        RunOutcome outcome = runner.run(run);
        assertThat(threads).containsOnly(Thread.currentThread());
        assertThat(reports).isSortedAccordingTo((a, b) -> Long.compare(a.done(), b.done()));
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.total()).isEqualTo(20_000);
            assertThat(report.done() == 0 ? report.rate() == 0.0 : report.rate() > 0.0)
                    .isTrue();
            assertThat(report.remaining()).isNotNegative().isNotNaN();
        });
        Progress last = reports.get(reports.size() - 1);
        assertThat(last.done()).isEqualTo(20_000);
        assertThat(last.remaining()).isZero();
        assertThat(reports.size()).isBetween(2, 2 + (int) (outcome.elapsed().toMillis() / 200));
    }

    @Test
    void remainingTimeFollowsFromTheRate() {
        assertThat(Progress.of(25, 100, 5.0)).isEqualTo(new Progress(25, 100, 5.0, 15.0));
        assertThat(Progress.of(0, 100, 5.0)).isEqualTo(new Progress(0, 100, 0.0, Double.POSITIVE_INFINITY));
        assertThat(Progress.of(100, 100, 0.0)).isEqualTo(new Progress(100, 100, 0.0, 0.0));
    }
}
