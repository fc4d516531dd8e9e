package io.grazing.tally;

import io.grazing.collision.BlockRuns;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * The sums behind a {@link Tally} of m quantities q of an encounter: per stratum k the number n_k of
 * encounters, Σq and Σq². They estimate, without bias,
 *
 * <pre>  ∫∫ q |w| ρ dρ dη⊥ ≈ flux Σ_k area_k q̄_k,   variance flux² Σ_k area_k² s_k²/n_k,</pre>
 *
 * with s_k² the unbiased variance in the stratum. s_k² is resolved down to 1e-15 q̄_k². The points of scrambled
 * nets are not independent of each other; there {@link BlockMeans} tell the error.
 *
 * <p>Within a block the encounters of a stratum are summed in {@link PartialSums}; these enter an
 * {@link ExactSum}, so that the result does not depend on how blocks are distributed or ordered. Failed
 * encounters are left out. For every block call {@link #begin}, then {@link #add} once per quantity; neither
 * allocates once blocks of that size were seen. Not thread-safe.
 */
public final class StratifiedSums {

    private final Strata strata;
    private final int quantities;
    private final long[] n;
    private final ExactSum[] sums;
    private final ExactSum[] squares;
    /** For scrambled points, else null. */
    private final BlockMeans blockMeans;

    private final PartialSums partial = new PartialSums();
    private long block;
    private BlockRuns runs;

    /**
     * Empty sums.
     *
     * @param strata the partition the encounters are drawn from
     * @param quantities number m of quantities
     */
    public StratifiedSums(Strata strata, int quantities) {
        this.strata = strata;
        this.quantities = quantities;
        n = new long[strata.count()];
        sums = ExactSum.array(strata.count() * quantities);
        squares = ExactSum.array(strata.count() * quantities);
        blockMeans = strata.scrambled() ? new BlockMeans(strata, quantities) : null;
    }

    /** Empty sums of the same strata and quantities. */
    public StratifiedSums empty() {
        return new StratifiedSums(strata, quantities);
    }

    /** Starts {@code next}: counts its encounters that did not fail. */
    public void begin(EncounterBlock next) {
        block = next.index();
        runs = next.runs();
        for (int j = 0; j < runs.count(); j++) {
            n[runs.stratum(j)] += runs.end(j) - runs.begin(j);
        }
        if (blockMeans != null) {
            blockMeans.begin(runs);
        }
    }

    /**
     * Adds one quantity of the block begun.
     *
     * @param quantity 0 to m − 1
     * @param values of every encounter of the block; those that failed are not read
     * @throws ArithmeticException if a value is infinite or NaN
     */
    public void add(int quantity, double[] values) {
        for (int run = 0; run < runs.count(); run++) {
            partial.of(values, runs.begin(run), runs.end(run));
            addRun(quantity, run);
        }
        end(quantity);
    }

    /** Adds the product of {@code a} and {@code b} as one quantity of the block begun, see {@link #add}. */
    public void addProduct(int quantity, double[] a, double[] b) {
        for (int run = 0; run < runs.count(); run++) {
            partial.ofProduct(a, b, runs.begin(run), runs.end(run));
            addRun(quantity, run);
        }
        end(quantity);
    }

    private void addRun(int quantity, int run) {
        int k = runs.stratum(run);
        if (!Double.isFinite(partial.square())) {
            throw new ArithmeticException("block " + block + ", stratum " + k + ", quantity " + quantity
                    + ": expected finite values, their squares add up to " + partial.square());
        }
        sums[k * quantities + quantity].add(partial.sum());
        squares[k * quantities + quantity].add(partial.square());
        if (blockMeans != null) {
            blockMeans.add(k, partial.sum());
        }
    }

    private void end(int quantity) {
        if (blockMeans != null) {
            blockMeans.end(quantity);
        }
    }

    /** Adds the sums of {@code other}, which must have the same strata and quantities. */
    public void combine(StratifiedSums other) {
        if (other.quantities != quantities || !other.strata.isSamePartition(strata)) {
            throw new IllegalArgumentException("cannot combine sums over " + strata.count() + " strata of "
                    + quantities + " quantities with " + other.strata.count() + " of " + other.quantities
                    + " or of other edges or points");
        }
        for (int k = 0; k < n.length; k++) {
            n[k] += other.n[k];
        }
        for (int j = 0; j < sums.length; j++) {
            sums[j].combine(other.sums[j]);
            squares[j].combine(other.squares[j]);
        }
        if (blockMeans != null) {
            blockMeans.combine(other.blockMeans);
        }
    }

    /** Passes n_k, then Σq and Σq² of every quantity, stratum by stratum. */
    public void emit(DoubleConsumer sink) {
        for (int k = 0; k < n.length; k++) {
            sink.accept(n[k]);
            for (int j = k * quantities; j < (k + 1) * quantities; j++) {
                sink.accept(sums[j].value());
                sink.accept(squares[j].value());
            }
        }
        if (blockMeans != null) {
            blockMeans.emit(sink);
        }
    }

    /**
     * ∫∫ q |w| ρ dρ dη⊥ of quantity {@code quantity}. A stratum without encounters counts as q̄ = 0. The
     * standard error is +∞ where a stratum holds fewer than two, or where squares of q fell below the range
     * of doubles; with scrambled points, where fewer than two blocks sampled every stratum. Else the estimate is of those blocks
     * alone, without a shorter last one that misses a stratum.
     */
    public Estimate estimate(int quantity) {
        Estimate independent = estimate(quantity, 0, n.length);
        if (blockMeans == null) {
            return independent;
        }
        double variance = blockMeans.variance(quantity);
        return variance < Double.POSITIVE_INFINITY
                ? new Estimate(
                        strata.flux() * blockMeans.mean(quantity),
                        strata.flux() * Math.sqrt(variance),
                        blockMeans.encounters())
                : new Estimate(independent.value(), Double.POSITIVE_INFINITY, independent.n());
    }

    /**
     * The share that the strata from {@code from} up to but without {@code to} have in {@link #estimate(int)}; its standard
     * error takes the impact points as independent, which those of scrambled nets are not.
     */
    public Estimate estimate(int quantity, int from, int to) {
        Objects.checkIndex(quantity, quantities);
        Objects.checkFromToIndex(from, to, n.length);
        double value = 0.0;
        double variance = 0.0;
        long total = 0;
        for (int k = from; k < to; k++) {
            value += strata.area(k) * mean(k, quantity);
            double deviation = strata.area(k) * deviation(k, quantity);
            variance += n[k] < 2 ? Double.POSITIVE_INFINITY : deviation * deviation / n[k];
            total += n[k];
        }
        return new Estimate(strata.flux() * value, strata.flux() * Math.sqrt(variance), total);
    }

    private double mean(int k, int quantity) {
        return n[k] == 0 ? 0.0 : sums[k * quantities + quantity].value() / n[k];
    }

    /** The standard deviation of quantity {@code quantity} in every stratum, see {@link #deviation}. */
    public double[] deviations(int quantity) {
        return IntStream.range(0, n.length)
                .mapToDouble(k -> deviation(k, quantity))
                .toArray();
    }

    /**
     * The standard deviation s_k of quantity {@code quantity} in stratum {@code k}; +∞ where it is not known, see
     * {@link #estimate}.
     */
    public double deviation(int k, int quantity) {
        double sum = sums[k * quantities + quantity].value();
        double squared = squares[k * quantities + quantity].value();
        if (n[k] < 2 || (sum != 0.0 && squared < Double.MIN_NORMAL)) {
            return Double.POSITIVE_INFINITY;
        }
        double scatter = Math.max(0.0, Math.fma(-sum, sum / n[k], squared));
        return Math.sqrt(scatter / (n[k] - 1.0));
    }
}
