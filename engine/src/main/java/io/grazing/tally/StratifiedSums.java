package io.grazing.tally;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleConsumer;

/**
 * The sums behind a {@link Tally} of m quantities q of an encounter: per stratum k the number n_k of
 * encounters, Σq and Σq². They estimate, without bias,
 *
 * <pre>  ∫∫ q |w| ρ dρ dη⊥ ≈ flux Σ_k area_k q̄_k,   variance flux² Σ_k area_k² s_k²/n_k,</pre>
 *
 * with s_k² the unbiased variance in the stratum. s_k² is resolved down to 1e-15 q̄_k².
 *
 * <p>Within a block the encounters of a stratum are summed in four interleaved partial sums; these enter an
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

    private long block;
    private int runs;
    private int[] runBegin = {};
    private int[] runEnd = {};
    private int[] runStratum = {};

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
        sums = newSums(strata.count() * quantities);
        squares = newSums(strata.count() * quantities);
    }

    private static ExactSum[] newSums(int length) {
        ExactSum[] array = new ExactSum[length];
        Arrays.setAll(array, i -> new ExactSum());
        return array;
    }

    /** Empty sums of the same strata and quantities. */
    public StratifiedSums empty() {
        return new StratifiedSums(strata, quantities);
    }

    /** Starts {@code next}: counts its encounters and finds the runs of each stratum, cut at failures. */
    public void begin(EncounterBlock next) {
        int size = next.size();
        if (runBegin.length < size) {
            runBegin = new int[size];
            runEnd = new int[size];
            runStratum = new int[size];
        }
        block = next.index();
        runs = 0;
        int[] stratum = next.stratum();
        String[] failure = next.failure();
        int i = 0;
        while (i < size) {
            if (failure[i] != null) {
                i++;
                continue;
            }
            int k = stratum[i];
            int begin = i;
            do {
                i++;
            } while (i < size && stratum[i] == k && failure[i] == null);
            runBegin[runs] = begin;
            runEnd[runs] = i;
            runStratum[runs] = k;
            runs++;
            n[k] += i - begin;
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
        for (int run = 0; run < runs; run++) {
            addRun(quantity, runStratum[run], values, runBegin[run], runEnd[run]);
        }
    }

    private void addRun(int quantity, int k, double[] values, int begin, int end) {
        double a = 0.0;
        double b = 0.0;
        double c = 0.0;
        double d = 0.0;
        double aa = 0.0;
        double bb = 0.0;
        double cc = 0.0;
        double dd = 0.0;
        int i = begin;
        for (; i + 3 < end; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
            aa += values[i] * values[i];
            bb += values[i + 1] * values[i + 1];
            cc += values[i + 2] * values[i + 2];
            dd += values[i + 3] * values[i + 3];
        }
        for (; i < end; i++) {
            a += values[i];
            aa += values[i] * values[i];
        }
        double sum = a + b + (c + d);
        double square = aa + bb + (cc + dd);
        if (!Double.isFinite(square)) {
            throw new ArithmeticException("block " + block + ", stratum " + k + ", quantity " + quantity
                    + ": expected finite values, their squares add up to " + square);
        }
        sums[k * quantities + quantity].add(sum);
        squares[k * quantities + quantity].add(square);
    }

    /** Adds the sums of {@code other}, which must have the same strata and quantities. */
    public void combine(StratifiedSums other) {
        if (other.quantities != quantities || !Arrays.equals(other.strata.edges(), strata.edges())) {
            throw new IllegalArgumentException("cannot combine sums over " + strata.count() + " strata of "
                    + quantities + " quantities with " + other.strata.count() + " of " + other.quantities
                    + " or of other edges");
        }
        for (int k = 0; k < n.length; k++) {
            n[k] += other.n[k];
        }
        for (int j = 0; j < sums.length; j++) {
            sums[j].combine(other.sums[j]);
            squares[j].combine(other.squares[j]);
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
    }

    /**
     * ∫∫ q |w| ρ dρ dη⊥ of quantity {@code quantity}. A stratum without encounters counts as q̄ = 0. The
     * standard error is +∞ where a stratum holds fewer than two, or where squares of q fell below the range
     * of doubles.
     */
    public Estimate estimate(int quantity) {
        Objects.checkIndex(quantity, quantities);
        double value = 0.0;
        double variance = 0.0;
        long total = 0;
        for (int k = 0; k < n.length; k++) {
            double sum = sums[k * quantities + quantity].value();
            double mean = n[k] == 0 ? 0.0 : sum / n[k];
            double squared = squares[k * quantities + quantity].value();
            double scatter = Math.max(0.0, Math.fma(-sum, mean, squared));
            value += strata.area(k) * mean;
            boolean underflow = sum != 0.0 && squared < Double.MIN_NORMAL;
            variance += n[k] < 2 || underflow
                    ? Double.POSITIVE_INFINITY
                    : strata.area(k) * strata.area(k) * scatter / (n[k] - 1.0) / n[k];
            total += n[k];
        }
        return new Estimate(strata.flux() * value, strata.flux() * Math.sqrt(variance), total);
    }
}
