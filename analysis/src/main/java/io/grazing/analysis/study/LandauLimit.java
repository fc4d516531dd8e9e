package io.grazing.analysis.study;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the Landau limit makes of the measured rates, at the finite ε of a run: for a fixed speed, Corollary 3.3
 * with the limit's leading order S ≈ κ² c_Φ, κ = 2ε/|w|²,
 *
 * <pre>  ∫v̂ ≈ −8π c_Φ d_ε/|w|² η,   ∫v̂⊗v̂ ≈ 4π c_Φ d_ε/|w| P_η^⊥,   ∫|v̂|³ ≈ 0,   λ_l ≈ 8π c_Φ d_ε l(l+1)/|w|³,</pre>
 *
 * with d_ε = ε² for s &lt; 1 and ε² |log ε| for s = 1. For Maxwellian speeds these are averaged over pairs,
 * ⟨|w|⁻²⟩ = 1/2 and ⟨|w|⁻¹⟩ = 1/√π; ⟨|w|⁻³⟩ diverges, so that the rates λ_l have no such limit.
 */
final class LandauLimit {

    private static final double MEAN_INVERSE_SQUARE = 0.5;
    private static final double MEAN_INVERSE = 1.0 / Math.sqrt(Math.PI);

    private LandauLimit() {}

    /**
     * The limit's rates by the names of their {@link Observable}s; those that do not exist are left out.
     *
     * @param strength c_Φ d_ε
     * @param order largest l
     */
    static Map<String, Double> rates(double strength, Speed speed, int order) {
        double inverseSquare = MEAN_INVERSE_SQUARE;
        double inverse = MEAN_INVERSE;
        if (speed instanceof Speed.Fixed fixed) {
            inverse = 1.0 / fixed.w();
            inverseSquare = inverse * inverse;
        }
        Map<String, Double> rates = new LinkedHashMap<>();
        rates.put("drift.eta", -8.0 * Math.PI * strength * inverseSquare);
        rates.put("diffusion.eta_eta", 0.0);
        rates.put("diffusion.perp1_perp1", 4.0 * Math.PI * strength * inverse);
        rates.put("diffusion.perp2_perp2", 4.0 * Math.PI * strength * inverse);
        rates.put("third_moment", 0.0);
        if (speed instanceof Speed.Fixed) {
            for (int l = 1; l <= order; l++) {
                rates.put("legendre." + l, 8.0 * Math.PI * strength * l * (l + 1) * inverse * inverseSquare);
            }
        }
        return rates;
    }
}
