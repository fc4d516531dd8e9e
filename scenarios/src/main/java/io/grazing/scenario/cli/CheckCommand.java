package io.grazing.scenario.cli;

import io.grazing.scenario.kind.Cost;
import io.grazing.scenario.kind.Job;
import io.grazing.scenario.kind.ScenarioKinds;
import io.grazing.scenario.model.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Parses, validates and costs scenarios without running them. */
@Command(name = "check", description = "Parse, validate and cost scenarios without running them.")
final class CheckCommand implements Callable<Integer> {

    private static final double MEBIBYTE = 1 << 20;

    private final Console console;

    @Mixin
    private ScenarioOptions scenarios;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int threads = scenarios.threads();
        List<Job> jobs = scenarios.load();
        for (Job job : jobs) {
            print(job, cost(job, threads), threads);
        }
        return ExitCode.DONE;
    }

    private Cost cost(Job job, int threads) {
        String file = job.scenario().file().toString();
        try (Progress progress = Progress.of(console, file, () -> false)) {
            return Cost.of(job, threads);
        }
    }

    private void print(Job job, Cost cost, int threads) {
        Scenario scenario = job.scenario();
        console.show(scenario.file() + ": valid, kind " + scenario.kind() + ", " + scenario.title());
        console.show("  potential: " + scenario.potential().potential().description());
        console.show(String.format(
                Locale.ROOT,
                "  cost: %d trajectories, about %s on %d %s (%s/s), about %.0f MiB beside the program's own",
                cost.encounters(),
                Progress.duration(cost.seconds()),
                threads,
                threads == 1 ? "thread" : "threads",
                Progress.rate(cost.perSecond()),
                Math.ceil(cost.bytes() / MEBIBYTE)));
        List<String> unused = ScenarioKinds.byName().get(scenario.kind()).unusedCollisionKeys().stream()
                .filter(scenario.collisions().given()::contains)
                .toList();
        if (!unused.isEmpty()) {
            console.show("  note: kind " + scenario.kind() + " makes no use of collisions."
                    + String.join(", collisions.", unused));
        }
    }
}
