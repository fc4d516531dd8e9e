package io.grazing.table;

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
 * @param tiles for each tile, where its directory begins (from bit 8), log₂ of its rows (bits 4–7) and columns (bits 0–3)
 * @param directory where the polynomial of each part begins, or −1
 */
@SuppressWarnings("ArrayRecordComponent")
record TableLayout(KappaRange range, List<FittedCell> cells, double[] coefficients, long[] tiles, int[] directory) {

    static TableLayout of(KappaRange range, List<FittedCell> all) {
        int columns = ImpactOctaves.COUNT;
        long[] tiles = new long[2 * range.octaves() * columns];
        int[] impactLevels = new int[tiles.length];
        int[] kappaLevels = new int[tiles.length];
        for (FittedCell fitted : all) {
            int tile = tile(range, fitted.cell());
            impactLevels[tile] = Math.max(impactLevels[tile], fitted.cell().impactLevel());
            kappaLevels[tile] = Math.max(kappaLevels[tile], fitted.cell().kappaLevel());
        }
        int entries = 0;
        for (int t = 0; t < tiles.length; t++) {
            tiles[t] = (long) entries << 8 | (long) kappaLevels[t] << 4 | impactLevels[t];
            entries += 1 << (kappaLevels[t] + impactLevels[t]);
        }
        List<FittedCell> cells = all.stream()
                .filter(fitted -> fitted.polynomial() != null)
                .sorted(Comparator.comparingInt((FittedCell fitted) -> tile(range, fitted.cell()))
                        .thenComparingDouble(fitted -> fitted.cell().weakest())
                        .thenComparingDouble(fitted -> fitted.cell().nearest()))
                .toList();
        int length = CellPolynomial.length(range.rows());
        double[] coefficients = new double[length * cells.size()];
        int[] directory = new int[entries];
        Arrays.fill(directory, -1);
        for (int n = 0; n < cells.size(); n++) {
            System.arraycopy(cells.get(n).polynomial(), 0, coefficients, n * length, length);
            TableCell cell = cells.get(n).cell();
            int tile = tile(range, cell);
            enter(directory, tiles[tile], cell, n * length, impactLevels[tile], kappaLevels[tile]);
        }
        return new TableLayout(range, cells, coefficients, tiles, directory);
    }

    private static void enter(int[] directory, long tile, TableCell cell, int begin, int impactLevel, int kappaLevel) {
        int width = 1 << (impactLevel - cell.impactLevel());
        int height = 1 << (kappaLevel - cell.kappaLevel());
        int base = (int) (tile >>> 8);
        for (int row = cell.kappaPart() * height; row < (cell.kappaPart() + 1) * height; row++) {
            int first = base + (row << impactLevel) + cell.impactPart() * width;
            Arrays.fill(directory, first, first + width, begin);
        }
    }

    private static int tile(KappaRange range, TableCell cell) {
        int octave = range.isSingle() ? 0 : cell.octave() - range.firstOctave();
        return (2 * octave + cell.side()) * ImpactOctaves.COUNT + cell.ring();
    }
}
