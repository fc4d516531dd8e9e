package io.grazing.scenario.cli;

import io.grazing.analysis.report.Provenance;
import io.grazing.analysis.report.ResultFolder;
import io.grazing.analysis.report.ResultFolderException;
import io.grazing.analysis.study.StudyResult;
import io.grazing.analysis.study.Verdict;
import io.grazing.scenario.kind.Job;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.Position;
import io.grazing.scenario.model.Scenario;
import io.grazing.scenario.model.ScenarioException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs scenarios: all are validated before the first one runs, and each leaves a result folder. */
@Command(name = "run", description = "Run scenarios and write a result folder for each.")
final class RunCommand implements Callable<Integer> {

    private final Console console;
    private final Failures failures;

    @Mixin
    private ScenarioOptions scenarios;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = "results",
            description = "Where result folders are put: DIR/<scenario name>/ (default: ${DEFAULT-VALUE}).")
    private Path directory;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show errors only.")
    private boolean quiet;

    RunCommand(Console console, Failures failures) {
        this.console = console;
        this.failures = failures;
    }

    @Override
    public Integer call() throws ResultFolderException {
        int threads = scenarios.threads();
        if (directory.toString().isEmpty()) {
            throw new ScenarioException(new Fault(Position.of("-o"), "", "expected a directory, got an empty name"));
        }
        List<Job> jobs = scenarios.load();
        prepare(jobs);
        int worst = ExitCode.DONE;
        try (Interruption interruption = Interruption.watch(console)) {
            for (Job job : jobs) {
                worst = Math.max(worst, run(job, threads, interruption));
            }
            if (worst != ExitCode.INTERRUPTED) {
                interruption.done(worst);
            }
        }
        return worst;
    }

    /** Makes sure, before anything runs, that every result can be written, and that no two are the same folder. */
    private void prepare(List<Job> jobs) throws ResultFolderException {
        Map<Path, Path> owners = new HashMap<>();
        for (Job job : jobs) {
            Path folder = ResultFolder.prepare(directory, provenance(job, Instant.now()))
                    .path();
            Path file = job.scenario().file();
            Path other = owners.put(folder, file);
            if (other != null) {
                String text = "expected scenarios with different names, got the same result folder for " + other;
                throw new ScenarioException(new Fault(Position.of(file.toString()), "", text));
            }
        }
    }

    /** Runs one scenario; a failure is told, and the others still run. */
    private int run(Job job, int threads, Interruption interruption) {
        try {
            StudyResult result = finished(job, threads, interruption);
            return result.verdict() == Verdict.FAIL ? ExitCode.JUDGED_FAIL : ExitCode.DONE;
        } catch (ResultFolderException | IOException | RuntimeException e) {
            return failures.tell(job.scenario().name(), e);
        }
    }

    private StudyResult finished(Job job, int threads, Interruption interruption)
            throws ResultFolderException, IOException {
        interruption.beginRun();
        Scenario scenario = job.scenario();
        ResultFolder folder = ResultFolder.prepare(directory, provenance(job, Instant.now()));
        StudyResult result;
        Console shown = quiet ? console.silenced() : console;
        try (Progress progress = Progress.of(shown, scenario.name(), interruption::requested)) {
            result = job.run(threads, progress);
        }
        interruption.beginWriting();
        try {
            folder.write(result, Instant.now());
            if (!quiet) {
                new ResultPrinter(console).print(scenario, result, folder.path());
            }
        } finally {
            interruption.endWriting();
        }
        return result;
    }

    private static Provenance provenance(Job job, Instant started) {
        Scenario scenario = job.scenario();
        return new Provenance(
                scenario.name(),
                scenario.kind(),
                scenario.file().toAbsolutePath().normalize().toString(),
                job.resolved(),
                scenario.seed(),
                started);
    }
}
