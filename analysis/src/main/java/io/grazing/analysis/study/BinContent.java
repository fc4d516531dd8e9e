package io.grazing.analysis.study;

/**
 * The cross-section that scatters into a range of angles, in units of the support radius squared.
 *
 * @param low lower edge of the range, radians
 * @param high upper edge, radians
 * @param empirical what was measured, Σ_k area_k n_kj/n_k
 * @param stdError its standard error if the exact content is true, √Σ_k area_k² p_kj(1−p_kj)/n_k; with the
 *     measured frequencies for p where the exact content is 0
 * @param exact the exact content, π Σ|ρ_a² − ρ_b²| over all branches
 */
record BinContent(double low, double high, double empirical, double stdError, double exact) {

    /** Bins {@code from} to {@code to} − 1 of {@code cells} as one. */
    static BinContent of(BinCells cells, int from, int to) {
        double empirical = 0.0;
        double exact = 0.0;
        double variance = 0.0;
        double measuredVariance = 0.0;
        for (int k = 0; k < cells.strata().count(); k++) {
            double area = cells.strata().area(k);
            long n = cells.n(k);
            long count = 0;
            double p = 0.0;
            for (int j = from; j < to; j++) {
                count += cells.count(k, j);
                p += cells.probability(k, j);
            }
            p = Math.min(1.0, p);
            exact += area * p;
            if (n > 0) {
                double frequency = (double) count / n;
                empirical += area * frequency;
                variance += area * area * p * (1.0 - p) / n;
                measuredVariance += area * area * frequency * (1.0 - frequency) / n;
            }
        }
        return new BinContent(
                cells.edge(from),
                cells.edge(to),
                empirical,
                Math.sqrt(variance > 0.0 ? variance : measuredVariance),
                exact);
    }

    /** The same in units of {@code area}. */
    BinContent over(double area) {
        return new BinContent(low, high, empirical / area, stdError / area, exact / area);
    }

    /** Width of the range. */
    double width() {
        return high - low;
    }

    /** The deviation in standard errors; 0 where nothing varies and nothing deviates. */
    double z() {
        return stdError > 0.0 ? (empirical - exact) / stdError : 0.0;
    }
}
