package io.grazing.scatter;

import io.grazing.potential.ShortRangePotential;

/**
 * How much the error of a trajectory grows that hardly surmounts, or hardly fails to surmount, a potential that is bounded
 * or nearly so: by the inverse of q̇ = d(X·Ẋ)/dt at the apse, which is about
 *
 * <pre>  |1 − 2κf(0)| + q̇₀(ρ, κ),</pre>
 *
 * q̇₀ the share of the forces at the apse, for κ beyond the separatrix 2κf(0) = 1 that there: a particle that surmounts a plateau
 * finds none, however steep the flank. With f(0)ρ^{−s} for f(0), and at least s, where the singularity is weak. Immutable.
 */
final class Brink {

    /** Orders from which on no top is flat enough to linger on. */
    private static final double SINGULAR = 0.05;
    /** q̇ from which on nothing needs more care than elsewhere. */
    private static final double SAFE = 0.3;
    /** The same for a table or a weak singularity. */
    private static final double ROUGH_SAFE = 1.0;
    /** q̇ per inverse tolerance below which the rounding of a path in doubles grows to the tolerance, and that at most. */
    private static final double ROUNDING = 3e-15;

    /** How much more it is where the compiled force is less accurate: for a weak singularity, and where it has many pieces. */
    private static final double ROUGH = 10.0;

    private static final double LARGEST_ROUNDING = 5e-4;
    /** The same where steps lead over the knots of a table: what that does to the energy is within no estimate of their error. */
    private static final double OVER_KNOTS = 2e-2;
    /** Order below which a singularity is weak: from there on errors at any ρ stay below ten times the default tolerance. */
    private static final double WEAK = 0.3;
    /** Impact parameter below which the rounding of a path does so where a weak singularity bends it. */
    private static final double LEAST_IMPACT = 1e-6;

    /** How many e-folds of r the apse may be from ρ. */
    private static final double REACH = 3.0;

    private static final int EXPONENTS = 60;
    /** Powers of 2^{−STRIDE} to which 1 − 2κf(0) is rounded up, and 0 below. */
    private static final int SURPLUSES = 15;

    private static final int STRIDE = 3;

    private final ShortRangePotential potential;
    private final double safe;
    private final double dangerous;
    /** q̇₀ at ρ = 2^{−1−e} and 1 − 2κf(0) = 2^{−3j}, at last 0. */
    private final double[][] rates;

    private Brink(ShortRangePotential potential, double safe, double dangerous, double[][] rates) {
        this.potential = potential;
        this.safe = safe;
        this.dangerous = dangerous;
        this.rates = rates;
    }

    /** The brink of a potential; a singular one has none. */
    static Brink of(CompiledForce force, double tolerance) {
        ShortRangePotential potential = force.potential();
        double[][] rates = new double[potential.order() < SINGULAR ? EXPONENTS : 0][SURPLUSES + 1];
        for (int e = 0; e < rates.length; e++) {
            for (int j = 0; j <= SURPLUSES; j++) {
                rates[e][j] = rateOfForces(
                        potential, Math.scalb(0.5, -e), j < SURPLUSES ? Math.scalb(1.0, -STRIDE * j) : 0.0);
            }
        }
        boolean knotted = potential.profile().breaks().length > 2;
        boolean rough = potential.order() > 0.0 || knotted;
        double safe = rough ? ROUGH_SAFE : SAFE;
        double rounding = rough || !force.isOnePolynomial() ? ROUGH * ROUNDING : ROUNDING;
        double dangerous = knotted ? OVER_KNOTS : Math.min(rounding / tolerance, LARGEST_ROUNDING);
        return new Brink(potential, safe, dangerous, rates);
    }

    /** q̇ at the apse less 1 − 2κf(0). */
    private static double rateOfForces(ShortRangePotential potential, double rho, double surplus) {
        double kappa = 0.5 * (1.0 - surplus) / potential.strength();
        if (kappa == 0.0) {
            return 0.0;
        }
        TurningPoint point = TurningPoint.of(potential, rho, kappa);
        double spin = rho / point.distance();
        return Math.max(spin * spin - surplus, 0.0)
                - kappa * point.distance() * point.phi().first();
    }

    /** Whether there is one at all. */
    boolean exists() {
        return rates.length > 0;
    }

    /** The share of its usual error that a trajectory may have. */
    double share(double rho, double kappa) {
        return Math.min(1.0, rate(rho, kappa) / safe);
    }

    /** Whether doubles do not hold the trajectory to the tolerance. */
    boolean isOver(double rho, double kappa) {
        double s = potential.order();
        return rho < LEAST_IMPACT && s > 0.0 && s < WEAK || exists() && rate(rho, kappa) < dangerous;
    }

    private double rate(double rho, double kappa) {
        int e = Math.min(Math.max(-1 - Math.getExponent(rho), 0), EXPONENTS - 1);
        double s = potential.order();
        double surplus = TurningPoint.surplus(potential, kappa);
        int j = surplus > 0.0 ? Math.min(Math.max(-1 - Math.getExponent(surplus), 0) / STRIDE, SURPLUSES) : SURPLUSES;
        double ofForces = rates[e][j];
        if (s == 0.0) {
            return Math.abs(surplus) + ofForces;
        }
        double risen =
                surplus - 2.0 * kappa * potential.strength() * Math.expm1(-s * Math.log(Math.max(rho, LEAST_IMPACT)));
        return Math.max(Math.abs(risen) - REACH * s, s) + ofForces;
    }
}
