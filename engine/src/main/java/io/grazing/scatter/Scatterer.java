package io.grazing.scatter;

import io.grazing.collision.Deflection;

/**
 * A way to find the deflection angle θ(ρ, κ) of a pair potential: Newton's equations, the quadrature (3.5),
 * or the leading order of Lemma 3.1. In units |w| = 1 only ρ and κ = 2ε/|w|² matter.
 *
 * <p>Not thread-safe unless an implementation says so: build one per worker.
 */
public interface Scatterer {

    /**
     * The deflection of one encounter.
     *
     * @param rho impact parameter, 0 ≤ ρ ≤ 1
     * @param kappa κ = 2ε/|w|² &gt; 0
     * @throws ScatteringException if the deflection cannot be found; never a NaN
     */
    Deflection deflect(double rho, double kappa);
}
