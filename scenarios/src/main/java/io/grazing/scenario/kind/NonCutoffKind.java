package io.grazing.scenario.kind;

import io.grazing.analysis.study.KernelSettings;
import io.grazing.analysis.study.Monitor;
import io.grazing.analysis.study.NonCutoffSettings;
import io.grazing.analysis.study.NonCutoffStudy;
import io.grazing.analysis.study.Speed;
import io.grazing.analysis.study.StudyResult;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.Key;
import io.grazing.scenario.model.Scenario;
import io.grazing.scenario.model.TableReader;
import io.grazing.scenario.model.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The limit without cut-off of Theorem 2.4 over a sweep of ε. */
final class NonCutoffKind implements ScenarioKind {

    private static final int MOST_BINS = 1000;

    private static final Key<Long> BINS = Key.integer(
                    "bins", 1, MOST_BINS, "bins of the simulated angles at each ε, equal in log θ")
            .orElse(60L, "60");

    private static final Key<Double> SIGNIFICANCE = Key.number(
                    "significance",
                    1e-15,
                    0.01,
                    "probability of a FAIL, over the claims on simulated angles together, when every one of them is true")
            .orElse(KernelSettings.DEFAULT_SIGNIFICANCE, Wording.number(KernelSettings.DEFAULT_SIGNIFICANCE));

    @Override
    public String name() {
        return "non-cutoff";
    }

    @Override
    public String purpose() {
        return "distance of operator and kernel to those of the homogeneous potential, s > 1, over a sweep of epsilon";
    }

    @Override
    public List<Key<?>> keys() {
        return List.of(SweepKeys.PSI, SweepKeys.SPEEDS, BINS, SIGNIFICANCE);
    }

    @Override
    public boolean sweeps() {
        return true;
    }

    @Override
    public List<String> unusedCollisionKeys() {
        return List.of("sampling", "max_failures");
    }

    @Override
    public Planner read(TableReader table) {
        SweepKeys keys = SweepKeys.read(table);
        long bins = table.value(BINS);
        double significance = table.value(SIGNIFICANCE);
        return scenario -> {
            SweepKeys.require(faultOf(scenario));
            double speed = ((Speed.Fixed) scenario.collisions().speed()).w();
            return new NonCutoffJob(
                    scenario,
                    keys,
                    speed,
                    (int) bins,
                    significance,
                    scenario.collisions().count());
        };
    }

    private static Optional<Fault> faultOf(Scenario scenario) {
        if (!(scenario.potential().potential() instanceof ShortRangePotential smooth && smooth.order() > 1.0)) {
            return Optional.of(scenario.potential()
                    .wrong("expected a potential f(r)/r^s with s > 1, which has a limit without cut-off, got "
                            + scenario.potential().potential().description()));
        }
        if (!(scenario.collisions().speed() instanceof Speed.Fixed)) {
            return Optional.of(scenario.collisions()
                    .wrongSpeed("expected a number, the |w| of the simulated kernels, got \"maxwellian\""));
        }
        List<Double> epsilon = scenario.collisions().epsilon();
        if (epsilon.stream().anyMatch(e -> !(e * smooth.strength() < 1.0))) {
            return Optional.of(scenario.collisions()
                    .wrongEpsilon("expected numbers below 1/f(0) = " + 1.0 / smooth.strength() + ", got " + epsilon));
        }
        return SweepKeys.faultOf(scenario.collisions());
    }

    private record NonCutoffJob(
            Scenario scenario, SweepKeys keys, double speed, int bins, double significance, long encounters)
            implements Job {

        @Override
        public Map<String, Object> resolvedTable() {
            Map<String, Object> values = keys.resolved();
            values.put(BINS.name(), (long) bins);
            values.put(SIGNIFICANCE.name(), significance);
            return values;
        }

        @Override
        public long memory(int threads) {
            return SweepKeys.memory(threads);
        }

        @Override
        public Job shortened(long fewer) {
            return new NonCutoffJob(scenario, keys, speed, bins, significance, Math.min(fewer, encounters));
        }

        @Override
        public StudyResult run(int threads, Monitor monitor) {
            NonCutoffSettings settings =
                    new NonCutoffSettings(keys.settings(scenario, encounters, threads), speed, bins, significance);
            return keys.result(() -> NonCutoffStudy.run(settings, monitor));
        }
    }
}
