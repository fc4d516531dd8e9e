package io.grazing.scenario.kind;

import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.analysis.study.GrazingLimitStudy;
import io.grazing.analysis.study.Monitor;
import io.grazing.analysis.study.StudyResult;
import io.grazing.analysis.study.SweepSettings;
import io.grazing.potential.ExpressionException;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scenario.model.CollisionTable;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.Key;
import io.grazing.scenario.model.Position;
import io.grazing.scenario.model.Scenario;
import io.grazing.scenario.model.ScenarioException;
import io.grazing.scenario.model.TableReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The grazing limit of Theorem 2.2 over a sweep of ε. */
final class GrazingLimitKind implements ScenarioKind {

    private static final int MOST_SPEEDS = 100;
    private static final int MOST_FUNCTIONS = 10;
    private static final double FASTEST = 20.0;
    private static final long BYTES = 64L << 20;
    private static final List<String> STANDARD_FUNCTIONS = List.of("vx^2*vy", "exp(-(vx^2 + vy^2 + vz^2)/4)");

    private static final Key<List<String>> PSI = Key.of(
                    "psi",
                    "an expression in vx, vy, vz or a list of 1 to " + MOST_FUNCTIONS + " such",
                    "the functions ψ",
                    GrazingLimitKind::texts)
            .orElse(STANDARD_FUNCTIONS, "[\"vx^2*vy\", \"exp(-(vx^2 + vy^2 + vz^2)/4)\"]");

    private static final Key<List<Double>> SPEEDS = Key.numbers(
                    "speeds", 0.0, FASTEST, MOST_SPEEDS, "lengths of the velocities v₁ of the supremum")
            .orElse(List.of(0.5, 1.5), "[0.5, 1.5]");

    @Override
    public String name() {
        return "grazing-limit";
    }

    @Override
    public String purpose() {
        return "distance of the Boltzmann operator to its Landau limit over a sweep of epsilon, integrated and simulated";
    }

    @Override
    public List<Key<?>> keys() {
        return List.of(PSI, SPEEDS);
    }

    @Override
    public boolean sweeps() {
        return true;
    }

    @Override
    public List<String> unusedCollisionKeys() {
        return List.of("speed", "sampling", "max_failures");
    }

    @Override
    public Planner read(TableReader table) {
        List<String> psi = table.value(PSI);
        List<Double> speeds = table.value(SPEEDS);
        for (String text : psi) {
            try {
                FormulaFunction.of(text);
            } catch (ExpressionException e) {
                table.fault(PSI.name(), "character " + e.column() + ": " + e.reason());
            }
        }
        Position at = table.position(PSI.name());
        return scenario -> plan(scenario, psi, speeds, at);
    }

    private static Job plan(Scenario scenario, List<String> psi, List<Double> speeds, Position at) {
        String wrong = null;
        if (!(scenario.potential().potential() instanceof ShortRangePotential smooth && smooth.order() <= 1.0)) {
            wrong = "expected a potential f(r)/r^s with s <= 1, which has a Landau limit, got "
                    + scenario.potential().potential().description();
        } else {
            List<Double> epsilon = scenario.collisions().epsilon();
            boolean inside = epsilon.stream().allMatch(e -> e < 1.0);
            if (epsilon.stream().distinct().count() < 2 || !inside) {
                wrong = "collisions.epsilon: expected a list of at least two different numbers < 1, got " + epsilon;
            }
        }
        if (wrong != null) {
            throw new ScenarioException(new Fault(at, "", wrong));
        }
        return new GrazingLimitJob(scenario, psi, speeds, scenario.collisions().count());
    }

    private static Optional<List<String>> texts(Object value) {
        List<?> list = value instanceof List<?> several ? several : List.of(value);
        boolean valid = !list.isEmpty()
                && list.size() <= MOST_FUNCTIONS
                && list.stream().allMatch(element -> element instanceof String text && !text.isBlank());
        return valid ? Optional.of(list.stream().map(String.class::cast).toList()) : Optional.empty();
    }

    private record GrazingLimitJob(Scenario scenario, List<String> psi, List<Double> speeds, long encounters)
            implements Job {

        @Override
        public Map<String, Object> resolvedTable() {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put(PSI.name(), psi);
            values.put(SPEEDS.name(), speeds);
            return values;
        }

        @Override
        public long memory(int threads) {
            return BYTES;
        }

        @Override
        public Job shortened(long fewer) {
            return new GrazingLimitJob(scenario, psi, speeds, Math.min(fewer, encounters));
        }

        @Override
        public StudyResult run(int threads, Monitor monitor) {
            CollisionTable collisions = scenario.collisions();
            SweepSettings settings = new SweepSettings(
                    (ShortRangePotential) scenario.potential().potential(),
                    collisions.epsilon(),
                    psi.stream().map(FormulaFunction::of).toList(),
                    speeds,
                    collisions.integrator(),
                    collisions.tolerance(),
                    encounters,
                    scenario.seed(),
                    threads);
            return GrazingLimitStudy.run(settings, monitor);
        }
    }
}
