package io.grazing.analysis.operator;

import org.hipparchus.special.Erf;

/**
 * Integrals over the Maxwellian that friction and diffusion have in closed form, with v = |v₁|, x = v/√2:
 *
 * <pre>  ∫ η M/|w|² dv₂ = G v̂,   ∫ P_η^⊥ M/|w| dv₂ = (erf x − G)/v (I − v̂⊗v̂) + 2G/v v̂⊗v̂,
 *  G = (erf x − x erf′ x)/(2x²)   (Chandrasekhar's function).</pre>
 *
 * @param friction G
 * @param across (erf x − G)/v
 * @param along 2G/v
 */
record MaxwellPotentials(double friction, double across, double along) {

    private static final double SERIES_ENDS = 1.0;
    private static final int TERMS = 24;

    /** At a speed v ≥ 0. */
    static MaxwellPotentials at(double v) {
        double x = v / Math.sqrt(2.0);
        double ratio;
        double erf;
        if (x < SERIES_ENDS) {
            // G/x and erf(x)/x as power series, where their forms in terms of erf cancel
            ratio = 0.0;
            erf = 0.0;
            double term = 2.0 / Math.sqrt(Math.PI);
            for (int k = 0; k < TERMS; k++) {
                erf += term / (2.0 * k + 1.0);
                term *= -x * x / (k + 1.0);
                ratio -= k < TERMS - 1 && x > 0.0 ? term * (k + 1.0) / ((2.0 * k + 3.0) * x * x) : 0.0;
            }
            ratio = x > 0.0 ? ratio : 2.0 / (3.0 * Math.sqrt(Math.PI));
        } else {
            erf = Erf.erf(x) / x;
            ratio = (erf - 2.0 / Math.sqrt(Math.PI) * Math.exp(-x * x)) / (2.0 * x * x);
        }
        double scale = 1.0 / Math.sqrt(2.0);
        return new MaxwellPotentials(ratio * x, (erf - ratio) * scale, 2.0 * ratio * scale);
    }
}
