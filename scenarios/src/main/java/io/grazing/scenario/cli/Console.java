package io.grazing.scenario.cli;

import io.grazing.scenario.model.Wording;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The streams a command talks through.
 *
 * @param in data in
 * @param out data and verdicts
 * @param err errors and progress
 * @param terminal whether {@code err} is a terminal, on which a line can be rewritten
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean terminal) {

    /**
     * The process's own streams, in UTF-8. Only the launcher can tell whether the standard error is a terminal;
     * it says so in the system property {@code grazing.terminal}.
     */
    static Console ofProcess() {
        return new Console(
                System.in,
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Boolean.getBoolean("grazing.terminal"));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** This console without what it writes to {@code err}. */
    Console silenced() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Console(in, out, nowhere, false);
    }

    /** Writes a line for the user to {@code out}, with what would not be one line, or control a terminal, as escapes. */
    void show(String line) {
        out.println(Wording.oneLine(line));
    }

    /** Writes a line for the user to {@code err}. */
    void say(String line) {
        err.println(line);
        err.flush();
    }
}
