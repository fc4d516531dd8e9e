package io.grazing.scatter;

import io.grazing.potential.Jet;
import io.grazing.potential.Profile;

/**
 * f(a) − f(b), b ≥ a, for one a and many b: near a as an integral of −f′, so that it keeps its relative accuracy as b → a.
 *
 * <p>Immutable.
 */
final class ProfileDrop {

    /** Where the drop, and what is added to it, is less than this share of f(a), it is integrated rather than subtracted. */
    private static final double SMALL_DROP = 0.1;
    /** Knots closer to a than this, relatively, are taken to be there. */
    private static final double LEAST_GAP = 1e-12;
    /** Where subtraction and integration of the drop differ by more, the integrand has structure: subtract. */
    private static final double DROP_AGREEMENT = 1e-14;

    /** By so many roundings of the distance they may differ besides. */
    private static final double ROUNDINGS_OF_R = 8.0;

    /** What the 10- and the 21-point rule may differ by for the latter to be at rounding. */
    private static final double RULES_AGREE = 1e-11;

    private static final int DROP_PANELS = 30;

    private final Profile f;
    /** 1 − a. */
    private final double nearestDepth;
    /** |f′(a)|. */
    private final double steepness;
    /** a and the distances beyond where f is not analytic. */
    private final double[] knots;
    /** Their ln(r/a). */
    private final double[] knotLog;
    /** f there, and the drop of f from a. */
    private final double[] knotF;

    private final double[] knotDrop;

    /** Drops from a distance, which is given by its depth 1 − a also. */
    ProfileDrop(Profile f, double a, double depth) {
        this.f = f;
        nearestDepth = depth;
        knots = knots(a);
        knotLog = new double[knots.length];
        knotF = new double[knots.length];
        knotDrop = new double[knots.length];
        Jet nearest = jet(f, a, depth);
        knotF[0] = nearest.value();
        steepness = Math.abs(nearest.first());
        for (int i = 1; i < knots.length; i++) {
            Jet there = jet(f, knots[i], 1.0 - knots[i]);
            knotF[i] = there.value();
            knotLog[i] = Math.log(knots[i] / a);
            knotDrop[i] = to(there, knotLog[i], i - 1, 0.0);
        }
    }

    private double[] knots(double a) {
        double[] all = f.landmarks();
        double least = a * (1.0 + LEAST_GAP);
        int first = 0;
        while (all[first] < least && all[first] < 1.0) {
            first++;
        }
        int count = all.length - 1 - first;
        double[] beyond = new double[count + 1];
        beyond[0] = a;
        System.arraycopy(all, first, beyond, 1, count);
        return beyond;
    }

    /** f at a distance that is given by its depth also, of which the one nearer to 0 is used. */
    static Jet jet(Profile f, double distance, double depth) {
        return distance < 0.5 ? f.at(distance) : f.atDepth(depth);
    }

    /** f(a). */
    double value() {
        return knotF[0];
    }

    /** |f′(a)|. */
    double steepness() {
        return steepness;
    }

    /** ln(b/a) of a, 0, and of the distances beyond where f is not analytic, in order; not to be changed. */
    double[] logarithms() {
        return knotLog;
    }

    /**
     * f(a) − f(b) at ln(b/a).
     *
     * @param beside a positive number that it is going to be added to, and beside which a cancellation does not show
     */
    double to(Jet b, double logRatio, double beside) {
        return to(b, logRatio, knots.length - 1, beside);
    }

    /** The drop where only the knots up to {@code last} have theirs. */
    private double to(Jet b, double logRatio, int last, double beside) {
        double subtracted = knotF[0] - b.value();
        if (subtracted + beside > SMALL_DROP * knotF[0]) {
            return subtracted;
        }
        int i = last;
        while (i > 0 && knotLog[i] > logRatio) {
            i--;
        }
        double integrated = knotDrop[i] + dropBeyond(i, knots[i] * Math.expm1(logRatio - knotLog[i]), beside);
        // f has the roundings of r, and of the depth, which formulas such as (1 - r)^600 take at any r
        double mean = Math.abs(integrated / Math.expm1(logRatio));
        double rounding = ROUNDINGS_OF_R * Math.ulp(1.0) * (mean + Math.max(steepness, Math.abs(b.first())));
        return Math.abs(integrated - subtracted) <= DROP_AGREEMENT * knotF[0] + rounding ? integrated : subtracted;
    }

    /** f at knot i less f a distance {@code width} beyond it. */
    private double dropBeyond(int i, double width, double beside) {
        double depth = i == 0 ? nearestDepth : 1.0 - knots[i];
        double half = 0.5 * width;
        double[] values = new double[KronrodRule.POINTS];
        for (int k = 0; k < values.length; k++) {
            values[k] = slope(i, depth, half * (1.0 + KronrodRule.abscissa(k)));
        }
        KronrodRule.Sums sums = KronrodRule.sums(values);
        double drop = -half * sums.integral();
        double whole = drop + Math.max(beside, 0.0);
        if (half * sums.difference() <= RULES_AGREE * whole) {
            return drop;
        }
        double agreement = Math.max(RULES_AGREE, noise(i, depth, half));
        if (half * sums.difference() <= agreement * whole) {
            return drop;
        }
        return GaussKronrod.integrate(
                        beyond -> -slope(i, depth, beyond), agreement * whole / drop, DROP_PANELS, 0.0, width)
                .value();
    }

    /** What f′ changes by, relatively, with the roundings of the distance. */
    private double noise(int i, double depth, double beyond) {
        Jet jet = jet(f, knots[i] + beyond, depth - beyond);
        return ROUNDINGS_OF_R * Math.ulp(knots[i]) * Math.abs(jet.second() / (jet.first() - Double.MIN_NORMAL));
    }

    /** f′ a distance beyond knot i. */
    private double slope(int i, double depth, double beyond) {
        return jet(f, knots[i] + beyond, depth - beyond).first();
    }
}
