package io.grazing.analysis.study;

import io.grazing.analysis.limit.CloseEncounters;
import io.grazing.collision.Strata;
import io.grazing.pipeline.Run;
import io.grazing.pipeline.RunOutcome;
import io.grazing.potential.ShortRangePotential;
import io.grazing.sample.EncounterSampler;
import io.grazing.sample.FixedSpeed;
import io.grazing.sample.ImpactStrata;
import io.grazing.tally.Estimate;
import io.grazing.tally.LegendreTally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The threshold of the remark after Theorem 2.4: one profile f with singularities of several orders s through 1. For every s and ε,
 * the shares of ∫ sin²(θ/2) ρ dρ that come from close encounters, ρ below the collision length, and from grazing ones, by
 * quadrature and by simulated trajectories; which limit holds within a tolerance; and the exponent of ε in the distance to it,
 * which changes at s = 2/3 (corrected [E5]) and vanishes at s = 1.
 */
public final class ThresholdStudy {

    private static final int DEGREES = 2;
    private static final long FEWEST = 64;
    private static final double TOLERATED_FAILURES = 1e-6;
    /** Below this ρ trajectories are not told from head-on ones. */
    private static final double SHORTEST = 1e-9;

    private final ThresholdSettings settings;
    private final List<ThresholdPrediction> predictions;
    private final Monitor monitor;
    private final RunTotals totals = new RunTotals();
    private final List<Map<String, Object>> integratorFacts = new ArrayList<>();

    private ThresholdStudy(ThresholdSettings settings, List<ThresholdPrediction> predictions, Monitor monitor) {
        this.settings = settings;
        this.predictions = predictions;
        this.monitor = monitor;
    }

    /**
     * Does it.
     *
     * @throws StudyCancelledException if the monitor, or an interrupt, stopped it
     * @throws StudyFailedException if an integrator threw, or too many encounters failed
     * @throws io.grazing.potential.PotentialException if f(r)/r^s is no potential of Assumption 2.1 for some s
     */
    public static StudyResult run(ThresholdSettings settings, Monitor monitor) {
        return run(settings, ThresholdPrediction::of, monitor);
    }

    /** A study of other predictions than those of the potentials. */
    static StudyResult run(
            ThresholdSettings settings, Function<ShortRangePotential, ThresholdPrediction> theory, Monitor monitor) {
        ThresholdPrediction[] predictions =
                new ThresholdPrediction[settings.orders().size()];
        Workers.forEach(
                predictions.length,
                settings.threads(),
                KernelComparison.quiet(monitor),
                () -> i -> predictions[i] = theory.apply(ShortRangePotential.of(
                        settings.profile(), settings.orders().get(i))));
        return new ThresholdStudy(settings, List.of(predictions), monitor).result();
    }

    private StudyResult result() {
        int scales = settings.epsilon().size();
        CloseEncounters[] exact = new CloseEncounters[predictions.size() * scales];
        Workers.forEach(
                exact.length,
                settings.threads(),
                KernelComparison.quiet(monitor),
                () -> i -> exact[i] = CloseEncounters.of(
                        predictions.get(i / scales).potential(),
                        settings.epsilon().get(i % scales),
                        settings.speed(),
                        DEGREES));
        List<ThresholdSweep> sweeps = new ArrayList<>();
        for (int k = 0; k < predictions.size(); k++) {
            List<ThresholdPoint> points = new ArrayList<>();
            for (int i = 0; i < scales; i++) {
                points.add(simulate(predictions.get(k), i, exact[k * scales + i], k * scales + i));
            }
            sweeps.add(new ThresholdSweep(predictions.get(k), points));
        }
        ThresholdReport report = new ThresholdReport(settings, sweeps);
        return new StudyResult(
                "threshold",
                totals.facts(settings.threads(), settings.integrator()),
                new ThresholdChecks(settings, sweeps).all(),
                report.numbers(countPerPoint(), integratorFacts),
                report.notes(),
                report.tables(),
                new ThresholdFigures(settings, sweeps).all());
    }

    private long countPerPoint() {
        return Math.max(
                FEWEST,
                settings.count()
                        / ((long) predictions.size() * settings.epsilon().size()));
    }

    private ThresholdPoint simulate(ThresholdPrediction prediction, int scale, CloseEncounters exact, int number) {
        ShortRangePotential potential = prediction.potential();
        double epsilon = settings.epsilon().get(scale);
        long count = countPerPoint();
        FixedSpeed speed = new FixedSpeed(settings.speed());
        boolean split = exact.length() >= SHORTEST && exact.length() < 1.0;
        Strata strata = split
                ? ImpactStrata.splitAt(speed, exact.length(), count)
                : ImpactStrata.stratified(speed, epsilon, potential.order(), potential.strength(), count);
        LegendreTally tally = new LegendreTally(strata, 1);
        EncounterSampler sampler = EncounterSampler.of(speed, strata, epsilon, count, settings.seed() + number);
        PreparedIntegrator prepared = settings.integrator()
                .prepare(new Integrator.Task(potential, epsilon, settings.tolerance(), speed, count), monitor);
        RunOutcome outcome = Simulation.of(
                () -> Run.of(sampler, prepared.blocks(), List.of(tally))
                        .tolerating((long) Math.floor(TOLERATED_FAILURES * count)),
                settings.threads(),
                KernelComparison.quiet(monitor));
        totals.count(outcome);
        Map<String, Object> facts = prepared.facts().get();
        if (!facts.isEmpty()) {
            integratorFacts.add(facts);
        }
        monitor.progress(Math.min(totals.collisions(), settings.count()), settings.count());
        LegendreTally measured = outcome.tally(tally);
        int border = Arrays.binarySearch(strata.edges(), exact.length());
        double[] leading = new double[DEGREES];
        for (int l = 1; l <= DEGREES; l++) {
            leading[l - 1] = prediction.moment(l, epsilon, settings.speed());
        }
        return new ThresholdPoint(
                prediction.s(),
                epsilon,
                exact,
                leading,
                moment(measured.rate(1)),
                split ? Optional.of(moment(measured.rate(1, 0, border))) : Optional.empty());
    }

    /** S of λ_1 = 2π|w|Q_1 = 4π|w|S. */
    private Estimate moment(Estimate rate) {
        double unit = 4.0 * Math.PI * settings.speed();
        return new Estimate(rate.value() / unit, rate.standardError() / unit, rate.n());
    }
}
