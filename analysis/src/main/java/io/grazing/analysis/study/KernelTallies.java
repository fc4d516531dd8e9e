package io.grazing.analysis.study;

import io.grazing.collision.Strata;
import io.grazing.pipeline.RunOutcome;
import io.grazing.tally.AngleBins;
import io.grazing.tally.AngleHistogram;
import io.grazing.tally.DiffusionTally;
import io.grazing.tally.DriftTally;
import io.grazing.tally.Estimate;
import io.grazing.tally.InvariantTally;
import io.grazing.tally.LegendreTally;
import io.grazing.tally.Tally;
import io.grazing.tally.ThirdMomentTally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tallies of a {@link KernelStudy}: empty prototypes before the run, what became of them after it. */
record KernelTallies(
        AngleHistogram angles,
        DriftTally drift,
        DiffusionTally diffusion,
        ThirdMomentTally thirdMoment,
        LegendreTally legendre,
        InvariantTally invariants) {

    private static final List<String> AXES = List.of("eta", "perp1", "perp2");

    /** Empty tallies. */
    static KernelTallies empty(Strata strata, AngleBins bins, int legendre) {
        return new KernelTallies(
                new AngleHistogram(strata, bins),
                new DriftTally(strata),
                new DiffusionTally(strata),
                new ThirdMomentTally(strata),
                new LegendreTally(strata, legendre),
                new InvariantTally());
    }

    /** All of them, in the order in which a run has them. */
    List<Tally<?>> all() {
        return List.of(angles, drift, diffusion, thirdMoment, legendre, invariants);
    }

    /** What these prototypes became in a run. */
    KernelTallies of(RunOutcome outcome) {
        return new KernelTallies(
                outcome.tally(angles),
                outcome.tally(drift),
                outcome.tally(diffusion),
                outcome.tally(thirdMoment),
                outcome.tally(legendre),
                outcome.tally(invariants));
    }

    /** Every measured rate by the name of its {@link Observable}. */
    Map<String, Estimate> rates() {
        Map<String, Estimate> rates = new LinkedHashMap<>();
        for (int a = 0; a < AXES.size(); a++) {
            rates.put("drift." + AXES.get(a), drift.component(a));
        }
        for (int a = 0; a < AXES.size(); a++) {
            for (int b = a; b < AXES.size(); b++) {
                rates.put("diffusion." + AXES.get(a) + "_" + AXES.get(b), diffusion.component(a, b));
            }
        }
        rates.put("third_moment", thirdMoment.moment());
        for (int l = 1; l <= legendre.order(); l++) {
            rates.put("legendre." + l, legendre.rate(l));
        }
        return rates;
    }
}
