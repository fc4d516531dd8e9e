package io.grazing.pipeline;

import io.grazing.collision.Strata;
import io.grazing.sample.EncounterSampler;
import io.grazing.scatter.BlockScatterer;
import io.grazing.tally.DiffusionTally;
import io.grazing.tally.DriftTally;
import java.util.List;
import java.util.function.Supplier;

/**
 * Allocates the encounters of a stratified run by what a small run ahead of it finds: Newton's equations tell
 * where it pays to look, not the formula under test.
 *
 * <p>Neyman's allocation n_k ∝ a_k = area_k σ_k is best for one quantity. Here it is for two at once, the drift
 * along η and the diffusion across: n_k² ∝ Σ_q (a_kq / Σ_j a_jq)² minimises the sum of their variances, each in
 * units of its own best. The points of a scrambled net are spread over n_k cells within stratum k, the error of
 * which falls as n_k^(−3/2) rather than n_k^(−1/2); there n_k ∝ √a_k is best.
 */
public final class Pilot {

    /** Encounters of a stratum that tell its σ to a tenth, and below which they tell too little. */
    private static final int ENOUGH = 32;

    private static final int TOO_FEW = 8;
    /** The pilot may take this part of the run. */
    private static final long PART = 16;

    private Pilot() {}

    /**
     * The encounters of {@code sampler} as a pilot with one of {@code scatterers} allocates them; unchanged if
     * there is one stratum or too few encounters to spend some on a pilot.
     *
     * @throws RunFailedException if the integrator throws
     */
    public static EncounterSampler allocate(EncounterSampler sampler, Supplier<? extends BlockScatterer> scatterers) {
        Strata strata = sampler.strata();
        long perStratum = Math.min(ENOUGH, sampler.count() / PART / strata.count());
        if (strata.count() == 1 || perStratum < TOO_FEW) {
            return sampler;
        }
        EncounterSampler pilot = sampler.pilot((int) perStratum);
        DriftTally drift = new DriftTally(pilot.strata());
        DiffusionTally diffusion = new DiffusionTally(pilot.strata());
        RunOutcome outcome = new SerialRunner()
                .run(Run.of(pilot, scatterers, List.of(drift, diffusion)).tolerating(pilot.count()));
        double[] along = outcome.tally(drift).deviations(0);
        double[] across = outcome.tally(diffusion).deviations(1, 1);
        return sampler.allocated(weights(strata, along, across));
    }

    private static double[] weights(Strata strata, double[] along, double[] across) {
        double totalAlong = total(strata, along);
        double totalAcross = total(strata, across);
        double[] weights = new double[strata.count()];
        for (int k = 0; k < weights.length; k++) {
            double weight = Math.hypot(
                    share(strata.area(k) * known(along[k]), totalAlong),
                    share(strata.area(k) * known(across[k]), totalAcross));
            weights[k] = strata.scrambled() ? Math.sqrt(weight) : weight;
        }
        return weights;
    }

    private static double total(Strata strata, double[] deviations) {
        double total = 0.0;
        for (int k = 0; k < deviations.length; k++) {
            total += strata.area(k) * known(deviations[k]);
        }
        return total;
    }

    private static double share(double part, double total) {
        return total > 0.0 ? part / total : 0.0;
    }

    /** A stratum of which the pilot learnt nothing is left to its share by area. */
    private static double known(double deviation) {
        return Double.isFinite(deviation) ? deviation : 0.0;
    }
}
