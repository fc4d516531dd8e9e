package io.grazing.scatter;

import io.grazing.collision.Deflection;
import io.grazing.potential.Jet;
import io.grazing.potential.Profile;
import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The distance of closest approach r_min, the largest zero of
 *
 * <pre>  D(r) = 1 − ρ²/r² − 2κφ(r)</pre>
 *
 * (corrected: the paper prints half the potential under (3.5)), sought in ln r by Newton's method inside a
 * bracket. D is formed from 1 − ρ²/r² in factors; and where the potential is nearly its height f(0), which
 * is nearly the energy, from the distance to the separatrix,
 *
 * <pre>  D = (1 − 2κf(0)) + 2κ(f(0) − f) − 2κf(r^{−s} − 1) − ρ²/r²,</pre>
 *
 * with f(0) to more than a double and each term to its own accuracy: at the separatrix itself, s = 0 and
 * 2κf(0) = 1, the others cancel all but ρ².
 *
 * <p>Immutable once found.
 */
final class TurningPoint {

    private static final int ITERATIONS = 1200;
    /** Relative Newton step below which only rounding can keep the steps from shrinking. */
    private static final double CONVERGED = 1e-10;
    /** Share of the last move that a Newton step may have, lest the bracket be halved. */
    private static final double SHRINKING = 0.8;
    /** Share of the height, and of the energy, within which D is formed from the separatrix. */
    private static final double NEAR_TOP = 0.5;

    /** Share of f(0) that is subtracted rather than integrated. */
    private static final double LARGE_DROP = 0.1;

    private static final double DROP_TOLERANCE = 1e-15;
    /** Share of f(0) by which the integral may differ from the difference, lest it has passed something over. */
    private static final double DROP_AGREEMENT = 1e-12;

    private static final int DROP_PANELS = 60;

    private final ShortRangePotential potential;
    private final double rho;
    private final double kappa;
    /** 1 − 2κf(0). */
    private final double surplus;

    private final boolean nearSeparatrix;
    private double distance;
    private double depth;
    private double logarithm;
    private double blur;

    private TurningPoint(ShortRangePotential potential, double rho, double kappa) {
        this.potential = potential;
        this.rho = rho;
        this.kappa = kappa;
        surplus = surplus(potential, kappa);
        nearSeparatrix = Math.abs(surplus) < NEAR_TOP;
        find();
    }

    /** The turning point of an encounter with 0 &lt; ρ &lt; 1. */
    static TurningPoint of(ShortRangePotential potential, double rho, double kappa) {
        return new TurningPoint(potential, rho, kappa);
    }

    /** 1 − 2κf(0), relatively accurate also next to its zero: what is left of the energy at the top if s = 0. */
    static double surplus(ShortRangePotential potential, double kappa) {
        return Math.fma(-2.0 * kappa, potential.strength(), 1.0) - 2.0 * kappa * potential.strengthResidue();
    }

    /** The outcome at ρ = 0, where by symmetry a particle turns back or passes straight on. */
    static Deflection headOn(ShortRangePotential potential, double kappa) {
        double surplus = surplus(potential, kappa);
        if (potential.order() > 0.0 || surplus < 0.0) {
            double closest = of(potential, Double.MIN_NORMAL, kappa).distance();
            return Deflection.ofSupplement(0.0, closest, 0.0, 0);
        }
        if (surplus > 0.0) {
            return Deflection.ofAngle(0.0, 0.0, 0.0, 0);
        }
        throw new ScatteringException("head-on encounter at 2κf(0) = 1 never leaves the top of the potential", null);
    }

    /** r_min. */
    double distance() {
        return distance;
    }

    /** 1 − r_min. */
    double depth() {
        return depth;
    }

    /** ln(1/r_min). */
    double logarithm() {
        return logarithm;
    }

    /** φ and its derivatives at r_min. */
    Jet phi() {
        return jet(distance, depth);
    }

    /** The relative error of r_min by rounding, in units of that of the terms of D. */
    double conditioning() {
        Jet phi = phi();
        radicand(distance, depth, phi);
        return blur / derivative(distance, phi);
    }

