package io.grazing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.grazing.collision.EncounterBlock;
import io.grazing.fixture.Blocks;
import io.grazing.fixture.HardSphereReflection;
import io.grazing.sample.EncounterSampler;
import io.grazing.sample.SpeedDistribution;
import io.grazing.tally.AngleBins;
import io.grazing.tally.AngleHistogram;
import io.grazing.tally.DiffusionTally;
import io.grazing.tally.DriftTally;
import io.grazing.tally.InvariantTally;
import io.grazing.tally.LegendreTally;
import io.grazing.tally.Tally;
import io.grazing.tally.ThirdMomentTally;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The memory of a pipeline is its ring's, whatever the number of encounters. */
class PipelineMemoryTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static Set<EncounterBlock> blocksUsed(int threads, long count) {
        Set<EncounterBlock> used = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
        EncounterSampler sampler = Blocks.sampler(SpeedDistribution.fixed(1.0), count, 1);
        Run run = Run.of(sampler, () -> used::add, List.of());
        assertThat(new DisruptorRunner(threads).run(run).collisions()).isEqualTo(count);
        return used;
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "2, 8", "3, 16", "7, 32"})
    void ringHasAsManyBlocksForAMillionAsForTenThousand(int threads, int slots) {
        assertThat(blocksUsed(threads, 10_000)).hasSize(slots);
        assertThat(blocksUsed(threads, 1_000_000)).hasSize(slots);
    }

    /** Notes how much the thread it runs on has allocated, block by block, and allocates nothing itself. */
    private static final class Meter implements Tally<Meter> {

        private final long[] perBlock = new long[2048];
        private int blocks;
        private long last;

        void note() {
            long now = THREADS.getCurrentThreadAllocatedBytes();
            perBlock[blocks++] = now - last;
            last = now;
        }

        long median() {
            long[] sorted = Arrays.stream(perBlock, 0, blocks).sorted().toArray();
            return sorted[blocks / 2];
        }

        @Override
        public void accept(EncounterBlock block) {
            note();
        }

        @Override
        public Meter empty() {
            return this;
        }

        @Override
        public void combine(Meter other) {
            throw new UnsupportedOperationException("blocks are noted in order, by one thread after the other");
        }

        @Override
        public void emit(DoubleConsumer sink) {
            sink.accept(blocks);
        }
    }

    private static List<Tally<?>> kernelTallies(EncounterSampler sampler) {
        return List.of(
                new AngleHistogram(sampler.strata(), AngleBins.logarithmic(1e-6, Math.PI, 60)),
                new DriftTally(sampler.strata()),
                new DiffusionTally(sampler.strata()),
                new ThirdMomentTally(sampler.strata()),
                new LegendreTally(sampler.strata(), 4),
                new InvariantTally());
    }

    /** A regression guard: drawing, and every tally of the kind kernel, at a block of 4096 encounters. */
    @ParameterizedTest
    @MethodSource("samplers")
    void nothingIsAllocatedPerBlock(EncounterSampler sampler) {
        Meter sampling = new Meter();
        Meter tallying = new Meter();
        List<Tally<?>> tallies = new ArrayList<>(kernelTallies(sampler));
        tallies.add(tallying);
        Run run = Run.of(
                sampler,
                () -> {
                    HardSphereReflection reflection = new HardSphereReflection();
                    return block -> {
                        reflection.scatter(block);
                        sampling.note();
                    };
                },
                tallies);
        new DisruptorRunner(1).run(run);
        assertThat(sampler.blockSize()).isEqualTo(4096);
        assertThat(sampling.median()).isZero();
        assertThat(tallying.median()).isZero();
    }

    static Stream<EncounterSampler> samplers() {
        SpeedDistribution fixed = SpeedDistribution.fixed(1.0);
        SpeedDistribution gas = SpeedDistribution.maxwellian();
        long count = 4_000_000;
        EncounterSampler stratified = Blocks.sampler(fixed, count, 1);
        return Stream.of(
                stratified,
                Blocks.sampler(gas, count, 1),
                EncounterSampler.of(fixed, stratified.strata().withScrambledNets(), 1e-3, count, 1));
    }

    /** All threads of a pipeline together: bytes between a tenth of a run and its end, over the blocks between. */
    @Test
    void aRunAllocatesNoMoreForTenTimesTheBlocks() {
        long few = allocated(2_000_000);
        long many = allocated(20_000_000);
        double perBlock = (many - few) / (18_000_000.0 / 4096);
        // Compiling and sampling profiles aside; the smallest object for each encounter would be 65536.
        assertThat(perBlock).isLessThan(256.0);
    }

    private static long allocated(long count) {
        EncounterSampler sampler = Blocks.sampler(SpeedDistribution.fixed(1.0), count, 1);
        ConcurrentHashMap<Thread, Long> last = new ConcurrentHashMap<>();
        Run run = Run.of(
                sampler,
                () -> {
                    HardSphereReflection reflection = new HardSphereReflection();
                    return block -> {
                        reflection.scatter(block);
                        if (block.index() >= sampler.blocks() - 16) {
                            last.put(Thread.currentThread(), THREADS.getCurrentThreadAllocatedBytes());
                        }
                    };
                },
                kernelTallies(sampler));
        long before = THREADS.getCurrentThreadAllocatedBytes();
        List<Tally<?>> tallies = new ArrayList<>(run.tallies());
        tallies.add(new LastBlock(sampler.blocks() - 1, last));
        new DisruptorRunner(2).run(Run.of(sampler, run.scatterers(), tallies));
        long caller = THREADS.getCurrentThreadAllocatedBytes() - before;
        return caller + last.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Notes what the thread of the tallies has allocated when the last block comes. */
    private record LastBlock(long index, ConcurrentHashMap<Thread, Long> bytes) implements Tally<LastBlock> {

        @Override
        public void accept(EncounterBlock block) {
            if (block.index() == index) {
                bytes.put(Thread.currentThread(), THREADS.getCurrentThreadAllocatedBytes());
            }
        }

        @Override
        public LastBlock empty() {
            return this;
        }

        @Override
        public void combine(LastBlock other) {
            bytes.putAll(other.bytes());
        }

        @Override
        public void emit(DoubleConsumer sink) {
            sink.accept(index);
        }
    }
}
