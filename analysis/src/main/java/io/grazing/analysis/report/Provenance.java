package io.grazing.analysis.report;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Where a result comes from, as its summary records it.
 *
 * @param scenario name of the scenario, the name of its result folder
 * @param source the file it was read from, as an absolute path
 * @param resolved the scenario with every default filled in: String, Boolean, Long, Double, and lists and maps of these
 * @param seed seed of the random streams
 * @param started when the run started
 * @param finished when the run finished
 */
public record Provenance(
        String scenario, String source, Map<String, Object> resolved, long seed, Instant started, Instant finished) {

    /** A complete provenance. */
    public Provenance {
        Objects.requireNonNull(scenario, "scenario");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(resolved, "resolved");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(finished, "finished");
    }
}
