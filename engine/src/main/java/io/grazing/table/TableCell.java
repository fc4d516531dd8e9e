package io.grazing.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A rectangle of a table while it is built: one of 2^{level} parts of an octave of impact parameters, times one of an
 * octave of κ. Immutable.
 *
 * @param octave the octave of κ, its exponent; for a table of one κ of no meaning
 * @param side 1 where impact parameters are measured from the edge
 * @param ring the octave of impact parameters
 * @param impactLevel log₂ of the parts of the octave of impact parameters
 * @param impactPart the part
 * @param kappaLevel log₂ of the parts of the octave of κ
 * @param kappaPart the part
 */
record TableCell(int octave, int side, int ring, int impactLevel, int impactPart, int kappaLevel, int kappaPart) {

    private static final double CLOSE = 1e-4;

    /** A whole octave of both. */
    static TableCell root(int octave, int side, int ring) {
        return new TableCell(octave, side, ring, 0, 0, 0, 0);
    }

    /** The least u. */
    double nearest() {
        return ImpactOctaves.distanceOf(stretched(impactPart));
    }

    /** The largest u. */
    double farthest() {
        return ImpactOctaves.distanceOf(stretched(impactPart + 1));
    }

    private double stretched(int part) {
        return Math.scalb(1.0 + Math.scalb((double) part, -impactLevel), ring + ImpactOctaves.LOWEST);
    }

    /** The least κ. */
    double weakest() {
        return Math.scalb(1.0 + Math.scalb((double) kappaPart, -kappaLevel), octave);
    }

    /** The largest κ. */
    double strongest() {
        return Math.scalb(1.0 + Math.scalb(kappaPart + 1.0, -kappaLevel), octave);
    }

    /** ρ of u. */
    double rho(double u) {
        return side == 0 ? u : 1.0 - u;
    }

    /**
     * The share of encounters that fall here of those of its octave of κ: half of them uniform on the disc and half in log ρ, of
     * which those much closer than 1e-4 count less.
     */
    double share() {
        double inner = side == 0 ? nearest() : 1.0 - farthest();
        double outer = side == 0 ? farthest() : 1.0 - nearest();
        double area = (outer - inner) * (outer + inner);
        double rings = Math.log(outer / Math.max(inner, 0x1p-60)) / ImpactOctaves.COUNT;
        return Math.scalb(0.5 * (area + rings * Math.min(1.0, outer / CLOSE)), -kappaLevel);
    }

    /** Its halves, or quarters. */
    List<TableCell> split(boolean byImpact, boolean byKappa) {
        List<TableCell> parts = new ArrayList<>();
        int rows = byKappa ? 2 : 1;
        int columns = byImpact ? 2 : 1;
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                parts.add(new TableCell(
                        octave,
                        side,
                        ring,
                        impactLevel + columns - 1,
                        impactPart * columns + i,
                        kappaLevel + rows - 1,
                        kappaPart * rows + j));
            }
        }
        return parts;
    }
}
