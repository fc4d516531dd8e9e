package io.grazing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.grazing.collision.EncounterBlock;
import io.grazing.fixture.Blocks;
import io.grazing.fixture.HardSphereReflection;
import io.grazing.sample.EncounterSampler;
import io.grazing.sample.SpeedDistribution;
import io.grazing.tally.DiffusionTally;
import io.grazing.tally.DriftTally;
import io.grazing.tally.LegendreTally;
import io.grazing.tally.Tally;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Notes how much the thread it runs on has allocated, block by block. */
    private record Meter(ConcurrentLinkedQueue<Long> perBlock, long[] last) implements Tally<Meter> {

        Meter() {
            this(new ConcurrentLinkedQueue<>(), new long[1]);
        }

        void note() {
            long now = THREADS.getCurrentThreadAllocatedBytes();
            perBlock.add(now - last[0]);
            last[0] = THREADS.getCurrentThreadAllocatedBytes();
        }

        long median() {
            return perBlock.stream()
                    .sorted()
                    .skip(perBlock.size() / 2)
                    .findFirst()
                    .orElseThrow();
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
            perBlock.addAll(other.perBlock());
        }

        @Override
        public void emit(DoubleConsumer sink) {
            sink.accept(perBlock.size());
        }
    }

    @Test
    void nothingIsAllocatedPerEncounter() {
        EncounterSampler sampler = Blocks.sampler(SpeedDistribution.fixed(1.0), 4_000_000, 1);
        Meter sampling = new Meter();
        Meter tallying = new Meter();
        Run run = Run.of(
                sampler,
                () -> {
                    HardSphereReflection reflection = new HardSphereReflection();
                    return block -> {
                        reflection.scatter(block);
                        sampling.note();
                    };
                },
                List.of(
                        new DriftTally(sampler.strata()),
                        new DiffusionTally(sampler.strata()),
                        new LegendreTally(sampler.strata(), 4),
                        tallying));
        new DisruptorRunner(1).run(run);
        assertThat(sampler.blockSize()).isEqualTo(4096);
        // A generator and the like; a byte for each encounter would be 4096.
        assertThat(sampling.median()).isLessThan(1024);
        assertThat(tallying.median()).isLessThan(1024);
    }
}
