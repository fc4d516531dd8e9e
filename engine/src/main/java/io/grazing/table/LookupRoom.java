package io.grazing.table;

import io.grazing.scatter.RowContraction;

/**
 * What a lookup of many encounters needs in between. For one thread.
 *
 * @param cells where the polynomial of each encounter begins
 * @param rows where its first row begins
 * @param places y of each
 * @param contracted its rows contracted to one
 * @param contraction contracts them
 */
@SuppressWarnings("ArrayRecordComponent")
record LookupRoom(int[] cells, int[] rows, double[] places, double[] contracted, RowContraction contraction) {

    /** Room for {@code capacity} encounters. */
    static LookupRoom ofCapacity(int capacity) {
        return new LookupRoom(
                new int[capacity],
                new int[capacity],
                new double[capacity],
                new double[CellPolynomial.COLUMNS * capacity],
                RowContraction.fastest());
    }
}
