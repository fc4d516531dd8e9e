package io.grazing.analysis.limit;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch on which a {@link SmoothCurve} rises, or falls, throughout. The first and the last branch reach
 * on to ∓∞ along the end slopes of the curve, or stay at the end value where the curve has become flat.
 *
 * <p>Immutable and thread-safe.
 */
final class MonotoneBranch {

    private static final int SLOPE_SAMPLES = 48;
    private static final int ITERATIONS = 80;
    /** End slopes less steep than this are those of a curve that has reached its limit. */
    private static final double FLAT = 1e-3;

    private final SmoothCurve curve;
    private final double[] knots;
    private final double[] values;
    private final boolean first;
    private final boolean last;

    private MonotoneBranch(SmoothCurve curve, double[] knots, double[] values, boolean first, boolean last) {
        this.curve = curve;
        this.knots = knots;
        this.values = values;
        this.first = first;
        this.last = last;
    }

    /**
     * All branches of a curve, from left to right. Reversals smaller than the curve's own error are no
     * extrema.
     */
    static List<MonotoneBranch> of(SmoothCurve curve) {
        double[] knots = stationaryPoints(curve);
        double[] values = new double[knots.length];
        for (int i = 0; i < knots.length; i++) {
            values[i] = curve.value(knots[i]);
        }
        List<Integer> turns = turns(curve, knots, values);
        List<MonotoneBranch> branches = new ArrayList<>();
        for (int i = 1; i < turns.size(); i++) {
            int start = turns.get(i - 1);
            int length = turns.get(i) - start + 1;
            double[] t = new double[length];
            double[] v = new double[length];
            System.arraycopy(knots, start, t, 0, length);
            System.arraycopy(values, start, v, 0, length);
            branches.add(new MonotoneBranch(curve, t, v, i == 1, i == turns.size() - 1));
        }
        return branches;
    }

    /** Left end, −∞ for the first branch. */
    double start() {
        return first ? Double.NEGATIVE_INFINITY : knots[0];
    }

    /** Right end, ∞ for the last branch. */
    double end() {
        return last ? Double.POSITIVE_INFINITY : knots[knots.length - 1];
    }

    /** Whether the curve rises along this branch. */
    boolean rising() {
        return values[values.length - 1] >= values[0];
    }

    /** The value at the left end of the fitted part. */
    double startValue() {
        return values[0];
    }

    /**
     * Where this branch crosses {@code level}; {@link #start} or {@link #end} where it stays on one side of
     * it, so that the part of the branch below the level is always the part before (rising) or after
     * (falling) the crossing.
     */
    double crossing(double level) {
        int n = knots.length - 1;
        double sign = rising() ? 1.0 : -1.0;
        if (sign * (level - values[0]) <= 0.0) {
            return first ? extended(knots[0], values[0], level, sign, Double.NEGATIVE_INFINITY) : knots[0];
        }
        if (sign * (level - values[n]) >= 0.0) {
            return last ? extended(knots[n], values[n], level, sign, Double.POSITIVE_INFINITY) : knots[n];
        }
        int low = 0;
        int high = n;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (sign * (level - values[middle]) > 0.0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return root(level, sign, knots[low], knots[high]);
    }

    private double extended(double t, double value, double level, double sign, double infinity) {
        double slope = curve.slope(t);
        if (level == value) {
            return t;
        }
        return sign * slope > FLAT ? t + (level - value) / slope : infinity;
    }

    private double root(double level, double sign, double from, double to) {
        double low = from;
        double high = to;
        double t = 0.5 * (low + high);
        for (int i = 0; i < ITERATIONS; i++) {
            double excess = curve.value(t) - level;
            if (excess == 0.0) {
                return t;
            }
            if (sign * excess < 0.0) {
                low = t;
            } else {
                high = t;
            }
            double newton = t - excess / curve.slope(t);
            double next = newton > low && newton < high ? newton : 0.5 * (low + high);
            if (Math.abs(next - t) <= Math.ulp(t) || high - low <= Math.ulp(t)) {
                return next;
            }
            t = next;
        }
        return t;
    }

    private static double[] stationaryPoints(SmoothCurve curve) {
        List<Double> points = new ArrayList<>();
        for (ChebyshevPanel panel : curve.panels()) {
            points.add(panel.from());
            double t = panel.from();
            double slope = panel.slope(t);
            for (int i = 1; i <= SLOPE_SAMPLES; i++) {
                double next = panel.from() + (panel.to() - panel.from()) * i / SLOPE_SAMPLES;
                double nextSlope = panel.slope(next);
                if (slope * nextSlope < 0.0) {
                    points.add(zeroOfSlope(panel, t, next, slope));
                }
                t = next;
                slope = nextSlope;
            }
        }
        points.add(curve.to());
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double zeroOfSlope(ChebyshevPanel panel, double from, double to, double slopeAtFrom) {
        double low = from;
        double high = to;
        while (true) {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (slopeAtFrom * panel.slope(middle) > 0.0) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /** Indices of the first point, of every extremum that stands out of the error, and of the last point. */
    private static List<Integer> turns(SmoothCurve curve, double[] knots, double[] values) {
        List<Integer> turns = new ArrayList<>();
        turns.add(0);
        int highest = 0;
        int lowest = 0;
        int direction = 0;
        for (int i = 1; i < knots.length; i++) {
            double threshold = 2.0 * Math.max(curve.error(knots[i]), curve.error(knots[i - 1]));
            highest = values[i] > values[highest] ? i : highest;
            lowest = values[i] < values[lowest] ? i : lowest;
            if (direction >= 0 && values[i] < values[highest] - threshold) {
                addTurn(turns, highest);
                direction = -1;
                lowest = i;
            } else if (direction <= 0 && values[i] > values[lowest] + threshold) {
                addTurn(turns, lowest);
                direction = 1;
                highest = i;
            }
        }
        addTurn(turns, knots.length - 1);
        return turns;
    }

    private static void addTurn(List<Integer> turns, int index) {
        if (turns.get(turns.size() - 1) != index) {
            turns.add(index);
        }
    }
}
