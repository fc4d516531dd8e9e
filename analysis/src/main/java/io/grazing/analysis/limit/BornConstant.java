package io.grazing.analysis.limit;

import io.grazing.analysis.rates.Measured;
import io.grazing.potential.ShortRangePotential;
import java.util.Optional;

/**
 * The constant c_Φ of the Landau limit (Theorem 2.2),
 *
 * <pre>  c_Φ = ∫_0^1 I(ρ)² ρ dρ   for s &lt; 1 (2.6),   I(ρ) = ∫_0^1 (ρ/u) φ′(ρ/u) du/√(1−u²),
 *  c_Φ = f(0)²                at s = 1 (corrected [E6]: (2.6) prints f(0)),</pre>
 *
 * so that S(κ) = ∫ sin²(θ/2) ρ dρ ≈ c_Φ κ², with a factor |log κ| at s = 1, and d_ε^{−1} L_ε → c_Φ K
 * (corrected [E10]: the theorem prints 2πc_Φ K, but K of (1.3) already contains 2π). For s &gt; 1 the integral
 * diverges and there is no Landau limit.
 *
 * <p>Dimensionless; relative accuracy about 1e-12 for a smooth profile, as the error says.
 */
public final class BornConstant {

    /** Of f(0), as an expression of a few terms has them. */
    private static final double ROUNDINGS = 8.0;

    private BornConstant() {}

    /** c_Φ, empty for s &gt; 1. */
    public static Optional<Measured> of(ShortRangePotential potential) {
        double s = potential.order();
        double strength = potential.strength();
        if (s > 1.0) {
            return Optional.empty();
        }
        if (s == 1.0) {
            return Optional.of(new Measured(strength * strength, ROUNDINGS * Math.ulp(strength) * strength));
        }
        double singular = BornIntegral.singularCoefficient(s) * strength;
        Measured core = new Measured(singular * singular / (2.0 - 2.0 * s), 4e-15 * singular * singular / (1.0 - s));
        return Optional.of(BornIntegral.of(potential).plus(core));
    }
}
