package io.grazing.scenario.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.analysis.study.Monitor;
import io.grazing.analysis.study.StudyResult;
import io.grazing.analysis.study.Verdict;
import io.grazing.scenario.model.Assignment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of every scenario of the catalogue. */
@Tag("slow")
class CatalogueTest {

    private static final Path CATALOGUE = Path.of("catalogue");
    private static final int LEAST_CASES = 5;

    static List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(CATALOGUE)) {
            return paths.filter(path -> path.toString().endsWith(".toml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isValidAndSaysWhatItShows(Path file) throws IOException {
        Job job = ScenarioKinds.load(file, List.of());
        assertThat(job.scenario().kind())
                .isEqualTo(file.getParent().getFileName().toString());
        assertThat(job.scenario().title()).isNotEqualTo(job.scenario().name());
        List<String> comment = Files.readAllLines(file).stream()
                .takeWhile(line -> line.startsWith("#"))
                .toList();
        assertThat(comment).hasSizeGreaterThanOrEqualTo(2);
        assertThat(String.join(" ", comment)).contains("Shows: ");
    }

    @ParameterizedTest
    @MethodSource("files")
    void passesWithFewerEncounters(Path file) {
        List<Assignment> fewer = List.of(Assignment.parse("collisions.count=2000"));
        StudyResult result = ScenarioKinds.load(file, fewer).run(2, Monitor.silent());
        assertThat(result.checks()).noneMatch(check -> check.verdict() == Verdict.FAIL);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.facts().failed()).isZero();
    }

    @Test
    void hasCasesOfEveryKindWithNamesOfTheirOwn() throws IOException {
        Set<String> names = new HashSet<>();
        for (Path file : files()) {
            assertThat(names.add(file.getFileName().toString()))
                    .as(file.toString())
                    .isTrue();
        }
        for (ScenarioKind kind : ScenarioKinds.ALL) {
            assertThat(files().stream().filter(file -> file.getParent().endsWith(kind.name())))
                    .as(kind.name())
                    .hasSizeGreaterThanOrEqualTo(LEAST_CASES);
        }
    }
}
