package io.grazing.scatter;

import java.util.function.IntToDoubleFunction;

/**
 * An angle from a trajectory whose steps are halved, and halved again, until the angle stands still to its rounding.
 *
 * @param value the angle with the finest steps
 * @param error what the last halving changed, and the rounding; π where nothing is known
 */
record RefinedAngle(double value, double error) {

    /** Parts of a step beyond which halving ends; only where f is not smooth is it needed so often. */
    private static final int MOST_PARTS = 16;
    /** Share of the last difference but one that the last counts for at least, lest it be small by chance. */
    private static final double SHARE = 3e-3;
    /** The same where steps pass over knots of a table, and halving gains less. */
    private static final double SHARE_AT_KNOTS = 0.3;
    /** What is left in units of the last difference where the angle does not come to rest. */
    private static final double RESTLESS = 6.0;
    /** The least that halving gains there. */
    private static final double GAIN = 0.5;

    RefinedAngle {
        error = Math.min(error, Math.PI);
    }

    /**
     * The angle, refined.
     *
     * @param first the angle with the steps undivided
     * @param rounding its error by rounding
     * @param overKnots whether steps pass over places where f is not smooth
     * @param inParts the angle with every step in so many parts; NaN if then the trajectory is another one
     */
    static RefinedAngle of(double first, double rounding, boolean overKnots, IntToDoubleFunction inParts) {
        double share = overKnots ? SHARE_AT_KNOTS : SHARE;
        double angle = first;
        double difference = first;
        double former = first;
        for (int parts = 2; parts <= MOST_PARTS; parts *= 2) {
            double refined = inParts.applyAsDouble(parts);
            if (Double.isNaN(refined)) {
                return new RefinedAngle(angle, Math.PI);
            }
            former = difference;
            difference = Math.abs(refined - angle);
            angle = refined;
            double left = Math.max(difference, share * former);
            if (left <= rounding) {
                return new RefinedAngle(angle, rounding + left);
            }
        }
        return new RefinedAngle(angle, rounding + RESTLESS * Math.max(difference, GAIN * former));
    }
}
