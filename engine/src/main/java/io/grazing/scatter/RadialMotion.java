package io.grazing.scatter;

import io.grazing.potential.Jet;
import io.grazing.potential.ShortRangePotential;

/**
 * The radial motion of one encounter in units |w| = 1: the squared radial velocity
 *
 * <pre>  D(r) = A(r) − ρ²/r²,   A(r) = 1 − 2κφ(r),</pre>
 *
 * its largest zero r_min (corrected: the paper prints half the potential under (3.5)), and D along
 * r = r_min^{1−t²}, 0 ≤ t ≤ 1, where D is of order t² at the turning point. D is assembled from
 * differences from the turning point, so that it keeps its relative accuracy as t → 0, and near the edge
 * of the support everything is expressed by the depth 1 − r.
 *
 * <p>Mutable cursor, one thread.
 */
final class RadialMotion {

    private static final int ITERATIONS = 200;
    /** Relative Newton step below which only rounding can keep the steps from shrinking. */
    private static final double CONVERGED = 1e-10;
    /** Share of the last move that a Newton step may have, lest the bracket be halved. */
    private static final double SHRINKING = 0.8;
    /** Below this relative difference the potential's drop is integrated rather than subtracted. */
    private static final double SMALL_DROP = 0.1;
    /** Where subtraction and integration of the drop differ by more, the integrand has structure: subtract. */
    private static final double DROP_AGREEMENT = 1e-14;

    private static final double[] GAUSS_NODES = {
        0.148874338981631210884826001129720, 0.433395394129247190799265943165784,
        0.679409568299024406234327365114874, 0.865063366688984510732096688423493,
        0.973906528517171720077964012084452
    };
    private static final double[] GAUSS_WEIGHTS = {
        0.295524224714752870173815619188769, 0.269266719309996355091226921569469,
        0.219086362515982043995534934228163, 0.149451349150580593145863396957658,
        0.066671344308688137593568809893332
    };

    private final ShortRangePotential potential;
    private final double rho;
    private final double kappa;
    private double closest;
    private double closestDepth;
    private double span;
    private double closestPhi;

    private double r;
    private double slope;
    private double radial;
    private double well;

    /** The motion with a turning point; needs 0 &lt; ρ &lt; 1. */
    RadialMotion(ShortRangePotential potential, double rho, double kappa) {
        this.potential = potential;
        this.rho = rho;
        this.kappa = kappa;
        findTurningPoint();
        closestPhi = jet(closest, closestDepth).value();
    }

    /** r_min. */
    double closest() {
        return closest;
    }

    /** ln(1/r_min), so that dr = 2t·span·r dt. */
    double span() {
        return span;
    }

    /** Moves the cursor to r = r_min^{1−t²}. */
    void moveTo(double t) {
        double logRatio = span * t * t;
        double depth = -Math.expm1(-span * (1.0 - t) * (1.0 + t));
        r = closest < 0.5 ? closest * Math.exp(logRatio) : 1.0 - depth;
        Jet here = jet(r, depth);
        slope = here.first();
        double centrifugal = rho / closest;
        radial = centrifugal * centrifugal * -Math.expm1(-2.0 * logRatio)
                + 2.0 * kappa * drop(closest, closestPhi, r, here.value(), logRatio);
        well = radial + rho / r * (rho / r);
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

    /** How much a relative change of κ, and of the profile's rounding, is amplified in r_min. */
    double conditioning() {
        double ratio = rho / closest;
        return 1.0
                / (2.0 * ratio * ratio
                        + 2.0 * kappa * closest * -jet(closest, closestDepth).first());
    }

    /** |ln f(r_min)/f(0)|: how much a profile flat at the edge amplifies the rounding of its exponent; 0 where it has underflown. */
    double flatness() {
        if (closestPhi == 0.0) {
            return 0.0;
        }
        return Math.abs(Math.log(closestPhi) + potential.order() * Math.log(closest) - Math.log(potential.strength()));
    }

    private Jet jet(double distance, double depth) {
        return distance < 0.5 ? potential.at(distance) : potential.atDepth(depth);
    }

    private void findTurningPoint() {
        double outer = 0.0;
        double inner = rho < 0.5 ? -Math.log(rho) : -Math.log1p(-(1.0 - rho));
        double x = inner;
        double previousStep = Double.POSITIVE_INFINITY;
        double moved = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ITERATIONS; i++) {
            double distance = Math.exp(-x);
            double depth = -Math.expm1(-x);
            Jet here = jet(distance, depth);
            double value = radicand(distance, depth, here.value());
            if (value > 0.0) {
                outer = x;
            } else {
                inner = x;
            }
            double ratio = rho / distance;
            double derivative = 2.0 * ratio * ratio - 2.0 * kappa * distance * here.first();
            // Deep inside, 1 − D grows like e^{sx}, on which Newton creeps by 1/s: its logarithm is nearly linear.
            // Where even that overflows, no step is known and the bracket is halved.
            double step = value < -1.0 ? -Math.log1p(-value) * (1.0 - value) / derivative : value / derivative;
            if (Double.isInfinite(derivative)) {
                step = Double.NaN;
            }
            double size = Math.abs(step);
            boolean converged = size <= CONVERGED * x && size >= 0.5 * previousStep || size <= 0x1p-53 * x;
            previousStep = size;
            double next = x + step;
            if (converged) {
                break;
            }
            // Newton may go to and fro over a strong bend, so that each move has to be shorter or halve the bracket.
            boolean shrinks = next > outer && next < inner && size < SHRINKING * moved;
            if (!shrinks && !(size <= CONVERGED * x)) {
                next = 0.5 * (outer + inner);
            }
            moved = Math.abs(next - x);
            x = next;
        }
        span = x;
        closest = Math.exp(-x);
        closestDepth = -Math.expm1(-x);
        if (closest < 0.5) {
            polish();
        }
    }

