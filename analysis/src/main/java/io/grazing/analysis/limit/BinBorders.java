package io.grazing.analysis.limit;

import java.util.Arrays;

/** Checks and conversions of bin edges and annuli. */
final class BinBorders {

    private BinBorders() {}

    /**
     * The levels of bin edges.
     *
     * @throws IllegalArgumentException if the edges are fewer than two, negative, NaN or not increasing
     */
    static double[] levels(double[] edges, AngleScale scale) {
        requireIncreasing("bin edges", edges, Double.POSITIVE_INFINITY);
        return Arrays.stream(edges).map(scale::level).toArray();
    }

    /**
     * The coordinates x of the radii of annuli.
     *
     * @throws IllegalArgumentException if the radii are fewer than two, outside [0, 1] or not increasing
     */
    static double[] coordinates(double[] radii) {
        requireIncreasing("radii of annuli", radii, 1.0);
        return Arrays.stream(radii).map(ImpactCoordinate::of).toArray();
    }

    private static void requireIncreasing(String what, double[] numbers, double greatest) {
        if (numbers.length < 2) {
            throw new IllegalArgumentException(what + ": expected at least two, got " + numbers.length);
        }
        double before = Double.NEGATIVE_INFINITY;
        for (double number : numbers) {
            if (!(number > before) || !(number >= 0.0) || !(number <= greatest)) {
                throw new IllegalArgumentException(what + ": expected increasing numbers in [0, " + greatest + "], got "
                        + Arrays.toString(numbers));
            }
            before = number;
        }
    }
}
