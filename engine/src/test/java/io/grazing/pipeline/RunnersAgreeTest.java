package io.grazing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;
import io.grazing.fixture.Blocks;
import io.grazing.fixture.HardSphereReflection;
import io.grazing.sample.EncounterSampler;
import io.grazing.sample.SpeedDistribution;
import io.grazing.scatter.BlockScatterer;
import io.grazing.tally.AngleBins;
import io.grazing.tally.AngleHistogram;
import io.grazing.tally.DiffusionTally;
import io.grazing.tally.DriftTally;
import io.grazing.tally.InvariantTally;
import io.grazing.tally.LegendreTally;
import io.grazing.tally.Tally;
import io.grazing.tally.ThirdMomentTally;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One result, bit for bit, for every runner and number of threads. */
@Timeout(60)
class RunnersAgreeTest {

    private static final int[] THREADS = {1, 2, 3, 7};

    private static List<Tally<?>> tallies(Strata strata) {
        return List.of(
                new AngleHistogram(strata, AngleBins.logarithmic(1e-3, Math.PI, 30)),
                new DriftTally(strata),
                new DiffusionTally(strata),
                new ThirdMomentTally(strata),
                new LegendreTally(strata, 4),
                new InvariantTally());
    }

    private static Run run(SpeedDistribution speed, long count, long seed) {
        EncounterSampler sampler = Blocks.sampler(speed, count, seed);
        return Run.of(sampler, HardSphereReflection::new, tallies(sampler.strata()));
    }

    /** Reflects, but fails wherever a digit of ρ says so. */
    private static BlockScatterer failingOften() {
        HardSphereReflection reflection = new HardSphereReflection();
        return block -> {
            reflection.scatter(block);
            for (int i = 0; i < block.size(); i++) {
                if (Double.doubleToLongBits(block.rho()[i]) % 97 == 0) {
                    block.failure()[i] = "planted";
                }
            }
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 5, 100, 4097, 150_000})
    void digestIsTheSameForAnyNumberOfThreads(long count) {
        for (SpeedDistribution speed : List.of(SpeedDistribution.fixed(1.0), SpeedDistribution.maxwellian())) {
            Run run = run(speed, count, 20220901);
            RunOutcome serial = new SerialRunner().run(run);
            assertThat(serial.digest()).matches("[0-9a-f]{64}");
            for (int threads : THREADS) {
                RunOutcome parallel = new DisruptorRunner(threads).run(run);
                assertThat(parallel.digest()).isEqualTo(serial.digest());
                assertThat(parallel.collisions()).isEqualTo(count);
                assertThat(parallel.threads()).isEqualTo(threads);
            }
        }
    }

    @Test
    void failuresAreCountedTheSame() {
        EncounterSampler sampler = Blocks.sampler(SpeedDistribution.maxwellian(), 50_000, 5);
        Run run = Run.of(sampler, RunnersAgreeTest::failingOften, tallies(sampler.strata()))
                .tolerating(50_000);
        RunOutcome serial = new SerialRunner().run(run);
        assertThat(serial.failed()).isBetween(300L, 800L);
        assertThat(serial.firstFailure()).isPresent();
        for (int threads : THREADS) {
            RunOutcome parallel = new DisruptorRunner(threads).run(run);
            assertThat(parallel.failed()).isEqualTo(serial.failed());
            assertThat(parallel.firstFailure()).isEqualTo(serial.firstFailure());
            assertThat(parallel.digest()).isEqualTo(serial.digest());
        }
        assertThat(serial.tally((DriftTally) run.tallies().get(1)).component(0).n())
                .isEqualTo(50_000 - serial.failed());
    }

    @Test
    void digestTellsResultsApart() {
        Set<String> digests = new HashSet<>();
        digests.add(new SerialRunner()
                .run(run(SpeedDistribution.fixed(1.0), 1000, 1))
                .digest());
        digests.add(new SerialRunner()
                .run(run(SpeedDistribution.fixed(1.0), 1000, 2))
                .digest());
        digests.add(new SerialRunner()
                .run(run(SpeedDistribution.fixed(1.0), 1001, 1))
                .digest());
        digests.add(new SerialRunner()
                .run(run(SpeedDistribution.fixed(1.5), 1000, 1))
                .digest());
        digests.add(new SerialRunner()
                .run(run(SpeedDistribution.maxwellian(), 1000, 1))
                .digest());
        assertThat(digests).hasSize(5);
    }

    @Test
    void digestIsSha256OfNumbersAndCounts() throws Exception {
        Run run = run(SpeedDistribution.fixed(1.0), 1000, 1);
        RunOutcome outcome = new DisruptorRunner(2).run(run);
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (Tally<?> tally : outcome.tallies()) {
            tally.emit(number -> sha256.update(ByteBuffer.allocate(8)
                    .putLong(Double.doubleToLongBits(number))
                    .array()));
        }
        sha256.update(ByteBuffer.allocate(16).putLong(1000).putLong(0).array());
        assertThat(outcome.digest()).isEqualTo(HexFormat.of().formatHex(sha256.digest()));
    }

    @Test
    void runWithoutTalliesOnlyCounts() {
        EncounterSampler sampler = Blocks.sampler(SpeedDistribution.fixed(1.0), 1000, 1);
        Run run = Run.of(sampler, HardSphereReflection::new, List.of());
        assertThat(new DisruptorRunner(3).run(run).collisions()).isEqualTo(1000);
        assertThat(new SerialRunner().run(run).digest())
                .isEqualTo(new DisruptorRunner(3).run(run).digest());
    }

    @Test
    void blocksOfUnequalCostKeepTheirOrder() {
        EncounterSampler sampler = Blocks.sampler(SpeedDistribution.fixed(1.0), 20_000, 1);
        Run even = Run.of(sampler, HardSphereReflection::new, tallies(sampler.strata()));
        Run uneven = Run.of(sampler, RunnersAgreeTest::slowOnSomeBlocks, tallies(sampler.strata()));
        assertThat(new DisruptorRunner(3).run(uneven).digest())
                .isEqualTo(new SerialRunner().run(even).digest());
    }

    private static BlockScatterer slowOnSomeBlocks() {
        HardSphereReflection reflection = new HardSphereReflection();
        return (EncounterBlock block) -> {
            reflection.scatter(block);
            if (block.index() % 5 == 0) {
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000L);
            }
        };
    }

    @Test
    void threadsAreAtLeastOne() {
        assertThatThrownBy(() -> new DisruptorRunner(0)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> new DisruptorRunner(5000)).hasMessageContaining("got 5000");
    }
}
