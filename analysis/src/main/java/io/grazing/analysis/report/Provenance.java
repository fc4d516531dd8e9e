package io.grazing.analysis.report;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Where a result comes from, as its summary records it. Scenario, kind and source are also what makes a
 * result folder a scenario's own, see {@link ResultFolder}.
 *
 * @param scenario name of the scenario, from which that of its result folder is made
 * @param kind the scenario kind, such as {@code kernel}
 * @param source the file it was read from, as an absolute path
 * @param resolved the scenario with every default filled in: String, Boolean, Long, Double, and lists and maps of these
 * @param seed seed of the random streams
 * @param started when the run started
 */
public record Provenance(
        String scenario, String kind, String source, Map<String, Object> resolved, long seed, Instant started) {

    /** A complete provenance. */
    public Provenance {
        Objects.requireNonNull(scenario, "scenario");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(resolved, "resolved");
        Objects.requireNonNull(started, "started");
    }
}
