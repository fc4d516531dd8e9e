package io.grazing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grazing.collision.EncounterBlock;
import io.grazing.fixture.Blocks;
import io.grazing.fixture.HardSphereReflection;
import io.grazing.sample.EncounterSampler;
import io.grazing.sample.SpeedDistribution;
import io.grazing.scatter.BlockScatterer;
import io.grazing.tally.DriftTally;
import io.grazing.tally.InvariantTally;
import io.grazing.tally.Tally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever throws, wherever: the run ends with the cause, and no thread is left. */
@Timeout(60)
class RunFailureTest {

    private static final EncounterSampler SAMPLER = Blocks.sampler(SpeedDistribution.fixed(1.0), 20_000, 1);
    private static final long LAST = SAMPLER.blocks() - 1;

    /** Something that is thrown at a block. */
    private interface Thrower {
        void raise();
    }

    /** A runner, and the block at which something is thrown. */
    private record Case(Runner runner, long block, String label, Thrower thrower) {

        void raiseAt(EncounterBlock now) {
            if (now.index() == block) {
                thrower.raise();
            }
        }

        @Override
        public String toString() {
            return label + " at block " + block;
        }
    }

    static Stream<Runner> runners() {
        return Stream.of(new SerialRunner(), new DisruptorRunner(1), new DisruptorRunner(2), new DisruptorRunner(7));
    }

    static Stream<Case> cases() {
        return runners().flatMap(runner -> Stream.of(0L, LAST / 2, LAST)
                .flatMap(block -> Stream.of(
                        new Case(runner, block, "exception", () -> {
                            throw new IllegalStateException("planted");
                        }),
                        new Case(runner, block, "no memory", () -> {
                            throw new OutOfMemoryError("planted");
                        }),
                        new Case(runner, block, "deep stack", () -> overflow(1)))));
    }

    private static int overflow(int depth) {
        return depth > 0 ? overflow(depth + 1) + 1 : 0;
    }

    @AfterEach
    void noThreadIsLeft() {
        assertThat(pipelineThreads()).isEmpty();
    }

