package io.grazing.scatter;

import io.grazing.potential.Jet;
import io.grazing.potential.Profile;
import io.grazing.potential.ShortRangePotential;

/**
 * The radial motion of one encounter in units |w| = 1: the squared radial velocity
 *
 * <pre>  D(r) = A(r) − ρ²/r²,   A(r) = 1 − 2κφ(r),</pre>
 *
 * from its largest zero r_min, the {@link TurningPoint}, along
 * r = r_min^{1−t²}, 0 ≤ t ≤ 1, where D is of order t² at the turning point. D is assembled from
 * differences from the turning point, so that it keeps its relative accuracy as t → 0, and near the edge
 * of the support everything is expressed by the depth 1 − r.
 *
 * <p>Mutable cursor, one thread.
 */
final class RadialMotion {

    /** Where D is less than this share of the potential at r_min, the profile's drop is integrated rather than subtracted. */
    private static final double SMALL_DROP = 0.1;
    /** Knots closer to r_min than this, relatively, are taken to be there. */
    private static final double LEAST_GAP = 1e-12;
    /** Where subtraction and integration of the drop differ by more, the integrand has structure: subtract. */
    private static final double DROP_AGREEMENT = 1e-14;

    /** By so many roundings of the distance they may differ besides. */
    private static final double ROUNDINGS_OF_R = 8.0;

    /** What the 10- and the 21-point rule may differ by for the latter to be at rounding. */
    private static final double RULES_AGREE = 1e-11;

    private static final int DROP_PANELS = 30;
    /** With more knots beyond r_min than this they are too fine to matter. */
    private static final int MOST_KNOTS = 300;

    private final Profile f;
    private final double s;
    private final double strength;
    private final double rho;
    private final double kappa;
    private final TurningPoint turningPoint;
    private final double closest;
    /** 2κ r_min^{−s}, what the drop of f is worth in D. */
    private final double unit;

    /** |f′(r_min)|. */
    private final double steepness;

    private final double noise;
    private final double span;
    /** r_min and the distances beyond where f is not analytic. */
    private final double[] knots;
    /** Their ln(r/r_min). */
    private final double[] knotLog;
    /** f there, and the drop of f from r_min. */
    private final double[] knotF;

    private final double[] knotDrop;

    private double r;
    private Jet profile;
    private double power;
    private double slope;
    private double radial;
    private double well;

    /** The motion with a turning point; needs 0 &lt; ρ &lt; 1. */
    RadialMotion(ShortRangePotential potential, double rho, double kappa) {
        f = potential.profile();
        s = potential.order();
        strength = potential.strength();
        this.rho = rho;
        this.kappa = kappa;
        turningPoint = TurningPoint.of(potential, rho, kappa);
        closest = turningPoint.distance();
        span = turningPoint.logarithm();
        knots = knots();
        knotLog = new double[knots.length];
        knotF = new double[knots.length];
        knotDrop = new double[knots.length];
        Jet nearest = profile(closest, turningPoint.depth());
        knotF[0] = nearest.value();
        steepness = Math.abs(nearest.first());
        for (int i = 1; i < knots.length; i++) {
            Jet there = profile(knots[i], 1.0 - knots[i]);
            knotF[i] = there.value();
            knotLog[i] = Math.log(knots[i] / closest);
            knotDrop[i] = profileDrop(there, knotLog[i], i - 1, 0.0);
        }
        unit = 2.0 * kappa * power(closest);
        noise = Noise.ofForce(potential, closest, turningPoint.depth());
    }

    /** r_min. */
    double closest() {
        return closest;
    }

    /** ln(1/r_min), so that dr = 2t·span·r dt. */
    double span() {
        return span;
    }

    /** Values of t between which D is smooth, increasing from 0 to 1. */
    double[] breaks() {
        double[] breaks = new double[knots.length + 1];
        for (int i = 1; i < knots.length; i++) {
            breaks[i] = Math.sqrt(knotLog[i] / span);
        }
        breaks[knots.length] = 1.0;
        return breaks;
    }

    private double[] knots() {
        double[] all = f.breaks();
        double least = closest * (1.0 + LEAST_GAP);
        int first = 0;
        while (all[first] < least && all[first] < 1.0) {
            first++;
        }
        int count = all.length - 1 - first;
        double[] beyond = new double[count > MOST_KNOTS ? 1 : count + 1];
        beyond[0] = closest;
        System.arraycopy(all, first, beyond, 1, beyond.length - 1);
        return beyond;
    }

