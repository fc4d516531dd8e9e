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

    private final Profile f;
    private final double s;
    private final double strength;
    private final double rho;
    private final double kappa;
    private final TurningPoint turningPoint;
    private final double closest;
    /** 2κ r_min^{−s}, what the drop of f is worth in D. */
    private final double unit;

    private final double noise;
    private final double span;
    private final ProfileDrop drops;

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
        drops = new ProfileDrop(f, closest, turningPoint.depth());
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
        double[] logarithms = drops.logarithms();
        double[] breaks = new double[logarithms.length + 1];
        for (int i = 1; i < logarithms.length; i++) {
            breaks[i] = Math.sqrt(logarithms[i] / span);
        }
        breaks[logarithms.length] = 1.0;
        return breaks;
    }

    /** Moves the cursor to r = r_min^{1−t²}. */
    void moveTo(double t) {
        double logRatio = span * t * t;
        double depth = depth(t);
        r = distance(t, depth);
        profile = ProfileDrop.jet(f, r, depth);
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
        return ProfileDrop.jet(f, distance(t, depth), depth).value();
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
        return drops.value() == 0.0 ? 0.0 : size * drops.steepness() / drops.value();
    }

    /** |ln f(r_min)/f(0)|: how much a profile flat at the edge amplifies the rounding of its exponent; 0 where it has underflown. */
    double flatness() {
        return drops.value() == 0.0 ? 0.0 : Math.abs(Math.log(drops.value() / strength));
    }

    /**
     * (φ(r_min) − φ(b)) r_min^s = f(r_min) − f(b) + f(b)(1 − (b/r_min)^{−s}) at ln(b/r_min).
     *
     * @param beside what D has besides, in the same unit
     */
    private double drop(Jet b, double logRatio, double beside) {
        double power = s == 0.0 ? 0.0 : b.value() * -Math.expm1(-s * logRatio);
        return drops.to(b, logRatio, power + beside) + power;
    }

    private double power(double distance) {
        if (s == 0.0) {
            return 1.0;
        }
        return s == 1.0 ? 1.0 / distance : Math.pow(distance, -s);
    }
}
