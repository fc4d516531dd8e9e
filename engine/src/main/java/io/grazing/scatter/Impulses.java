package io.grazing.scatter;

import io.grazing.potential.Jet;
import io.grazing.potential.ShortRangePotential;

/**
 * The largest impulses along η and along η⊥ on the way from r = 1 to the closest approach, in units of |w|: of the force, as if it
 * lasted while r changes by itself; and of the fall of φ from one place to the next, which tells of a flank between them.
 */
final class Impulses {

    /** Places where it is looked, even in ln r, besides the knots. */
    private static final int PLACES = 16;

    private final ShortRangePotential potential;
    private final double rho;
    private final double kappa;
    private final double chord;
    private double beyond;
    private double along;
    private double across;

    /**
     * The impulses of an encounter.
     *
     * @param knots distances between which f falls gradually, increasing
     */
    Impulses(ShortRangePotential potential, double rho, double kappa, double closest, double[] knots) {
        this.potential = potential;
        this.rho = rho;
        this.kappa = kappa;
        chord = Math.sqrt((1.0 - rho) * (1.0 + rho));
        int knot = knots.length - 1;
        for (int j = PLACES - 1; j >= 0; j--) {
            double share = 1.0 - (double) j / PLACES;
            double logarithm = share * Math.log(closest);
            double r = Math.exp(logarithm);
            for (; knot >= 0 && knots[knot] > r; knot--) {
                look(knots[knot], 1.0 - knots[knot]);
            }
            look(r, closest < 0.5 ? -Math.expm1(logarithm) : share * (1.0 - closest));
        }
    }

    private void look(double r, double depth) {
        Jet phi = r < 0.5 ? potential.at(r) : potential.atDepth(depth);
        double impulse = kappa * Math.max(-phi.first() * Math.min(r, chord), phi.value() - beyond);
        along = Math.max(along, impulse);
        across = Math.max(across, impulse * rho / r);
        beyond = phi.value();
    }

    /** Along η. */
    double along() {
        return along;
    }

    /** Along η⊥. */
    double across() {
        return across;
    }
}
