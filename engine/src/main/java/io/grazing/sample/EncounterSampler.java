package io.grazing.sample;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;

/**
 * The encounters of a run, cut into blocks that are functions of the seed and the block's number alone: who
 * fills a block, when, and what was filled before, makes no difference.
 *
 * <p><b>Streams.</b> Block b draws from xoshiro256++ in states that Threefry4x64-20 makes of the seed and b, see
 * {@link BlockStream}.
 *
 * <p><b>Allocation.</b> Unless {@link #allocated} says otherwise, stratum k gets the share p_k = ½/K + ½ area_k/π
 * of the encounters: half of them are spread equally over the K strata, half by area. Encounter i of the m in
 * block b belongs to the stratum in which (i + u_b)/m falls on the cumulated shares, u_b = frac(b (√5−1)/2):
 * strata are contiguous within a block, and each is sampled within one encounter of its share in every block.
 * The first block samples each stratum at least twice. A single encounter has a single stratum.
 *
 * <p>Immutable and thread-safe.
 */
public final class EncounterSampler {

    /** The largest number of encounters of a run. */
    public static final long MAXIMUM_COUNT = 1_000_000_000_000L;

    private static final int LARGEST_BLOCK = 4096;
    private static final int SMALLEST_BLOCK = 16;
    private static final int LEAST_BLOCKS = 32;
    private static final int ENCOUNTERS_PER_STRATUM = 16;
    private static final int BLOCK_ENCOUNTERS_PER_STRATUM = 5;
    private static final long RUN = 0L;
    private static final long PILOT = 1L;

    private final SpeedDistribution speed;
    private final Strata strata;
    private final double epsilon;
    private final long count;
    private final long seed;
    private final long purpose;
    private final int blockSize;
    private final double[] cumulatedShare;

    private EncounterSampler(
            SpeedDistribution speed,
            Strata strata,
            double epsilon,
            long count,
            long seed,
            long purpose,
            int blockSize,
            double[] cumulatedShare) {
        this.speed = speed;
        this.strata = strata;
        this.epsilon = epsilon;
        this.count = count;
        this.seed = seed;
        this.purpose = purpose;
        this.blockSize = blockSize;
        this.cumulatedShare = cumulatedShare;
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
        return new EncounterSampler(
                speed, strata, epsilon, count, seed, RUN, blockSize(count), Allocation.standard(strata));
    }

    /**
     * The same run with other shares: a tenth of the encounters equally over the strata, but at least two of a block in each, a tenth
     * by area, the others by {@code weights}.
     *
     * @param weights one a stratum, finite and ≥ 0; all 0 stand for the standard shares
     */
    public EncounterSampler allocated(double[] weights) {
        return new EncounterSampler(
                speed,
                strata,
                epsilon,
                count,
                seed,
                purpose,
                blockSize,
                Allocation.weighted(strata, weights, blockSize));
    }

    /**
     * A run ahead of this one to see how much varies in each stratum: one block of independent points, equally
     * many in each stratum, from a stream of its own.
     *
     * @param perStratum encounters in each stratum, at least 1
     */
    public EncounterSampler pilot(int perStratum) {
        int size = Math.multiplyExact(perStratum, strata.count());
        Strata independent = new Strata(strata.edges(), strata.flux());
        return new EncounterSampler(
                speed, independent, epsilon, size, seed, PILOT, size, Allocation.equal(independent));
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

    /** Velocities of the pairs. */
    SpeedDistribution speed() {
        return speed;
    }

    /** The first word of the key of all streams. */
    long seed() {
        return seed;
    }

    /** The second word. */
    long purpose() {
        return purpose;
    }

    /** The share of the encounters that strata 0 … k get together. */
    double cumulatedShare(int k) {
        return cumulatedShare[k];
    }

    /** Draws blocks of this run, for one thread. */
    public BlockFiller filler() {
        return new BlockFiller(this);
    }

    /** Draws a single block, see {@link BlockFiller#fill}; for many, keep a {@link #filler}. */
    public void fill(long index, EncounterBlock block) {
        filler().fill(index, block);
    }
}