    /**
     * What a rounding of the distance changes ∫ dr/√D by, in units of r_min, over the length D′/D″ from there on along which D sets
     * in: short and steep where a flank begins.
     */
    double blurOfOnset() {
        Jet phi = phi();
        double share = distance < 0.5 ? 1.0 : depth;
        double spin = rho / distance * (rho / distance);
        double first = derivative(distance, phi);
        // r²D″, with no square of r, which may underflow where φ″ overflows: φ is a power there
        double bend = Double.isInfinite(phi.second())
                ? (1.0 + potential.order()) * Math.abs(phi.first())
                : Math.abs(phi.second()) * distance;
        double second = 2.0 * (3.0 * spin + kappa * bend * distance);
        return first > 0.0 ? 0x1p-52 * share * Math.sqrt(second) / first : 0.0;
    }

    private void find() {
        double outer = 0.0;
        double inner = rho < 0.5 ? -Math.log(rho) : -Math.log1p(-(1.0 - rho));
        double x = inner;
        double previousStep = Double.POSITIVE_INFINITY;
        double moved = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ITERATIONS; i++) {
            double here = Math.exp(-x);
            double depthHere = -Math.expm1(-x);
            Jet phi = jet(here, depthHere);
            double value = radicand(here, depthHere, phi);
            if (value > 0.0) {
                outer = x;
            } else {
                inner = x;
            }
            double derivative = derivative(here, phi);
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
        logarithm = x;
        distance = Math.exp(-x);
        depth = -Math.expm1(-x);
        if (distance < 0.5) {
            polish();
        }
    }

    /** One Newton step in r itself, whose double is finer than that of ln r. */
    private void polish() {
        Jet phi = jet(distance, depth);
        double step = radicand(distance, depth, phi) * distance / derivative(distance, phi);
        distance = Math.max(rho, distance - step);
        depth = 1.0 - distance;
        logarithm = -Math.log(distance);
    }

    /** D; leaves the size of its terms in {@link #blur}. */
    private double radicand(double r, double depthHere, Jet phi) {
        double centrifugal = rho / r * (rho / r);
        double s = potential.order();
        if (nearSeparatrix && Math.abs(phi.value() - potential.strength()) < NEAR_TOP * potential.strength()) {
            double f = profile(r, depthHere).value();
            double drop = 2.0 * kappa * dropFromCentre(potential, r);
            double rise = s == 0.0 ? 0.0 : 2.0 * kappa * f * Math.expm1(-s * Math.log(r));
            blur = Math.abs(surplus) + drop + rise + centrifugal;
            return surplus + drop - rise - centrifugal;
        }
        blur = 1.0;
        double difference = r < 0.5 ? r - rho : (1.0 - rho) - depthHere;
        return difference * (r + rho) / (r * r) - 2.0 * kappa * phi.value();
    }

    /** r dD/dr. */
    private double derivative(double r, Jet phi) {
        double ratio = rho / r;
        return 2.0 * ratio * ratio - 2.0 * kappa * r * phi.first();
    }

    /** f(0) − f(r), relatively accurate as r → 0: as f knows it, or −∫f′(x)dx over x = ru⁴, which makes powers of x like x^½ smooth. */
    static double dropFromCentre(ShortRangePotential potential, double r) {
        Profile f = potential.profile();
        double known = f.dropFromCentre(r);
        if (!Double.isNaN(known)) {
            return known;
        }
        double subtracted = potential.strength() - profile(f, r).value() + potential.strengthResidue();
        double[] knots = f.landmarks();
        int inner = Arrays.binarySearch(knots, r);
        int count = (inner < 0 ? -inner - 1 : inner) - 1;
        if (subtracted > LARGE_DROP * potential.strength()) {
            return subtracted;
        }
        double[] roots = new double[count + 2];
        Arrays.setAll(roots, i -> i > count ? 1.0 : Math.sqrt(Math.sqrt(knots[i] / r)));
        DoubleUnaryOperator slope =
                u -> -4.0 * u * u * u * r * profile(f, r * u * u * u * u).first();
        double integrated = GaussKronrod.integrate(slope, DROP_TOLERANCE, DROP_PANELS + count, roots)
                .value();
        return Math.abs(integrated - subtracted) <= DROP_AGREEMENT * potential.strength() ? integrated : subtracted;
    }

    private static Jet profile(Profile f, double r) {
        return r < 0.5 ? f.at(r) : f.atDepth(1.0 - r);
    }

    private Jet profile(double r, double depthHere) {
        Profile f = potential.profile();
        return r < 0.5 ? f.at(r) : f.atDepth(depthHere);
    }

    private Jet jet(double r, double depthHere) {
        return r < 0.5 ? potential.at(r) : potential.atDepth(depthHere);
    }
}
