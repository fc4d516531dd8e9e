package io.grazing.analysis.study;

import java.util.ArrayList;
import java.util.List;

/** {@code kernel.csv}: one row a bin, from θ = 0 to π. */
final class KernelTable {

    private static final List<String> COLUMNS =
            List.of("theta_lo", "theta_hi", "empirical", "std_error", "exact", "landau", "z");

    private KernelTable() {}

    /**
     * The table.
     *
     * @param weakContents content of every bin by the weak-deflection angle, or NaN
     */
    static Table of(BinCells cells, List<Double> weakContents) {
        List<List<Double>> rows = new ArrayList<>();
        for (int j = 0; j < cells.bins(); j++) {
            BinContent bin = BinContent.of(cells, j, j + 1);
            rows.add(List.of(
                    bin.low(), bin.high(), bin.empirical(), bin.stdError(), bin.exact(), weakContents.get(j), bin.z()));
        }
        return new Table("kernel", COLUMNS, rows);
    }
}
