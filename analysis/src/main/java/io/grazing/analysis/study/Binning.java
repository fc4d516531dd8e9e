package io.grazing.analysis.study;

import java.util.OptionalDouble;

/**
 * How deflection angles are binned.
 *
 * @param logarithmic bins of equal width in log θ, else in θ
 * @param count the number of bins, 1 to 10000
 * @param lowest lower edge of the first bin, radians, in (0, 3.14] if logarithmic and in [0, 3.14] if not; empty
 *     lets the study choose an edge below which less than a thousandth of the cross-section lies, and 0 for
 *     linear bins
 */
public record Binning(boolean logarithmic, int count, OptionalDouble lowest) {

    /** The most bins a histogram may have. */
    public static final int MAX_COUNT = 10_000;

    /** The largest lower edge of the first bin, radians: above it, the edges of many bins would not be distinct. */
    public static final double MAX_LOWEST = 3.14;

    /** A valid binning. */
    public Binning {
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException("bins: expected a count in 1.." + MAX_COUNT + ", got " + count);
        }
        if (lowest.isPresent()) {
            double edge = lowest.getAsDouble();
            boolean inside = edge <= MAX_LOWEST && (logarithmic ? edge > 0.0 : edge >= 0.0);
            if (!inside) {
                throw new IllegalArgumentException("lowest bin edge: expected an angle in "
                        + (logarithmic ? "(0, " : "[0, ") + MAX_LOWEST + "], got " + edge);
            }
        }
    }

    /** Logarithmic bins whose lowest edge the study chooses. */
    public static Binning logarithmic(int count) {
        return new Binning(true, count, OptionalDouble.empty());
    }

    /** Linear bins over [0, π]. */
    public static Binning linear(int count) {
        return new Binning(false, count, OptionalDouble.empty());
    }
}
