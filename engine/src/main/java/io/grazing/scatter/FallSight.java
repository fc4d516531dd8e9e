package io.grazing.scatter;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * An integrand along a {@link RadialMotion} that watches whether the abscissae of a rule see all of the fall of f: over a panel f
 * falls by the difference of its values at the ends, and what the rule makes of f′ has to agree with that. A flank between the
 * abscissae, however narrow, is missing there. Mutable, one thread.
 */
final class FallSight implements GaussKronrod.Integrand {

    /** Errors of f and of the rule where it sees all, relative to f. */
    private static final double ERRORS = 1e-13;
    /** Roundings of r, and of the exponent of a flat profile, that f may be off by. */
    private static final double ROUNDINGS = 16.0 * 0x1p-53;

    private final RadialMotion motion;
    private final DoubleUnaryOperator value;
    private final DoubleBinaryOperator weight;
    private final double[] rates = new double[KronrodRule.POINTS];
    private double steepest;
    private int next;

    /**
     * An integrand over t.
     *
     * @param value its value at a t to which the motion has moved
     * @param weight what a fall of f that is not seen changes the integral by, per fall, if it is about a t to which the motion
     *     has moved and within a panel of a width
     */
    FallSight(RadialMotion motion, DoubleUnaryOperator value, DoubleBinaryOperator weight) {
        this.motion = motion;
        this.value = value;
        this.weight = weight;
    }

    @Override
    public double at(double t) {
        motion.moveTo(t);
        double slope = motion.profile().first();
        rates[next] = -slope * motion.rate(t);
        steepest = Math.max(steepest, Math.abs(slope));
        next++;
        return value.applyAsDouble(t);
    }

    @Override
    public double unseen(double from, double to) {
        double before = motion.valueAt(from);
        double seen = 0.5 * (to - from) * KronrodRule.integral(rates);
        double missing = Math.abs(before - motion.valueAt(to) - seen);
        double allowed = (ERRORS + ROUNDINGS * motion.flatness()) * before + ROUNDINGS * steepest;
        next = 0;
        steepest = 0.0;
        if (missing <= allowed) {
            return 0.0;
        }
        double middle = 0.5 * (from + to);
        motion.moveTo(middle);
        return missing * weight.applyAsDouble(middle, to - from);
    }
}
