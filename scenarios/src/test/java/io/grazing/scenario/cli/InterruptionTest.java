package io.grazing.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.grazing.analysis.study.StudyCancelledException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own. */
@DisabledOnOs(OS.WINDOWS)
class InterruptionTest {

    private static final long SECONDS = 60;
    /** The bit of signal 2 in a mask of signals. */
    private static final long SIGINT = 1L << 1;

    private static final Duration START = Duration.ofSeconds(4);

    @TempDir
    private Path directory;

    private Process start(String... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    private Process start(List<String> wrapper, String... arguments) throws IOException {
        return start(wrapper, Main.class, arguments);
    }

    private Process start(List<String> wrapper, Class<?> program, String... arguments) throws IOException {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName());
        List<String> command = Stream.of(wrapper.stream(), java, Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
        return new ProcessBuilder(command)
                .redirectOutput(directory.resolve("stdout").toFile())
                .redirectError(directory.resolve("stderr").toFile())
                .start();
    }

    /** A job in the background of a script inherits SIGINT ignored, and so would the program started here. */
    private static List<String> heedingInterrupts() throws IOException, InterruptedException {
        Path status = Path.of("/proc/self/status");
        boolean ignored = Files.isReadable(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & SIGINT) != 0);
        if (!ignored) {
            return List.of();
        }
        List<String> wrapper = List.of("env", "--default-signal=INT");
        List<String> probe = Stream.concat(wrapper.stream(), Stream.of("true")).toList();
        assumeThat(new ProcessBuilder(probe).start().waitFor())
                .as("SIGINT is ignored here, and env cannot restore it")
                .isZero();
        return wrapper;
    }

    private List<String> errors() throws IOException {
        return Files.readAllLines(directory.resolve("stderr"));
    }

    /** Waits until the process has worked for longer than a start takes. */
    private static void awaitWork(Process process) throws InterruptedException {
        Duration worked = Duration.ZERO;
        for (int i = 0; i < 10 * SECONDS && worked.compareTo(START) < 0; i++) {
            assertThat(process.waitFor(100, TimeUnit.MILLISECONDS)).isFalse();
            worked = process.toHandle().info().totalCpuDuration().orElseThrow();
        }
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** What a run does when all is computed, taking its time for it. */
    static final class LastPhase {

        private static final int JUDGED = 1;

        private LastPhase() {}

        /** Says when it is ready for an interrupt, before or, as the argument tells, after writing has begun. */
        public static void main(String[] arguments) throws InterruptedException {
            Console console = Console.ofProcess();
            try (Interruption interruption = Interruption.watch(console)) {
                if (arguments[0].equals("writing")) {
                    interruption.beginWriting();
                }
                console.show("ready");
                while (!interruption.requested()) {
                    Thread.sleep(1);
                }
                if (arguments[0].equals("computed")) {
                    interruption.beginWriting();
                }
                console.show("written");
                interruption.endWriting();
                interruption.done(JUDGED);
            } catch (StudyCancelledException e) {
                console.say(e.getMessage());
            }
            System.exit(JUDGED);
        }
    }

    private int interruptedInTheLastPhase(String when) throws IOException, InterruptedException {
        Process process = start(heedingInterrupts(), LastPhase.class, when);
        try {
            for (int i = 0; i < 100 * SECONDS && Files.size(directory.resolve("stdout")) == 0; i++) {
                assertThat(process.waitFor(10, TimeUnit.MILLISECONDS)).isFalse();
            }
            interrupt(process);
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue();
    }

    @Test
    void whatIsComputedWhenTheInterruptComesIsNotWritten() throws IOException, InterruptedException {
        assertThat(interruptedInTheLastPhase("computed")).isEqualTo(130);
        assertThat(Files.readAllLines(directory.resolve("stdout"))).containsExactly("ready");
        assertThat(errors()).containsExactly("stopped when all was computed");
    }

    @Test
    void aResultThatIsBeingWrittenIsFinishedAndItsVerdictReturned() throws IOException, InterruptedException {
        assertThat(interruptedInTheLastPhase("writing")).isEqualTo(1);
        assertThat(Files.readAllLines(directory.resolve("stdout"))).containsExactly("ready", "written");
        assertThat(errors()).isEmpty();
    }

    @Test
    void sigintEndsARunWithNothingLeftBehind() throws IOException, InterruptedException {
        Path file = directory.resolve("long.toml");
        Files.writeString(
                file, "kind = \"kernel\"\n[potential]\ns = 1\nf = \"1 - r\"\n[collisions]\ncount = 1_000_000_000\n");
        Path out = Files.createDirectory(directory.resolve("out"));
        Process process = start(heedingInterrupts(), "run", file.toString(), "-o", out.toString());
        try {
            awaitWork(process);
            interrupt(process);
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(errors()).singleElement().asString().startsWith("long: ").endsWith("; nothing was written");
        assertThat(Files.readString(directory.resolve("stdout"))).isEmpty();
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void exitCodesAreThoseOfTheProcess() throws IOException, InterruptedException {
        Process wrong = start("check", "none.toml");
        assertThat(wrong.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(wrong.exitValue()).isEqualTo(2);
        assertThat(errors()).containsExactly("none.toml: expected a file, got no such file");
        Process right = start("moments", "-f", "1-r", "-s", "1", "--kappa", "0.1");
        assertThat(right.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(right.exitValue()).isZero();
        assertThat(errors()).isEmpty();
    }
}
