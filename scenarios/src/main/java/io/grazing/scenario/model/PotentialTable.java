package io.grazing.scenario.model;

import io.grazing.potential.ExpressionException;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.PairPotential;
import io.grazing.potential.Parameter;
import io.grazing.potential.PotentialException;
import io.grazing.potential.PotentialPreset;
import io.grazing.potential.Potentials;
import io.grazing.potential.Profile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.potential.TableProfile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The table {@code [potential]}: a named potential, or f(r)/r^s with f from an expression or from a table.
 *
 * @param potential the potential
 * @param resolved the table with every default filled in, as it would be written
 * @param at where its order s, or its name, was written
 */
public record PotentialTable(PairPotential potential, Map<String, Object> resolved, Position at) {

    /** The order s of the singularity. */
    public static final Key<Double> S = Key.number("s", 0.0, 1000.0, "order of the singularity; with `f` or `table`")
            .optional("required with those");

    private static final Key<String> F =
            Key.text("f", "an expression in r", "f as an expression").optional("none");

    private static final Key<String> TABLE = Key.text(
                    "table", "a path", "f as a CSV file; the path is relative to the scenario file")
            .optional("none");

    private static final Key<PotentialPreset> NAME =
            Key.choice("name", presets(), "a named potential").optional("none");

    private static final Key<Map<String, Object>> PARAMETERS = Key.<Map<String, Object>>of(
                    "parameters", "a table of numbers", "parameters of the named potential", value -> Optional.empty())
            .optional("those of the potential");

    /** The keys of the table. */
    public static final List<Key<?>> KEYS = List.of(F, TABLE, S, NAME, PARAMETERS);

    private static final Range STRENGTHS = new Range(1e-40, 1e40);

    private static final String SOURCES = "one of f, table, name";

    public PotentialTable {
        resolved = Collections.unmodifiableMap(new LinkedHashMap<>(resolved));
    }

    /** What is wrong with the potential for one kind of scenario. */
    public Fault wrong(String text) {
        return new Fault(at, "potential", text);
    }

    /**
     * Reads the table; empty after a fault.
     *
     * @param table the table
     * @param file the file it is in, beside which the paths in it are looked for
     */
    public static Optional<PotentialTable> read(TableReader table, Path file) {
        table.know(KEYS);
        List<String> given = List.of(F.name(), TABLE.name(), NAME.name()).stream()
                .filter(table::has)
                .toList();
        if (given.isEmpty()) {
            table.fault("expected " + SOURCES + ", got none");
            return Optional.empty();
        }
        if (given.size() > 1) {
            table.fault(given.get(1), "expected only " + SOURCES + ", got " + String.join(" and ", given));
            return Optional.empty();
        }
        return table.has(NAME.name()) ? named(table) : singular(table, file);
    }

    /**
     * The potential f(r)/r^s.
     *
     * @param f f as an expression in r
     * @throws ExpressionException if it is not an expression
     * @throws PotentialException if it violates Assumption 2.1, or f(0) is not from 1e-40 to 1e40
     */
    public static PairPotential ofExpression(String f, double s) {
        return of(ExpressionProfile.of(f), s);
    }

    /** Every κf(0) has a square that is a double then. */
    private static PairPotential of(Profile f, double s) {
        ShortRangePotential potential = ShortRangePotential.of(f, s);
        if (!STRENGTHS.contains(potential.strength())) {
            throw new PotentialException(
                    "f(0) must be " + STRENGTHS + ", but f(0) = " + Wording.number(potential.strength()));
        }
        return potential;
    }

    private static Optional<PotentialTable> singular(TableReader table, Path file) {
        Key<String> source = table.has(F.name()) ? F : TABLE;
        refuseBeside(table, source.name(), PARAMETERS.name());
        Optional<Double> s = table.read(S);
        Optional<String> text = table.read(source);
        if (s.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> resolved = new LinkedHashMap<>();
        resolved.put(S.name(), s.get());
        resolved.put(source.name(), text.get());
        return attempt(
                table,
                source.name(),
                () -> source == F ? ofExpression(text.get(), s.get()) : of(tabulated(table, file, text.get()), s.get()),
                resolved);
    }

    private static TableProfile tabulated(TableReader table, Path file, String path) {
        Path csv = file.resolveSibling(path);
        TextFile.requireRegular(csv, table.position(TABLE.name()), table.full(TABLE.name()));
        return TableProfile.read(csv);
    }

    private static Optional<PotentialTable> named(TableReader table) {
        refuseBeside(table, NAME.name(), S.name());
        Optional<PotentialPreset> preset = table.read(NAME);
        if (preset.isEmpty()) {
            return Optional.empty();
        }
        TableReader given = table.table(PARAMETERS.name());
        Map<String, Double> values = new LinkedHashMap<>();
        for (Parameter parameter : preset.get().parameters()) {
            values.put(parameter.name(), given.value(key(parameter)));
        }
        Map<String, Object> resolved = new LinkedHashMap<>();
        resolved.put(NAME.name(), preset.get().name());
        resolved.put(PARAMETERS.name(), values);
        return attempt(table, NAME.name(), () -> preset.get().create(values), resolved);
    }

    /** The key of a parameter of a named potential. */
    private static Key<Double> key(Parameter parameter) {
        return Key.number(parameter.name(), parameter.least(), parameter.greatest(), parameter.description())
                .orElse(parameter.defaultValue(), Wording.number(parameter.defaultValue()));
    }

    private static Optional<PotentialTable> attempt(
            TableReader table, String key, Supplier<PairPotential> potential, Map<String, Object> resolved) {
        try {
            return Optional.of(new PotentialTable(
                    potential.get(), resolved, table.position(table.has(S.name()) ? S.name() : key)));
        } catch (ExpressionException e) {
            table.fault(key, e.column() - 1, e.reason());
        } catch (InvalidPathException e) {
            table.fault(key, "expected the name of a file, got " + Wording.quoted(e.getInput()));
        } catch (PotentialException e) {
            table.fault(key, e.getMessage());
        } catch (ScenarioException e) {
            table.faults(e);
        }
        return Optional.empty();
    }

    private static void refuseBeside(TableReader table, String source, String key) {
        if (table.has(key)) {
            table.fault(key, "expected no " + key + " beside " + source + ", got one");
        }
    }

    private static Map<String, PotentialPreset> presets() {
        Map<String, PotentialPreset> presets = new LinkedHashMap<>();
        Potentials.all().forEach(preset -> presets.put(preset.name(), preset));
        return presets;
    }
}
