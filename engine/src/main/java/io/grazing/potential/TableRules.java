package io.grazing.potential;

import java.util.function.IntFunction;

/**
 * What a table of f(r) must satisfy, checked row by row, so that a fault is reported where it is: r from 0 strictly
 * increasing to 1, f from f(0) &gt; 0 decreasing to f(1) = 0.
 */
final class TableRules {

    /** Closer points say nothing: slopes between them are lost in rounding. */
    private static final double LEAST_STEP = 1e-12;

    private final IntFunction<String> place;
    private int rows;
    private double first;
    private double previousR;
    private double previousF;

    /** Rules whose messages name row i as {@code place} does. */
    TableRules(IntFunction<String> place) {
        this.place = place;
    }

    void accept(int row, double r, double f) {
        if (row == 0) {
            require(r == 0.0, row, "r: expected 0 in the first row, got ", r);
            require(f > 0.0 && !Double.isInfinite(f), row, "f: expected f(0) > 0, got ", f);
            first = f;
        } else {
            require(
                    r - previousR >= LEAST_STEP,
                    row,
                    "r: expected at least " + Numbers.exact(LEAST_STEP) + " more than the " + Numbers.exact(previousR)
                            + " before it, got ",
                    r);
            require(r <= 1.0, row, "r: expected at most 1, got ", r);
            require(
                    f <= previousF,
                    row,
                    "f: expected at most the " + Numbers.exact(previousF) + " before it (f must decrease), got ",
                    f);
            require(f >= -EdgeCompiler.EDGE_TOLERANCE * first, row, "f: expected at least 0, got ", f);
        }
        previousR = r;
        previousF = f;
        rows = row + 1;
    }

    /** Checks what can only be known at the end. */
    void finish(String table) {
        if (rows < TableProfile.FEWEST_ROWS) {
            throw new PotentialException(
                    table + ": expected at least " + TableProfile.FEWEST_ROWS + " rows, got " + rows);
        }
        int last = rows - 1;
        require(previousR == 1.0, last, "r: expected 1 in the last row, got ", previousR);
        require(
                Math.abs(previousF) <= EdgeCompiler.EDGE_TOLERANCE * first,
                last,
                "f: expected f(1) = 0 in the last row, got ",
                previousF);
    }

    private void require(boolean condition, int row, String expected, double got) {
        if (!condition) {
            throw new PotentialException(place.apply(row) + ": " + expected + Numbers.exact(got));
        }
    }
}
