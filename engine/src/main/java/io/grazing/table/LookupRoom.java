package io.grazing.table;

import io.grazing.collision.VectorArray;

/** What a lookup of many encounters needs, one place for each, as structures of arrays. Mutable, one thread. */
final class LookupRoom {

    /** ρ and κ: what is looked up. */
    final double[] rho;

    final double[] kappa;

    /** H, which is found, or 0. */
    final double[] ratio;

    /** The places that no cell covers. */
    final int[] missing;

    /** w and |w|. */
    final VectorArray relative;

    final double[] speed;

    /** The distance u of ρ from the nearer end, the bits of the stretched one, and the tile. */
    final double[] distance;

    final long[] bits;
    final long[] tile;

    /** Where the first row of the polynomial begins. */
    final int[] rows;

    /** Coordinates in the cell, x⁴, and the polynomial contracted to a cubic in x. */
    final double[] x;

    final double[] x4;
    final double[] y;
    final double[] cubics;

    /** Δv₁ in units of w and of η⊥. */
    final double[] along;

    final double[] across;

    /** A component of Δv₁. */
    final double[] turned;

    /** Room for {@code capacity} encounters. */
    LookupRoom(int capacity) {
        rho = new double[capacity];
        kappa = new double[capacity];
        ratio = new double[capacity];
        missing = new int[capacity];
        relative = VectorArray.ofCapacity(capacity);
        speed = new double[capacity];
        distance = new double[capacity];
        bits = new long[capacity];
        tile = new long[capacity];
        rows = new int[capacity];
        x = new double[capacity];
        x4 = new double[capacity];
        y = new double[capacity];
        cubics = new double[CellPolynomial.CUBIC * capacity];
        along = new double[capacity];
        across = new double[capacity];
        turned = new double[capacity];
    }
}
