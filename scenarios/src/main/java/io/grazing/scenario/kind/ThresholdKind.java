package io.grazing.scenario.kind;

import io.grazing.analysis.study.Monitor;
import io.grazing.analysis.study.Speed;
import io.grazing.analysis.study.StudyResult;
import io.grazing.analysis.study.ThresholdSettings;
import io.grazing.analysis.study.ThresholdStudy;
import io.grazing.potential.PotentialException;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scenario.model.CollisionTable;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.Key;
import io.grazing.scenario.model.Position;
import io.grazing.scenario.model.Scenario;
import io.grazing.scenario.model.TableReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The threshold s = 1 between the two limits, over orders s and scales ε. */
final class ThresholdKind implements ScenarioKind {

    private static final double LARGEST_ORDER = 12.0;
    private static final int MOST_ORDERS = 100;
    private static final List<Double> STANDARD_ORDERS =
            List.of(0.25, 0.5, 0.6, 2.0 / 3.0, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0, 3.0);

    private static final Key<List<Double>> ORDERS = Key.numbers(
                    "orders",
                    0.0,
                    LARGEST_ORDER,
                    MOST_ORDERS,
                    "orders s of the singularity that f(r)/r^s is given, besides that of the potential")
            .orElse(STANDARD_ORDERS, "[0.25, 0.5, 0.6, 2/3, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3]");

    private static final Key<Double> WITHIN = Key.number(
                    "within", 1e-6, 0.5, "relative distance of Q₁ and Q₂ to a limit at which it is said to hold")
            .orElse(0.1, "0.1");

    @Override
    public String name() {
        return "threshold";
    }

    @Override
    public String purpose() {
        return "which limit holds, and the share of close encounters, over orders s through 1 and a sweep of epsilon";
    }

    @Override
    public List<Key<?>> keys() {
        return List.of(ORDERS, WITHIN);
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
        List<Double> orders = table.value(ORDERS);
        double within = table.value(WITHIN);
        Position at = table.position(ORDERS.name());
        return scenario -> {
            SweepKeys.require(faultOf(scenario, orders, at));
            ShortRangePotential potential =
                    (ShortRangePotential) scenario.potential().potential();
            List<Double> all = Stream.concat(Stream.of(potential.order()), orders.stream())
                    .distinct()
                    .sorted()
                    .toList();
            return new ThresholdJob(scenario, all, within, scenario.collisions().count());
        };
    }

    private static Optional<Fault> faultOf(Scenario scenario, List<Double> orders, Position at) {
        if (!(scenario.potential().potential() instanceof ShortRangePotential smooth)) {
            return Optional.of(scenario.potential()
                    .wrong("expected a potential f(r)/r^s, which can be given another s, got "
                            + scenario.potential().potential().description()));
        }
        if (!(scenario.collisions().speed() instanceof Speed.Fixed)) {
            return Optional.of(
                    scenario.collisions().wrongSpeed("expected a number, the |w| of the pairs, got \"maxwellian\""));
        }
        for (double s : orders) {
            try {
                ShortRangePotential.of(smooth.profile(), s);
            } catch (PotentialException e) {
                return Optional.of(new Fault(at, "threshold.orders", "s = " + s + ": " + e.getMessage()));
            }
        }
        return SweepKeys.faultOf(scenario.collisions());
    }

    private record ThresholdJob(Scenario scenario, List<Double> orders, double within, long encounters) implements Job {

        @Override
        public Map<String, Object> resolvedTable() {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put(ORDERS.name(), orders);
            values.put(WITHIN.name(), within);
            return values;
        }

        @Override
        public long memory(int threads) {
            return SweepKeys.memory(threads);
        }

        @Override
        public Job shortened(long fewer) {
            return new ThresholdJob(scenario, orders, within, Math.min(fewer, encounters));
        }

        @Override
        public StudyResult run(int threads, Monitor monitor) {
            CollisionTable collisions = scenario.collisions();
            ThresholdSettings settings = new ThresholdSettings(
                    ((ShortRangePotential) scenario.potential().potential()).profile(),
                    orders,
                    collisions.epsilon(),
                    ((Speed.Fixed) collisions.speed()).w(),
                    within,
                    collisions.integrator(),
                    collisions.tolerance(),
                    encounters,
                    scenario.seed(),
                    threads);
            return ThresholdStudy.run(settings, monitor);
        }
    }
}
