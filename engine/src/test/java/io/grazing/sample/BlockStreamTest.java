package io.grazing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.collision.EncounterBlock;
import org.junit.jupiter.api.Test;

/** The streams of blocks are the counters of Threefry in the order that is documented. */
class BlockStreamTest {

    private static final int LANES = BlockStream.LANES;

    /** Number {@code n} of a stream, by Threefry for one counter alone. */
    private static long number(long seed, long purpose, long block, int n) {
        int pass = n / (4 * LANES);
        long[][] words = {{(long) pass * LANES + n % LANES + 1}, {0L}, {block}, {0L}};
        Threefry.encrypt(new long[] {seed, purpose, 0L, 0L}, words[0], words[1], words[2], words[3], 1);
        return words[n / LANES % 4][0];
    }

    @Test
    void arraysOfAnyLengthGoOnWhereTheLastEnded() {
        BlockStream stream = new BlockStream();
        long[] drawn = new long[5000];
        for (long block : new long[] {9L, 0L, (1L << 36) + 5}) {
            stream.begin(-77L, 1L, block);
            int n = 0;
            for (int count : new int[] {1, 4, 255, 256, 257, 3, 4096, 0, 5000, 2}) {
                stream.draw(drawn, count);
                for (int i = 0; i < count; i++) {
                    assertThat(drawn[i]).isEqualTo(number(-77L, 1L, block, n++));
                }
                assertThat(stream.nextLong()).isEqualTo(number(-77L, 1L, block, n++));
            }
        }
    }

    @Test
    void firstImpactParametersAreMadeOfTheFirstNumbers() {
        EncounterSampler sampler = EncounterSampler.of(
                SpeedDistribution.fixed(1.0), ImpactStrata.uniform(SpeedDistribution.fixed(1.0)), 1e-3, 1000, 20220901);
        EncounterBlock block = new EncounterBlock(sampler.blockSize());
        sampler.fill(3, block);
        for (int i = 0; i < block.size(); i++) {
            double uniform = ((number(20220901L, 0L, 3L, i) >>> 12) + 0.5) / 0x1p52;
            assertThat(block.rho()[i]).isEqualTo(Math.sqrt(uniform));
        }
    }
}
