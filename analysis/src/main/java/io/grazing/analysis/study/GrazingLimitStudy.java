package io.grazing.analysis.study;

import io.grazing.analysis.limit.AngleMoments;
import io.grazing.analysis.limit.BornConstant;
import io.grazing.analysis.limit.CoulombRates;
import io.grazing.analysis.limit.GrazingTimescale;
import io.grazing.analysis.limit.QuadratureRates;
import io.grazing.analysis.operator.CollisionContent;
import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.analysis.operator.LandauOperator;
import io.grazing.analysis.operator.RatesOperator;
import io.grazing.analysis.rates.CollisionRates;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Kappa;
import io.grazing.collision.Vector;
import io.grazing.pipeline.RunOutcome;
import io.grazing.tally.Estimate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The grazing limit of Theorem 2.2, corrected [E10], over a sweep of ε: the distance of d_ε^{−1}L_εψ to c_ΦKψ in the
 * supremum over velocities v₁, by quadrature and by simulated encounters, and how fast it vanishes; with it the drift,
 * the diffusion and the third moment of Corollary 3.3 at |w| = 1.
 */
public final class GrazingLimitStudy {

    /** In general position, so that no symmetry hides a term. */
    private static final Vector DIRECTION = new Vector(2.0 / 7.0, -3.0 / 7.0, 6.0 / 7.0);

    private static final double QUADRATURE = 1e-8;

    private final GrazingLimitSettings settings;
    private final Monitor monitor;
    private final List<Vector> places;
    private final MessageDigest digest = sha256();
    private final List<Map<String, Object>> integratorFacts = new ArrayList<>();
    private long failed;
    private long collisions;

    private GrazingLimitStudy(GrazingLimitSettings settings, Monitor monitor) {
        this.settings = settings;
        this.monitor = monitor;
        places = settings.speeds().stream().map(DIRECTION::times).toList();
    }

    /**
     * Does it.
     *
     * @throws StudyCancelledException if the monitor, or an interrupt, stopped it
     * @throws StudyFailedException if an integrator threw, or too many encounters failed
     * @throws io.grazing.analysis.operator.UndefinedFunctionException if a ψ is undefined somewhere
     */
    public static StudyResult run(GrazingLimitSettings settings, Monitor monitor) {
        return new GrazingLimitStudy(settings, monitor).result();
    }

    private StudyResult result() {
        long start = System.nanoTime();
        int functions = settings.functions().size();
        int pairs = functions * places.size();
        double constant = BornConstant.of(settings.potential()).orElseThrow().value();
        double[] landau = new double[pairs];
        CollisionContent[] contents = new CollisionContent[pairs];
        Workers.forEach(pairs, settings.threads(), KernelComparison.quiet(monitor), () -> i -> {
            FormulaFunction psi = settings.functions().get(i / places.size());
            landau[i] = LandauOperator.apply(psi, places.get(i % places.size())).value();
            contents[i] = CollisionContent.of(psi, places.get(i % places.size()));
        });
        List<List<Double>> limit = byFunction(
                IntStream.range(0, pairs).mapToObj(i -> constant * landau[i]).toList());
        int scales = settings.epsilon().size();
        List<List<Measured>> exact = new ArrayList<>(Collections.nCopies(scales, null));
        Workers.forEach(scales, settings.threads(), KernelComparison.quiet(monitor), () -> i -> {
            QuadratureRates rates =
                    new QuadratureRates(settings.potential(), settings.epsilon().get(i));
            exact.set(i, RatesOperator.of(rates).toTolerance(QUADRATURE).apply(List.of(contents)));
        });
        List<GrazingLimitPoint> points = new ArrayList<>();
        for (int i = 0; i < scales; i++) {
            points.add(point(i, exact.get(i), List.of(contents)));
        }
        GrazingLimitReport report = new GrazingLimitReport(settings, constant, limit, points);
        RunFacts facts = new RunFacts(
                collisions,
                failed,
                (System.nanoTime() - start) * 1e-9,
                settings.threads(),
                settings.integrator().label(),
                HexFormat.of().formatHex(digest.digest()));
        Map<String, Object> numbers = new LinkedHashMap<>(report.numbers());
        if (!integratorFacts.isEmpty()) {
            numbers.put("integrators", List.copyOf(integratorFacts));
        }
        return new StudyResult(
                "grazing-limit",
                facts,
                report.checks(),
                numbers,
                report.notes(),
                List.of(report.table()),
                List.of(report.figure()));
    }

    private GrazingLimitPoint point(int scale, List<Measured> exact, List<CollisionContent> contents) {
        double epsilon = settings.epsilon().get(scale);
        double timescale = new GrazingTimescale(settings.potential().order()).of(epsilon);
        AngleMoments moments = AngleMoments.of(settings.potential(), Kappa.of(epsilon, 1.0));
        double square = Kappa.of(epsilon, 1.0) * Kappa.of(epsilon, 1.0);
        List<List<List<Double>>> corrected = new ArrayList<>();
        if (settings.potential().order() == 1.0) {
            for (boolean harmonic : new boolean[] {false, true}) {
                CollisionRates rates = CoulombRates.of(settings.potential(), epsilon, harmonic);
                corrected.add(byFunction(RatesOperator.of(rates).toTolerance(QUADRATURE).apply(contents).stream()
                        .map(value -> value.value() / timescale)
                        .toList()));
            }
        }
        return new GrazingLimitPoint(
                epsilon,
                timescale,
                byFunction(exact.stream()
                        .map(value -> value.times(1.0 / timescale))
                        .toList()),
                simulate(scale, epsilon, timescale),
                corrected,
                moments.s().value() / square,
                moments.sine2Cosine2().value() / square,
                moments.sine3().value() / square);
    }

    private List<List<Estimate>> simulate(int scale, double epsilon, double timescale) {
        List<List<Estimate>> byFunction = new ArrayList<>();
        settings.functions().forEach(psi -> byFunction.add(new ArrayList<>()));
        for (int j = 0; j < places.size(); j++) {
            SimulatedOperator simulation = new SimulatedOperator(
                    settings.potential(),
                    epsilon,
                    settings.integrator(),
                    settings.tolerance(),
                    settings.countPerPoint(),
                    settings.seed() + scale * places.size() + j,
                    settings.threads());
            SimulatedOperator.Simulated simulated =
                    simulation.measure(settings.functions(), places.get(j), KernelComparison.quiet(monitor));
            RunOutcome outcome = simulated.outcome();
            if (!simulated.facts().isEmpty()) {
                integratorFacts.add(simulated.facts());
            }
            failed += outcome.failed();
            collisions += outcome.collisions();
            digest.update(outcome.digest().getBytes(StandardCharsets.US_ASCII));
            monitor.progress(
                    collisions,
                    settings.countPerPoint()
                            * places.size()
                            * settings.epsilon().size());
            for (int k = 0; k < byFunction.size(); k++) {
                Estimate value = simulated.values().get(k);
                byFunction
                        .get(k)
                        .add(new Estimate(value.value() / timescale, value.standardError() / timescale, value.n()));
            }
        }
        return byFunction;
    }

    private <T> List<List<T>> byFunction(List<T> pairs) {
        return IntStream.range(0, settings.functions().size())
                .mapToObj(k -> List.copyOf(pairs.subList(k * places.size(), (k + 1) * places.size())))
                .toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
