package io.grazing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.collision.EncounterBlock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.rng.core.source64.Philox4x64;
import org.junit.jupiter.api.Test;

/** The streams of blocks are those of another implementation of Philox, NumPy's. */
class BlockStreamTest {

    private static final int DRAWS = 8;

    private record Draw(long seed, long block, int draw, long raw) {}

    @Test
    void blockDrawsFromTheJumpedStreamOfNumpy() throws IOException {
        List<Draw> draws = reference();
        assertThat(draws).hasSize(200);
        BlockStream stream = new BlockStream();
        for (Draw expected : draws) {
            if (expected.draw() == 0) {
                stream.begin(expected.seed(), 0L, expected.block());
            }
            assertThat(stream.nextLong()).as(expected.toString()).isEqualTo(expected.raw());
        }
    }

    @Test
    void arraysOfAnyLengthGoOnWhereTheLastEnded() {
        BlockStream stream = new BlockStream();
        stream.begin(-77L, 1L, 9L);
        Philox4x64 other = new Philox4x64(new long[] {-77L, 1L, 0L, 0L, 9L, 0L});
        long[] drawn = new long[5000];
        for (int count : new int[] {1, 4, 255, 256, 257, 3, 4096, 0, 5000, 2}) {
            stream.draw(drawn, count);
            for (int i = 0; i < count; i++) {
                assertThat(drawn[i]).isEqualTo(other.nextLong());
            }
            assertThat(stream.nextLong()).isEqualTo(other.nextLong());
        }
    }

    @Test
    void firstImpactParametersAreMadeOfTheFirstDraws() throws IOException {
        List<Draw> draws = reference().stream()
                .filter(draw -> draw.seed() == 20220901 && draw.block() == 3)
                .toList();
        EncounterSampler sampler = EncounterSampler.of(
                SpeedDistribution.fixed(1.0), ImpactStrata.uniform(SpeedDistribution.fixed(1.0)), 1e-3, 1000, 20220901);
        EncounterBlock block = new EncounterBlock(sampler.blockSize());
        sampler.fill(3, block);
        for (int i = 0; i < DRAWS; i++) {
            double uniform = ((draws.get(i).raw() >>> 12) + 0.5) / 0x1p52;
            assertThat(block.rho()[i]).isEqualTo(Math.sqrt(uniform));
        }
    }

    private static List<Draw> reference() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                BlockStreamTest.class.getResourceAsStream("philox-numpy.csv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("seed"))
                    .map(line -> line.split(",", -1))
                    .map(field -> new Draw(
                            Long.parseUnsignedLong(field[0]),
                            Long.parseLong(field[1]),
                            Integer.parseInt(field[2]),
                            Long.parseUnsignedLong(field[3])))
                    .toList();
        }
    }
}
