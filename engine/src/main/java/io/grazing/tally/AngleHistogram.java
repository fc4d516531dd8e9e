package io.grazing.tally;

import io.grazing.collision.BlockRuns;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;
import io.grazing.collision.Vector;
import java.util.Arrays;
import java.util.function.DoubleConsumer;

/**
 * How the deflection angles are distributed: per stratum and bin the number of encounters, with two more bins
 * for angles below the first and above the last edge, so that none is dropped. The content of a bin is the
 * cross-section π Σ|ρ_a² − ρ_b²| that scatters into it; all bins add up to π.
 *
 * <p>θ is that of the outgoing velocities, θ = 2 atan2(|Δw|, |2w + Δw|), Δw = (v₁′−v₁) − (v₂′−v₂) (Kahan),
 * relatively accurate at both ends. Counts are integers, so that splitting and combining is exact. Accepting
 * does not allocate once a block of that size was seen. Not thread-safe.
 */
public final class AngleHistogram implements Tally<AngleHistogram> {

    private final Strata strata;
    private final AngleBins bins;
    /** Per stratum: below the first edge, the bins, above the last edge. */
    private final long[][] counts;

    /**
     * An empty histogram.
     *
     * @param strata the partition the encounters are drawn from
     * @param bins bins of θ
     */
    public AngleHistogram(Strata strata, AngleBins bins) {
        this.strata = strata;
        this.bins = bins;
        counts = new long[strata.count()][bins.count() + 2];
    }

    @Override
    public void accept(EncounterBlock block) {
        double[] tangents = block.motion().tanHalfSquared();
        BlockRuns runs = block.runs();
        for (int j = 0; j < runs.count(); j++) {
            count(block, tangents, runs.begin(j), runs.end(j), counts[runs.stratum(j)]);
        }
    }

    private void count(EncounterBlock block, double[] tangents, int begin, int end, long[] row) {
        for (int i = begin; i < end; i++) {
            int bin = bins.findByTangent(tangents[i]);
            if (bin > bins.count()) {
                bin = findByAngle(block, i);
            }
            row[bin + 1]++;
        }
    }

    private int findByAngle(EncounterBlock block, int i) {
        double theta = angle(block, i);
        if (Double.isNaN(theta)) {
            throw new ArithmeticException("block " + block.index() + ", encounter " + i
                    + ": expected velocities that have an angle, got changes "
                    + block.change1().get(i) + " and " + block.change2().get(i));
        }
        return bins.find(theta);
    }

    /** θ = 2 atan2(|Δw|, |2w + Δw|) of encounter {@code i}, from the squares of the relative motion. */
    private static double angle(EncounterBlock block, int i) {
        Vector change = block.change1().get(i).minus(block.change2().get(i));
        Vector w = block.v1().get(i).minus(block.v2().get(i));
        return 2.0 * Math.atan2(change.norm(), w.times(2.0).plus(change).norm());
    }

    @Override
    public AngleHistogram empty() {
        return new AngleHistogram(strata, bins);
    }

    @Override
    public void combine(AngleHistogram other) {
        if (!Arrays.equals(other.bins.edges(), bins.edges()) || !other.strata.isSamePartition(strata)) {
            throw new IllegalArgumentException("cannot combine histograms of different bins or strata");
        }
        for (int k = 0; k < counts.length; k++) {
            for (int j = 0; j < counts[k].length; j++) {
                counts[k][j] += other.counts[k][j];
            }
        }
    }

    @Override
    public void emit(DoubleConsumer sink) {
        for (long[] row : counts) {
            for (long count : row) {
                sink.accept(count);
            }
        }
    }

    /** The bins. */
    public AngleBins bins() {
        return bins;
    }

    /** The partition of the impact parameters. */
    public Strata strata() {
        return strata;
    }

    /**
     * Encounters of stratum {@code k} whose angle fell into {@code bin}: 0 to count − 1, −1 below the first
     * edge, count above the last.
     */
    public long counts(int k, int bin) {
        return counts[k][bin + 1];
    }

    /** Encounters of stratum {@code k}. */
    public long n(int k) {
        return Arrays.stream(counts[k]).sum();
    }

    /**
     * The cross-section scattered into {@code bin} (−1 and count are those outside the edges). The standard
     * error is that of the multinomial counts, Σ area_k² p(1−p)/(n_k−1) with the measured p; it is 0 where no
     * encounter fell into the bin, so judge small counts by the expected p, from {@link #counts} and {@link #n}.
     * With scrambled points, which spread more evenly than independent ones, it is larger than the true error.
     */
    public Estimate content(int bin) {
        double value = 0.0;
        double variance = 0.0;
        long total = 0;
        for (int k = 0; k < counts.length; k++) {
            long n = n(k);
            double p = n == 0 ? 0.0 : (double) counts(k, bin) / n;
            value += strata.area(k) * p;
            variance += n < 2 ? Double.POSITIVE_INFINITY : strata.area(k) * strata.area(k) * p * (1.0 - p) / (n - 1.0);
            total += n;
        }
        return new Estimate(value, Math.sqrt(variance), total);
    }
}
