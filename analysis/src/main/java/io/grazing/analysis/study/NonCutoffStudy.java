package io.grazing.analysis.study;

import io.grazing.analysis.limit.EncounterRegion;
import io.grazing.analysis.limit.GrazingTimescale;
import io.grazing.analysis.rates.CollisionRates;
import io.grazing.analysis.rates.Measured;
import io.grazing.analysis.rates.RateDifference;
import io.grazing.analysis.rates.ScaledRates;
import io.grazing.potential.ShortRangePotential;
import java.util.ArrayList;
import java.util.List;

/**
 * The limit without cut-off of Theorem 2.4, corrected [E11], over a sweep of ε: the distance of ε^{−2/s}L_εψ to L_∞ψ, by
 * quadrature and by simulated encounters, with the split of section 4 and the bound (4.2); the rescaled kernel against that of
 * the homogeneous potential, and the exponent of its angular singularity; at s = 4 the spectrum of Maxwell molecules.
 */
public final class NonCutoffStudy {

    /** Seeds of the kernels are this far from those of the operators. */
    private static final long OTHER_SEEDS = 1_000_003;

    private static final long FEWEST = 100;
    /** Relative tolerance of what is left of L_∞ in P_ε. */
    private static final double SPLIT = 1e-5;
    /** −log₁₀ of e at which P_ε is seen to become small. */
    private static final List<Double> TAIL_EXPONENTS = List.of(2.0, 4.0, 6.0, 8.0, 12.0, 16.0);
    /** −log₁₀ of the smallest ε in the range of doubles. */
    private static final double LARGEST_EXPONENT = 280.0;

    private static final double TOLERATED_FAILURES = 1e-6;

    private final NonCutoffSettings settings;
    private final SweepSettings asked;
    private final HomogeneousLimit limit;
    private final Monitor monitor;
    private final OperatorSweep sweep;

    private NonCutoffStudy(NonCutoffSettings settings, HomogeneousLimit limit, Monitor monitor) {
        this.settings = settings;
        this.asked = settings.sweep();
        this.limit = limit;
        this.monitor = monitor;
        this.sweep = OperatorSweep.of(asked, monitor);
    }

    /**
     * Does it.
     *
     * @throws StudyCancelledException if the monitor, or an interrupt, stopped it
     * @throws StudyFailedException if an integrator threw, or too many encounters failed
     * @throws io.grazing.analysis.operator.UndefinedFunctionException if a ψ is undefined somewhere
     */
    public static StudyResult run(NonCutoffSettings settings, Monitor monitor) {
        return run(settings, HomogeneousLimit.of(settings.sweep().potential()), monitor);
    }

    /** A study of another limit than that of the potential. */
    static StudyResult run(NonCutoffSettings settings, HomogeneousLimit limit, Monitor monitor) {
        return new NonCutoffStudy(settings, limit, monitor).result();
    }

    private StudyResult result() {
        List<List<Measured>> values = sweep.apply(limit.rates(), 1.0);
        List<AngleBound> bounds = bounds();
        List<List<Double>> limits = values.stream()
                .map(row -> row.stream().map(Measured::value).toList())
                .toList();
        List<OperatorPoint> operators = sweep.points(asked.count() / 2);
        List<RegionSplit> splits = splits(operators, values);
        List<NonCutoffPoint> points = new ArrayList<>();
        for (int i = 0; i < operators.size(); i++) {
            RescaledKernel kernel = kernel(i);
            sweep.count(kernel.outcome());
            points.add(new NonCutoffPoint(operators.get(i), splits.get(i), bounds.get(i), kernel));
        }
        RescaledKernel last = points.get(points.size() - 1).kernel();
        boolean maxwell = limit.s() == MaxwellEigenvalue.ORDER;
        NonCutoffFindings findings = new NonCutoffFindings(
                settings,
                limit,
                limits,
                points,
                tails(),
                SingularityFit.of(last, limit),
                maxwell ? MaxwellEigenvalue.all(asked.potential(), limit, last, settings.speed()) : List.of());
        NonCutoffReport report = new NonCutoffReport(findings);
        return new StudyResult(
                "non-cutoff",
                sweep.facts(),
                new NonCutoffChecks(findings).all(),
                report.numbers(sweep.integratorFacts()),
                report.notes(),
                report.tables(),
                new NonCutoffFigures(findings).all());
    }

    private EncounterRegion region(double epsilon) {
        return new EncounterRegion(asked.potential(), settings.core(epsilon));
    }

    private List<AngleBound> bounds() {
        AngleBound[] bounds = new AngleBound[asked.epsilon().size()];
        Workers.forEach(bounds.length, asked.threads(), KernelComparison.quiet(monitor), () -> {
            ShortRangePotential potential = asked.potential();
            var trajectories =
                    asked.integrator().angles(potential, asked.tolerance()).get();
            return i -> bounds[i] = AngleBound.measure(region(asked.epsilon().get(i)), limit, trajectories);
        });
        return List.of(bounds);
    }

    private List<RegionSplit> splits(List<OperatorPoint> operators, List<List<Measured>> values) {
        RegionSplit[] splits = new RegionSplit[operators.size()];
        Workers.forEach(splits.length, asked.threads(), KernelComparison.quiet(monitor), () -> i -> {
            OperatorPoint point = operators.get(i);
            EncounterRegion region = region(point.epsilon());
            splits[i] = RegionSplit.of(
                    point.exact(),
                    values,
                    sweep.apply(region.rates(), point.timescale()),
                    sweep.apply(region.homogeneousRates(), point.timescale()));
        });
        return List.of(splits);
    }

    private List<HomogeneousTail> tails() {
        List<Double> cores = TAIL_EXPONENTS.stream()
                .filter(exponent -> exponent * limit.s() < LARGEST_EXPONENT)
                .map(exponent -> Math.pow(10.0, -exponent))
                .toList();
        HomogeneousTail[] tails = new HomogeneousTail[cores.size()];
        Workers.forEach(tails.length, asked.threads(), KernelComparison.quiet(monitor), () -> i -> {
            EncounterRegion region = new EncounterRegion(asked.potential(), cores.get(i));
            double timescale = new GrazingTimescale(asked.potential().order()).of(region.epsilon());
            CollisionRates rest =
                    new RateDifference(new ScaledRates(limit.rates(), timescale), region.homogeneousRates());
            tails[i] = HomogeneousTail.of(cores.get(i), sweep.apply(rest, timescale, SPLIT));
        });
        return List.of(tails);
    }

    private RescaledKernel kernel(int i) {
        long scales = asked.epsilon().size();
        KernelSettings kernel = new KernelSettings(
                asked.potential(),
                asked.epsilon().get(i),
                new Speed.Fixed(settings.speed()),
                Math.max(FEWEST, asked.count() / 2 / scales),
                asked.integrator(),
                asked.tolerance(),
                Sampling.STRATIFIED,
                asked.seed() + OTHER_SEEDS + i,
                asked.threads(),
                Binning.logarithmic(settings.bins()),
                RescaledKernel.DEGREES,
                settings.significance() / (scales + 2.0),
                TOLERATED_FAILURES);
        return RescaledKernel.measure(kernel, limit, KernelComparison.quiet(monitor));
    }
}
