package io.grazing.analysis.study;

import io.grazing.collision.Deflection;
import io.grazing.scatter.Scatterer;
import io.grazing.scatter.ScatteringException;

/**
 * One point of the grid of an {@link AngleStudy}: the angle of Newton's equations and that of formula (3.5).
 *
 * @param rho impact parameter ρ
 * @param kappa κ = 2ε/|w|²
 * @param newton the integrated deflection, or null if it could not be found
 * @param formula the deflection by formula, or null if it could not be found
 * @param failure why one of them is null, else null
 */
record AnglePoint(double rho, double kappa, Deflection newton, Deflection formula, String failure) {

    /** Rounding that separates two correct doubles of the same angle, in units of its last place. */
    private static final double ULPS = 2.0;

    /** Deflects by both. */
    static AnglePoint of(double rho, double kappa, Scatterer newton, Scatterer formula) {
        Deflection integrated = null;
        try {
            integrated = newton.deflect(rho, kappa);
            return new AnglePoint(rho, kappa, integrated, formula.deflect(rho, kappa), null);
        } catch (ScatteringException e) {
            return new AnglePoint(rho, kappa, integrated, null, e.getMessage());
        }
    }

    /** Whether there are two angles to compare. */
    boolean isCompared() {
        return newton != null && formula != null;
    }

    /** |θ_newton − θ_formula|, taken from the supplements where these are the smaller angles. */
    double difference() {
        return formula.theta() <= formula.supplement()
                ? Math.abs(newton.theta() - formula.theta())
                : Math.abs(newton.supplement() - formula.supplement());
    }

    /** The smaller of θ and π − θ by formula. */
    double smallerAngle() {
        return Math.min(formula.theta(), formula.supplement());
    }

    /**
     * Whether the formula knows its angle well enough for a relative difference: head-on and at the edge of
     * the support the smaller angle is 0.
     */
    boolean hasRelativeDifference() {
        return isCompared() && formula.error() < smallerAngle();
    }

    /** The difference relative to {@link #smallerAngle}. */
    double relativeDifference() {
        return difference() / smallerAngle();
    }

    /** Whether the two error estimates together account for the difference. */
    boolean isCovered() {
        return difference() <= newton.error() + formula.error() + ULPS * Math.ulp(smallerAngle());
    }

    /** How much of the difference is covered: its ratio to what {@link #isCovered} allows. */
    double coverage() {
        double allowed = newton.error() + formula.error() + ULPS * Math.ulp(smallerAngle());
        return difference() / allowed;
    }
}
