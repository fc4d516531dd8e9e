package io.grazing.scenario.cli;

import io.grazing.potential.PotentialPreset;
import io.grazing.potential.Potentials;
import io.grazing.scenario.kind.Job;
import io.grazing.scenario.model.Wording;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The catalogue, or the named potentials, a line each. */
@Command(name = "list", description = "List the catalogue of scenarios, or the named potentials, a line each.")
final class ListCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--potentials", description = "List the named potentials instead.")
    private boolean potentials;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        TextTable table = new TextTable();
        if (potentials) {
            for (PotentialPreset preset : Potentials.all()) {
                table.add(preset.name(), preset.summary() + parameters(preset));
            }
        } else {
            for (Job job : Catalogue.find().jobs()) {
                table.add(
                        job.scenario().name(),
                        job.scenario().kind(),
                        job.scenario().title());
            }
        }
        table.lines().forEach(console::show);
        return ExitCode.DONE;
    }

    private static String parameters(PotentialPreset preset) {
        return preset.parameters().stream()
                .map(p -> "; " + p.name() + " = " + Wording.number(p.defaultValue()) + ", from "
                        + Wording.number(p.least()) + " to " + Wording.number(p.greatest()) + ": " + p.description())
                .collect(Collectors.joining());
    }
}
