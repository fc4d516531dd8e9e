package io.grazing.analysis.rates;

/**
 * The rates λ_l(w) at which collisions relax the spherical harmonics of degree l of the direction of the
 * relative velocity w = v₁ − v₂,
 *
 * <pre>  λ_l(w) = 2π |w| ∫_0^1 (1 − P_l(cos θ)) ρ dρ.</pre>
 *
 * A collision operator is determined by its rates; the quadrature of the exact angles, the Landau limit and
 * simulated outgoing velocities are sources of the same function.
 */
public interface CollisionRates {

    /**
     * λ_l(w), per unit time of the dimensionless kinetic equation.
     *
     * @param l degree, l ≥ 1
     * @param speed relative speed |w| &gt; 0
     */
    Measured rate(int l, double speed);

    /**
     * λ_1, …, λ_n at one speed; sources that find them together find them faster than one by one.
     *
     * @param n highest degree, n ≥ 1
     * @param speed relative speed |w| &gt; 0
     */
    default Measured[] rates(int n, double speed) {
        Measured[] all = new Measured[n];
        for (int l = 1; l <= n; l++) {
            all[l - 1] = rate(l, speed);
        }
        return all;
    }

    /** Relative speeds at which the rates are not smooth: where an integral over them had better be cut. */
    default double[] criticalSpeeds() {
        return new double[0];
    }
}
