package io.grazing.scenario.kind;

import io.grazing.analysis.study.Binning;
import io.grazing.analysis.study.KernelSettings;
import io.grazing.analysis.study.KernelStudy;
import io.grazing.analysis.study.Monitor;
import io.grazing.analysis.study.StudyResult;
import io.grazing.scenario.model.CollisionTable;
import io.grazing.scenario.model.Key;
import io.grazing.scenario.model.Scenario;
import io.grazing.scenario.model.TableReader;
import io.grazing.scenario.model.Wording;
import io.grazing.tally.AngleBins;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The empirical scattering kernel, held against the formula (3.5) and the Landau limit. */
final class KernelKind implements ScenarioKind {

    private static final Key<Long> BINS = Key.integer(
                    "bins", 1, Binning.MAX_COUNT, "bins of the angle histogram, from theta_min to pi")
            .orElse(60L, "60");

    private static final Key<Boolean> LOGARITHMIC = Key.either(
                    "scale", "log", "linear", "bins of equal width in log θ, as grazing collisions need, or in θ")
            .orElse(true, "\"log\"");

    private static final Key<Double> THETA_MIN = Key.of(
                    "theta_min",
                    "0, or a number from " + Wording.number(AngleBins.SMALLEST_EDGE) + " to "
                            + Wording.number(Binning.MAX_LOWEST),
                    "lower edge of the first bin, radians; not 0 for bins in log θ",
                    KernelKind::angle)
            .optional("0 for bins in θ; for bins in log θ, less than a thousandth of the cross-section lies below");

    private static final Key<Long> LEGENDRE = Key.integer(
                    "legendre", 1, KernelSettings.MAX_LEGENDRE, "highest degree l of the Legendre rates λ_l")
            .orElse(4L, "4");

    private static final Key<Double> SIGNIFICANCE = Key.number(
                    "significance",
                    1e-15,
                    0.01,
                    "probability of a FAIL, over all judged claims together, when every one of them is true")
            .orElse(KernelSettings.DEFAULT_SIGNIFICANCE, Wording.number(KernelSettings.DEFAULT_SIGNIFICANCE));

    @Override
    public String name() {
        return "kernel";
    }

    @Override
    public String purpose() {
        return "empirical scattering kernel from simulated encounters, against the formula and the Landau limit";
    }

    @Override
    public List<Key<?>> keys() {
        return List.of(BINS, LOGARITHMIC, THETA_MIN, LEGENDRE, SIGNIFICANCE);
    }

    @Override
    public boolean sweeps() {
        return false;
    }

    @Override
    public List<String> unusedCollisionKeys() {
        return List.of();
    }

    @Override
    public Planner read(TableReader table) {
        long bins = table.value(BINS);
        boolean logarithmic = table.value(LOGARITHMIC);
        Optional<Double> lowest = table.readGiven(THETA_MIN);
        long legendre = table.value(LEGENDRE);
        double significance = table.value(SIGNIFICANCE);
        if (lowest.isPresent() && logarithmic && lowest.get() == 0.0) {
            table.fault(THETA_MIN.name(), "expected a number > 0 for bins in log θ, got 0");
        }
        return scenario -> new KernelJob(
                scenario,
                new BinChoice(logarithmic, (int) bins, lowest),
                (int) legendre,
                significance,
                scenario.collisions().count());
    }

    private static Optional<Double> angle(Object value) {
        return Key.asNumber(value)
                .filter(angle -> angle == 0.0 || angle >= AngleBins.SMALLEST_EDGE && angle <= Binning.MAX_LOWEST);
    }

    private record BinChoice(boolean logarithmic, int count, Optional<Double> lowest) {

        Binning binning() {
            OptionalDouble edge = lowest.isPresent() ? OptionalDouble.of(lowest.get()) : OptionalDouble.empty();
            return new Binning(logarithmic, count, edge);
        }
    }

    private record KernelJob(Scenario scenario, BinChoice bins, int legendre, double significance, long encounters)
            implements Job {

        @Override
        public Map<String, Object> resolvedTable() {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put(BINS.name(), (long) bins.count);
            values.put(LOGARITHMIC.name(), bins.logarithmic ? "log" : "linear");
            bins.lowest.ifPresent(edge -> values.put(THETA_MIN.name(), edge));
            values.put(LEGENDRE.name(), (long) legendre);
            values.put(SIGNIFICANCE.name(), significance);
            return values;
        }

        @Override
        public long memory(int threads) {
            return KernelStudy.memory(settings(threads));
        }

        @Override
        public Job shortened(long fewer) {
            return new KernelJob(scenario, bins, legendre, significance, Math.min(fewer, encounters));
        }

        @Override
        public StudyResult run(int threads, Monitor monitor) {
            return KernelStudy.run(settings(threads), monitor);
        }

        private KernelSettings settings(int threads) {
            CollisionTable collisions = scenario.collisions();
            return new KernelSettings(
                    scenario.potential().potential(),
                    collisions.epsilon().get(0),
                    collisions.speed(),
                    encounters,
                    collisions.integrator(),
                    collisions.tolerance(),
                    collisions.sampling(),
                    scenario.seed(),
                    threads,
                    bins.binning(),
                    legendre,
                    significance,
                    collisions.failureThreshold(encounters));
        }
    }
}
