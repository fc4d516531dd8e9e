package io.grazing.potential;

/**
 * The bounded, decreasing profile f of a potential φ(r) = f(r)/r^s (Assumption 2.1), dimensionless in
 * units of the support radius: f(0) &gt; 0 finite, f(1) = 0.
 *
 * <p>Implementations are immutable and may be shared between threads.
 */
public interface Profile {

    /**
     * f, f′ and f″ at distance {@code r}.
     *
     * @param r distance, 0 ≤ r ≤ 1
     */
    Jet at(double r);

    /**
     * f, f′ and f″ (derivatives with respect to r) at r = 1 − {@code depth}, with relative accuracy as
     * depth → 0⁺, where forming 1 − depth in double precision would lose every digit of f.
     *
     * <p>A negative depth asks for the smooth continuation of f past the edge of the support: an
     * integrator that steps over r = 1 before it locates the exit must not see a kink there.
     *
     * @param depth distance inside the edge, −1 ≤ depth ≤ 1
     */
    Jet atDepth(double depth);

    /**
     * Distances between which f is analytic and falls gradually, increasing from 0 to 1: nothing but these two for most formulas, the
     * knots of a table. A distance itself belongs to the branch beyond it. An integrator of high order wants to know.
     */
    default double[] breaks() {
        return new double[] {0.0, 1.0};
    }

    /**
     * Those of the {@link #breaks} on which rules and steps should end, 0 and 1 among them: all, or a few hundred between which f falls
     * gradually.
     */
    default double[] landmarks() {
        return breaks();
    }

    /**
     * A distance beyond which f′ and f″ do not jump, as with the absolute value, and beyond which there is no flank so faint that steps
     * may pass over it; 0 if they do not and there is none.
     */
    default double outermostKink() {
        return 0.0;
    }

    /**
     * What {@code at(0).value()} leaves out of f(0), for a formula such as 2.3*(1-r) whose f(0) no double holds; it decides
     * whether a particle just passes over the top of a bounded potential.
     */
    default double centreResidue() {
        return 0.0;
    }

    /**
     * f(0) − f(r), relatively accurate as r → 0; NaN where it has to be integrated.
     *
     * @param r distance, 0 ≤ r ≤ 1
     */
    default double dropFromCentre(double r) {
        return Double.NaN;
    }

    /** The profile as a user would write it, for reports and error messages. */
    String description();
}
