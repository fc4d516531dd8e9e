package io.grazing.table;

/**
 * The tile of a {@link TableLayout} by the exponents of κ and of v, see {@link ImpactOctaves}, for a table of whole octaves.
 *
 * @param low the least κ covered
 * @param high what all κ covered are less than
 * @param origin what is to be subtracted from the exponents
 * @param uncovered the tile for what lies outside
 */
record TileIndex(double low, double high, long origin, long uncovered) {

    /** Impact parameters below which a table covers none. */
    static final double CLOSEST = 0x1p-46;

    /** Brings the exponent of v, the octave of the impact parameter, to the lowest bits. */
    static final int RING_SHIFT = 52;

    /** Leaves the exponent of κ above the bits of a tile of its octave. */
    static final int OCTAVE_SHIFT = 52 - TableLayout.TILE_BITS;

    static final long OCTAVE = -1L << TableLayout.TILE_BITS;

    /** Brings the sign of ρ − 1/2 to the bit that says the side. */
    static final int SIDE_SHIFT = 64 - TableLayout.TILE_BITS;

    static final long SIDE = 1L << (TableLayout.TILE_BITS - 1);

    /** For a table with one more tile than those of its range. */
    static TileIndex of(KappaRange range, int tiles) {
        long first = (long) (1023 + range.firstOctave()) << TableLayout.TILE_BITS;
        return new TileIndex(range.low(), range.high(), first - SIDE + ImpactOctaves.LOWEST_BITS, tiles - 1L);
    }

    /**
     * The tile.
     *
     * @param bits those of v
     */
    long tile(double rho, long bits, double kappa) {
        if (!(rho >= CLOSEST && rho < 1.0 && kappa >= low && kappa < high)) {
            return uncovered;
        }
        long octave = (Double.doubleToRawLongBits(kappa) >>> OCTAVE_SHIFT) & OCTAVE;
        long side = (Double.doubleToRawLongBits(rho - 0.5) >>> SIDE_SHIFT) & SIDE;
        return octave - side + (bits >>> RING_SHIFT) - origin;
    }
}
