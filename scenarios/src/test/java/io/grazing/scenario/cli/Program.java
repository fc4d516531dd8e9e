package io.grazing.scenario.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the program in this process, with its streams captured. */
final class Program {

    private Program() {}

    /**
     * What a command did.
     *
     * @param code its exit code
     * @param out what it wrote to the standard output
     * @param err the lines it wrote to the standard error
     */
    record Outcome(int code, String out, List<String> err) {}

    /** Runs a command. */
    static Outcome run(String... arguments) {
        return runWithInput("", arguments);
    }

    /** Runs a command that reads {@code input}. */
    static Outcome runWithInput(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                false);
        int code = Main.run(arguments, console);
        return new Outcome(
                code,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
