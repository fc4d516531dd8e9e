package io.grazing.table;

import io.grazing.scatter.RowContraction;

/**
 * What a lookup of many encounters needs in between. For one thread.
 *
 * @param rows where the first row of the polynomial of each encounter begins
 * @param x x of each
 * @param x4 its fourth power
 * @param y y of each
 * @param cubics its polynomial contracted to a cubic
 * @param contraction contracts them
 */
@SuppressWarnings("ArrayRecordComponent")
record LookupRoom(int[] rows, double[] x, double[] x4, double[] y, double[] cubics, RowContraction contraction) {

    /** Room for {@code capacity} encounters. */
    static LookupRoom ofCapacity(int capacity, RowContraction contraction) {
        return new LookupRoom(
                new int[capacity],
                new double[capacity],
                new double[capacity],
                new double[capacity],
                new double[RowContraction.CUBIC * capacity],
                contraction);
    }
}
