package io.grazing.analysis.study;

import io.grazing.collision.Strata;
import io.grazing.pipeline.DisruptorRunner;
import io.grazing.pipeline.Pilot;
import io.grazing.pipeline.Run;
import io.grazing.pipeline.RunOutcome;
import io.grazing.potential.ShortRangePotential;
import io.grazing.sample.EncounterSampler;
import io.grazing.sample.ImpactStrata;
import io.grazing.sample.SpeedDistribution;
import io.grazing.scatter.BlockScatterer;
import io.grazing.tally.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Simulates encounters and holds the empirical scattering kernel, and the rates that follow from it, against
 * formula (3.5): the bins of the deflection angle, the drift, the diffusion tensor, ∫|v̂|³ and the Legendre
 * rates (3.9)–(3.14). Agreement is judged; the distance to the Landau limit is reported with the size it is
 * expected to have at this ε.
 */
public final class KernelStudy {

    /** An exact sum, and what a bin of a stratum takes in a comparison. */
    private static final long SUM_BYTES = 570;

    private static final long CELL_BYTES = 250;
    /** Drift, diffusion and third moment. */
    private static final long OTHER_RATES = 10;

    private final KernelSettings settings;
    private final PreparedIntegrator integrator;
    private final Formula formula;

    private KernelStudy(KernelSettings settings, PreparedIntegrator integrator, Formula formula) {
        this.settings = settings;
        this.integrator = integrator;
        this.formula = formula;
    }

    /**
     * Runs the integrator of {@code settings} against the quadrature of formula (3.5).
     *
     * @throws StudyCancelledException if the monitor, or an interrupt, stopped it
     * @throws StudyFailedException if an integrator or a tally threw, or more encounters failed than the
     *     settings tolerate, or the integrator could not be made ready
     */
    public static StudyResult run(KernelSettings settings, Monitor monitor) {
        return prepared(settings, monitor).run(monitor);
    }

    private static KernelStudy prepared(KernelSettings settings, Monitor monitor) {
        Integrator.Task task = new Integrator.Task(
                settings.potential(),
                settings.epsilon(),
                settings.tolerance(),
                settings.speed().distribution(),
                settings.count());
        PreparedIntegrator integrator = settings.integrator().prepare(task, monitor);
        return new KernelStudy(settings, integrator, Formulas.of(settings, KernelComparison.quiet(monitor)));
    }

    /** A study of other integrators, or of another formula, than those of the settings. */
    static KernelStudy of(KernelSettings settings, Supplier<? extends BlockScatterer> integrators, Formula formula) {
        return new KernelStudy(settings, new PreparedIntegrator(integrators), formula);
    }

    /**
     * A finished run.
     *
     * @param comparison what it was compared with
     * @param rates every measured rate by the name of its {@link Observable}
     * @param outcome the run
     */
    record Compared(KernelComparison comparison, Map<String, Estimate> rates, RunOutcome outcome) {}

    /**
     * Runs the integrator of {@code settings} as {@link #run(KernelSettings, Monitor)} does, for another study, but with as many
     * encounters in every stratum: no pilot takes them from where the moments do not need them.
     */
    static Compared compare(KernelSettings settings, Monitor monitor) {
        return prepared(settings, monitor).compare(monitor, false);
    }

    /** Does it. */
    StudyResult run(Monitor monitor) {
        Compared compared = compare(monitor, true);
        KernelComparison comparison = compared.comparison();
        RunOutcome outcome = compared.outcome();
        Map<String, Object> numbers = new LinkedHashMap<>(comparison.numbers());
        numbers.putAll(integrator.facts().get());
        return new StudyResult(
                "kernel",
                new RunFacts(
                        outcome.collisions(),
                        outcome.failed(),
                        outcome.elapsed().toNanos() * 1e-9,
                        outcome.threads(),
                        settings.integrator().label(),
                        outcome.digest()),
                comparison.checks(),
                numbers,
                comparison.notes(),
                List.of(KernelTable.of(comparison.cells(), comparison.weakContents())),
                List.of(KernelFigure.of(settings, comparison.cells(), comparison.weakContents())));
    }

    private Compared compare(Monitor monitor, boolean pilot) {
        SpeedDistribution speed = settings.speed().distribution();
        Strata strata = strata(settings, speed);
        KernelTallies prototypes =
                KernelTallies.empty(strata, BinEdges.choose(settings.bins(), formula.exact()), settings.legendre());
        EncounterSampler sampler =
                EncounterSampler.of(speed, strata, settings.epsilon(), settings.count(), settings.seed());
        RunOutcome outcome = simulate(sampler, prototypes, pilot, monitor);
        KernelTallies tallies = prototypes.of(outcome);
        return new Compared(
                KernelComparison.of(settings, formula, strata, tallies, outcome, monitor), tallies.rates(), outcome);
    }

    /**
     * About how much memory a study holds on to, bytes: blocks under way, tallies of each thread, one more set of which is
     * handed out, and the comparison.
     */
    public static long memory(KernelSettings settings) {
        long strata = strata(settings, settings.speed().distribution()).count();
        long bins = settings.bins().count();
        long sums = 2 * (OTHER_RATES + settings.legendre());
        long tallies = strata * (bins * Long.BYTES + sums * SUM_BYTES);
        return DisruptorRunner.memory(settings.threads())
                + (settings.threads() + 1) * tallies
                + strata * bins * CELL_BYTES;
    }

    private static Strata strata(KernelSettings settings, SpeedDistribution speed) {
        if (settings.sampling() == Sampling.UNIFORM) {
            return ImpactStrata.uniform(speed);
        }
        boolean smooth = settings.potential() instanceof ShortRangePotential;
        double s = smooth ? ((ShortRangePotential) settings.potential()).order() : 0.0;
        double f0 = smooth ? ((ShortRangePotential) settings.potential()).strength() : 1.0;
        Strata strata = ImpactStrata.stratified(speed, settings.epsilon(), s, f0, settings.count());
        return settings.sampling() == Sampling.SCRAMBLED ? strata.withScrambledNets() : strata;
    }

    private RunOutcome simulate(EncounterSampler sampler, KernelTallies tallies, boolean pilot, Monitor monitor) {
        return Simulation.of(
                () -> Run.of(
                                pilot ? Pilot.allocate(sampler, integrator.blocks()) : sampler,
                                integrator.blocks(),
                                tallies.all())
                        .tolerating((long) Math.floor(settings.failureThreshold() * settings.count())),
                settings.threads(),
                monitor);
    }
}
