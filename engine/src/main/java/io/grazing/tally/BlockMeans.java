package io.grazing.tally;

import io.grazing.collision.BlockRuns;
import io.grazing.collision.Strata;
import java.util.Arrays;
import java.util.function.DoubleConsumer;

/**
 * Means T_b = Σ_k area_k q̄_kb of the blocks b of a run whose points are scrambled nets. Blocks are independent
 * replicates with n_b encounters each; their scatter alone tells the error of the mean of them all,
 *
 * <pre>  T = Σ n_b T_b / N,   variance Σ n_b (T_b − T)² / ((B − 1) N),   N = Σ n_b,</pre>
 *
 * exact for blocks of equal size, and too large rather than too small for a shorter last one, since the variance
 * of a net falls faster than 1/n_b. Blocks that leave a stratum without encounters are left out. Sums are exact,
 * so that they do not depend on how blocks are distributed. Not thread-safe.
 */
final class BlockMeans {

    private final Strata strata;
    private final int quantities;
    private final ExactSum[] sums;
    private final ExactSum[] squares;
    private final double[] blockSum;
    private final double[] blockCount;
    private int blockSize;
    private boolean complete;
    private long encounters;
    private long blocks;

    BlockMeans(Strata strata, int quantities) {
        this.strata = strata;
        this.quantities = quantities;
        sums = ExactSum.array(quantities);
        squares = ExactSum.array(quantities);
        blockSum = new double[strata.count()];
        blockCount = new double[strata.count()];
    }

    /** Starts a block. */
    void begin(BlockRuns runs) {
        Arrays.fill(blockCount, 0.0);
        Arrays.fill(blockSum, 0.0);
        blockSize = 0;
        for (int j = 0; j < runs.count(); j++) {
            int length = runs.end(j) - runs.begin(j);
            blockCount[runs.stratum(j)] += length;
            blockSize += length;
        }
        complete = true;
        for (double count : blockCount) {
            complete &= count > 0.0;
        }
        if (complete) {
            blocks++;
            encounters += blockSize;
        }
    }

    /** Adds a partial sum of the quantity in hand over encounters of stratum {@code k}. */
    void add(int k, double partialSum) {
        blockSum[k] += partialSum;
    }

    /** The sums added since the last quantity were all of quantity {@code quantity}. */
    void end(int quantity) {
        if (complete) {
            double mean = 0.0;
            for (int k = 0; k < blockSum.length; k++) {
                mean += strata.area(k) * (blockSum[k] / blockCount[k]);
            }
            sums[quantity].add(blockSize * mean);
            squares[quantity].add(blockSize * mean * mean);
        }
        Arrays.fill(blockSum, 0.0);
    }

    void combine(BlockMeans other) {
        encounters += other.encounters;
        blocks += other.blocks;
        for (int j = 0; j < quantities; j++) {
            sums[j].combine(other.sums[j]);
            squares[j].combine(other.squares[j]);
        }
    }

    void emit(DoubleConsumer sink) {
        sink.accept(blocks);
        sink.accept(encounters);
        for (int j = 0; j < quantities; j++) {
            sink.accept(sums[j].value());
            sink.accept(squares[j].value());
        }
    }

    /** N. */
    long encounters() {
        return encounters;
    }

    /** T; only where there is a block. */
    double mean(int quantity) {
        return sums[quantity].value() / encounters;
    }

    /** The variance of T, resolved to 1e-16 T²; +∞ for fewer than two blocks. */
    double variance(int quantity) {
        double sum = sums[quantity].value();
        double squared = squares[quantity].value();
        if (blocks < 2 || (sum != 0.0 && squared < Double.MIN_NORMAL)) {
            return Double.POSITIVE_INFINITY;
        }
        double scatter = Math.max(0.0, Math.fma(-sum, sum / encounters, squared));
        return scatter / (blocks - 1.0) / encounters;
    }
}
