package io.grazing.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFolderTest {

    @TempDir
    Path directory;

    @Test
    void writesEveryFileAndNothingElse() throws Exception {
        ResultFolder folder = write(directory.resolve("deep/out"), Results.coulomb(), 1.0);
        assertThat(folder.path()).isEqualTo(directory.resolve("deep/out/coulomb"));
        assertThat(namesUnder(directory.resolve("deep/out")))
                .containsExactly(
                        "coulomb",
                        "coulomb/figures",
                        "coulomb/figures/kernel.svg",
                        "coulomb/kernel.csv",
                        "coulomb/summary.json");
    }

    @Test
    void replacesItsOwnResult() throws Exception {
        write(directory, Results.coulomb(), 1.0);
        ResultFolder folder = write(directory, Results.coulomb(), 2.0);
        assertThat(Summary.parse(Files.readAllBytes(folder.path().resolve("summary.json")))
                        .path("checks")
                        .get(0)
                        .path("measured")
                        .asDouble())
                .isEqualTo(2.0);
        assertThat(namesIn(directory)).containsExactly("coulomb");
    }

    @Test
    void replacesTheResultOfAnEarlierStateOfTheSameFile() throws Exception {
        write(directory, Results.coulomb(), 1.0);
        Provenance edited = Results.provenance("coulomb", "kernel", "/cases/coulomb.toml", 5e-3);
        write(directory, edited, 2.0);
        assertThat(summary(directory.resolve("coulomb"))).contains("0.005");
    }

    @Test
    void replacesTheResultOfAnEqualScenarioReadFromElsewhere() throws Exception {
        write(directory, Results.coulomb(), 1.0);
        write(directory, Results.provenance("coulomb", "kernel", "/moved/coulomb.toml", 1e-3), 2.0);
        assertThat(summary(directory.resolve("coulomb"))).contains("/moved/coulomb.toml");
    }

    @ParameterizedTest
    @CsvSource({
        "coulomb, angle,  /cases/coulomb.toml, 1e-3, angle",
        "coulomb, kernel, /other/coulomb.toml, 5e-3, another scenario",
        "yukawa,  kernel, /cases/coulomb.toml, 1e-3, yukawa"
    })
    void refusesAnotherRunsResult(String scenario, String kind, String source, double epsilon, String named)
            throws Exception {
        write(directory, Results.provenance(scenario, kind, source, epsilon), 1.0);
        if (!scenario.equals("coulomb")) {
            Files.move(directory.resolve(scenario), directory.resolve("coulomb"));
        }
        assertRefused(named);
    }

    @Test
    void refusesAResultThatAUserAddedAFileTo() throws Exception {
        write(directory, Results.coulomb(), 1.0);
        Files.writeString(directory.resolve("coulomb/figures/mine.svg"), "precious");
        assertRefused("mine.svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "summary.json"})
    void refusesAFolderThatHoldsForeignFiles(String file) throws Exception {
        Files.createDirectory(directory.resolve("coulomb"));
        Files.writeString(directory.resolve("coulomb").resolve(file), "{\"name\": \"coul");
        assertRefused("no summary.json of an earlier run");
    }

    @Test
    void refusesAFileInItsPlace() throws Exception {
        Files.writeString(directory.resolve("coulomb"), "precious");
        assertRefused("not a directory");
    }

    @Test
    void refusesASymbolicLinkInItsPlace() throws Exception {
        Path target = Files.createDirectory(directory.resolve("target"));
        Files.createSymbolicLink(directory.resolve("coulomb"), target);
        assertRefused("not a directory");
    }

    @Test
    void usesAnEmptyFolder() throws Exception {
        Files.createDirectory(directory.resolve("coulomb"));
        write(directory, Results.coulomb(), 1.0);
        assertThat(namesIn(directory)).containsExactly("coulomb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "plain/below/it"})
    void refusesAFileAsOutputDirectory(String output) throws Exception {
        Files.writeString(directory.resolve("plain"), "precious");
        assertThatExceptionOfType(ResultFolderException.class)
                .isThrownBy(() -> ResultFolder.prepare(directory.resolve(output), Results.coulomb()))
                .withMessageContaining("expected a directory, got a file");
    }

    @Test
    void refusesAnUnwritableOutputDirectory() {
        Path unwritable = Path.of("/proc/self");
        assertThatExceptionOfType(ResultFolderException.class)
                .isThrownBy(() -> ResultFolder.prepare(unwritable, Results.coulomb()))
                .withMessageContaining("expected a writable directory")
                .withMessageNotContaining("\n");
    }

    @Test
    void preparingWritesNothing() throws Exception {
        ResultFolder.prepare(directory, Results.coulomb());
        ResultFolder.prepare(directory.resolve("not/there/yet"), Results.coulomb());
        assertThat(namesIn(directory)).isEmpty();
    }

    @Test
    void clearsWhatAKilledRunLeft() throws Exception {
        write(directory, Results.coulomb(), 1.0);
        Files.createDirectories(directory.resolve(".coulomb.partial/figures"));
        Files.writeString(directory.resolve(".coulomb.partial/figures/kernel.svg"), "<svg");
        Files.createDirectories(directory.resolve(".coulomb.previous/figures"));
        Files.writeString(directory.resolve(".coulomb.lock"), UUID.randomUUID().toString());
        ResultFolder.prepare(directory, Results.coulomb());
        assertThat(namesIn(directory)).containsExactly("coulomb");
    }

    @ParameterizedTest
    @CsvSource({
        "false, .coulomb.previous/x, no summary.json of an earlier run",
        "true, .coulomb.previous/x, 'holds x, which'",
        "false, .coulomb.partial/y, 'holds y, which'",
        "true, .coulomb.partial/figures/y.png, which no run has written"
    })
    void refusesWhatNoKilledRunLeft(boolean afterARun, String file, String found) throws Exception {
        if (afterARun) {
            write(directory, Results.coulomb(), 1.0);
        }
        Files.createDirectories(directory.resolve(file).getParent());
        Files.writeString(directory.resolve(file), "precious");
        List<String> before = namesUnder(directory);
        assertThatExceptionOfType(ResultFolderException.class)
                .isThrownBy(() -> ResultFolder.prepare(directory, Results.coulomb()))
                .withMessageStartingWith("result folder " + directory.resolve(file.split("/")[0]) + ": expected")
                .withMessageContaining(found);
        assertThat(namesUnder(directory)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLinkInThePlaceOfTheLockIsNotFollowed(boolean exists) throws Exception {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Path target = elsewhere.resolve("file");
        if (exists) {
            Files.writeString(target, "precious");
        }
        Path output = Files.createDirectory(directory.resolve("output"));
        Files.createSymbolicLink(output.resolve(".coulomb.lock"), target);
        assertThatExceptionOfType(ResultFolderException.class)
                .isThrownBy(() -> ResultFolder.prepare(output, Results.coulomb()))
                .withMessageContaining("a link in the place of the lock " + output.resolve(".coulomb.lock"));
        assertThat(Files.exists(target)).isEqualTo(exists);
        if (exists) {
            assertThat(target).hasContent("precious");
        }
    }

    @Test
    void aFileInThePlaceOfTheLockIsNotOverwritten() throws Exception {
        Path file = Files.writeString(directory.resolve(".coulomb.lock"), "precious");
        assertThatExceptionOfType(ResultFolderException.class)
                .isThrownBy(() -> ResultFolder.prepare(directory, Results.coulomb()))
                .withMessageContaining("a foreign file in the place of the lock " + file);
        assertThat(file).hasContent("precious");
    }

    @Test
    void putsThePreviousResultBackIfItsSuccessorNeverArrived() throws Exception {
        write(directory, Results.coulomb(), 1.0);
        Files.move(directory.resolve("coulomb"), directory.resolve(".coulomb.previous"));
        Files.createDirectories(directory.resolve(".coulomb.partial"));
        ResultFolder.prepare(directory, Results.coulomb());
        assertThat(namesIn(directory)).containsExactly("coulomb");
        assertThat(directory.resolve("coulomb/kernel.csv")).isRegularFile();
    }

    @Test
    void aFailedWriteLeavesThePreviousResult() throws Exception {
        ResultFolder folder = write(directory, Results.coulomb(), 1.0);
        String before = summary(folder.path());
        Map<String, Object> unwritable = Map.of("number", new Unwritable());
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> folder.write(Results.result(2.0, unwritable), Results.FINISHED));
        assertThat(summary(folder.path())).isEqualTo(before);
        assertThat(namesIn(directory)).containsExactly("coulomb");
    }

    /** A number that cannot be written. */
    public static final class Unwritable {
        public String getValue() {
            throw new IllegalStateException("no value");
        }
    }

    @Test
    void aForeignFolderThatAppearsDuringTheRunIsNotReplaced() throws Exception {
        ResultFolder folder = ResultFolder.prepare(directory, Results.coulomb());
        Files.createDirectory(directory.resolve("coulomb"));
        Files.writeString(directory.resolve("coulomb/notes.txt"), "precious");
        assertThatExceptionOfType(ResultFolderException.class)
                .isThrownBy(() -> folder.write(Results.result(1.0), Results.FINISHED));
        assertThat(directory.resolve("coulomb/notes.txt")).hasContent("precious");
        assertThat(namesIn(directory)).containsExactly("coulomb");
    }

    @Test
    void runsThatFinishTogetherLeaveOneWholeResult() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Future<?>[] writers = new Future<?>[4];
            for (int w = 0; w < writers.length; w++) {
                double measured = w;
                writers[w] = pool.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        write(directory, Results.coulomb(), measured);
                    }
                    return null;
                });
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(namesIn(directory)).containsExactly("coulomb");
        assertThat(Summary.parse(Files.readAllBytes(directory.resolve("coulomb/summary.json")))
                        .path("files"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "coulomb, coulomb",
        "../../etc/passwd, _..-..-etc-passwd",
        "'..', '_..'",
        "'', '_'",
        "-rf, _-rf",
        "two words/and:more, two-words-and-more",
        "Stoß 2.1, Stoß-2.1"
    })
    void namesStayInsideTheOutputDirectory(String scenario, String name) {
        assertThat(ResultFolder.folderName(scenario)).isEqualTo(name);
    }

    @Test
    void namesFitTheFileSystem() {
        assertThat(ResultFolder.folderName("x".repeat(5000))).hasSize(100);
    }

    private void assertRefused(String found) throws IOException {
        var before = namesUnder(directory);
        assertThatExceptionOfType(ResultFolderException.class)
                .isThrownBy(() -> ResultFolder.prepare(directory, Results.coulomb()))
                .withMessageStartingWith("result folder " + directory.resolve("coulomb") + ": expected")
                .withMessageContaining(found)
                .withMessageNotContaining("\n");
        assertThat(namesUnder(directory)).isEqualTo(before);
    }

    private static ResultFolder write(Path directory, Provenance provenance, double measured) throws Exception {
        ResultFolder folder = ResultFolder.prepare(directory, provenance);
        folder.write(Results.result(measured), Results.FINISHED);
        return folder;
    }

    private static String summary(Path folder) throws IOException {
        Path file = folder.resolve("summary.json");
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return Files.readString(file);
    }

    private static List<String> namesIn(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> namesUnder(Path directory) throws IOException {
        return FileTrees.walk(directory).stream()
                .filter(p -> !p.equals(directory))
                .map(p -> directory.relativize(p).toString())
                .sorted()
                .toList();
    }
}
