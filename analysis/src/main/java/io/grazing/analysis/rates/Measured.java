package io.grazing.analysis.rates;

/**
 * A number that was computed, with a bound on how wrong it may be. Not a statistical estimate: the error
 * adds up linearly, and is meant to be larger than the true one.
 *
 * @param value the number, finite
 * @param error estimated bound of its absolute error, finite and ≥ 0
 */
public record Measured(double value, double error) {

    private static final double UNIT_ROUNDOFF = 0x1p-53;

    /** A finite number with a finite error. */
    public Measured {
        if (!Double.isFinite(value) || !(error >= 0.0) || !Double.isFinite(error)) {
            throw new NotFiniteException("expected a finite number with a finite error, got " + value + " +- " + error);
        }
    }

    /** A number known to rounding. */
    public static Measured exactly(double value) {
        return new Measured(value, UNIT_ROUNDOFF * Math.abs(value));
    }

    /** This number times a constant. */
    public Measured times(double factor) {
        double product = factor * value;
        // where the product is subnormal, a unit in the last place is more than that share of it
        double rounding =
                value == 0.0 || factor == 0.0 ? 0.0 : Math.max(UNIT_ROUNDOFF * Math.abs(product), Double.MIN_VALUE);
        return new Measured(product, Math.abs(factor) * error + rounding);
    }

    /** The sum of two numbers. */
    public Measured plus(Measured other) {
        double sum = value + other.value;
        return new Measured(sum, error + other.error + UNIT_ROUNDOFF * Math.abs(sum));
    }

    /** The difference of two numbers. */
    public Measured minus(Measured other) {
        return plus(other.times(-1.0));
    }

    /** The same value, known less well by {@code moreError}. */
    public Measured widenedBy(double moreError) {
        return new Measured(value, error + moreError);
    }

    /** Whether {@code truth} is within the error. */
    public boolean covers(double truth) {
        return Math.abs(value - truth) <= error;
    }
}
