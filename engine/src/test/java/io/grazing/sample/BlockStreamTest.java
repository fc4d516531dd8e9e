package io.grazing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.collision.EncounterBlock;
import java.util.function.LongSupplier;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.junit.jupiter.api.Test;

/** The streams of blocks are interleaved sequences of another implementation of xoshiro256++. */
class BlockStreamTest {

    private static final int LANES = BlockStream.LANES;

    /** The generators of a stream, in turn. */
    private static LongSupplier reference(long seed, long purpose, long block) {
        XoShiRo256PlusPlus[] generators = new XoShiRo256PlusPlus[LANES];
        for (int j = 0; j < LANES; j++) {
            long[][] words = {{j}, {0L}, {block}, {0L}};
            Threefry.encrypt(new long[] {seed, purpose, 0L, 0L}, words[0], words[1], words[2], words[3], 1);
            generators[j] = new XoShiRo256PlusPlus(words[0][0], words[1][0], words[2][0], words[3][0]);
        }
        int[] next = {0};
        return () -> generators[next[0]++ % LANES].nextLong();
    }

    @Test
    void arraysOfAnyLengthGoOnWhereTheLastEnded() {
        BlockStream stream = new BlockStream(new DrawLoops());
        long[] drawn = new long[5000];
        for (long block : new long[] {9L, 0L, (1L << 36) + 5}) {
            stream.begin(-77L, 1L, block);
            LongSupplier expected = reference(-77L, 1L, block);
            for (int count : new int[] {1, 4, 255, 256, 257, 3, 4096, 0, 5000, 2}) {
                stream.draw(drawn, count);
                for (int i = 0; i < count; i++) {
                    assertThat(drawn[i]).isEqualTo(expected.getAsLong());
                }
                assertThat(stream.nextLong()).isEqualTo(expected.getAsLong());
            }
        }
    }

    @Test
    void firstImpactParametersAreMadeOfTheFirstNumbers() {
        EncounterSampler sampler = EncounterSampler.of(
                SpeedDistribution.fixed(1.0), ImpactStrata.uniform(SpeedDistribution.fixed(1.0)), 1e-3, 1000, 20220901);
        EncounterBlock block = new EncounterBlock(sampler.blockSize());
        sampler.fill(3, block);
        LongSupplier numbers = reference(20220901L, 0L, 3L);
        for (int i = 0; i < block.size(); i++) {
            double uniform = ((numbers.getAsLong() >>> 12) + 0.5) / 0x1p52;
            assertThat(block.rho()[i]).isEqualTo(Math.sqrt(uniform));
        }
    }
}
