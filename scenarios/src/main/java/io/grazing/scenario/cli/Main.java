package io.grazing.scenario.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The program {@code grazing}. */
public final class Main {

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> tellUncaught(console, thrown));
        try {
            System.exit(run(arguments, console));
        } catch (Throwable e) {
            // Left to the JVM, the exit code would be that of a run that is judged FAIL.
            try {
                Failures.tellLast(console, e);
            } finally {
                Runtime.getRuntime().halt(ExitCode.FAILED);
            }
        }
    }

    /** When memory ends, it ends for several threads; the one that waits for the others tells it for all. */
    private static void tellUncaught(Console console, Throwable e) {
        if (!(e instanceof OutOfMemoryError)) {
            Failures.tellLast(console, e);
        }
    }

    /** Runs a command and returns its exit code. */
    static int run(String[] arguments, Console console) {
        GrazingCommand program = new GrazingCommand();
        Failures failures = new Failures(console, program);
        CommandLine commandLine = new CommandLine(program)
                .addSubcommand(new RunCommand(console, failures))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new ListCommand(console))
                .addSubcommand(new AngleCommand(console, failures))
                .addSubcommand(new ConstantsCommand(console))
                .addSubcommand(new MomentsCommand(console))
                .addSubcommand(new OperatorCommand(console))
                .addSubcommand(new AuditCommand(console))
                .addSubcommand(new ExportCommand(console))
                .registerConverter(Path.class, Options::path)
                // Formulas may begin with '-', and '@' means nothing here.
                .setAllowOptionsAsOptionParameters(true)
                .setExpandAtFiles(false)
                .setExecutionStrategy(Main::executed)
                .setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setParameterExceptionHandler(failures::misused)
                .setExecutionExceptionHandler(failures::failed);
        int code = execute(commandLine, arguments, failures);
        console.err().flush();
        if (console.out().checkError() && code < ExitCode.FAILED) {
            console.say("grazing: cannot write to the standard output");
            return ExitCode.FAILED;
        }
        return code;
    }

    private static int executed(ParseResult parsed) {
        for (CommandLine command : parsed.asCommandLineList()) {
            ForgottenParameter.of(command).ifPresent(text -> {
                throw new ParameterException(command, text);
            });
        }
        return new RunLast().execute(parsed);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static int execute(CommandLine commandLine, String[] arguments, Failures failures) {
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            return failures.outOfMemory(e);
        } catch (VirtualMachineError | LinkageError e) {
            return failures.tell("grazing", e);
        }
    }
}
