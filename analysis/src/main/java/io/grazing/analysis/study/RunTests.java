package io.grazing.analysis.study;

import io.grazing.pipeline.RunOutcome;
import io.grazing.tally.InvariantTally;
import java.util.List;
import java.util.OptionalDouble;

/** Tests of a run that are not statistical: its bookkeeping and what Newton's equations conserve. */
final class RunTests {

    /** The exact contents of all bins add up to π to this. */
    private static final double QUADRATURE = 1e-9;
    /** Worst drift of an invariant along a trajectory, in units of the integrator's tolerance. */
    private static final double DRIFT = 1000.0;
    /** Worst drift by rounding alone. */
    private static final double ROUNDING = 1e-12;
    /** Units roundoff by which a distance may be off. */
    private static final double ROUNDOFFS = 16.0;

    private RunTests() {}

    /** Every encounter that did not fail is in a bin, and the exact contents add up to π. */
    static Check crossSection(BinCells cells, RunOutcome outcome) {
        BinContent all = BinContent.of(cells, 0, cells.bins());
        long counted = 0;
        boolean sampled = true;
        for (int k = 0; k < cells.strata().count(); k++) {
            counted += cells.n(k);
            sampled &= cells.n(k) > 0;
        }
        boolean complete = counted == outcome.collisions() - outcome.failed();
        boolean agrees = Math.abs(all.exact() - Math.PI) <= QUADRATURE
                && (!sampled || Math.abs(all.empirical() - Math.PI) <= QUADRATURE);
        return new Check(
                "cross_section",
                OptionalDouble.of(all.empirical()),
                OptionalDouble.of(Math.PI),
                OptionalDouble.empty(),
                complete && agrees ? Verdict.PASS : Verdict.FAIL,
                counted + " of " + outcome.collisions() + " encounters in bins, " + outcome.failed()
                        + " failed; exact contents add up to " + Digits.of(all.exact(), 17)
                        + (sampled ? "" : "; a stratum has no encounter"));
    }

    /**
     * The worst drifts of the invariants.
     *
     * @param energyRounding the change of energy by one unit roundoff of r, {@link EnergyRounding}
     */
    static List<Check> invariants(InvariantTally tally, double tolerance, double energyRounding) {
        double allowed = DRIFT * tolerance + ROUNDING;
        return List.of(
                drift("momentum", tally.worstMomentum(), allowed, "max |v1' + v2' - v1 - v2| / |w|"),
                drift(
                        "energy",
                        tally.worstEnergy(),
                        allowed + ROUNDOFFS * energyRounding,
                        "max relative drift along a trajectory"),
                drift(
                        "angular_momentum",
                        tally.worstAngularMomentum(),
                        allowed,
                        "max drift along a trajectory, in units of |w|"));
    }

    private static Check drift(String name, double worst, double allowed, String what) {
        return new Check(
                "invariant." + name,
                OptionalDouble.of(worst),
                OptionalDouble.of(0.0),
                OptionalDouble.empty(),
                worst <= allowed ? Verdict.PASS : Verdict.FAIL,
                what + ", allowed " + Digits.brief(allowed) + " (" + Digits.brief(DRIFT)
                        + " times the integrator's tolerance, and rounding)");
    }

    /** Encounters that could not be integrated; a run of too many ends before this. */
    static Check failures(RunOutcome outcome, double threshold) {
        return new Check(
                "failed",
                OptionalDouble.of(outcome.failed()),
                OptionalDouble.of(0.0),
                OptionalDouble.empty(),
                outcome.failed() == 0 ? Verdict.PASS : Verdict.INFO,
                outcome.failed() + " of " + outcome.collisions() + " encounters, tolerated fraction "
                        + Digits.brief(threshold)
                        + (outcome.failed() == 0 ? "" : "; they are missing from every number"));
    }
}
