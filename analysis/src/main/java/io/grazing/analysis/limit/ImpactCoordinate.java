package io.grazing.analysis.limit;

/**
 * The coordinate x = ½ log(ρ²/(1−ρ²)), all real, in place of the impact parameter 0 &lt; ρ &lt; 1:
 *
 * <pre>  ρ² = 1/(1 + e^{−2x}),   1 − ρ² = 1/(1 + e^{2x}),   ρ dρ = dx / (4 cosh² x).</pre>
 *
 * It is logarithmic towards both ends, close encounters ρ → 0 and grazing ones ρ → 1, where angles follow
 * powers of ρ and of 1 − ρ; and it keeps the digits of 1 − ρ that ρ cannot hold. For hard spheres
 * log tan(θ/2) = −x, for Rutherford scattering far inside log tan(θ/2) ≈ log κ − x.
 */
final class ImpactCoordinate {

    private ImpactCoordinate() {}

    /** x of ρ: −∞ at 0, ∞ at 1. */
    static double of(double rho) {
        return Math.log(rho) - 0.5 * Math.log((1.0 - rho) * (1.0 + rho));
    }

    /** ρ of x, rounded to double. */
    static double rho(double x) {
        return x < 0.0 ? Math.exp(x) / Math.sqrt(1.0 + Math.exp(2.0 * x)) : 1.0 / Math.sqrt(1.0 + Math.exp(-2.0 * x));
    }

    /** The weight ρ dρ/dx = 1/(4 cosh² x). */
    static double weight(double x) {
        double cosh = Math.cosh(x);
        return Double.isInfinite(cosh) ? 0.0 : 0.25 / cosh / cosh;
    }

    /**
     * The area π(ρ₂² − ρ₁²) of an annulus, relatively accurate for thin ones:
     * π sinh(x₂−x₁) / (2 cosh x₁ cosh x₂).
     *
     * @param inner x₁, may be −∞
     * @param outer x₂ ≥ x₁, may be ∞
     */
    static double area(double inner, double outer) {
        if (!(outer > inner)) {
            return 0.0;
        }
        double nearest = Math.max(0.0, Math.max(inner, -outer));
        double spread = -Math.expm1(-2.0 * (outer - inner));
        double falloff = (1.0 + Math.exp(-2.0 * Math.abs(inner))) * (1.0 + Math.exp(-2.0 * Math.abs(outer)));
        return Math.PI * Math.exp(-2.0 * nearest) * spread / falloff;
    }
}