    /** One Newton step in r itself, whose double is finer than that of ln r. */
    private void polish() {
        Jet here = jet(closest, closestDepth);
        double ratio = rho / closest;
        double derivative = (2.0 * ratio * ratio - 2.0 * kappa * closest * here.first()) / closest;
        double step = radicand(closest, closestDepth, here.value()) / derivative;
        closest = Math.max(rho, closest - step);
        closestDepth = 1.0 - closest;
        span = -Math.log(closest);
    }

    private double radicand(double distance, double depth, double phi) {
        double difference = distance < 0.5 ? distance - rho : (1.0 - rho) - depth;
        double kinetic = difference * (distance + rho) / (distance * distance);
        if (potential.order() == 0.0 && distance < 0.25) {
            double strength = potential.strength();
            return Math.fma(-2.0 * kappa, strength, 1.0)
                    + 2.0 * kappa * drop(0.0, strength, distance, phi, 1.0)
                    - rho / distance * (rho / distance);
        }
        return kinetic - 2.0 * kappa * phi;
    }

    /** φ(a) − φ(b) for a &lt; b without cancellation; {@code logRatio} = ln(b/a), unused at a = 0. */
    private double drop(double a, double phiA, double b, double phiB, double logRatio) {
        double subtracted = phiA - phiB;
        if (subtracted > SMALL_DROP * phiA) {
            return subtracted;
        }
        double integrated = 0.0;
        if (logRatio > 0.5) {
            for (int i = 0; i < GAUSS_NODES.length; i++) {
                double half = 0.5 * (b - a);
                double offset = half * GAUSS_NODES[i];
                double middle = 0.5 * (a + b);
                integrated -= half * GAUSS_WEIGHTS[i] * (slopeAt(middle - offset) + slopeAt(middle + offset));
            }
        } else {
            double half = 0.5 * logRatio;
            for (int i = 0; i < GAUSS_NODES.length; i++) {
                double near = half * (1.0 - GAUSS_NODES[i]);
                double far = half * (1.0 + GAUSS_NODES[i]);
                integrated += half * GAUSS_WEIGHTS[i] * (logSlope(a, near) + logSlope(a, far));
            }
        }
        // a table is evaluated at r, so that φ has the rounding of r
        double rounding = Math.ulp(b) * Math.abs(integrated / (b - a));
        return Math.abs(integrated - subtracted) <= DROP_AGREEMENT * phiA + rounding ? integrated : subtracted;
    }

    private double slopeAt(double distance) {
        return jet(distance, 1.0 - distance).first();
    }

    /** −rφ′(r) at r = a·e^x. */
    private double logSlope(double a, double x) {
        double distance = a * Math.exp(x);
        double depth = a < 0.5 ? 1.0 - distance : -Math.expm1(x - span);
        return -distance * jet(distance, depth).first();
    }
}
