package io.grazing.scenario.cli;

import io.grazing.analysis.study.Check;
import io.grazing.analysis.study.RunFacts;
import io.grazing.analysis.study.StudyResult;
import io.grazing.analysis.study.Verdict;
import io.grazing.scenario.model.Scenario;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A finished run in a few lines: what was checked, the verdict, and where the rest is. */
final class ResultPrinter {

    private final Console console;

    ResultPrinter(Console console) {
        this.console = console;
    }

    /** Prints the result of {@code scenario}, which was written to {@code folder}. */
    void print(Scenario scenario, StudyResult result, Path folder) {
        console.show(scenario.name() + " (" + scenario.kind() + "): " + scenario.title());
        TextTable table = new TextTable();
        table.add("  check", "measured", "expected", "std error", "verdict");
        for (Check check : result.checks()) {
            table.add(
                    "  " + check.name(),
                    number(check.measured()),
                    number(check.expected()),
                    number(check.stdError()),
                    check.verdict().name());
        }
        table.lines().forEach(console::show);
        result.checks().stream()
                .filter(check -> check.verdict() == Verdict.FAIL)
                .forEach(check -> console.show("  " + check.name() + " FAILED: " + check.detail()));
        if (result.numbers().get("worst") instanceof Map<?, ?> worst) {
            console.show("  worst: " + worst(worst));
        }
        result.notes().forEach(note -> console.show("  note: " + note));
        console.show("  " + facts(result.facts()));
        long judged = result.checks().stream()
                .filter(c -> c.verdict() != Verdict.INFO)
                .count();
        long passed = result.checks().stream()
                .filter(c -> c.verdict() == Verdict.PASS)
                .count();
        console.show("  " + result.verdict() + ": " + passed + " of " + judged + " judged checks hold");
        console.show("  result in " + folder);
        console.out().flush();
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? String.format(Locale.ROOT, "%.6g", number.getAsDouble()) : "-";
    }

    private static String worst(Map<?, ?> point) {
        return point.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String facts(RunFacts facts) {
        return String.format(
                Locale.ROOT,
                "%d trajectories (%d failed) in %.1f s, %s/s on %d %s, integrator %s",
                facts.collisions(),
                facts.failed(),
                facts.elapsedSeconds(),
                Progress.rate(facts.collisionsPerSecond()),
                facts.threads(),
                facts.threads() == 1 ? "thread" : "threads",
                facts.integrator());
    }
}
