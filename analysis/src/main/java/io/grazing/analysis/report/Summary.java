package io.grazing.analysis.report;

import io.grazing.analysis.study.Check;
import io.grazing.analysis.study.RunFacts;
import io.grazing.analysis.study.StudyResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code summary.json}: every number of a run, with the scenario as resolved, versions, seed, times and
 * verdicts. A number that does not exist is null; NaN and infinities, which JSON does not have, never occur.
 */
final class Summary {

    static final String NAME = "name";
    static final String KIND = "kind";
    static final String SOURCE = "source";
    static final String SCENARIO = "scenario";
    static final String FILES = "files";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Summary() {}

    /**
     * The text of a summary.
     *
     * @param files the other files of the result, relative to its folder
     */
    static String format(Provenance provenance, StudyResult result, Instant finished, List<String> files) {
        Map<String, Object> summary = new LinkedHashMap<>(identityFields(provenance));
        RunFacts facts = result.facts();
        summary.put("verdict", result.verdict().name());
        summary.put("collisions", facts.collisions());
        summary.put("failed", facts.failed());
        summary.put("elapsed_seconds", facts.elapsedSeconds());
        summary.put("collisions_per_second", facts.collisionsPerSecond());
        summary.put("threads", facts.threads());
        summary.put("integrator", facts.integrator());
        summary.put("seed", provenance.seed());
        summary.put("result_digest", facts.digest());
        summary.put("checks", result.checks().stream().map(Summary::check).toList());
        summary.put("notes", result.notes());
        summary.put("numbers", result.numbers());
        summary.put("started", provenance.started().toString());
        summary.put("finished", finished.toString());
        summary.put(
                "total_seconds",
                Duration.between(provenance.started(), finished).toNanos() * 1e-9);
        summary.put("versions", versions());
        summary.put(FILES, files);
        return MAPPER.writeValueAsString(withoutNonFinite(summary)) + "\n";
    }

    /** The fields that say whose result it is, as they read when parsed. */
    static JsonNode identity(Provenance provenance) {
        return MAPPER.readTree(MAPPER.writeValueAsBytes(withoutNonFinite(identityFields(provenance))));
    }

    /** A summary that was written earlier. */
    static JsonNode parse(byte[] json) {
        return MAPPER.readTree(json);
    }

    private static Map<String, Object> identityFields(Provenance provenance) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(NAME, provenance.scenario());
        fields.put(KIND, provenance.kind());
        fields.put(SOURCE, provenance.source());
        fields.put(SCENARIO, provenance.resolved());
        return fields;
    }

    private static Map<String, Object> check(Check check) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", check.name());
        fields.put("measured", orNull(check.measured()));
        fields.put("expected", orNull(check.expected()));
        fields.put("std_error", orNull(check.stdError()));
        fields.put("verdict", check.verdict().name());
        fields.put("detail", check.detail());
        return fields;
    }

    private static Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private static Map<String, Object> versions() {
        Map<String, Object> versions = new LinkedHashMap<>();
        versions.put("program", BuildInfo.current().label());
        versions.put("commit", BuildInfo.current().commit());
        versions.put("java", System.getProperty("java.runtime.version"));
        versions.put("java_vendor", System.getProperty("java.vendor"));
        versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        versions.put("arch", System.getProperty("os.arch"));
        versions.put("processors", Runtime.getRuntime().availableProcessors());
        return versions;
    }

    private static Object withoutNonFinite(Object value) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            return null;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(key, withoutNonFinite(element)));
            return copy;
        }
        if (value instanceof Iterable<?> elements) {
            List<Object> copy = new ArrayList<>();
            elements.forEach(element -> copy.add(withoutNonFinite(element)));
            return copy;
        }
        return value;
    }
}
