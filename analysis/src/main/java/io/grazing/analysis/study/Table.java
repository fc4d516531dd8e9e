package io.grazing.analysis.study;

import java.util.List;

/**
 * A table of numbers, written as {@code <name>.csv}. A NaN stands for a number that does not exist, such as
 * the angle of a trajectory that could not be integrated, and is written as an empty field.
 *
 * @param name file name without extension
 * @param columns column names
 * @param rows rows, each as long as {@code columns}
 */
public record Table(String name, List<String> columns, List<List<Double>> rows) {

    /** A table whose rows have one number a column. */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Double> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("table " + name + ": expected rows of " + columns.size()
                        + " numbers, got one of " + row.size());
            }
            if (row.stream().anyMatch(number -> Double.isInfinite(number))) {
                throw new IllegalArgumentException("table " + name + ": expected no infinite number, got " + row);
            }
        }
    }
}
