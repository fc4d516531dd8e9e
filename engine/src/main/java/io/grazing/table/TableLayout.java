package io.grazing.table;

import io.grazing.runtime.CacheLine;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Cells in the order and form in which they are looked up. Every tile, an octave of impact parameters times one of κ, has a
 * piece of the directory with an entry for each of the finest parts that it was divided into.
 *
 * @param range the κ covered
 * @param cells the cells with a polynomial, in the order of {@code coefficients}
 * @param coefficients the polynomials
 * @param tiles for each tile, see {@link #tile}, and at last one for what is not covered, how its directory is entered, see
 *     {@link #part}
 * @param directory where the polynomial of each part begins, or −1
 */
@SuppressWarnings("ArrayRecordComponent")
record TableLayout(KappaRange range, List<FittedCell> cells, double[] coefficients, long[] tiles, int[] directory) {

    /** log₂ of the tiles for each octave of κ: two sides, each in a power of two. */
    static final int TILE_BITS = 7;

    private static final int TILES = 1 << TILE_BITS;

    /** Entries of the tile for what is not covered, which the signs of v and κ lead to. */
    private static final int UNCOVERED = 3;

    private static final int BASE = 18;
    private static final int MANTISSA = 52;

    /** The tile of an octave of κ, counted from the first, a side and an octave of impact parameters. */
    static int tile(int octave, int side, int ring) {
        return octave * TILES + side * (TILES / 2) + ring;
    }

    /**
     * Where the directory has the part of a tile that the leading bits of v and κ say. The tile holds the shifts that leave
     * the bits that count (bits 0–5 for v, 6–11 for κ), log₂ of its columns (12–17) and where its directory begins, less what
     * the exponents add. Shifts take the low bits of the tile themselves.
     */
    static int part(long tile, long impactBits, long kappaBits) {
        int row = (int) (kappaBits >>> (tile >>> 6)) << (int) (tile >>> 12);
        return (int) (tile >> BASE) + row + (int) (impactBits >>> tile);
    }

    private static long packed(int begin, int kappaExponent, int kappaLevel, int ring, int impactLevel) {
        int row = kappaExponent << (kappaLevel + impactLevel);
        int column = ImpactOctaves.LOWEST_BITS + ring << impactLevel;
        return (long) (begin - row - column) << BASE
                | (long) impactLevel << 12
                | (long) (MANTISSA - kappaLevel) << 6
                | MANTISSA - impactLevel;
    }

    static TableLayout of(KappaRange range, List<FittedCell> all) {
        int[] begins = new int[range.octaves() * TILES];
        int[] impactLevels = new int[begins.length];
        int[] kappaLevels = new int[begins.length];
        for (FittedCell fitted : all) {
            int tile = tile(range, fitted.cell());
            impactLevels[tile] = Math.max(impactLevels[tile], fitted.cell().impactLevel());
            kappaLevels[tile] = Math.max(kappaLevels[tile], fitted.cell().kappaLevel());
        }
        int entries = UNCOVERED;
        long[] tiles = new long[begins.length + 1];
        tiles[begins.length] = 63L << 6 | 63L;
        for (int t = 0; t < begins.length; t++) {
            begins[t] = entries;
            int kappaExponent = range.isSingle() ? 0 : 1023 + range.firstOctave() + t / TILES;
            tiles[t] = packed(entries, kappaExponent, kappaLevels[t], t % (TILES / 2), impactLevels[t]);
            entries += 1 << (kappaLevels[t] + impactLevels[t]);
        }
        List<FittedCell> cells = all.stream()
                .filter(fitted -> fitted.polynomial() != null)
                .sorted(Comparator.comparingInt((FittedCell fitted) -> tile(range, fitted.cell()))
                        .thenComparingDouble(fitted -> fitted.cell().weakest())
                        .thenComparingDouble(fitted -> fitted.cell().nearest()))
                .toList();
        int length = CellPolynomial.length(range.rows());
        // What no cell covers is looked up in the first one, and given up.
        double[] coefficients = new double[CacheLine.START + length * Math.max(cells.size(), 1)];
        int[] directory = new int[entries];
        Arrays.fill(directory, -1);
        for (int n = 0; n < cells.size(); n++) {
            int begin = CacheLine.START + n * length;
            System.arraycopy(cells.get(n).polynomial(), 0, coefficients, begin, length);
            TableCell cell = cells.get(n).cell();
            int tile = tile(range, cell);
            enter(directory, begins[tile], cell, begin, impactLevels[tile], kappaLevels[tile]);
        }
        return new TableLayout(range, cells, coefficients, tiles, directory);
    }

    private static void enter(int[] directory, int base, TableCell cell, int begin, int impactLevel, int kappaLevel) {
        int width = 1 << (impactLevel - cell.impactLevel());
        int height = 1 << (kappaLevel - cell.kappaLevel());
        for (int row = cell.kappaPart() * height; row < (cell.kappaPart() + 1) * height; row++) {
            int first = base + (row << impactLevel) + cell.impactPart() * width;
            Arrays.fill(directory, first, first + width, begin);
        }
    }

    private static int tile(KappaRange range, TableCell cell) {
        int octave = range.isSingle() ? 0 : cell.octave() - range.firstOctave();
        return tile(octave, cell.side(), cell.ring());
    }
}
