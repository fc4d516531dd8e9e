package io.grazing.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final Duration START = Duration.ofSeconds(4);

    @TempDir
    private Path directory;

    private Process start(String... arguments) throws IOException {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        List<String> command = Stream.concat(java, Stream.of(arguments)).toList();
        return new ProcessBuilder(command)
                .redirectOutput(directory.resolve("stdout").toFile())
                .redirectError(directory.resolve("stderr").toFile())
                .start();
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

    @Test
    void sigintEndsARunWithNothingLeftBehind() throws IOException, InterruptedException {
        Path file = directory.resolve("long.toml");
        Files.writeString(
                file, "kind = \"kernel\"\n[potential]\ns = 1\nf = \"1 - r\"\n[collisions]\ncount = 1_000_000_000\n");
        Path out = Files.createDirectory(directory.resolve("out"));
        Process process = start("run", file.toString(), "-o", out.toString());
        try {
            awaitWork(process);
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
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
