package io.grazing.potential;

/**
 * A function of the distance r and its first two derivatives at one point.
 *
 * @param value the function
 * @param first its first derivative with respect to r
 * @param second its second derivative with respect to r
 */
public record Jet(double value, double first, double second) {

    /** The jet of the zero function, which every potential is outside its support. */
    public static final Jet ZERO = new Jet(0.0, 0.0, 0.0);
}
