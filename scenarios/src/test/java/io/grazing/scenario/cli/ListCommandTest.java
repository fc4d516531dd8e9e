package io.grazing.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {

    private static final String HOME = "grazing.home";

    @BeforeEach
    void setHome() {
        System.setProperty(HOME, Path.of("..").toAbsolutePath().toString());
    }

    @AfterEach
    void clearHome() {
        System.clearProperty(HOME);
    }

    @Test
    void listsTheCatalogueALineEach() {
        Program.Outcome outcome = Program.run("list");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        List<String> lines = outcome.out().lines().toList();
        assertThat(lines).anyMatch(line -> line.matches("coulomb +kernel +Truncated Coulomb at eps = 1e-3"));
        assertThat(lines).anyMatch(line -> line.matches("coulomb-angles +angle +.+"));
        assertThat(lines).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void listsTheNamedPotentials() {
        Program.Outcome outcome = Program.run("list", "--potentials");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines())
                .anyMatch(line -> line.startsWith("truncated-coulomb "))
                .anyMatch(line -> line.startsWith("hard-sphere "));
    }

    @Test
    void saysThatThereIsNoCatalogue(@TempDir Path elsewhere) {
        System.setProperty(HOME, elsewhere.toString());
        Program.Outcome outcome = Program.run("list");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .containsExactly(elsewhere.resolve("scenarios/catalogue")
                        + ": expected the directory of the catalogue, got none; start the program with ./grazing");
    }
}
