package io.grazing.scatter;

/** Cells of (ρ, κ) for what lanes know beforehand: rings of equal area times octaves of κ; what lies beyond belongs to the nearest. */
final class LaneGrid {

    static final int RINGS = 16;
    /** log₂ of the least κ. */
    static final int LEAST_EXPONENT = -8;

    static final int EXPONENTS = 24;
    static final int CELLS = RINGS * EXPONENTS;

    private LaneGrid() {}

    /** The cell of ρ and κ: rings in order for each octave. */
    static int cell(double rho, double kappa) {
        int ring = Math.min((int) (rho * rho * RINGS), RINGS - 1);
        int exponent = Math.min(Math.max(Math.getExponent(kappa) - LEAST_EXPONENT, 0), EXPONENTS - 1);
        return exponent * RINGS + ring;
    }

    /** The ring of a cell. */
    static int ring(int cell) {
        return cell % RINGS;
    }

    /** ρ where a ring ends, from 0. */
    static double endOfRing(int ring) {
        return Math.sqrt((ring + 1.0) / RINGS);
    }

    /** ρ amid a cell. */
    static double rho(int cell) {
        return Math.sqrt((ring(cell) + 0.5) / RINGS);
    }

    /** κ amid a cell. */
    static double kappa(int cell) {
        return Math.scalb(Math.sqrt(2.0), cell / RINGS + LEAST_EXPONENT);
    }
}
