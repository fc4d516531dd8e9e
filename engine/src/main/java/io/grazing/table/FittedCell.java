package io.grazing.table;

/**
 * A cell and its polynomial as {@link CellPolynomial} lays it out, or null where the batch integrator has to do.
 *
 * @param cell the cell
 * @param polynomial the polynomial, or null
 */
@SuppressWarnings("ArrayRecordComponent")
record FittedCell(TableCell cell, double[] polynomial) {}
