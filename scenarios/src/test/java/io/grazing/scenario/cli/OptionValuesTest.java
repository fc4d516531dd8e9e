package io.grazing.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the options of commands may be given, and how a wrong value of theirs is told. */
class OptionValuesTest {

    static Stream<Arguments> misuses() {
        return Stream.of(
                misuse(
                        "constants -f -s 1",
                        "grazing constants: Expected parameter for option '-f' (EXPR) but found '-s'"),
                misuse(
                        "run x.toml -o --quiet",
                        "grazing run: Expected parameter for option '--output' (DIR) but found '--quiet'"),
                misuse(
                        "operator --epsilon --psi vx",
                        "grazing operator: Expected parameter for option '--epsilon' (E) but found '--psi'"),
                misuse("constants @file", "grazing constants: expected no further argument, got \"@file\""),
                misuse(
                        "moments -f -log(r) -s 1 --kappa 1",
                        "-f: f(0) must be positive and finite, but f(0) = Infinity"),
                misuse("moments -f 1-r -s 1 --kappa 1,", "--kappa: expected a number > 0, got \"\""),
                misuse("moments -f 1-r -s 1 --kappa 1 -l ,1", "-l: expected an integer from 1 to 1000, got \"\""),
                misuse(
                        "moments -f 1-r -s 1 --temperature 1 --omega 1,1;",
                        "--omega: expected a degree and an order L,S, got \"\""),
                misuse(
                        "export dsmc -f 1-r -s 1 --epsilon 0.1,",
                        "--epsilon: expected a number from 1e-60 to 1e60, got \"\""),
                misuse(
                        "export coulomb-logarithm -f 1-r -s 1 --epsilon 0.1 --bins 3",
                        "--bins: expected no bins beside coulomb-logarithm, which has none, got some"),
                misuse(
                        "constants --potential zbl --parameter cutoff=3 --parameter cutoff=4",
                        "--parameter cutoff: expected every parameter once, got it again"),
                misuse(
                        "moments -f 1-r -s 1 --kappa 1e400",
                        "--kappa: expected a number > 0, got \"1e400\", which is outside the range of doubles"),
                misuse(
                        "moments -f 1-r -s 1 --kappa 1e-400",
                        "--kappa: expected a number > 0, got \"1e-400\", which is outside the range of doubles"),
                misuse(
                        "check catalogue/kernel/coulomb.toml --set " + "x.".repeat(5000) + "x=1",
                        "--set " + "x.".repeat(30) + "…: malformed TOML: Nesting is too deep (more than 16 levels of"
                                + " tables and arrays)"));
    }

    private static Arguments misuse(String arguments, String message) {
        return Arguments.of(arguments, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misuses")
    void isToldOnOneLine(String arguments, String message) {
        Program.Outcome outcome = Program.run(arguments.split(" "));
        assertThat(outcome.err()).containsExactly(message);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void formulasMayBeginWithTheNamesOfOptions() {
        String[] rest = {"operator", "-f", "1 - r", "-s", "1", "--epsilon", "1e-3", "--v1", "1,0,0"};
        Stream.of("--psi=-sin(vx)", "--psi -sin(vx)").forEach(psi -> {
            String[] all =
                    Stream.concat(Stream.of(rest), Stream.of(psi.split(" "))).toArray(String[]::new);
            assertThat(Program.run(all).code()).isZero();
        });
    }
}
