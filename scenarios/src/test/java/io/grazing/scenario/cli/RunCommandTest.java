package io.grazing.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTest {

    private static final String KERNEL = """
            kind = "kernel"
            title = "A title"
            seed = 7
            [potential]
            s = 1.0
            f = "1 - r"
            [collisions]
            count = 600
            """;

    private static final String ANGLE = """
            kind = "angle"
            [potential]
            s = 1.0
            f = "1 - r"
            [angle]
            rho = [0.1, 0.5]
            kappa = [0.1, 1.0]
            """;

    @TempDir
    private Path directory;

    private Path written(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Program.Outcome run(Object... arguments) {
        List<String> all =
                new ArrayList<>(List.of("run", "-o", directory.resolve("out").toString()));
        Stream.of(arguments).map(Object::toString).forEach(all::add);
        return Program.run(all.toArray(String[]::new));
    }

    private JsonNode summary(String name) throws IOException {
        return new JsonMapper().readTree(Files.readString(directory.resolve("out/" + name + "/summary.json")));
    }

    @Test
    void leavesAResultAndSaysWhatWasChecked() throws IOException {
        Program.Outcome outcome = run(written("case.toml", KERNEL), "--threads", "2");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .startsWith("case (kernel): A title\n")
                .contains("verdict\n", "PASS: ", "result in " + directory.resolve("out/case"));
        JsonNode summary = summary("case");
        assertThat(summary.path("collisions").asLong()).isEqualTo(600);
        assertThat(summary.path("failed").asLong()).isZero();
        assertThat(summary.path("threads").asInt()).isEqualTo(2);
        assertThat(summary.path("integrator").asString()).isEqualTo("batch");
        assertThat(summary.path("result_digest").asString()).matches("[0-9a-f]{64}");
        JsonNode scenario = summary.path("scenario");
        assertThat(scenario.path("seed").asLong()).isEqualTo(7);
        assertThat(scenario.path("potential").path("f").asString()).isEqualTo("1 - r");
        assertThat(scenario.path("collisions").path("epsilon").asDouble()).isEqualTo(1e-3);
        assertThat(scenario.path("kernel").path("bins").asInt()).isEqualTo(60);
        assertThat(directory.resolve("out/case/kernel.csv")).exists();
    }

    @Test
    void digestIsThatOfScenarioAndSeedAlone() throws IOException {
        Path file = written("case.toml", KERNEL);
        run(file, "--threads", "1");
        String digest = summary("case").path("result_digest").asString();
        run(file, "--threads", "3");
        assertThat(summary("case").path("result_digest").asString()).isEqualTo(digest);
        run(file, "--seed", "8");
        assertThat(summary("case").path("result_digest").asString()).isNotEqualTo(digest);
        assertThat(summary("case").path("seed").asLong()).isEqualTo(8);
    }

    @Test
    void quietSaysNothing() throws IOException {
        Program.Outcome outcome = run(written("case.toml", ANGLE), "--quiet");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(directory.resolve("out/case/summary.json")).exists();
    }

    @Test
    void settingsReplaceWhatTheFileSays() throws IOException {
        run(written("case.toml", KERNEL), "--set", "collisions.count=300", "--set", "potential.f=(1 - r)^2");
        assertThat(summary("case").path("collisions").asLong()).isEqualTo(300);
        assertThat(summary("case").path("scenario").path("potential").path("f").asString())
                .isEqualTo("(1 - r)^2");
    }

    @Test
    void aFailedJudgementIsExitCodeOneAndTheWorstOfSeveralCounts() throws IOException {
        Path strict = written(
                "strict.toml",
                ANGLE.replace("1 - r", "(1 - r)^2")
                        + "tolerance = 1e-13\n[collisions]\nintegrator = \"table\"\ntolerance = 1e-6\n");
        Path good = written("good.toml", ANGLE);
        Program.Outcome outcome = run(strict, good);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("FAIL");
        assertThat(summary("strict").path("verdict").asString()).isEqualTo("FAIL");
        assertThat(summary("good").path("verdict").asString()).isEqualTo("PASS");
    }

    @Test
    void scenariosOfTheSameNameAreRefused() throws IOException {
        Files.createDirectory(directory.resolve("other"));
        Path one = written("case.toml", ANGLE);
        Path two = written("other/case.toml", ANGLE);
        Program.Outcome outcome = run(one, two);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .containsExactly(
                        two + ": expected scenarios with different names, got the same result folder for " + one);
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void anOutputDirectoryThatIsAFileIsRefused() throws IOException {
        written("out", "mine");
        Program.Outcome outcome = run(written("case.toml", ANGLE));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .containsExactly("grazing run: output directory " + directory.resolve("out")
                        + ": expected a directory, got a file");
        assertThat(directory.resolve("out")).hasContent("mine");
    }

    @Test
    void anOutputDirectoryBelowAFileIsRefused() throws IOException {
        written("file", "mine");
        Path file = written("case.toml", ANGLE);
        Program.Outcome outcome = Program.run(
                "run", file.toString(), "-o", directory.resolve("file/out").toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).singleElement().asString().startsWith("grazing run: output directory ");
    }

    @Test
    void anOutputDirectoryOfANameTooLongIsRefusedBeforeAnythingRuns() throws IOException {
        Path file = written("case.toml", KERNEL.replace("count = 600", "count = 1_000_000_000"));
        for (String name : List.of("x".repeat(300), "a/" + "x".repeat(300) + "/b")) {
            Program.Outcome outcome = Program.run(
                    "run", file.toString(), "-o", directory.resolve(name).toString());
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err())
                    .singleElement()
                    .asString()
                    .startsWith("grazing run: output directory ")
                    .contains(": expected a writable directory, got File name too long ");
        }
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(file);
        }
    }

    /** Of 83 characters with three bytes each, so that the name of a folder beside it would be too long. */
    @Test
    void aScenarioOfANameTooLongForItsFoldersIsRefusedBeforeAnythingRuns() throws IOException {
        String name = "\u6563".repeat(83);
        Path file = written(name + ".toml", KERNEL.replace("count = 600", "count = 1_000_000_000"));
        Program.Outcome outcome = run(file);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).singleElement().asString().contains("got File name too long ");
    }

    /** A title that would clear the screen, and a name that would ring. */
    @Test
    void whatControlsATerminalIsShownAsEscapes() throws IOException {
        Path file = written("b\u0007.toml", ANGLE.replace("kind =", "title = \"\\u001b[2J\"\nkind ="));
        Program.Outcome run = run(file);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("b\\u0007 (angle): \\u001b[2J\n").doesNotContain("\u001b", "\u0007");
        Program.Outcome check = Program.run("check", file.toString());
        assertThat(check.out())
                .contains("b\\u0007.toml: valid, kind angle, \\u001b[2J\n")
                .doesNotContain("\u001b", "\u0007");
    }

    @Test
    void anotherRunsResultAndForeignFilesAreNotTouched() throws IOException {
        run(written("case.toml", ANGLE));
        String before = Files.readString(directory.resolve("out/case/summary.json"));
        Files.createDirectory(directory.resolve("other"));
        Program.Outcome other = run(written("other/case.toml", KERNEL));
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).singleElement().asString().startsWith("grazing run: result folder ");
        assertThat(Files.readString(directory.resolve("out/case/summary.json"))).isEqualTo(before);

        Path foreign = directory.resolve("out/case/notes.txt");
        Files.writeString(foreign, "mine");
        Program.Outcome again = run(directory.resolve("case.toml"));
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).singleElement().asString().contains("notes.txt");
        assertThat(foreign).hasContent("mine");
    }

    @Test
    void aRunReplacesItsOwnResult() throws IOException {
        Path file = written("case.toml", ANGLE);
        run(file);
        assertThat(run(file, "--set", "angle.rho=0.25").code()).isZero();
        assertThat(summary("case").path("collisions").asLong()).isEqualTo(2);
        try (Stream<Path> left = Files.list(directory.resolve("out"))) {
            assertThat(left).containsExactly(directory.resolve("out/case"));
        }
    }
}
