package io.grazing.scenario.cli;

import io.grazing.analysis.rates.NotFiniteException;
import io.grazing.analysis.report.ResultFolderException;
import io.grazing.analysis.study.StudyCancelledException;
import io.grazing.analysis.study.StudyFailedException;
import io.grazing.scatter.ScatteringException;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.ScenarioException;
import io.grazing.scenario.model.Spelling;
import io.grazing.scenario.model.TextFile;
import io.grazing.scenario.model.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong, on one line per fault, and decides the exit code. */
final class Failures {

    /** Faults of a command's files that are told; a file of garbage has thousands. */
    private static final int MOST_FAULTS = 100;

    /** Ready to be written when there is no memory left for making it. */
    private static final byte[] OUT_OF_MEMORY =
            "grazing: out of memory; GRAZING_JAVA_OPTS=-Xmx8g gives the program 8 GiB\n"
                    .getBytes(StandardCharsets.UTF_8);

    private final Console console;
    private final GrazingCommand program;

    Failures(Console console, GrazingCommand program) {
        this.console = console;
        this.program = program;
    }

    /** The command line is wrong. */
    int misused(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        console.say(Wording.oneLine(command.getCommandSpec().qualifiedName() + ": " + misuse(e, command)));
        trace(e);
        return ExitCode.WRONG_INPUT;
    }

    private static String misuse(ParameterException e, CommandLine command) {
        return ForgottenParameter.of(command).orElseGet(() -> other(e, command));
    }

    private static String other(ParameterException e, CommandLine command) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return e.getMessage();
        }
        String argument = unmatched.getUnmatched().get(0);
        if (argument.startsWith("-")) {
            List<String> options = command.getCommandSpec().optionsMap().keySet().stream()
                    .sorted()
                    .toList();
            String name = argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
            return "expected one of " + String.join(", ", options) + ", got an unknown option "
                    + Wording.quoted(argument) + Spelling.suggestion(name, options);
        }
        if (command.getSubcommands().isEmpty()) {
            return "expected no further argument, got " + Wording.quoted(argument);
        }
        List<String> commands = List.copyOf(command.getSubcommands().keySet());
        return "expected a command (" + String.join(", ", commands) + "), got " + Wording.quoted(argument)
                + Spelling.suggestion(argument, commands);
    }

    /** A command ended with an exception. */
    int failed(Exception e, CommandLine command, ParseResult parsed) {
        return tell(command.getCommandSpec().qualifiedName(), e);
    }

    /**
     * Says what {@code e} means to the user and returns the exit code it stands for.
     *
     * @param name the command or scenario that failed
     */
    int tell(String name, Throwable e) {
        int code;
        if (e instanceof ScenarioException wrong) {
            tell(wrong.faults());
            code = ExitCode.WRONG_INPUT;
        } else {
            console.say(Wording.oneLine(name + ": " + said(e)));
            code = e instanceof ResultFolderException || e instanceof NotFiniteException
                    ? ExitCode.WRONG_INPUT
                    : e instanceof StudyCancelledException ? ExitCode.INTERRUPTED : ExitCode.FAILED;
        }
        trace(e);
        return code;
    }

    private static String said(Throwable e) {
        if (e instanceof StudyCancelledException) {
            return e.getMessage() + "; nothing was written";
        }
        if (e instanceof ResultFolderException
                || e instanceof StudyFailedException
                || e instanceof ScatteringException) {
            return e.getMessage();
        }
        if (e instanceof NotFiniteException) {
            return "expected input whose results are in the range of double numbers, got too large or too small a one: "
                    + e.getMessage();
        }
        if (e instanceof IOException io) {
            String where = io instanceof FileSystemException system ? system.getFile() : null;
            return "input or output failed: " + (where == null ? "" : where + ": ") + TextFile.reason(io);
        }
        return "internal error: " + e + " (--stacktrace shows where)";
    }

    /** Says that memory ran out and returns the exit code for it. */
    int outOfMemory(OutOfMemoryError e) {
        tellLast(console, e);
        trace(e);
        return ExitCode.FAILED;
    }

    /** Says what no command has caught, on one line, whatever is left of the memory. */
    static void tellLast(Console console, Throwable e) {
        if (e instanceof OutOfMemoryError) {
            console.err().write(OUT_OF_MEMORY, 0, OUT_OF_MEMORY.length);
            console.err().flush();
        } else {
            console.say(Wording.oneLine("grazing: internal error: " + e));
        }
    }

    /** Tells failures that did not end the command {@code name}, the first few if there are many. */
    void tellSome(String name, List<? extends Exception> failures) {
        failures.stream().limit(MOST_FAULTS).forEach(e -> tell(name, e));
        tellRest(failures.size(), "failures");
    }

    /** Tells the faults of an input, the first few if there are many. */
    private void tell(List<Fault> faults) {
        faults.stream().limit(MOST_FAULTS).forEach(fault -> console.say(fault.toString()));
        tellRest(faults.size(), "faults");
    }

    private void tellRest(int count, String what) {
        if (count > MOST_FAULTS) {
            console.say("... and " + (count - MOST_FAULTS) + " more " + what);
        }
    }

    private void trace(Throwable e) {
        if (program.stacktrace()) {
            e.printStackTrace(console.err());
        }
    }
}
