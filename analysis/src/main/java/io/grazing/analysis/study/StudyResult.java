package io.grazing.analysis.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a study found, in a form that is written without knowing which study it was.
 *
 * @param kind the scenario kind, such as {@code kernel}
 * @param facts the facts of the run
 * @param checks the comparisons, in the order in which they are reported
 * @param numbers further numbers of the run by name: Double, Long, String, Boolean, or lists and maps of these
 * @param notes remarks for the reader, one line each
 * @param tables tables to be written
 * @param figures figures to be drawn
 */
public record StudyResult(
        String kind,
        RunFacts facts,
        List<Check> checks,
        Map<String, Object> numbers,
        List<String> notes,
        List<Table> tables,
        List<Figure> figures) {

    /** A result with its own copies of the lists. */
    public StudyResult {
        checks = List.copyOf(checks);
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
        figures = List.copyOf(figures);
    }

    /** FAIL if any check failed, else PASS if any was judged, else INFO. */
    public Verdict verdict() {
        if (checks.stream().anyMatch(c -> c.verdict() == Verdict.FAIL)) {
            return Verdict.FAIL;
        }
        return checks.stream().anyMatch(c -> c.verdict() == Verdict.PASS) ? Verdict.PASS : Verdict.INFO;
    }
}
