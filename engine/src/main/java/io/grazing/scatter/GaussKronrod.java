package io.grazing.scatter;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.DoubleUnaryOperator;

/**
 * Adaptive integration of one function by {@link KronrodRule}: the panel with the largest error is halved until the sum
 * of the errors is below the tolerance or at the level of rounding. The error estimate is the larger of |K − G| and
 * QUADPACK's, which alone is too small where a derivative jumps.
 *
 * <p>Integrands are never evaluated at the ends of the interval. Stateless.
 */
public final class GaussKronrod {

    private static final double EPSILON = 0x1p-52;

    private GaussKronrod() {}

    /**
     * An integral.
     *
     * @param value its value
     * @param error estimated bound of the absolute error, rounding of the sum included, of the integrand excluded
     * @param evaluations evaluations of the integrand
     */
    public record Integral(double value, double error, long evaluations) {}

    /** A function that may know what the rule passes over between its abscissae. */
    interface Integrand {

        /** The function at {@code x}. */
        double at(double x);

        /** What it knows to be missing in the integral of it from {@code from} to {@code to}, after its values there were asked for. */
        default double unseen(double from, double to) {
            return 0.0;
        }
    }

    /**
     * A part of the interval.
     *
     * @param noise what the rounding of the abscissae may change the value by: that of an integrand much narrower than the
     *     distance from 0
     */
    private record Panel(double from, double to, double value, double error, double noise, boolean atRounding) {}

    /**
     * ∫ g over [first, last breakpoint].
     *
     * @param g the integrand, finite inside each panel
     * @param relativeTolerance error sought, relative to the integral
     * @param panels the most panels to cut the interval into; where they do not suffice the error says so
     * @param breakpoints increasing; where g or a derivative jumps, or merely where to cut first
     */
    public static Integral integrate(
            DoubleUnaryOperator g, double relativeTolerance, int panels, double... breakpoints) {
        return integrateWatched(g::applyAsDouble, relativeTolerance, panels, breakpoints);
    }

    /** The same of a function that may know what is missing. */
    static Integral integrateWatched(Integrand g, double relativeTolerance, int panels, double... breakpoints) {
        PriorityQueue<Panel> open = new PriorityQueue<>(Comparator.comparingDouble(p -> -p.error()));
        double value = 0.0;
        double error = 0.0;
        double noise = 0.0;
        long evaluated = 0;
        for (int i = 1; i < breakpoints.length; i++) {
            Panel panel = panel(g, breakpoints[i - 1], breakpoints[i]);
            open.add(panel);
            value += panel.value();
            error += panel.error();
            noise += panel.noise();
            evaluated++;
        }
        int count = breakpoints.length - 1;
        double settledError = 0.0;
        while (!open.isEmpty() && count < panels && error > relativeTolerance * Math.abs(value)) {
            Panel worst = open.poll();
            double middle = 0.5 * (worst.from() + worst.to());
            if (worst.atRounding() || middle == worst.from() || middle == worst.to()) {
                settledError += worst.error();
                if (error - settledError <= relativeTolerance * Math.abs(value)) {
                    break;
                }
                continue;
            }
            Panel left = panel(g, worst.from(), middle);
            Panel right = panel(g, middle, worst.to());
            value += left.value() + right.value() - worst.value();
            error += left.error() + right.error() - worst.error();
            noise += left.noise() + right.noise() - worst.noise();
            open.add(left);
            open.add(right);
            count++;
            evaluated += 2;
        }
        double rounding = Math.abs(noise) + EPSILON * Math.abs(value);
        return new Integral(value, Math.abs(error) + rounding, KronrodRule.POINTS * evaluated);
    }

    private static Panel panel(Integrand g, double from, double to) {
        double centre = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        double[] values = new double[KronrodRule.POINTS];
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            values[i] = g.at(centre + half * KronrodRule.abscissa(i));
            least = Math.min(least, values[i]);
            largest = Math.max(largest, values[i]);
        }
        double noise = 0.5 * Math.ulp(Math.max(Math.abs(from), Math.abs(to))) * (largest - least);
        KronrodRule.Sums sums = KronrodRule.sums(values);
        // more than all of it would leave nothing of the other errors in their sum
        double unseen = Math.min(g.unseen(from, to) / Math.abs(half), sums.magnitude());
        boolean atRounding = sums.difference() + unseen <= 8.0 * EPSILON * sums.magnitude();
        double error =
                Math.max(Math.max(sums.difference(), sums.estimate()), 2.0 * EPSILON * sums.magnitude()) + unseen;
        return new Panel(from, to, half * sums.integral(), Math.abs(half) * error, noise, atRounding);
    }
}
