package io.grazing.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a program in the place of a JVM that says which locale it has. */
class LauncherTest {

    @TempDir
    private Path home;

    @BeforeEach
    void install() throws IOException {
        assumeThat(Path.of("/bin/sh")).isExecutable();
        Files.copy(Path.of("..", "grazing"), home.resolve("grazing"));
        Path java = Files.createDirectories(home.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                for flag; do [ "$flag" != -bad ] || { echo 'Unrecognized option: -bad'; exit 1; }; done
                (exec 3<&0 4>&2) 2>/dev/null || printf 'a stream is closed '
                printf 'LC_ALL=%s' "${LC_ALL-}"
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
        Files.createFile(
                Files.createDirectories(home.resolve("scenarios/target")).resolve("grazing.jar"));
    }

    private String started(Map<String, String> locale) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", home.resolve("grazing").toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().putAll(locale);
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    @Test
    void aLocaleThatKnowsAsciiOnlyBecomesOneOfUtf8() throws IOException, InterruptedException {
        assertThat(started(Map.of())).isEqualTo("LC_ALL=C.UTF-8");
        assertThat(started(Map.of("LC_ALL", "C"))).isEqualTo("LC_ALL=C.UTF-8");
        assertThat(started(Map.of("LANG", "POSIX"))).isEqualTo("LC_ALL=C.UTF-8");
    }

    @Test
    void aLocaleOfUtf8IsTheUsersChoice() throws IOException, InterruptedException {
        assertThat(started(Map.of("LANG", "C.UTF-8"))).isEqualTo("LC_ALL=");
        assertThat(started(Map.of("LC_ALL", "C.UTF-8", "LANG", "C"))).isEqualTo("LC_ALL=C.UTF-8");
    }

    private Process shell(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
        builder.directory(home.toFile());
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    @Test
    void closedStreamsBecomeEmptyOnes() throws IOException, InterruptedException {
        Process process = shell("./grazing <&- 2>&-");
        assertThat(process.getInputStream().readAllBytes()).asString().isEqualTo("LC_ALL=C.UTF-8");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void flagsThatAJvmDoesNotTakeAreNoVerdict() throws IOException, InterruptedException {
        Process process = shell("GRAZING_JAVA_OPTS=-bad ./grazing");
        assertThat(process.getErrorStream().readAllBytes())
                .asString()
                .endsWith("grazing: java does not start with GRAZING_JAVA_OPTS='-bad': Unrecognized option: -bad\n");
        assertThat(process.waitFor()).isEqualTo(3);
    }

    @Test
    void aDirectoryThatIsGoneIsTold() throws IOException, InterruptedException {
        Process process = shell("mkdir gone && cd gone && rmdir ../gone && " + home.resolve("grazing"));
        assertThat(process.getErrorStream().readAllBytes())
                .asString()
                .endsWith("grazing: the current directory is gone\n");
        assertThat(process.waitFor()).isEqualTo(3);
    }
}
