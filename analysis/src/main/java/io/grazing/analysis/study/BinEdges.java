package io.grazing.analysis.study;

import io.grazing.analysis.limit.AngleDistribution;
import io.grazing.analysis.rates.Measured;
import io.grazing.tally.AngleBins;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the edges of the angle bins. They always run from 0 to π, so that no encounter is lost: where the
 * bins asked for start above 0 one more bin holds all smaller angles, and where they end below π, because no
 * angle reaches further, one more holds all larger ones.
 */
final class BinEdges {

    /** Share of the cross-section that may lie below a lowest edge that is chosen here. */
    private static final double SMALL_SHARE = 1e-3;

    /** A cross-section below which there is none. */
    private static final double NOTHING = 1e-12;

    /** Of the highest to the lowest edge, so that the edges between them are distinct. */
    private static final double LEAST_RATIO = 1.0005;

    private static final int CANDIDATES_PER_DECADE = 4;
    private static final int DECADES = 60;

    private BinEdges() {}

    /**
     * The bins of a run.
     *
     * @param angles the distribution of angles that the lowest and the highest edge are chosen by
     */
    static AngleBins choose(Binning binning, AngleDistribution angles) {
        double[] candidates = new double[CANDIDATES_PER_DECADE * DECADES + 2];
        for (int i = 1; i < candidates.length - 1; i++) {
            candidates[i] = Math.pow(10.0, (double) (i - 1) / CANDIDATES_PER_DECADE - DECADES);
        }
        candidates[candidates.length - 1] = Math.PI;
        Measured[] contents = angles.contents(candidates);
        double lowest = binning.lowest().orElseGet(() -> binning.logarithmic() ? lowest(candidates, contents) : 0.0);
        double highest = highest(candidates, contents);
        if (!(highest > LEAST_RATIO * lowest)) {
            highest = Math.PI;
        }
        AngleBins bins = binning.logarithmic()
                ? AngleBins.logarithmic(lowest, highest, binning.count())
                : AngleBins.linear(lowest, highest, binning.count());
        return closed(bins);
    }

    private static double lowest(double[] candidates, Measured[] contents) {
        double below = 0.0;
        int i = 0;
        while (i < contents.length - 1 && below + contents[i].value() < SMALL_SHARE * Math.PI) {
            below += contents[i].value();
            i++;
        }
        return candidates[Math.max(1, i)];
    }

    /** The first candidate that no angle exceeds. */
    private static double highest(double[] candidates, Measured[] contents) {
        int i = contents.length;
        while (i > 2 && contents[i - 1].value() + contents[i - 1].error() < NOTHING) {
            i--;
        }
        return candidates[i];
    }

    private static AngleBins closed(AngleBins bins) {
        List<Double> edges = new ArrayList<>();
        double[] inner = bins.edges();
        if (inner[0] > 0.0) {
            edges.add(0.0);
        }
        for (double edge : inner) {
            edges.add(edge);
        }
        if (inner[inner.length - 1] < Math.PI) {
            edges.add(Math.PI);
        }
        return AngleBins.ofEdges(edges.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
