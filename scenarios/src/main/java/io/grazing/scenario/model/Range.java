package io.grazing.scenario.model;

/**
 * An interval of numbers, both ends included.
 *
 * @param low lower end
 * @param high upper end
 */
record Range(double low, double high) {

    /** Whether {@code value} is in this interval. */
    boolean contains(double value) {
        return value >= low && value <= high;
    }

    @Override
    public String toString() {
        return "from " + Wording.number(low) + " to " + Wording.number(high);
    }
}
