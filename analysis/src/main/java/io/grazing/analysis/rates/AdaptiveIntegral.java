package io.grazing.analysis.rates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.DoubleUnaryOperator;

/**
 * Globally adaptive integration of one or several functions over the same panels: the panel that is worst
 * in units of the tolerances is halved until each integral meets its own. A panel is integrated by the
 * 21-point Kronrod extension of the 10-point Gauss–Legendre rule; |K − G| is turned into an error estimate as
 * in QUADPACK (Piessens et al. 1983), floored by the rounding of the sum.
 *
 * <p>Functions are never evaluated at the ends of a panel, so an integrable singularity there does no harm.
 * Where the tolerance cannot be met within the panel budget, or panels reach the resolution of double, the
 * result comes with the larger error that was reached.
 *
 * <p>Immutable and thread-safe.
 */
public final class AdaptiveIntegral {

    private static final double[] NODES = {
        0.995657163025808080735527280689003,
        0.973906528517171720077964012084452,
        0.930157491355708226001207180059508,
        0.865063366688984510732096688423493,
        0.780817726586416897063717578345042,
        0.679409568299024406234327365114874,
        0.562757134668604683339000099272694,
        0.433395394129247190799265943165784,
        0.294392862701460198131126602310866,
        0.148874338981631210884826001129720,
        0.0
    };
    private static final double[] KRONROD = {
        0.011694638867371874278064396062192, 0.032558162307964727478818972459390,
        0.054755896574351996031381300244580, 0.075039674810919952767043140916190,
        0.093125454583697605535465085463366, 0.109387158802297641899210590325805,
        0.123491976262065851077958109585166, 0.134709217311473325928054001771707,
        0.142775938577060080797094273138717, 0.147739104901338491374841515972068,
        0.149445554002916905664936468389821
    };
    private static final double[] GAUSS = {
        0.0, 0.066671344308688137593568809893332, 0.0, 0.149451349150580593145863396957658,
        0.0, 0.219086362515982043995534934228163, 0.0, 0.269266719309996355091226921569469,
        0.0, 0.295524224714752870173815619188769, 0.0
    };
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
            double[][] sample = new double[2 * NODES.length][count];
            double centre = 0.5 * (from + to);
            double half = 0.5 * (to - from);
            for (int i = 0; i < NODES.length; i++) {
                g.at(centre - half * NODES[i], sample[2 * i]);
                if (NODES[i] > 0.0) {
                    g.at(centre + half * NODES[i], sample[2 * i + 1]);
                }
            }
            for (int k = 0; k < count; k++) {
                integrate(sample, half, k);
            }
        }

        private void integrate(double[][] sample, double half, int k) {
            double kronrod = 0.0;
            double gauss = 0.0;
            double magnitude = 0.0;
            for (int i = 0; i < NODES.length; i++) {
                kronrod += KRONROD[i] * (sample[2 * i][k] + sample[2 * i + 1][k]);
                gauss += GAUSS[i] * (sample[2 * i][k] + sample[2 * i + 1][k]);
                magnitude += KRONROD[i] * (Math.abs(sample[2 * i][k]) + Math.abs(sample[2 * i + 1][k]));
            }
            double variation = 0.0;
            double mean = 0.5 * kronrod;
            for (int i = 0; i < NODES.length - 1; i++) {
                variation += KRONROD[i] * (Math.abs(sample[2 * i][k] - mean) + Math.abs(sample[2 * i + 1][k] - mean));
            }
            double difference = Math.abs(kronrod - gauss);
            double estimate = variation > 0.0
                    ? variation * Math.min(1.0, Math.pow(200.0 * difference / variation, 1.5))
                    : difference;
            value[k] = half * kronrod;
            rounding[k] = 4.0 * EPSILON * half * magnitude;
            error[k] = Math.max(half * estimate, rounding[k]);
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
