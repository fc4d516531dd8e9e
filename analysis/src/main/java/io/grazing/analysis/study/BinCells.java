package io.grazing.analysis.study;

import io.grazing.analysis.limit.AngleDistribution;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Strata;
import io.grazing.tally.AngleHistogram;

/**
 * Counts of encounters by stratum k and bin j, and the probabilities p_kj with which the exact distribution
 * of angles puts an encounter of stratum k there. The bins cover [0, π].
 */
final class BinCells {

    /** The greatest share of a bin's width by which an edge may be blurred. */
    private static final double MOST_BLUR = 0.25;

    private final Strata strata;
    private final double[] edges;
    private final long[][] counts;
    private final long[] n;
    private final double[][] probability;
    private final double[][] cumulated;
    private final double[][] edgeSlack;

    private BinCells(Strata strata, double[] edges) {
        this.strata = strata;
        this.edges = edges;
        int bins = edges.length - 1;
        counts = new long[strata.count()][bins];
        n = new long[strata.count()];
        probability = new double[strata.count()][bins];
        cumulated = new double[strata.count()][edges.length];
        edgeSlack = new double[strata.count()][edges.length];
    }

    /**
     * The cells of a histogram.
     *
     * @param histogram of bins from 0 to π
     * @param exact the exact distribution of angles
     * @param blur relative error of measured angles: an encounter this near to an edge may have been counted
     *     on either side of it
     * @param angleError absolute error of measured angles, radians: below edges that it could carry them across, all bins are as one
     */
    static BinCells of(AngleHistogram histogram, AngleDistribution exact, double blur, double angleError) {
        Strata strata = histogram.strata();
        BinCells cells = new BinCells(strata, histogram.bins().edges());
        int bins = cells.bins();
        double[] fine = cells.blurredEdges(blur, angleError);
        Measured[][] contents = exact.contents(fine, strata.edges());
        int resolved = cells.firstResolved(angleError);
        for (int k = 0; k < strata.count(); k++) {
            double norm = 1.0 / strata.area(k);
            for (int j = 0; j < bins; j++) {
                cells.counts[k][j] = histogram.counts(k, j);
                // Fine edges are 0, then three for each edge inside, then π.
                Measured below = j == 0 ? new Measured(0.0, 0.0) : contents[k][3 * j - 1];
                Measured inside = contents[k][3 * j];
                Measured above = j == bins - 1 ? new Measured(0.0, 0.0) : contents[k][3 * j + 1];
                cells.probability[k][j] = Math.min(1.0, norm * (below.value() + inside.value() + above.value()));
                Measured beyond = j == bins - 1 ? above : contents[k][3 * j + 2];
                double blurred = above.value() + beyond.value();
                double error = below.error() + inside.error() + above.error() + beyond.error();
                cells.edgeSlack[k][j + 1] = norm * (blurred + error);
                cells.cumulated[k][j + 1] = cells.cumulated[k][j] + cells.probability[k][j];
            }
            cells.n[k] = histogram.n(k);
            for (int j = 1; j < resolved; j++) {
                cells.edgeSlack[k][j] = cells.cumulated[k][resolved] + cells.edgeSlack[k][resolved];
            }
        }
        return cells;
    }

    /** The lowest edge, but 0, that no error of an angle carries across a bin on the way to it. */
    private int firstResolved(double angleError) {
        int j = 1;
        while (j < bins() && angleError > margin(j)) {
            j++;
        }
        return j;
    }

    /** By how much edge {@code j} may be blurred. */
    private double margin(int j) {
        return MOST_BLUR * Math.min(edges[j] - edges[j - 1], edges[j + 1] - edges[j]);
    }

    private double[] blurredEdges(double blur, double angleError) {
        double[] fine = new double[3 * bins() - 1];
        fine[0] = edges[0];
        for (int j = 1; j < bins(); j++) {
            double sought = Math.max(Math.max(blur * edges[j], angleError), 4.0 * Math.ulp(edges[j]));
            double margin = Math.min(margin(j), sought);
            fine[3 * j - 2] = edges[j] - margin;
            fine[3 * j - 1] = edges[j];
            fine[3 * j] = edges[j] + margin;
        }
        fine[fine.length - 1] = edges[bins()];
        return fine;
    }

    /** The partition of the impact parameters. */
    Strata strata() {
        return strata;
    }

    /** The number of bins. */
    int bins() {
        return edges.length - 1;
    }

    /** Lower edge of bin {@code j}, radians. */
    double edge(int j) {
        return edges[j];
    }

    /** Encounters of stratum {@code k} in bin {@code j}. */
    long count(int k, int j) {
        return counts[k][j];
    }

    /** Encounters of stratum {@code k}. */
    long n(int k) {
        return n[k];
    }

    /** The probability p_kj. */
    double probability(int k, int j) {
        return probability[k][j];
    }

    /** The counts that stratum {@code k} is expected to have in bins {@code from} to {@code to} − 1. */
    double expected(int k, int from, int to) {
        return n[k] * (cumulated[k][to] - cumulated[k][from]);
    }

    /** How far p_kj, or a sum of neighbours of it, may be off: by what is blurred at its two edges. */
    double slack(int k, int from, int to) {
        return edgeSlack[k][from] + edgeSlack[k][to];
    }

    /** How far the distribution function at edge {@code j} may be off. */
    double slackAt(int k, int j) {
        return edgeSlack[k][j];
    }
}
