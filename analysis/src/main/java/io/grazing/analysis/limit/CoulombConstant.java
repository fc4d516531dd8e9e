package io.grazing.analysis.limit;

import io.grazing.analysis.rates.Measured;
import io.grazing.potential.ShortRangePotential;
import java.util.Optional;

/**
 * The constant inside the Coulomb logarithm, for s = 1:
 *
 * <pre>  S(κ) = κ² (c_Φ |log κ| + C_Φ + o(1)),   c_Φ = f(0)²,
 *  C_Φ = ∫_0^1 (I(ρ)² − f(0)²/ρ²) ρ dρ − f(0)² log f(0).</pre>
 *
 * The formula matches two regions at a radius δ, κ ≪ δ ≪ 1. Inside, where φ ≈ f(0)/r, Rutherford's law
 * sin²(θ/2) = (κf(0))²/(ρ² + (κf(0))²) gives κ²f(0)²(log δ − log κf(0)); outside, θ ≈ −2κI(ρ) gives
 * κ²(∫_δ^1 (I² − f(0)²/ρ²)ρdρ − f(0)² log δ); δ drops out of the sum. For f = A(1 − r): C_Φ = −A²(½ + log A).
 * The paper leaves this constant in the error term of (3.10).
 *
 * <p>Dimensionless; accuracy about 1e-11 of f(0)², as the error says.
 */
public final class CoulombConstant {

    private CoulombConstant() {}

    /** C_Φ, empty unless s = 1. */
    public static Optional<Measured> of(ShortRangePotential potential) {
        if (potential.order() != 1.0) {
            return Optional.empty();
        }
        double strength = potential.strength();
        double logarithm = -strength * strength * Math.log(strength);
        return Optional.of(BornIntegral.of(potential).plus(new Measured(logarithm, 1e-15 * Math.abs(logarithm))));
    }
}
