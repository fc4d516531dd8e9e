package io.grazing.sample;

import io.grazing.collision.EncounterBlock;
import java.util.Arrays;

/**
 * All encounters in the centre-of-mass frame with the same relative velocity: v₁ = ½|w| e₁, v₂ = −½|w| e₁,
 * so η = e₁ exactly.
 *
 * @param w the relative speed |w|, between 1e-30 and 1e30 so that its cubes and their squares are in range
 */
public record FixedSpeed(double w) implements SpeedDistribution {

    private static final double SMALLEST = 1e-30;
    private static final double LARGEST = 1e30;
    /** Encounters at a time, whose azimuths stay in the cache nearest to the processor. */
    private static final int PIECE = 512;

    public FixedSpeed {
        if (!(w >= SMALLEST && w <= LARGEST)) {
            throw new IllegalArgumentException(
                    "relative speed must be between " + SMALLEST + " and " + LARGEST + ", got " + w);
        }
    }

    @Override
    public double flux() {
        return w;
    }

    @Override
    public double typicalSpeed() {
        return w;
    }

    @Override
    public Filler filler(BlockStream random) {
        return (turns, block) -> fill(random.kernel(), turns, block);
    }

    private void fill(DrawKernel kernel, double[] turns, EncounterBlock block) {
        int size = block.size();
        block.declareAlongFirstAxis();
        Arrays.fill(block.v1().x(), 0, size, 0.5 * w);
        Arrays.fill(block.v1().y(), 0, size, 0.0);
        Arrays.fill(block.v1().z(), 0, size, 0.0);
        Arrays.fill(block.v2().x(), 0, size, -0.5 * w);
        Arrays.fill(block.v2().y(), 0, size, 0.0);
        Arrays.fill(block.v2().z(), 0, size, 0.0);
        Arrays.fill(block.etaPerp().x(), 0, size, 0.0);
        for (int from = 0; from < size; from += PIECE) {
            kernel.circle(turns, block.etaPerp().y(), block.etaPerp().z(), from, Math.min(size, from + PIECE));
        }
    }
}
