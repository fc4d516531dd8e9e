package io.grazing.analysis.study;

import io.grazing.collision.Strata;

/**
 * The largest distance, at an edge of the bins, between the measured and the exact distribution function of
 * the whole cross-section, both weighted sums over strata. Its p-value is Bernstein's bound at the edge where
 * that is smallest, times the number of edges (Bonferroni).
 *
 * @param distance the largest distance, as a share of the cross-section
 * @param theta the edge where it is largest, radians
 * @param p the p-value, an upper bound
 */
record WholeDistance(double distance, double theta, double p) {

    static WholeDistance of(BinCells cells) {
        Strata strata = cells.strata();
        double[] measured = new double[strata.count()];
        double[] expected = new double[strata.count()];
        double largest = 0.0;
        double theta = cells.edge(1);
        double smallest = 2.0;
        for (int j = 0; j < cells.bins() - 1; j++) {
            double deviation = 0.0;
            double slack = 0.0;
            double variance = 0.0;
            double bound = 0.0;
            for (int k = 0; k < measured.length; k++) {
                double weight = strata.area(k) / Math.PI;
                measured[k] += (double) cells.count(k, j) / cells.n(k);
                expected[k] += cells.probability(k, j);
                double f = Math.min(1.0, expected[k]);
                deviation += weight * (measured[k] - expected[k]);
                slack += weight * cells.slackAt(k, j + 1);
                variance += weight * weight * f * (1.0 - f) / cells.n(k);
                bound = Math.max(bound, weight / cells.n(k));
            }
            double distance = Math.max(0.0, Math.abs(deviation) - slack);
            if (distance > largest) {
                largest = distance;
                theta = cells.edge(j + 1);
            }
            smallest = Math.min(smallest, Tails.bernstein(distance, variance, bound));
        }
        return new WholeDistance(largest, theta, Tails.bonferroni(Math.max(1, cells.bins() - 1), smallest));
    }
}
