package io.grazing.scenario.cli;

import io.grazing.scenario.kind.Job;
import io.grazing.scenario.kind.ScenarioKinds;
import io.grazing.scenario.model.Assignment;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.Key;
import io.grazing.scenario.model.ScenarioException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which scenarios a command is about, what is changed in them, and how many threads they have. */
final class ScenarioOptions {

    private static final Key<Long> THREADS = Key.integer("threads", 1, 1024, "integrating threads");

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files.")
    private List<Path> files;

    @Option(
            names = "--set",
            paramLabel = "table.key=value",
            description = "Replace a value of the files; may be repeated. The value is TOML, or bare words for a text.")
    private List<String> settings = List.of();

    @Option(names = "--seed", paramLabel = "K", description = "Replace the seed of the files.")
    private String seed;

    @Option(names = "--threads", paramLabel = "N", description = "Integrating threads; all processors by default.")
    private String threads;

    /**
     * The jobs of all files, all of them valid.
     *
     * @throws ScenarioException with the faults of all files and options
     */
    List<Job> load() {
        Set<Fault> faults = new LinkedHashSet<>();
        List<Assignment> assignments = new ArrayList<>();
        for (String setting : settings) {
            try {
                assignments.add(Assignment.parse(setting));
            } catch (ScenarioException e) {
                faults.addAll(e.faults());
            }
        }
        if (seed != null) {
            assignments.add(Assignment.ofOption("--seed", "seed", seed));
        }
        List<Job> jobs = new ArrayList<>();
        for (Path file : files) {
            try {
                jobs.add(ScenarioKinds.load(file, assignments));
            } catch (ScenarioException e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new ScenarioException(List.copyOf(faults));
        }
        return jobs;
    }

    /** The number of integrating threads. */
    int threads() {
        return threads == null
                ? Runtime.getRuntime().availableProcessors()
                : Math.toIntExact(Options.read("--threads", THREADS, threads));
    }
}
