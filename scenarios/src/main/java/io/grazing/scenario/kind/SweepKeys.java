package io.grazing.scenario.kind;

import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.analysis.operator.UndefinedFunctionException;
import io.grazing.analysis.study.StudyResult;
import io.grazing.analysis.study.SweepSettings;
import io.grazing.pipeline.DisruptorRunner;
import io.grazing.potential.ExpressionException;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scenario.model.CollisionTable;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.Key;
import io.grazing.scenario.model.Position;
import io.grazing.scenario.model.Scenario;
import io.grazing.scenario.model.ScenarioException;
import io.grazing.scenario.model.TableReader;
import io.grazing.scenario.model.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the kinds that sweep ε have in common: the functions ψ and the velocities v₁ at which operators are compared.
 *
 * @param psi the functions, as they were written
 * @param speeds lengths of the velocities v₁
 * @param key the key of the functions with the table it is in
 * @param at where the functions were written
 */
record SweepKeys(List<String> psi, List<Double> speeds, String key, Position at) {

    /** What the sums of a sweep take, bytes. */
    private static final long BYTES = 64L << 20;

    private static final int MOST_SPEEDS = 100;
    private static final int MOST_FUNCTIONS = 10;
    private static final double FASTEST = 20.0;
    private static final List<String> STANDARD_FUNCTIONS = List.of("vx^2*vy", "exp(-(vx^2 + vy^2 + vz^2)/4)");

    static final Key<List<String>> PSI = Key.of(
                    "psi",
                    "an expression in vx, vy, vz or a list of 1 to " + MOST_FUNCTIONS + " such",
                    "the functions ψ",
                    SweepKeys::texts)
            .orElse(STANDARD_FUNCTIONS, "[\"vx^2*vy\", \"exp(-(vx^2 + vy^2 + vz^2)/4)\"]");

    static final Key<List<Double>> SPEEDS = Key.numbers(
                    "speeds", 0.0, FASTEST, MOST_SPEEDS, "lengths of the velocities v₁ of the supremum")
            .orElse(List.of(0.5, 1.5), "[0.5, 1.5]");

    /** What a sweep holds on to while it runs, bytes. */
    static long memory(int threads) {
        return BYTES + DisruptorRunner.memory(threads);
    }

    /** Reads both, recording what is no formula. */
    static SweepKeys read(TableReader table) {
        List<String> psi = table.value(PSI);
        List<Double> speeds = table.value(SPEEDS);
        for (String text : psi) {
            try {
                FormulaFunction.of(text);
            } catch (ExpressionException e) {
                // A list has one place, that of its beginning.
                if (psi.size() == 1 && table.holdsText(PSI.name())) {
                    table.fault(PSI.name(), e.column() - 1, e.reason());
                } else {
                    table.fault(PSI.name(), "column " + e.column() + " of " + Wording.quoted(text) + ": " + e.reason());
                }
            }
        }
        return new SweepKeys(psi, speeds, table.full(PSI.name()), table.position(PSI.name()));
    }

    /** What is wrong with the sweep of ε, if anything. */
    static Optional<Fault> faultOf(CollisionTable collisions) {
        List<Double> epsilon = collisions.epsilon();
        boolean inside = epsilon.stream().allMatch(e -> e < 1.0);
        return epsilon.stream().distinct().count() < 2 || !inside
                ? Optional.of(collisions.wrongEpsilon(
                        "expected a list of at least two different numbers < 1, got " + epsilon))
                : Optional.empty();
    }

    /** Throws what is wrong, if anything. */
    static void require(Optional<Fault> fault) {
        fault.ifPresent(wrong -> {
            throw new ScenarioException(wrong);
        });
    }

    /** The two keys as they would be written. */
    Map<String, Object> resolved() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(PSI.name(), psi);
        values.put(SPEEDS.name(), speeds);
        return values;
    }

    /** The sweep of a scenario of a potential f(r)/r^s. */
    SweepSettings settings(Scenario scenario, long encounters, int threads) {
        CollisionTable collisions = scenario.collisions();
        return new SweepSettings(
                (ShortRangePotential) scenario.potential().potential(),
                collisions.epsilon(),
                psi.stream().map(FormulaFunction::of).toList(),
                speeds,
                collisions.integrator(),
                collisions.tolerance(),
                encounters,
                scenario.seed(),
                threads);
    }

    /** What {@code study} finds; that a function is not defined everywhere, which only a study shows, is a fault of the file. */
    StudyResult result(Supplier<StudyResult> study) {
        try {
            return study.get();
        } catch (UndefinedFunctionException e) {
            throw new ScenarioException(new Fault(at, key, e.getMessage()));
        }
    }

    private static Optional<List<String>> texts(Object value) {
        List<?> list = value instanceof List<?> several ? several : List.of(value);
        boolean valid = !list.isEmpty()
                && list.size() <= MOST_FUNCTIONS
                && list.stream().allMatch(element -> element instanceof String text && !text.isBlank());
        return valid ? Optional.of(list.stream().map(String.class::cast).toList()) : Optional.empty();
    }
}
