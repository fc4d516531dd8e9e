package io.grazing.scatter;

import io.grazing.potential.ShortRangePotential;

/**
 * The squared speed of a particle near the top of a potential, in units |w| = 1,
 *
 * <pre>  |Ẋ|² = 1 − 2κφ(r) = (1 − 2κf(0)) + 2κ(f(0) − f(r)) − 2κf(r)(r^{−s} − 1),</pre>
 *
 * each term to its own accuracy. Immutable.
 */
final class Summit {

    /** The terms may exceed their sum by this, or it is not known better than a velocity. */
    private static final double WELL_KNOWN = 3.0;

    private final ShortRangePotential potential;
    private final double kappa;
    private final double surplus;

    Summit(ShortRangePotential potential, double kappa) {
        this.potential = potential;
        this.kappa = kappa;
        surplus = TurningPoint.surplus(potential, kappa);
    }

    /** |Ẋ|² at a distance r, or NaN where its terms cancel. */
    double energy(double r) {
        double drop = 2.0 * kappa * TurningPoint.dropFromCentre(potential, r);
        double s = potential.order();
        double rise = s == 0.0 ? 0.0 : 2.0 * kappa * potential.profile().at(r).value() * Math.expm1(-s * Math.log(r));
        double energy = surplus + drop - rise;
        return Math.abs(surplus) + drop + rise < WELL_KNOWN * energy ? energy : Double.NaN;
    }
}
