package io.grazing.sample;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.Philox4x64;

/**
 * The encounters of a run, cut into blocks that are functions of the seed and the block's number alone: who
 * fills a block, when, and what was filled before, makes no difference.
 *
 * <p><b>Streams.</b> Block b draws from Philox4x64-10 with the key (seed, 0), the seed taken as unsigned, and
 * the counter starting at b·2¹²⁸: NumPy's {@code Philox(key=seed).jumped(b)}. A block would have to draw
 * 2¹³⁰ numbers to run into the next one.
 *
 * <p><b>Allocation.</b> Stratum k gets the share p_k = ½/K + ½ area_k/π of the encounters: half of them are
 * spread equally over the K strata, half by area. Encounter i of the m in block b belongs to the stratum in
 * which (i + u_b)/m falls on the cumulated shares, u_b = frac(b (√5−1)/2): strata are contiguous within a
 * block, and each is sampled within one encounter of its share in every block.
 * The first block samples each stratum at least twice. A single encounter has a single stratum.
 *
 * <p>Immutable and thread-safe. Filling a block creates one generator of some 200 bytes, nothing per encounter.
 */
public final class EncounterSampler {

    /** The largest number of encounters of a run. */
    public static final long MAXIMUM_COUNT = 1_000_000_000_000L;

    private static final int LARGEST_BLOCK = 4096;
    private static final int SMALLEST_BLOCK = 16;
    private static final int LEAST_BLOCKS = 32;
    private static final int ENCOUNTERS_PER_STRATUM = 16;
    private static final int BLOCK_ENCOUNTERS_PER_STRATUM = 5;
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final SpeedDistribution speed;
    private final Strata strata;
    private final double epsilon;
    private final long count;
    private final long seed;
    private final int blockSize;
    private final double[] cumulatedShare;

    private EncounterSampler(SpeedDistribution speed, Strata strata, double epsilon, long count, long seed) {
        this.speed = speed;
        this.strata = strata;
        this.epsilon = epsilon;
        this.count = count;
        this.seed = seed;
        this.blockSize = blockSize(count);
        this.cumulatedShare = cumulatedShares(strata);
    }

    /**
     * The encounters of a run.
     *
     * @param speed velocities of the pairs
     * @param strata partition of the impact parameters, of {@link ImpactStrata}
     * @param epsilon the scale ε of the potential (1.6), positive
     * @param count number of encounters, 1 to {@link #MAXIMUM_COUNT}
     * @param seed any number; equal seeds give equal encounters
     */
    public static EncounterSampler of(SpeedDistribution speed, Strata strata, double epsilon, long count, long seed) {
        if (!(epsilon > 0.0 && epsilon <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("epsilon must be positive and finite, got " + epsilon);
        }
        if (strata.flux() != speed.flux()) {
            throw new IllegalArgumentException(
                    "strata of flux " + strata.flux() + " for velocities of flux " + speed.flux());
        }
        if (strata.count() > maximumStrata(count)) {
            throw new IllegalArgumentException("expected at most " + maximumStrata(count) + " strata for " + count
                    + " encounters, got " + strata.count());
        }
        return new EncounterSampler(speed, strata, epsilon, count, seed);
    }

    /** The largest number of strata that {@code count} encounters can sample. */
    static int maximumStrata(long count) {
        return (int)
                Math.max(1, Math.min(count / ENCOUNTERS_PER_STRATUM, blockSize(count) / BLOCK_ENCOUNTERS_PER_STRATUM));
    }

    /** A power of two of which {@code count} holds 32 to 64, kept between 16 and 4096. */
    private static int blockSize(long count) {
        if (count < 1 || count > MAXIMUM_COUNT) {
            throw new IllegalArgumentException("count must be 1 to " + MAXIMUM_COUNT + ", got " + count);
        }
        long size = Long.highestOneBit(count / LEAST_BLOCKS);
        return (int) Math.min(count, Math.max(SMALLEST_BLOCK, Math.min(LARGEST_BLOCK, size)));
    }

    private static double[] cumulatedShares(Strata strata) {
        double[] cumulated = new double[strata.count()];
        for (int k = 0; k < cumulated.length; k++) {
            double area = strata.outer(k) * strata.outer(k);
            cumulated[k] = 0.5 * (k + 1) / cumulated.length + 0.5 * area;
        }
        return cumulated;
    }

    /** Encounters of the run. */
    public long count() {
        return count;
    }

    /** Encounters of a block; the last one may hold fewer. A function of {@link #count()} alone. */
    public int blockSize() {
        return blockSize;
    }

    /** Blocks of the run. */
    public long blocks() {
        return (count + blockSize - 1) / blockSize;
    }

    /** The scale ε of the potential. */
    public double epsilon() {
        return epsilon;
    }

    /** The partition of the impact parameters, with the flux. */
    public Strata strata() {
        return strata;
    }

    /**
     * Draws block {@code index} of the run into {@code block}.
     *
     * @param index 0 to {@link #blocks()} − 1
     * @param block with room for {@link #blockSize()} encounters
     */
    public void fill(long index, EncounterBlock block) {
        if (index < 0 || index >= blocks()) {
            throw new IllegalArgumentException("block " + index + " of " + blocks());
        }
        int size = (int) Math.min(blockSize, count - index * blockSize);
        block.reset(index, size);
        UniformRandomProvider random = stream(seed, index);
        fillImpactParameters(random, block);
        speed.fill(random, block);
    }

    /** The stream of block {@code index}. */
    static UniformRandomProvider stream(long seed, long index) {
        return new Philox4x64(new long[] {seed, 0L, 0L, 0L, index, 0L});
    }

    private void fillImpactParameters(UniformRandomProvider random, EncounterBlock block) {
        double offset = ((block.index() * GOLDEN_RATIO) >>> 11) * 0x1p-53;
        double[] rho = block.rho();
        UniformDraws.interval(random, rho, block.size());
        int begin = 0;
        for (int k = 0; k < cumulatedShare.length; k++) {
            int end = k == cumulatedShare.length - 1
                    ? block.size()
                    : Math.max(begin, (int) Math.ceil(block.size() * cumulatedShare[k] - offset));
            spread(rho, begin, end, strata.inner(k), strata.outer(k));
            Arrays.fill(block.stratum(), begin, end, k);
            begin = end;
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
