package io.grazing.scenario.model;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every scenario file says, whatever its kind. Immutable.
 *
 * @param file the file it was read from
 * @param name its name, from which that of the result folder is made: the file's, without {@code .toml}
 * @param kind the scenario kind
 * @param title one line that says what it shows
 * @param seed seed of the random streams
 * @param potential the table {@code [potential]}
 * @param collisions the table {@code [collisions]}
 */
public record Scenario(
        Path file,
        String name,
        String kind,
        String title,
        long seed,
        PotentialTable potential,
        CollisionTable collisions) {

    private static final String POTENTIAL = "potential";
    private static final String COLLISIONS = "collisions";
    private static final String SUFFIX = ".toml";

    /** The seed where none is given. */
    private static final long STANDARD_SEED = 1L;

    private static final Key<String> TITLE = Key.text("title", "a text", "one line that says what the scenario shows")
            .optional("the name of the file");

    private static final Key<Long> SEED = Key.integer(
                    "seed",
                    Long.MIN_VALUE,
                    Long.MAX_VALUE,
                    "seed of the random streams: equal seeds give equal results")
            .orElse(STANDARD_SEED, Long.toString(STANDARD_SEED));

    /** The name of the key for the kind. */
    public static final String KIND = "kind";

    /**
     * The keys of the top level.
     *
     * @param kinds the kinds there are
     */
    public static List<Key<?>> keys(Map<String, ?> kinds) {
        return List.of(kind(kinds), TITLE, SEED);
    }

    /**
     * The key for the kind.
     *
     * @param kinds the kinds there are, by name
     */
    public static <K> Key<K> kind(Map<String, K> kinds) {
        return Key.choice(KIND, kinds, "what is done, and which further table the file may have");
    }

    /**
     * Reads what every scenario has. Faults are recorded with {@code root}, which ends the reading with
     * {@link TableReader#finish}; empty after a fault in {@code [potential]}.
     *
     * @param root the top level of the file
     * @param file the file
     * @param kind the kind
     * @param sweeps whether that kind accepts several values of epsilon
     */
    public static Optional<Scenario> read(TableReader root, Path file, String kind, boolean sweeps) {
        String name = name(file);
        String title = root.readGiven(TITLE).orElse(name);
        long seed = root.value(SEED);
        if (!root.has(POTENTIAL)) {
            root.fault(POTENTIAL, "expected a table [potential], got nothing");
        }
        TableReader inPotential = root.table(POTENTIAL);
        Optional<PotentialTable> potential =
                root.hasTable(POTENTIAL) ? PotentialTable.read(inPotential, file) : Optional.empty();
        CollisionTable collisions = CollisionTable.read(root.table(COLLISIONS), sweeps);
        return potential.map(p -> new Scenario(file, name, kind, title, seed, p, collisions));
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /** The scenario with every default filled in, as it would be written, without its kind's table. */
    public Map<String, Object> resolved() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(KIND, kind);
        values.put(TITLE.name(), title);
        values.put(SEED.name(), seed);
        values.put(POTENTIAL, potential.resolved());
        values.put(COLLISIONS, collisions.resolved());
        return values;
    }
}