    static List<Thread> pipelineThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(StageThreads.PREFIX))
                .toList();
    }

    private static RunFailedException failure(Runner runner, Run run) {
        RunFailedException failure = catchThrowableOfType(RunFailedException.class, () -> runner.run(run));
        assertThat(failure).isNotNull();
        assertThat(failure.getMessage()).doesNotContain("\n");
        return failure;
    }

    private static void assertPlanted(RunFailedException failure) {
        assertThat(failure.getCause())
                .isInstanceOfAny(IllegalStateException.class, OutOfMemoryError.class, StackOverflowError.class);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void integratorThatThrows(Case planted) {
        Run run = Run.of(
                SAMPLER,
                () -> {
                    HardSphereReflection reflection = new HardSphereReflection();
                    return block -> {
                        planted.raiseAt(block);
                        reflection.scatter(block);
                    };
                },
                List.of(new DriftTally(SAMPLER.strata())));
        RunFailedException failure = failure(planted.runner(), run);
        assertPlanted(failure);
        assertThat(failure.getMessage()).startsWith("block " + planted.block() + ": integrator: java.lang.");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tallyThatThrows(Case planted) {
        Run run = Run.of(
                SAMPLER,
                HardSphereReflection::new,
                List.of(new DriftTally(SAMPLER.strata()), new PlantedTally(planted), new InvariantTally()));
        RunFailedException failure = failure(planted.runner(), run);
        assertPlanted(failure);
        assertThat(failure.getMessage()).startsWith("block " + planted.block() + ": PlantedTally: java.lang.");
    }

    private record PlantedTally(Case planted) implements Tally<PlantedTally> {

        @Override
        public void accept(EncounterBlock block) {
            planted.raiseAt(block);
        }

        @Override
        public PlantedTally empty() {
            return this;
        }

        @Override
        public void combine(PlantedTally other) {
            assertThat(other.planted()).isEqualTo(planted);
        }

        @Override
        public void emit(DoubleConsumer sink) {
            sink.accept(1.0);
        }
    }

    @ParameterizedTest
    @MethodSource("runners")
    void tallyThatCannotBeMadeOrRead(Runner runner) {
        Tally<?> unmade = new BrokenTally(true);
        assertThat(failure(runner, Run.of(SAMPLER, HardSphereReflection::new, List.of(unmade))))
                .hasRootCauseMessage("cannot be made");
        Tally<?> unread = new BrokenTally(false);
        assertThat(failure(runner, Run.of(SAMPLER, HardSphereReflection::new, List.of(unread))))
                .hasRootCauseMessage("cannot be read");
    }

    private record BrokenTally(boolean early) implements Tally<BrokenTally> {

        @Override
        public void accept(EncounterBlock block) {
            assertThat(early).isFalse();
        }

        @Override
        public BrokenTally empty() {
            if (early) {
                throw new IllegalStateException("cannot be made");
            }
            return this;
        }

        @Override
        public void combine(BrokenTally other) {
            assertThat(other.early()).isEqualTo(early);
        }

        @Override
        public void emit(DoubleConsumer sink) {
            throw new IllegalStateException("cannot be read");
        }
    }

    @ParameterizedTest
    @MethodSource("runners")
    void integratorThatCannotBeMade(Runner runner) {
        assertThat(failure(runner, runWithIntegrators(0))).hasRootCauseMessage("no more than 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void lastIntegratorThatCannotBeMade(int threads) {
        int tooFew = threads - 1;
        assertThat(failure(new DisruptorRunner(threads), runWithIntegrators(tooFew)))
                .hasRootCauseMessage("no more than " + tooFew);
        assertThat(new DisruptorRunner(threads).run(runWithIntegrators(threads)).collisions())
                .isEqualTo(SAMPLER.count());
    }

    @Test
    void oneIntegratorSufficesForOneThread() {
        for (Runner runner : List.of(new SerialRunner(), new DisruptorRunner(1))) {
            assertThat(runner.run(runWithIntegrators(1)).collisions()).isEqualTo(SAMPLER.count());
        }
    }

    /** A run that cannot make more than so many integrators. */
    private static Run runWithIntegrators(int most) {
        AtomicInteger made = new AtomicInteger();
        return Run.of(
                SAMPLER,
                () -> {
                    if (made.getAndIncrement() == most) {
                        throw new IllegalStateException("no more than " + most);
                    }
                    return new HardSphereReflection();
                },
                List.of());
    }

    @ParameterizedTest
    @MethodSource("runners")
    void outcomesThatAreNoNumbers(Runner runner) {
        Run run = Run.of(
                SAMPLER,
                () -> block -> block.change1().x()[block.size() - 1] = Double.NaN,
                List.of(new DriftTally(SAMPLER.strata())));
        assertThat(failure(runner, run))
                .hasMessageContaining("block 0: DriftTally")
                .hasMessageContaining("NaN");
    }

    @ParameterizedTest
    @MethodSource("runners")
    void progressListenerThatThrows(Runner runner) {
        Run atTheEnd = Run.of(SAMPLER, HardSphereReflection::new, List.of()).reportingTo(progress -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        });
        RunFailedException failure = failure(runner, atTheEnd);
        assertThat(failure)
                .hasMessageStartingWith("progress listener: ")
                .hasRootCauseMessage("No space left on device");
        Run onTheWay = Run.of(SAMPLER, RunFailureTest::slow, List.of()).reportingTo(progress -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        });
        assertThat(failure(runner, onTheWay)).hasRootCauseMessage("No space left on device");
    }

    private static BlockScatterer slow() {
        HardSphereReflection reflection = new HardSphereReflection();
        return block -> {
            reflection.scatter(block);
            LockSupport.parkNanos(50_000_000L);
        };
    }

    @ParameterizedTest
    @MethodSource("runners")
    void moreFailedEncountersThanTolerated(Runner runner) {
        Run run = Run.of(SAMPLER, () -> RunFailureTest::failTwo, List.of());
        assertThat(failure(runner, run))
                .hasMessageStartingWith("2 of " + SAMPLER.blockSize()
                        + " encounters failed, 0 tolerated; the first: block 0, encounter 3: rho = ")
                .hasMessageContaining(
                        "kappa = 0.002, v1 = (0.5, 0.0, 0.0), v2 = (-0.5, 0.0, 0.0): step size underflow");
        assertThat(failure(runner, run.tolerating(5))).hasMessageStartingWith("6 of " + 3 * SAMPLER.blockSize());
        RunOutcome outcome = runner.run(run.tolerating(2 * SAMPLER.blocks()));
        assertThat(outcome.failed()).isEqualTo(2 * SAMPLER.blocks());
        EncounterFailure first = outcome.firstFailure().orElseThrow();
        assertThat(first.block()).isZero();
        assertThat(first.index()).isEqualTo(3);
        EncounterBlock block = new EncounterBlock(SAMPLER.blockSize());
        SAMPLER.fill(0, block);
        assertThat(first.rho()).isEqualTo(block.rho()[3]);
    }

    private static void failTwo(EncounterBlock block) {
        block.failure()[3] = "step size underflow";
        block.failure()[7] = "another reason";
    }

    @Test
    void toleranceIsNotNegative() {
        Run run = Run.of(SAMPLER, HardSphereReflection::new, List.of());
        assertThatThrownBy(() -> run.tolerating(-1)).hasMessageContaining("-1");
    }

    /** Three integrators: the second fails as soon as the third is at work, which does {@code hanging}. */
    private static Run failingBesides(Runnable hanging) {
        CountDownLatch begun = new CountDownLatch(1);
        BlockScatterer scatterer = block -> {
            if (block.index() == 1) {
                awaitUninterruptibly(begun);
                throw new IllegalStateException("planted");
            }
            if (block.index() == 2) {
                begun.countDown();
                hanging.run();
            }
        };
        return Run.of(SAMPLER, () -> scatterer, List.of());
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void integratorThatHangsIsInterruptedAfterAnotherFails() {
        Run run = failingBesides(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
        });
        Runner hurried = new DisruptorRunner(3, Duration.ofMillis(100), Duration.ofSeconds(30));
        assertThat(failure(hurried, run)).hasRootCauseMessage("planted");
    }

    @Test
    void integratorThatHeedsNothingIsLeftBehindAndReported() throws InterruptedException {
        AtomicBoolean release = new AtomicBoolean();
        Run run = failingBesides(() -> {
            while (!release.get()) {
                Thread.onSpinWait();
            }
        });
        Runner hurried = new DisruptorRunner(3, Duration.ofMillis(50), Duration.ofMillis(200));
        assertThat(failure(hurried, run))
                .hasRootCauseMessage("planted")
                .hasMessageContaining("1 of the threads still busy");
        List<Thread> left = pipelineThreads();
        assertThat(left).hasSize(1).allMatch(Thread::isDaemon);
        release.set(true);
        left.get(0).join(30_000);
    }
}
