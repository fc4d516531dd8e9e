package io.grazing.analysis.rates;

import io.grazing.scatter.KronrodRule;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.DoubleUnaryOperator;

/**
 * Globally adaptive integration of one or several functions over the same panels: the panel that is worst
 * in units of the tolerances is halved until each integral meets its own. A panel is integrated by
 * {@link KronrodRule}, with the error estimate of QUADPACK, floored by the rounding of the sum.
 *
 * <p>Functions are never evaluated at the ends of a panel, so an integrable singularity there does no harm.
 * Where the tolerance cannot be met within the panel budget, or panels reach the resolution of double, the
 * result comes with the larger error that was reached.
 *
 * <p>Immutable and thread-safe.
 */
public final class AdaptiveIntegral {

    private static final double EPSILON = 0x1p-52;
    private static final int DEFAULT_PANELS = 4000;

    private final double relative;
    private final double absolute;
    private final int panels;

    private AdaptiveIntegral(double relative, double absolute, int panels) {
        this.relative = relative;
        this.absolute = absolute;
        this.panels = panels;
    }

    /** Several functions of one variable. */
    @FunctionalInterface
    public interface Functions {
        /** Stores the values at {@code x}, all finite, in {@code values}. */
        void at(double x, double[] values);
    }

    /**
     * An integrator that stops when each error is below {@code relative}·|integral| or below {@code absolute}.
     *
     * @param relative relative tolerance, ≥ 0
     * @param absolute absolute tolerance, ≥ 0
     */
    public static AdaptiveIntegral toTolerance(double relative, double absolute) {
        if (!(relative >= 0.0) || !(absolute >= 0.0)) {
            throw new IllegalArgumentException(
                    "expected tolerances >= 0, got relative " + relative + ", absolute " + absolute);
        }
        return new AdaptiveIntegral(relative, absolute, DEFAULT_PANELS);
    }

    /** The same integrator with at most {@code limit} panels. */
    public AdaptiveIntegral withPanels(int limit) {
        return new AdaptiveIntegral(relative, absolute, limit);
    }

    /**
     * ∫ g over [first, last breakpoint].
     *
     * @param g the integrand, finite inside each panel
     * @param breakpoints increasing; where g or a derivative jumps, or merely where to cut first
     */
    public Measured of(DoubleUnaryOperator g, double... breakpoints) {
        return of(1, (x, values) -> values[0] = g.applyAsDouble(x), breakpoints)[0];
    }

    /**
     * The integrals of {@code count} functions over [first, last breakpoint].
     *
     * @param count how many functions
     * @param g the integrands, finite inside each panel
     * @param breakpoints increasing; where an integrand or a derivative jumps, or merely where to cut first
     */
    public Measured[] of(int count, Functions g, double... breakpoints) {
        PriorityQueue<Panel> open = new PriorityQueue<>(Comparator.comparingDouble(p -> -p.badness));
        double[] value = new double[count];
        double[] error = new double[count];
        double[] scale = new double[count];
        int used = 0;
        for (int i = 1; i < breakpoints.length; i++) {
            if (breakpoints[i] > breakpoints[i - 1]) {
                open.add(new Panel(count, g, breakpoints[i - 1], breakpoints[i]));
                used++;
            } else if (!(breakpoints[i] == breakpoints[i - 1])) {
                throw new IllegalArgumentException(
                        "expected increasing breakpoints, got " + breakpoints[i] + " after " + breakpoints[i - 1]);
            }
        }
        total(open, value, error);
        double[] rankedAt = new double[count];
        Arrays.fill(rankedAt, Double.NaN);
        while (used < panels && !met(value, error, scale)) {
            if (moved(scale, rankedAt)) {
                rank(open, scale, rankedAt);
            }
            Panel worst = open.peek();
            if (worst == null || worst.badness <= 0.0) {
                break;
            }
            open.poll();
            double middle = 0.5 * (worst.from + worst.to);
            Panel left = new Panel(count, g, worst.from, middle);
            Panel right = new Panel(count, g, middle, worst.to);
            for (int k = 0; k < count; k++) {
                value[k] += left.value[k] + right.value[k] - worst.value[k];
                error[k] += left.error[k] + right.error[k] - worst.error[k];
            }
            left.rank(rankedAt);
            right.rank(rankedAt);
            open.add(left);
            open.add(right);
            used++;
        }
        total(open, value, error);
        Measured[] integrals = new Measured[count];
        for (int k = 0; k < count; k++) {
            integrals[k] = new Measured(value[k], error[k] + EPSILON * Math.abs(value[k]));
        }
        return integrals;
    }

    private static void total(Iterable<Panel> panels, double[] value, double[] error) {
        for (int k = 0; k < value.length; k++) {
            value[k] = 0.0;
            error[k] = 0.0;
            for (Panel panel : panels) {
                value[k] += panel.value[k];
                error[k] += panel.error[k];
            }
        }
    }

    private boolean met(double[] value, double[] error, double[] scale) {
        boolean met = true;
        for (int k = 0; k < value.length; k++) {
            scale[k] = Math.max(absolute, relative * Math.abs(value[k]));
            met &= error[k] <= scale[k];
        }
        return met;
    }

    /** Whether a tolerance has changed enough since the panels were ranked for the ranking to mislead. */
    private static boolean moved(double[] scale, double[] rankedAt) {
        for (int k = 0; k < scale.length; k++) {
            if (!(scale[k] <= 2.0 * rankedAt[k] && rankedAt[k] <= 2.0 * scale[k])) {
                return true;
            }
        }
        return false;
    }

    private static void rank(PriorityQueue<Panel> open, double[] scale, double[] rankedAt) {
        System.arraycopy(scale, 0, rankedAt, 0, scale.length);
        Panel[] all = open.toArray(new Panel[0]);
        open.clear();
        for (Panel panel : all) {
            panel.rank(rankedAt);
            open.add(panel);
        }
    }

    /** One panel with the integrals over it. */
    private static final class Panel {

        private final double from;
        private final double to;
        private final double[] value;
        private final double[] error;
        private final double[] rounding;
        private double badness;

        Panel(int count, Functions g, double from, double to) {
            this.from = from;
            this.to = to;
            value = new double[count];
            error = new double[count];
            rounding = new double[count];
            double centre = 0.5 * (from + to);
            double half = 0.5 * (to - from);
            double[][] samples = new double[count][KronrodRule.POINTS];
            double[] at = new double[count];
            for (int i = 0; i < KronrodRule.POINTS; i++) {
                g.at(centre + half * KronrodRule.abscissa(i), at);
                for (int k = 0; k < count; k++) {
                    samples[k][i] = at[k];
                }
            }
            for (int k = 0; k < count; k++) {
                KronrodRule.Sums sums = KronrodRule.sums(samples[k]);
                value[k] = half * sums.integral();
                rounding[k] = 4.0 * EPSILON * half * sums.magnitude();
                error[k] = Math.max(half * sums.estimate(), rounding[k]);
            }
        }

        /** The error in units of the tolerances; 0 where halving cannot reduce it. */
        void rank(double[] scale) {
            badness = 0.0;
            double middle = 0.5 * (from + to);
            if (middle <= from || middle >= to) {
                return;
            }
            for (int k = 0; k < scale.length; k++) {
                if (error[k] > rounding[k]) {
                    badness = Math.max(badness, scale[k] > 0.0 ? error[k] / scale[k] : Double.POSITIVE_INFINITY);
                }
            }
        }
    }
}
