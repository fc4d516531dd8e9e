package io.grazing.scenario.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the keys of one table, and of the tables in it, and records what is wrong with them. What it was asked
 * for is what is known: whatever else the table holds is a fault. Mutable, used by one thread.
 */
public final class TableReader {

    private final SourceTable table;
    private final String path;
    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, TableReader> inner = new LinkedHashMap<>();

    private TableReader(SourceTable table, String path, Faults faults) {
        this.table = table;
        this.path = path;
        this.faults = faults;
    }

    /**
     * The top level of a scenario file.
     *
     * @param file the file
     * @param assignments what stands in place of what the file says
     * @throws ScenarioException if the file cannot be read or is not TOML
     */
    public static TableReader of(Path file, List<Assignment> assignments) {
        return new TableReader(TomlSource.read(file, assignments), "", new Faults());
    }

    /**
     * A table that is given by options of the command line alone.
     *
     * @param options the options, for messages about the table as a whole
     * @param assignments what they say
     */
    public static TableReader ofOptions(String options, List<Assignment> assignments) {
        SourceTable none = new SourceTable(Position.of(options), Map.of());
        return new TableReader(TomlSource.assigned(none, assignments), "", new Faults());
    }

    /** As {@link #of}, from a text that messages call {@code source}. */
    static TableReader parse(String source, String text, List<Assignment> assignments) {
        return new TableReader(TomlSource.parse(source, text, assignments), "", new Faults());
    }

    /**
     * The value of {@code key}, or what stands in its place. Empty after a fault: where a required key is
     * missing, or where a value is wrong.
     */
    public <T> Optional<T> read(Key<T> key) {
        known.add(key.name());
        SourceValue given = table.entries().get(key.name());
        if (given == null) {
            if (key.standard().isEmpty()) {
                faults.add(table.at(), full(key.name()), "expected " + key.expected() + ", got nothing");
            }
            return key.standard();
        }
        Optional<T> value = key.read(given.value());
        if (value.isEmpty()) {
            faults.add(given.at(), full(key.name()), key.refusal(given.value()));
        }
        return value;
    }

    /** The value of {@code key}, which has a standard value; that one after a fault, too. */
    public <T> T value(Key<T> key) {
        return read(key).or(key::standard).orElseThrow(() -> new IllegalArgumentException(key.name() + " is required"));
    }

    /** The value of {@code key} if it is given; empty if it is not, or after a fault. */
    public <T> Optional<T> readGiven(Key<T> key) {
        known.add(key.name());
        return has(key.name()) ? read(key) : Optional.empty();
    }

    /** Whether {@code name} is given and is a table. */
    public boolean hasTable(String name) {
        SourceValue given = table.entries().get(name);
        return given != null && given.value() instanceof SourceTable;
    }

    /** Whether {@code name} is given and is a text. */
    public boolean holdsText(String name) {
        SourceValue given = table.entries().get(name);
        return given != null && given.value() instanceof String;
    }

    /** Whether {@code key} is given, rightly or wrongly. */
    public boolean has(String key) {
        return table.entries().containsKey(key);
    }

    /** The keys that are given, in the order in which they were written. */
    public Set<String> given() {
        return table.entries().keySet();
    }

    /** Makes {@code keys} known without reading them. */
    public void know(List<Key<?>> keys) {
        keys.forEach(key -> known.add(key.name()));
    }

    /** The table {@code name} in this one; an empty one if it is not given, or after a fault. */
    public TableReader table(String name) {
        known.add(name);
        return inner.computeIfAbsent(name, n -> new TableReader(innerTable(n), full(n), faults));
    }

    private SourceTable innerTable(String name) {
        SourceValue given = table.entries().get(name);
        if (given == null) {
            return new SourceTable(table.at(), Map.of());
        }
        if (given.value() instanceof SourceTable written) {
            return written;
        }
        faults.add(given.key(), full(name), "expected a table, got " + Wording.got(given.value()));
        return new SourceTable(given.key(), Map.of());
    }

    /** Records that the value of {@code key} is wrong. */
    public void fault(String key, String text) {
        faults.add(position(key), full(key), text);
    }

    /** Records that character {@code index} (from 0) of the text {@code key} is wrong. */
    public void fault(String key, int index, String text) {
        SourceValue given = table.entries().get(key);
        Position at = given.inside(index);
        faults.add(at, full(key), at.equals(given.at()) ? "column " + (index + 1) + ": " + text : text);
    }

    /** Records that this table as a whole is wrong. */
    public void fault(String text) {
        faults.add(table.at(), path, text);
    }

    /** Records faults that were found elsewhere. */
    public void faults(ScenarioException others) {
        others.faults().forEach(fault -> faults.add(fault.at(), fault.key(), fault.text()));
    }

    /** Where the value of {@code key} was written, or this table where it was not. */
    public Position position(String key) {
        SourceValue given = table.entries().get(key);
        return given == null ? table.at() : given.at();
    }

    /** The key {@code name} of this table with the tables it is in, as messages call it. */
    public String full(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /**
     * Records what is left over in this table and in those read from it, then ends with every fault found.
     *
     * @throws ScenarioException if anything is wrong
     */
    public void finish() {
        refuseUnknown(this);
        faults.throwIfAny();
    }

    private void refuseUnknown(TableReader root) {
        table.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                String what = value.value() instanceof SourceTable ? "an unknown table" : "an unknown key";
                faults.add(
                        value.key(),
                        full(Wording.shortened(key)),
                        "expected " + allKnown() + ", got " + what + hint(key, root));
            }
        });
        inner.values().forEach(reader -> reader.refuseUnknown(root));
    }

    private String allKnown() {
        if (known.isEmpty()) {
            return "an empty table";
        }
        return (known.size() == 1 ? "only " : "one of ") + String.join(", ", known);
    }

    private String hint(String key, TableReader root) {
        String here = Spelling.suggestion(key, known);
        if (!here.isEmpty()) {
            return here;
        }
        List<String> elsewhere = new ArrayList<>();
        root.inner.values().forEach(reader -> reader.known.stream()
                .filter(key::equals)
                .forEach(name -> elsewhere.add(reader.full(name))));
        if (root.known.contains(key)) {
            elsewhere.add(key);
        }
        return elsewhere.isEmpty() ? "" : "; did you mean " + String.join(" or ", elsewhere) + "?";
    }
}
