package io.grazing.scenario.cli;

import io.grazing.analysis.report.BuildInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's name, its general options, and what it says when no command is given. */
@Command(
        name = "grazing",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        description = "Scattering of two particles, collision by collision, and its grazing limit.",
        versionProvider = GrazingCommand.Version.class,
        footer = {
            "",
            "Exit codes: 0 done and PASS, 1 judged FAIL, 2 the input is wrong, 3 the run failed, 130 interrupted."
        })
final class GrazingCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "With an error, show where in the program it came from.")
    private boolean stacktrace;

    /** Whether errors come with a stack trace. */
    boolean stacktrace() {
        return stacktrace;
    }

    @Override
    public void run() {
        String commands = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "expected a command (" + commands + "), got none");
    }

    /** What {@code --version} says. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"grazing " + BuildInfo.current().label()};
        }
    }
}
