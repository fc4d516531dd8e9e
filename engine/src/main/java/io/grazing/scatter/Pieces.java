package io.grazing.scatter;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Neighbouring pieces of a function of t, between distances where it is not smooth, that one polynomial may take the place of: pieces
 * between points of smooth data are off from one function by what the data are rounded by.
 *
 * <p>It may be off by a share of the largest value from there on outwards: a force further in moves only those that the force further
 * out lets in. Immutable.
 */
final class Pieces {

    /** Places on each piece where a polynomial is checked. */
    private static final int CHECKS = 4;

    private final double[] breaks;
    /** At each break, the largest value from there on outwards. */
    private final double[] largest;

    private final DoubleUnaryOperator share;

    private Pieces(double[] breaks, double[] largest, DoubleUnaryOperator share) {
        this.breaks = breaks;
        this.largest = largest;
        this.share = share;
    }

    /**
     * Pieces of a function; with a pole at one of their ends it is no polynomial, which may then be off by nothing.
     *
     * @param breaks the t at which they end, increasing
     * @param share by how much of its largest value further out a polynomial may be off at a t
     */
    static Pieces of(DoubleUnaryOperator function, double[] breaks, DoubleUnaryOperator share) {
        double[] largest = new double[breaks.length];
        double above = 0.0;
        for (int i = breaks.length - 1; i >= 0; i--) {
            above = Math.max(above, Math.abs(function.applyAsDouble(breaks[i])));
            largest[i] = above;
        }
        return new Pieces(breaks, largest, above < Double.POSITIVE_INFINITY ? share : t -> 0.0);
    }

    /** A single piece, nothing to join. */
    static Pieces single(double from, double to) {
        return new Pieces(new double[] {from, to}, new double[2], t -> 0.0);
    }

    int count() {
        return breaks.length - 1;
    }

    double from() {
        return breaks[0];
    }

    double to() {
        return breaks[breaks.length - 1];
    }

    /** The inner half of them. */
    Pieces inner() {
        return part(0, breaks.length / 2);
    }

    /** The others. */
    Pieces outer() {
        return part(breaks.length / 2, breaks.length - 1);
    }

    private Pieces part(int first, int last) {
        return new Pieces(
                Arrays.copyOfRange(breaks, first, last + 1), Arrays.copyOfRange(largest, first, last + 1), share);
    }

    /** By how much a polynomial may be off at a place, besides rounding. */
    double allowed(double t, double value) {
        double of = share.applyAsDouble(t);
        if (of == 0.0) {
            return 0.0;
        }
        int found = Arrays.binarySearch(breaks, t);
        int next = Math.min(found >= 0 ? found : -found - 1, breaks.length - 1);
        return of * Math.max(Math.abs(value), largest[next]);
    }

    /** By how much of the function a polynomial may be off at most, besides rounding. */
    double share() {
        return share.applyAsDouble(to());
    }

    /** Where a polynomial over several pieces has to be checked: on each of them. */
    double[] checks() {
        double[] checks = new double[count() > 1 ? count() * CHECKS : 0];
        for (int i = 0; i < checks.length; i++) {
            double left = breaks[i / CHECKS];
            double right = breaks[i / CHECKS + 1];
            checks[i] = left + (double) (i % CHECKS) / CHECKS * (right - left);
        }
        return checks;
    }
}
