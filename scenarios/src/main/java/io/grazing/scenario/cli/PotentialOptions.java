package io.grazing.scenario.cli;

import io.grazing.scenario.model.Assignment;
import io.grazing.scenario.model.Decimal;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.Position;
import io.grazing.scenario.model.PotentialTable;
import io.grazing.scenario.model.ScenarioException;
import io.grazing.scenario.model.TableReader;
import io.grazing.scenario.model.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The potential a command is about, by the rules of the table {@code [potential]} of a scenario. */
final class PotentialOptions {

    @Option(
            names = "-f",
            paramLabel = "EXPR",
            description = "f of the potential f(r)/r^s: decreasing on (0, 1), f(0) > 0, f(1) = 0.")
    private String f;

    @Option(names = "-s", paramLabel = "S", description = "s of the potential f(r)/r^s, 0 to 1000.")
    private String s;

    @Option(
            names = "--potential",
            paramLabel = "NAME",
            description = "A named potential; list --potentials shows them.")
    private String name;

    @Option(
            names = "--parameter",
            paramLabel = "KEY=VALUE",
            description = "A parameter of the named potential; may be repeated.")
    private List<String> parameters = List.of();

    /** Whether any of the options is given. */
    boolean isGiven() {
        return f != null || s != null || name != null || !parameters.isEmpty();
    }

    /**
     * The potential.
     *
     * @throws ScenarioException with what is wrong with the options
     */
    PotentialTable read() {
        if (name == null && f == null) {
            throw wrong("-f", "expected -f and -s, or --potential, got " + (s == null ? "none" : "only -s"));
        }
        if (name == null && s == null) {
            throw wrong("-s", "expected " + PotentialTable.S.expected() + ", got nothing");
        }
        List<Assignment> assignments = new ArrayList<>();
        assign(assignments, "-f", "f", f);
        assign(assignments, "-s", "s", s == null ? null : Decimal.value(s));
        assign(assignments, "--potential", "name", name);
        Set<String> keys = new HashSet<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals <= 0) {
                throw wrong("--parameter", "expected KEY=VALUE, got " + Wording.quoted(parameter));
            }
            String key = parameter.substring(0, equals).strip();
            Object value = Decimal.value(parameter.substring(equals + 1).strip());
            if (!keys.add(key)) {
                throw wrong("--parameter " + key, "expected every parameter once, got it again");
            }
            assignments.add(new Assignment(List.of("parameters", key), value, Position.of("--parameter " + key)));
        }
        TableReader table = TableReader.ofOptions("--potential", assignments);
        Optional<PotentialTable> read = PotentialTable.read(table, Path.of(""));
        table.finish();
        return read.orElseThrow();
    }

    private static ScenarioException wrong(String option, String text) {
        return new ScenarioException(new Fault(Position.of(option), "", text));
    }

    private static void assign(List<Assignment> assignments, String option, String key, Object value) {
        if (value != null) {
            assignments.add(new Assignment(List.of(key), value, Position.of(option)));
        }
    }
}
