package io.grazing.scenario.model;

/**
 * An interval of finite numbers.
 *
 * @param low lower end
 * @param lowIncluded whether the lower end belongs to the interval
 * @param high upper end; infinite for an interval without one
 */
record Range(double low, boolean lowIncluded, double high) {

    /** The finite numbers above {@code low}. */
    static Range above(double low) {
        return new Range(low, false, Double.POSITIVE_INFINITY);
    }

    /** The finite numbers from {@code low} on. */
    static Range from(double low) {
        return new Range(low, true, Double.POSITIVE_INFINITY);
    }

    /** The numbers from {@code low} to {@code high}, both included. */
    static Range between(double low, double high) {
        return new Range(low, true, high);
    }

    /** Whether {@code value} is finite and in this interval. */
    boolean contains(double value) {
        return Double.isFinite(value) && value <= high && (lowIncluded ? value >= low : value > low);
    }

    @Override
    public String toString() {
        if (Double.isInfinite(high)) {
            return (lowIncluded ? ">= " : "> ") + Wording.number(low);
        }
        return "from " + Wording.number(low) + " to " + Wording.number(high);
    }
}
