package io.grazing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grazing.collision.EncounterBlock;
import io.grazing.fixture.Blocks;
import io.grazing.fixture.HardSphereReflection;
import io.grazing.potential.Potentials;
import io.grazing.sample.EncounterSampler;
import io.grazing.sample.SpeedDistribution;
import io.grazing.scatter.BlockScatterer;
import io.grazing.scatter.Scatterers;
import io.grazing.tally.AngleBins;
import io.grazing.tally.AngleHistogram;
import io.grazing.tally.DriftTally;
import io.grazing.tally.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cancelled and interrupted runs end, say how far they came, and keep what was complete. */
@Timeout(60)
class RunCancellationTest {

    private static final EncounterSampler SAMPLER = Blocks.sampler(SpeedDistribution.fixed(1.0), 20_000, 1);
    private static final List<Tally<?>> TALLIES = List.of(
            new DriftTally(SAMPLER.strata()), new AngleHistogram(SAMPLER.strata(), AngleBins.linear(0.0, Math.PI, 10)));
    private static final Runnable NOTHING = () -> {};

    private record Case(Runner runner, long block) {}

    static Stream<Case> cases() {
        return Stream.of(new SerialRunner(), new DisruptorRunner(1), new DisruptorRunner(2), new DisruptorRunner(7))
                .flatMap(runner -> Stream.of(0L, SAMPLER.blocks() / 2, SAMPLER.blocks() - 1)
                        .map(block -> new Case(runner, block)));
    }

    @AfterEach
    void noThreadIsLeft() {
        assertThat(RunFailureTest.pipelineThreads()).isEmpty();
        assertThat(Thread.interrupted()).isFalse();
    }

    /** Hard spheres; {@code action} happens while block {@code at} is integrated. */
    private static Run run(long at, Runnable action) {
        return Run.of(SAMPLER, () -> scatterer(at, action), TALLIES);
    }

    private static BlockScatterer scatterer(long at, Runnable action) {
        HardSphereReflection reflection = new HardSphereReflection();
        return block -> {
            reflection.scatter(block);
            if (block.index() == at) {
                action.run();
            }
        };
    }

    private static RunCancelledException cancelled(Runner runner, Run run, Cancellation cancellation) {
        RunCancelledException stopped =
                catchThrowableOfType(RunCancelledException.class, () -> runner.run(run, cancellation));
        assertThat(stopped).isNotNull();
        return stopped;
    }

    /** The partial result is that of its blocks alone. */
    private static void assertPrefix(RunCancelledException stopped) {
        RunOutcome partial = stopped.partial().orElseThrow();
        assertThat(stopped).hasMessageContaining("after " + partial.collisions() + " of 20000 encounters");
        List<EncounterBlock> blocks = Blocks.reflected(SAMPLER).subList(0, (int) partial.blocks());
        assertThat(partial.collisions())
                .isEqualTo(blocks.stream().mapToLong(EncounterBlock::size).sum());
        for (Tally<?> prototype : TALLIES) {
            Tally<?> expected = prototype.empty();
            blocks.forEach(expected::accept);
            int place = TALLIES.indexOf(prototype);
            assertThat(numbers(partial.tallies().get(place))).isEqualTo(numbers(expected));
        }
    }

    private static List<Double> numbers(Tally<?> tally) {
        List<Double> numbers = new ArrayList<>();
        tally.emit(numbers::add);
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void cancellationKeepsThePrefix(Case planted) {
        Cancellation cancellation = new Cancellation();
        // The block takes far longer than the runner's look at the cancellation, so that it is not the last to end.
        Run run = run(planted.block(), () -> {
            cancellation.cancel("SIGINT");
            LockSupport.parkNanos(300_000_000L);
        });
        RunCancelledException stopped = cancelled(planted.runner(), run, cancellation);
        assertThat(stopped).hasMessageStartingWith("cancelled by SIGINT");
        assertPrefix(stopped);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void interruptOfTheCallerKeepsThePrefixAndTheStatus(Case planted) {
        Thread caller = Thread.currentThread();
        Run run = run(planted.block(), () -> {
            caller.interrupt();
            // The runner takes the status when it notices.
            while (Thread.currentThread() != caller && caller.isInterrupted()) {
                Thread.yield();
            }
        });
        RunCancelledException stopped = cancelled(planted.runner(), run, new Cancellation());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped).hasMessageStartingWith("interrupted");
        assertPrefix(stopped);
    }

    /** An integrator that starts while the others are halted must not keep one of them waiting for ever. */
    @Test
    void runsStoppedWhileTheirThreadsStartLeaveNone() {
        Run run = run(0, NOTHING);
        for (int i = 0; i < 300; i++) {
            Cancellation cancellation = new Cancellation();
            cancellation.cancel("test");
            RunCancelledException stopped = cancelled(new DisruptorRunner(7), run, cancellation);
            assertThat(stopped.partial()).as("run %d", i).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void runThatIsStoppedBeforeItsStartDoesNothing(Case planted) {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel("test");
        Run run = run(planted.block(), () -> {
            throw new IllegalStateException("must not be reached");
        });
        RunCancelledException stopped = cancelled(planted.runner(), run, cancellation);
        assertThat(stopped.partial().orElseThrow().collisions()).isZero();
        Thread.currentThread().interrupt();
        stopped = cancelled(planted.runner(), run, new Cancellation());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.partial().orElseThrow().blocks()).isZero();
    }

    @Test
    void sleepingIntegratorIsInterrupted() {
        Cancellation cancellation = new Cancellation();
        Run run = run(3, () -> {
            cancellation.cancel("test");
            try {
                Thread.sleep(600_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("gave up", e);
            }
        });
        Runner hurried = new DisruptorRunner(2, Duration.ofMillis(100), Duration.ofSeconds(30));
        RunCancelledException stopped = cancelled(hurried, run, cancellation);
        assertThat(stopped).hasMessageStartingWith("cancelled by test");
        assertPrefix(stopped);
        assertThat(stopped.partial().orElseThrow().blocks()).isLessThanOrEqualTo(3);
    }

    @Test
    void integratorThatHeedsTheInterruptOfTheCallerHasNotFailed() {
        Run run = run(3, () -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped by an interrupt");
        });
        RunCancelledException stopped = cancelled(new SerialRunner(), run, new Cancellation());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped).hasMessageStartingWith("interrupted");
        assertThat(stopped.partial().orElseThrow().blocks()).isEqualTo(3);
    }

    @Test
    void newtonsEquationsAreLeftInTheMiddleOfABlock() {
        BlockScatterer newton = Scatterers.hipparchus(Potentials.of("kr-c", Map.of()), 1e-2, 1e-10)
                .get();
        EncounterBlock block = new EncounterBlock(SAMPLER.blockSize());
        SAMPLER.fill(0, block);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> newton.scatter(block))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("encounter 0 of block 0");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void firstReasonToCancelIsKept() {
        Cancellation cancellation = new Cancellation();
        assertThat(cancellation.isCancelled()).isFalse();
        cancellation.cancel("SIGTERM");
        cancellation.cancel("SIGINT");
        assertThat(cancelled(new SerialRunner(), run(0, NOTHING), cancellation))
                .hasMessageStartingWith("cancelled by SIGTERM");
    }
}
