package io.grazing.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;
import io.grazing.collision.VelocityFunction;
import io.grazing.fixture.Blocks;
import io.grazing.sample.EncounterSampler;
import io.grazing.sample.SpeedDistribution;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link Tally} promises. A new one is a line in {@link #tallies()}. */
class TallyContractTest {

    private static final EncounterSampler FIXED = Blocks.sampler(SpeedDistribution.fixed(1.5), 20_000, 99);
    private static final EncounterSampler SCRAMBLED =
            EncounterSampler.of(SpeedDistribution.fixed(1.5), FIXED.strata().withScrambledNets(), 1e-3, 20_000, 99);
    private static final EncounterSampler MAXWELLIAN = Blocks.sampler(SpeedDistribution.maxwellian(), 20_000, 99);

    private interface Factory extends Function<Strata, Tally<?>> {}

    private static List<Factory> tallies() {
        return List.of(
                strata -> new AngleHistogram(strata, AngleBins.linear(0.0, Math.PI, 90)),
                strata -> new AngleHistogram(strata, AngleBins.logarithmic(1e-6, Math.PI, 60)),
                DriftTally::new,
                DiffusionTally::new,
                ThirdMomentTally::new,
                strata -> new LegendreTally(strata, 5),
                strata -> new OperatorTally(strata, List.of(new Quartic(1.0), new Quartic(-0.3))),
                strata -> new InvariantTally());
    }

    /** a x⁴ + y z. */
    private record Quartic(double a) implements VelocityFunction {

        @Override
        public double value(double x, double y, double z) {
            return a * x * x * x * x + y * z;
        }

        @Override
        public void expand(double x, double y, double z, double[] result) {
            Arrays.fill(result, 0.0);
            result[0] = value(x, y, z);
            result[1] = 4.0 * a * x * x * x;
            result[2] = z;
            result[3] = y;
            result[4] = 12.0 * a * x * x;
            result[8] = 1.0;
        }
    }

    /** Every tally with blocks of one frame, of many, and of scrambled nets, all with a few failures. */
    static Stream<Subject<?>> subjects() {
        return tallies().stream().flatMap(factory -> Stream.of(FIXED, MAXWELLIAN, SCRAMBLED)
                .map(sampler -> subject(factory.apply(sampler.strata()), blocks(sampler))));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Subject<?> subject(Tally<?> tally, List<EncounterBlock> blocks) {
        return new Subject(tally, blocks);
    }

    private static List<EncounterBlock> blocks(EncounterSampler sampler) {
        List<EncounterBlock> blocks = Blocks.reflected(sampler);
        Random random = new Random(1);
        for (EncounterBlock block : blocks) {
            for (int i = 0; i < block.size(); i++) {
                block.energyDrift()[i] = 1e-12 * random.nextGaussian();
                block.angularMomentumDrift()[i] = 1e-13 * random.nextGaussian();
                if (random.nextInt(50) == 0) {
                    fail(block, i);
                }
            }
        }
        return blocks;
    }

    private static void fail(EncounterBlock block, int i) {
        block.failure()[i] = "planted";
        block.change1().x()[i] = Double.NaN;
        block.change2().z()[i] = Double.POSITIVE_INFINITY;
        block.energyDrift()[i] = Double.NaN;
    }

    private record Subject<T extends Tally<T>>(T prototype, List<EncounterBlock> blocks) {

        List<Double> numbers(T tally) {
            List<Double> numbers = new ArrayList<>();
            tally.emit(numbers::add);
            return numbers;
        }

        List<Double> expected() {
            T whole = prototype.empty();
            blocks.forEach(whole::accept);
            return numbers(whole);
        }

        void assertSplitsExactly() {
            List<Double> expected = expected();
            Random random = new Random(17);
            for (int trial = 0; trial < 5; trial++) {
                List<EncounterBlock> shuffled = new ArrayList<>(blocks);
                Collections.shuffle(shuffled, random);
                List<T> parts = new ArrayList<>();
                int count = 1 + random.nextInt(7);
                for (int p = 0; p < count; p++) {
                    parts.add(prototype.empty());
                }
                shuffled.forEach(block -> parts.get(random.nextInt(count)).accept(block));
                Collections.shuffle(parts, random);
                T total = prototype.empty();
                for (T part : parts) {
                    List<Double> before = numbers(part);
                    total.combine(part);
                    assertThat(numbers(part)).isEqualTo(before);
                }
                assertThat(numbers(total)).isEqualTo(expected);
            }
        }

        void assertEmptyIsNeutral() {
            List<Double> empty = numbers(prototype.empty());
            assertThat(empty).containsOnly(0.0).doesNotContain(-0.0);
            T used = prototype.empty();
            blocks.forEach(used::accept);
            List<Double> before = numbers(used);
            assertThat(before).hasSameSizeAs(empty).isNotEqualTo(empty);
            used.combine(prototype.empty());
            assertThat(numbers(used)).isEqualTo(before);
            assertThat(numbers(used.empty())).isEqualTo(empty);
            assertThat(numbers(prototype)).isEqualTo(empty);
        }

        void assertFailuresAreSkipped() {
            T skipping = prototype.empty();
            skipping.accept(blocks.get(0));
            EncounterBlock failed = new EncounterBlock(40);
            failed.reset(0, 40);
            for (int i = 0; i < 40; i++) {
                fail(failed, i);
            }
            List<Double> before = numbers(skipping);
            skipping.accept(failed);
            assertThat(numbers(skipping)).isEqualTo(before).doesNotContain(Double.NaN);
        }

        void assertEmptyBlocksAreNothing() {
            T tally = prototype.empty();
            EncounterBlock none = new EncounterBlock(0);
            none.reset(0, 0);
            tally.accept(none);
            assertThat(numbers(tally)).isEqualTo(numbers(prototype));
        }

        void assertNoSilentNaN() {
            EncounterBlock block = Blocks.deflected(0.1, 0.2, 0.3);
            block.change1().y()[1] = Double.NaN;
            T tally = prototype.empty();
            assertThatThrownBy(() -> tally.accept(block)).isInstanceOf(ArithmeticException.class);
        }

        /** Bytes allocated per block by the current thread once warm. */
        double allocationPerBlock() {
            T tally = prototype.empty();
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long least = Long.MAX_VALUE;
            for (int round = 0; round < 400; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                for (EncounterBlock block : blocks) {
                    tally.accept(block);
                }
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }
            return (double) least / blocks.size();
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void anyPartitionInAnyOrderGivesTheSameBits(Subject<?> subject) {
        subject.assertSplitsExactly();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void emptyIsNeutral(Subject<?> subject) {
        subject.assertEmptyIsNeutral();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void failedEncountersAreSkipped(Subject<?> subject) {
        subject.assertFailuresAreSkipped();
        subject.assertEmptyBlocksAreNothing();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void outcomesThatAreNoNumbersAreRefused(Subject<?> subject) {
        subject.assertNoSilentNaN();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void acceptingAllocatesNothingPerEncounter(Subject<?> subject) {
        // A frame of 200 bytes per block of 512 is allowed for, one per encounter is not.
        assertThat(subject.allocationPerBlock()).isLessThan(1024.0);
    }
}
