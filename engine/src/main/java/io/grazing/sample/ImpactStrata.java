package io.grazing.sample;

import io.grazing.collision.Kappa;
import io.grazing.collision.Strata;

/**
 * Partitions of the disc of impact parameters: one stratum, or annuli geometric in ρ for the rare close
 * encounters that make the Coulomb logarithm.
 */
public final class ImpactStrata {

    private static final double PER_DECADE = 8.0;
    private static final double START_FRACTION = 0.1;
    /** log₁₀ of ρ^{1−s} within which encounters have a share ρ^{2−2s} = 1e-18 of the transport, if s < 1. */
    private static final double NEGLIGIBLE_EXPONENT = -9.0;
    /** log₁₀ of the least ρ₁: a tenth of the collision length of κf(0) = 1e-61, s = 1. */
    private static final double LEAST_EXPONENT = -62.0;

    private static final double LARGEST_START = 0.1;
    private static final double REGULAR_START = 1e-3;

    private ImpactStrata() {}

    /** The whole disc as one stratum. */
    public static Strata uniform(SpeedDistribution speed) {
        return Strata.uniform(speed.flux());
    }

    /**
     * A core 0 ≤ ρ ≤ ρ₁ and annuli geometric in ρ from ρ₁ to 1, about eight a decade. ρ₁ is a tenth of the
     * collision length (κ f(0))^{1/s}, at most 0.1 and no smaller than 1e-62 or, for s &lt; 1, where closer encounters have no
     * share in the transport, 10^{−9/(1−s)}; for s = 0, which has no such length, 1e-3.
     * There are fewer strata where {@code count} is too small for {@link EncounterSampler} to sample each.
     *
     * @param speed velocities of the pairs; κ is taken at their typical speed
     * @param epsilon the scale ε of the potential (1.6), positive
     * @param s order of the singularity, s ≥ 0
     * @param f0 f(0), positive
     * @param count encounters of the run
     */
    public static Strata stratified(SpeedDistribution speed, double epsilon, double s, double f0, long count) {
        if (!(epsilon > 0.0 && s >= 0.0 && f0 > 0.0)) {
            throw new IllegalArgumentException(
                    "expected epsilon > 0, s >= 0, f(0) > 0, got " + epsilon + ", " + s + ", " + f0);
        }
        double start = start(Kappa.of(epsilon, speed.typicalSpeed()) * f0, s);
        int wanted = (int) Math.ceil(-PER_DECADE * StrictMath.log10(start));
        int annuli = Math.min(wanted, EncounterSampler.maximumStrata(count) - 1);
        if (annuli < 1) {
            return uniform(speed);
        }
        double[] edges = new double[annuli + 2];
        for (int j = 0; j < annuli; j++) {
            edges[j + 1] = StrictMath.pow(start, 1.0 - (double) j / annuli);
        }
        edges[annuli + 1] = 1.0;
        return new Strata(edges, speed.flux());
    }

    /**
     * Annuli geometric in ρ, about eight a decade where {@code count} allows, one of whose borders is {@code radius}: a core
     * and the last decade within it, and the rest of the disc.
     *
     * @param speed velocities of the pairs
     * @param radius border ρ of the close encounters, in (0, 1)
     * @param count encounters of the run, enough for two strata
     */
    public static Strata splitAt(SpeedDistribution speed, double radius, long count) {
        int most = EncounterSampler.maximumStrata(count);
        if (!(radius > 0.0 && radius < 1.0) || most < 2) {
            throw new IllegalArgumentException("expected a radius in (0, 1) and encounters for two strata, got "
                    + radius + " and " + count + " encounters");
        }
        double wanted = PER_DECADE * (1.0 - StrictMath.log10(radius));
        int inner = (int) Math.max(1.0, Math.min(PER_DECADE, Math.floor(PER_DECADE * most / (wanted + 1.0))));
        int outer = (int) Math.max(1.0, Math.min(Math.ceil(wanted - PER_DECADE), most - inner));
        double[] edges = new double[inner + outer + 1];
        for (int j = 1; j < inner; j++) {
            edges[j] = radius * StrictMath.pow(START_FRACTION, (inner - j) / (inner - 1.0));
        }
        for (int j = 0; j < outer; j++) {
            edges[inner + j] = StrictMath.pow(radius, 1.0 - (double) j / outer);
        }
        edges[inner + outer] = 1.0;
        return new Strata(edges, speed.flux());
    }

    private static double start(double strength, double s) {
        if (s == 0.0) {
            return REGULAR_START;
        }
        double length = START_FRACTION * StrictMath.pow(strength, 1.0 / s);
        double exponent = s < 1.0 ? Math.max(NEGLIGIBLE_EXPONENT / (1.0 - s), LEAST_EXPONENT) : LEAST_EXPONENT;
        return Math.min(Math.max(length, StrictMath.pow(10.0, exponent)), LARGEST_START);
    }
}