    /** Moves the cursor to r = r_min^{1−t²}. */
    void moveTo(double t) {
        double logRatio = span * t * t;
        double depth = depth(t);
        r = distance(t, depth);
        profile = profile(r, depth);
        power = power(r);
        slope = (profile.first() - s * profile.value() / r) * power;
        double centrifugal = rho / closest * (rho / closest) * -Math.expm1(-2.0 * logRatio);
        radial = centrifugal + unit * drop(profile, logRatio, centrifugal / unit);
        well = radial + rho / r * (rho / r);
    }

    private double depth(double t) {
        return -Math.expm1(-span * (1.0 - t) * (1.0 + t));
    }

    private double distance(double t, double depth) {
        return closest < 0.5 ? closest * Math.exp(span * t * t) : 1.0 - depth;
    }

    /** f at t, wherever the cursor is. */
    double valueAt(double t) {
        double depth = depth(t);
        return profile(distance(t, depth), depth).value();
    }

    /** f and its derivatives at the cursor. */
    Jet profile() {
        return profile;
    }

    /** dr/dt at the cursor, which is at t. */
    double rate(double t) {
        return 2.0 * span * t * r;
    }

    /** r^{−s} at the cursor. */
    double power() {
        return power;
    }

    /** κ. */
    double kappa() {
        return kappa;
    }

    /** The distance at the cursor. */
    double r() {
        return r;
    }

    /** φ′ at the cursor. */
    double slope() {
        return slope;
    }

    /** D at the cursor. */
    double radial() {
        return radial;
    }

    /** A = 1 − 2κφ at the cursor. */
    double well() {
        return well;
    }

    /** The relative error of r_min by rounding, in units of that of φ and φ′. */
    double conditioning() {
        return turningPoint.conditioning();
    }

    /** What the rounding of r changes the integrals for θ/(2κρ) and for (π − θ − 2 asin ρ)/(2ρ) by where D sets in. */
    double blurOfOnset(boolean small) {
        double time = turningPoint.blurOfOnset();
        double spin = rho / closest;
        double share = small ? -turningPoint.phi().first() * closest / (spin * spin) : 1.0;
        return time / closest * share;
    }

    /** That of φ′, see {@link Noise#ofForce}. */
    double noise() {
        return noise;
    }

    /** The relative change of f(r_min) per rounding of 1 − r there, in units of that. */
    double steepness() {
        double size = closest < 0.5 ? 1.0 : turningPoint.depth();
        return knotF[0] == 0.0 ? 0.0 : size * steepness / knotF[0];
    }

    /** |ln f(r_min)/f(0)|: how much a profile flat at the edge amplifies the rounding of its exponent; 0 where it has underflown. */
    double flatness() {
        return knotF[0] == 0.0 ? 0.0 : Math.abs(Math.log(knotF[0] / strength));
    }

    /**
     * (φ(r_min) − φ(b)) r_min^s = f(r_min) − f(b) + f(b)(1 − (b/r_min)^{−s}) at ln(b/r_min).
     *
     * @param beside what D has besides, in the same unit
     */
    private double drop(Jet b, double logRatio, double beside) {
        double power = s == 0.0 ? 0.0 : b.value() * -Math.expm1(-s * logRatio);
        return profileDrop(b, logRatio, knots.length - 1, power + beside) + power;
    }

    /**
     * f(r_min) − f(b) without cancellation that the sum with the positive {@code beside} would show; knots up to
     * {@code last} have theirs.
     */
    private double profileDrop(Jet b, double logRatio, int last, double beside) {
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
        double depth = i == 0 ? turningPoint.depth() : 1.0 - knots[i];
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
        Jet jet = profile(knots[i] + beyond, depth - beyond);
        return ROUNDINGS_OF_R * Math.ulp(knots[i]) * Math.abs(jet.second() / (jet.first() - Double.MIN_NORMAL));
    }

    /** f′ a distance beyond knot i. */
    private double slope(int i, double depth, double beyond) {
        return profile(knots[i] + beyond, depth - beyond).first();
    }

    private Jet profile(double distance, double depth) {
        return distance < 0.5 ? f.at(distance) : f.atDepth(depth);
    }

    private double power(double distance) {
        if (s == 0.0) {
            return 1.0;
        }
        return s == 1.0 ? 1.0 / distance : Math.pow(distance, -s);
    }
}
