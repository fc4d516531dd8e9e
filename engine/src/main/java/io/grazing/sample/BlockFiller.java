package io.grazing.sample;

import io.grazing.collision.EncounterBlock;
import java.util.Arrays;

/**
 * Draws blocks of one {@link EncounterSampler}: whoever draws a block, whenever, draws the same encounters.
 * Allocates nothing per block. Mutable; for one thread.
 */
public final class BlockFiller {

    /** Decorrelates the border encounters of strata between blocks: 2⁶⁴ times the golden ratio. */
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final EncounterSampler sampler;
    private final DrawKernel kernel;
    private final BlockStream stream;
    private final SpeedDistribution.Filler velocities;
    private final long[] bits;
    private final double[] turns;
    private final double[] room;

    BlockFiller(EncounterSampler sampler) {
        this.sampler = sampler;
        kernel = DrawKernel.fastest(sampler.count());
        stream = new BlockStream(kernel);
        velocities = sampler.speed().filler(stream);
        bits = new long[sampler.blockSize()];
        turns = new double[sampler.blockSize()];
        room = new double[sampler.blockSize() / 2 + 1];
    }

    /**
     * Draws block {@code index} of the run into {@code block}.
     *
     * @param index 0 to {@link EncounterSampler#blocks()} − 1
     * @param block with room for {@link EncounterSampler#blockSize()} encounters
     */
    public void fill(long index, EncounterBlock block) {
        if (index < 0 || index >= sampler.blocks()) {
            throw new IllegalArgumentException("block " + index + " of " + sampler.blocks());
        }
        int size = (int) Math.min(sampler.blockSize(), sampler.count() - index * sampler.blockSize());
        block.reset(index, size);
        stream.begin(sampler.seed(), sampler.purpose(), index);
        stream.draw(bits, size);
        kernel.intervals(bits, block.rho(), 0, size);
        spreadOverStrata(block);
        if (sampler.strata().scrambled()) {
            ScrambledNet.turns((int) stream.nextLong(), turns, size);
        } else {
            drawTurns(size);
        }
        velocities.fill(turns, block);
    }

    private void drawTurns(int size) {
        int words = (size + 1) / 2;
        stream.draw(bits, words);
        kernel.upperTurns(bits, turns, 0, words);
        kernel.lowerTurns(bits, room, 0, words);
        System.arraycopy(room, 0, turns, words, size - words);
    }

    private void spreadOverStrata(EncounterBlock block) {
        double offset = ((block.index() * GOLDEN_RATIO) >>> 11) * 0x1p-53;
        int size = block.size();
        int strata = sampler.strata().count();
        int begin = 0;
        for (int k = 0; k < strata; k++) {
            int end = k == strata - 1
                    ? size
                    : Math.max(begin, (int) Math.ceil(size * sampler.cumulatedShare(k) - offset));
            if (sampler.strata().scrambled()) {
                toCells(block.rho(), begin, end);
            }
            spread(
                    block.rho(),
                    begin,
                    end,
                    sampler.strata().inner(k),
                    sampler.strata().outer(k));
            Arrays.fill(block.stratum(), begin, end, k);
            begin = end;
        }
    }

    /** From numbers of (0, 1) to one in each of as many equal cells of (0, 1). */
    private static void toCells(double[] rho, int begin, int end) {
        double width = 1.0 / (end - begin);
        for (int i = begin; i < end; i++) {
            rho[i] = (i - begin + rho[i]) * width;
        }
    }

    /** From numbers of (0, 1) to ρ, uniform in area between {@code inner} and {@code outer}. */
    private static void spread(double[] rho, int begin, int end, double inner, double outer) {
        double square = inner * inner;
        double difference = (outer - inner) * (outer + inner);
        for (int i = begin; i < end; i++) {
            rho[i] = Math.max(inner, Math.min(outer, Math.sqrt(square + rho[i] * difference)));
        }
    }
}
