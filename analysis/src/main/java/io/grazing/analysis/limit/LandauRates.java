package io.grazing.analysis.limit;

import io.grazing.analysis.rates.CollisionRates;
import io.grazing.analysis.rates.Measured;

/**
 * The rates of the Landau limit, those of the Laplace–Beltrami operator on the sphere of directions:
 *
 * <pre>  λ_l(w) = 8π c l(l+1)/|w|³,</pre>
 *
 * with c = 1 for the operator K of (1.3) itself, and c = c_Φ d_ε for the limit of L_ε (corrected [E10]).
 *
 * @param strength c
 */
public record LandauRates(Measured strength) implements CollisionRates {

    /** The rates of K. */
    public static LandauRates ofK() {
        return new LandauRates(Measured.exactly(1.0));
    }

    @Override
    public Measured rate(int l, double speed) {
        return strength.times(8.0 * Math.PI * l * (l + 1.0) / (speed * speed * speed));
    }
}
