package io.grazing.analysis.limit;

import io.grazing.analysis.rates.Measured;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;

/**
 * The transport cross-sections of a potential against the energy of the relative motion,
 *
 * <pre>  σ^(l)(E) = 2π ∫_0^1 (1 − cos^l θ) ρ dρ,   l = 1 momentum transfer, l = 2 viscosity.</pre>
 *
 * Two unit masses have the reduced mass ½, so the energy in the centre-of-mass frame is |w|²/4; in units of the scale
 * ε of the potential
 *
 * <pre>  E = |w|²/(4ε) = 1/(2κ),   κ = 2ε/|w|².</pre>
 *
 * Cross-sections in units of the support radius squared, with an error that covers the integration and the angles.
 *
 * @param potential the pair potential φ
 */
public record CrossSections(PairPotential potential) {

    /** E = 1/(2κ), in units of ε. */
    public static double energy(double kappa) {
        return 0.5 / kappa;
    }

    /** κ = 1/(2E) of an energy in units of ε. */
    public static double kappa(double energy) {
        return 0.5 / energy;
    }

    /**
     * σ^(l)(E).
     *
     * @param l degree, 1 ≤ l ≤ {@link AngleMoments#MAX_DEGREE}
     * @param energy E &gt; 0 in units of ε
     */
    public Measured at(int l, double energy) {
        return of(AngleMoments.of(potential, kappa(energy)), l);
    }

    /** σ^(l) from the moments at one κ. */
    public static Measured of(AngleMoments moments, int l) {
        return moments.cosineMoment(l).times(2.0 * Math.PI);
    }

    /** The energy f(0), below which a bounded potential stops a head-on particle; 0 where there is none. */
    double barrier() {
        return potential instanceof ShortRangePotential bounded && bounded.order() == 0.0 ? bounded.strength() : 0.0;
    }
}
