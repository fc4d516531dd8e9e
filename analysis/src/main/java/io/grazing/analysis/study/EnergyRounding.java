package io.grazing.analysis.study;

import io.grazing.potential.Jet;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;

/**
 * What rounding does to the energy |Ẋ|² + 2κφ(r) = 1 along a trajectory. A distance that is off by one unit roundoff,
 * u = 2^−53, and a profile f that is off by f(0)u, which near its zero at r = 1 is all that is known of it, change it by
 *
 * <pre>  2κ (r|φ′(r)| + f(0)r^{−s}) u,</pre>
 *
 * at most over the distances that are reached, 2κφ(r) ≤ 1. For κ up to order one this is of order u, since the potential energy is
 * at most 1; for κ → ∞ it grows like κ, as all of the trajectory is within 1/κ|φ′(1)| of r = 1 and 1 − r loses its digits.
 */
final class EnergyRounding {

    private static final double UNIT_ROUNDOFF = 0x1p-53;
    /** Distances to 1 and to 0 grow by this from one that is looked at to the next. */
    private static final double RATIO = 1.05;
    /** The smallest distance to 1 of which r, as a double, holds some digits. */
    private static final double NEAREST = 0x1p-51;

    private final ShortRangePotential potential;
    private final double kappa;
    private double largest;

    private EnergyRounding(ShortRangePotential potential, double kappa) {
        this.potential = potential;
        this.kappa = kappa;
    }

    /** The change of energy, in units |w| = 1, by one unit roundoff at most; 0 for hard spheres. */
    static double of(PairPotential potential, double kappa) {
        return potential instanceof ShortRangePotential smooth
                ? new EnergyRounding(smooth, kappa).found() * UNIT_ROUNDOFF
                : 0.0;
    }

    private double found() {
        boolean reached = isReached(1.0, potential.atDepth(0.0));
        for (double depth = NEAREST; reached && depth < 0.5; depth *= RATIO) {
            reached = isReached(1.0 - depth, potential.atDepth(depth));
        }
        for (double r = 0.5; reached && r > Double.MIN_NORMAL; r /= RATIO) {
            reached = isReached(r, potential.at(r));
        }
        return largest;
    }

    /** Takes r, which may be the first that is not reached, into account. */
    private boolean isReached(double r, Jet phi) {
        double profile = potential.strength() * Math.pow(r, -potential.order());
        double change = 2.0 * kappa * (r * Math.abs(phi.first()) + profile);
        if (Double.isFinite(change)) {
            largest = Math.max(largest, change);
        }
        return 2.0 * kappa * phi.value() <= 1.0;
    }
}
