package io.grazing.scatter;

/** A sum kept in two doubles: what its additions lose is below one rounding of the sum. Mutable, one thread. */
final class CompensatedSum {

    private double high;
    private double low;

    /** Becomes a copy. */
    void set(CompensatedSum other) {
        high = other.high;
        low = other.low;
    }

    /** Adds x, by Knuth's two-sum. */
    void add(double x) {
        double sum = high + x;
        double part = sum - high;
        double lost = (high - (sum - part)) + (x - part);
        double rest = low + lost;
        high = sum + rest;
        low = rest - (high - sum);
    }

    /** Adds the product, with what its rounding loses. */
    void addProduct(double x, double y) {
        double product = x * y;
        add(product);
        add(Math.fma(x, y, -product));
    }

    /** Adds another sum. */
    void add(CompensatedSum other) {
        add(other.high);
        add(other.low);
    }

    /** The sum, rounded once. */
    double value() {
        return high;
    }

    /** What {@link #value} leaves out. */
    double rest() {
        return low;
    }

    /** The sum and x, rounded once. */
    double plus(double x) {
        double sum = high + x;
        double part = sum - high;
        return sum + (low + ((high - (sum - part)) + (x - part)));
    }
}
