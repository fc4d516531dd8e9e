package io.grazing.analysis.study;

import io.grazing.analysis.limit.AngleMoments;
import io.grazing.analysis.limit.BornConstant;
import io.grazing.analysis.limit.CoulombRates;
import io.grazing.analysis.limit.GrazingTimescale;
import io.grazing.analysis.operator.LandauOperator;
import io.grazing.analysis.rates.CollisionRates;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Kappa;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The grazing limit of Theorem 2.2, corrected [E10], over a sweep of ε: the distance of d_ε^{−1}L_εψ to c_ΦKψ in the
 * supremum over velocities v₁, by quadrature and by simulated encounters, and how fast it vanishes; with it the drift,
 * the diffusion and the third moment of Corollary 3.3 at |w| = 1.
 */
public final class GrazingLimitStudy {

    private final SweepSettings settings;
    private final Monitor monitor;

    private GrazingLimitStudy(SweepSettings settings, Monitor monitor) {
        this.settings = settings;
        this.monitor = monitor;
        double s = settings.potential().order();
        if (!new GrazingTimescale(s).isLandau()) {
            throw new IllegalArgumentException("s: expected at most 1, got " + s);
        }
    }

    /**
     * Does it.
     *
     * @throws StudyCancelledException if the monitor, or an interrupt, stopped it
     * @throws StudyFailedException if an integrator threw, or too many encounters failed
     * @throws io.grazing.analysis.operator.UndefinedFunctionException if a ψ is undefined somewhere
     */
    public static StudyResult run(SweepSettings settings, Monitor monitor) {
        return new GrazingLimitStudy(settings, monitor).result();
    }

    private StudyResult result() {
        OperatorSweep sweep = OperatorSweep.of(settings, monitor);
        double constant = BornConstant.of(settings.potential()).orElseThrow().value();
        List<List<Double>> limit = sweep.limit(
                (psi, v1) -> constant * LandauOperator.apply(psi, v1).value());
        List<GrazingLimitPoint> points = sweep.points(settings.count()).stream()
                .map(p -> point(p, sweep))
                .toList();
        GrazingLimitReport report = new GrazingLimitReport(settings, constant, limit, points);
        Map<String, Object> numbers = new LinkedHashMap<>(report.numbers());
        numbers.putAll(sweep.integratorFacts());
        return new StudyResult(
                "grazing-limit",
                sweep.facts(),
                report.checks(),
                numbers,
                report.notes(),
                List.of(report.table()),
                List.of(report.figure()));
    }

    private GrazingLimitPoint point(OperatorPoint operators, OperatorSweep sweep) {
        double epsilon = operators.epsilon();
        AngleMoments moments = AngleMoments.of(settings.potential(), Kappa.of(epsilon, 1.0));
        double square = Kappa.of(epsilon, 1.0) * Kappa.of(epsilon, 1.0);
        List<List<List<Double>>> corrected = new ArrayList<>();
        if (settings.potential().order() == 1.0) {
            for (boolean harmonic : new boolean[] {false, true}) {
                CollisionRates rates = CoulombRates.of(settings.potential(), epsilon, harmonic);
                corrected.add(sweep.apply(rates, operators.timescale()).stream()
                        .map(row -> row.stream().map(Measured::value).toList())
                        .toList());
            }
        }
        return new GrazingLimitPoint(
                operators,
                corrected,
                moments.s().value() / square,
                moments.sine2Cosine2().value() / square,
                moments.sine3().value() / square);
    }
}
