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
                misuse("moments -f 1-r -s 1 --kappa 1,", "--kappa: expected a number from 1e-100 to 1e100, got \"\""),
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
                        "--kappa: expected a number from 1e-100 to 1e100, got \"1e400\", which is outside the range of doubles"),
                misuse(
                        "moments -f 1-r -s 1 --kappa 1e-400",
                        "--kappa: expected a number from 1e-100 to 1e100, got \"1e-400\", which is outside the range of doubles"),
                misuse(
                        "check catalogue/kernel/coulomb.toml --set " + "x.".repeat(5000) + "x=1",
                        "--set " + "x.".repeat(30) + "…: malformed TOML: Nesting is too deep (more than 16 levels of"
                                + " tables and arrays)"),
                misuse("constants -f 1-r -s 1e300", "-s: expected a number from 0 to 1000, got 1e300"),
                misuse("moments -f 1-r -s 1001 --kappa 1", "-s: expected a number from 0 to 1000, got 1001"),
                misuse(
                        "moments -f 1-r -s 1 --kappa 1e308",
                        "--kappa: expected a number from 1e-100 to 1e100, got 1e308"),
                misuse(
                        "moments -f 1-r -s 1 --kappa 1e-160",
                        "--kappa: expected a number from 1e-100 to 1e100, got 1e-160"),
                misuse(
                        "moments -f 1e308*(1-r) -s 1 --kappa 1",
                        "-f: f(0) must be from 1e-40 to 1e40, but f(0) = 1e308"));
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

    @Test
    void theLimitsThemselvesHaveMoments() {
        for (String s : new String[] {"0", "1", "1000"}) {
            for (String f : new String[] {"1e-40*(1 - r)", "1e40*(1 - r)"}) {
                Program.Outcome outcome = Program.run("moments", "-f", f, "-s", s, "--kappa", "1e-100,1e100");
                assertThat(outcome.code()).as(f + " " + s).isZero();
                assertThat(outcome.out()).doesNotContain("error\" : 0.0", "Q\" : 0.0");
            }
        }
    }
}
