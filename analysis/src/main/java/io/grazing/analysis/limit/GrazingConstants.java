package io.grazing.analysis.limit;

import io.grazing.analysis.rates.Measured;
import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The constants of a potential's grazing limit. Dimensionless.
 *
 * @param s the order of the singularity
 * @param bornConstant c_Φ (2.6); empty for s &gt; 1, where there is no Landau limit
 * @param fourierConstant the same c_Φ by (2.7), from the Fourier transform; empty for s ≥ 1, where it diverges
 * @param coulombConstant C_Φ, the constant inside the Coulomb logarithm; empty unless s = 1
 * @param timescale d_ε (2.5)
 * @param bounds samples of K(ρ) (2.4)
 */
public record GrazingConstants(
        double s,
        Optional<Measured> bornConstant,
        Optional<Measured> fourierConstant,
        Optional<Measured> coulombConstant,
        GrazingTimescale timescale,
        List<Bound> bounds) {

    private static final double[] SAMPLED = {1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.03, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 0.99};

    /**
     * A sample of K(ρ).
     *
     * @param rho ρ
     * @param k K(ρ) = sup_{ρ&lt;r&lt;1} {|φ|, r|φ′|, r²|φ″|}, infinite where φ″ is unbounded at r = 1
     * @param error estimated error of K(ρ), 0 where it is infinite
     */
    public record Bound(double rho, double k, double error) {}

    /** Constants with their own copy of the list. */
    public GrazingConstants {
        bounds = List.copyOf(bounds);
    }

    /** The constants of a potential. */
    public static GrazingConstants of(ShortRangePotential potential) {
        return new GrazingConstants(
                potential.order(),
                BornConstant.of(potential),
                FourierConstant.of(potential),
                CoulombConstant.of(potential),
                new GrazingTimescale(potential.order()),
                Arrays.stream(SAMPLED)
                        .mapToObj(rho -> new Bound(rho, potential.bound(rho), potential.boundError(rho)))
                        .toList());
    }
}
