package io.grazing.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A command line that is wrong is told on one line, with exit code 2. */
class CommandLineTest {

    static Stream<Arguments> misuses() {
        return Stream.of(
                misuse(
                        "grazing: expected a command (run, check, list, angle, constants, moments, operator, audit, export), got none"),
                misuse(
                        "grazing: expected a command (run, check, list, angle, constants, moments, operator, audit, export), got \"rnu\"; did you"
                                + " mean \"run\"?",
                        "rnu"),
                misuse(
                        "grazing: expected one of --help, --stacktrace, --version, -V, -h, got an unknown option"
                                + " \"--verison\"; did you mean \"--version\"?",
                        "--verison"),
                misuse("grazing run: Missing required parameter: 'FILE'", "run"),
                misuse("grazing run: Missing required parameter for option '--output' (DIR)", "run", "x.toml", "-o"),
                misuse("--threads: expected an integer from 1 to 1024, got 0", "run", "x.toml", "--threads", "0"),
                misuse("--threads: expected an integer from 1 to 1024, got \"two\"", "run", "x.toml", "--threads=two"),
                misuse("--set: expected table.key=value, got \"count\"", "check", "--set", "count", home("coulomb")),
                misuse(
                        "--set collisions.count: expected an integer from 1 to 1000000000000, got 0",
                        "check",
                        "--set",
                        "collisions.count=0",
                        home("coulomb")),
                misuse(
                        "--set collisions.cuont: expected one of epsilon, speed, count, integrator, tolerance, sampling,"
                                + " max_failures, got an unknown key; did you mean \"count\"?",
                        "check",
                        "--set",
                        "collisions.cuont=7",
                        home("coulomb")),
                misuse("--seed: expected an integer of 64 bits, got \"x\"", "run", home("coulomb"), "--seed", "x"),
                misuse("-s: expected a number from 0 to 1000, got -1", "constants", "-f", "1-r", "-s", "-1"),
                misuse("-s: expected a number from 0 to 1000, got \"nan\"", "constants", "-f", "1-r", "-s", "nan"),
                misuse("-s: expected a number from 0 to 1000, got nothing", "constants", "-f", "1-r"),
                misuse("-f: expected -f and -s, or --potential, got none", "moments", "--kappa", "1"),
                misuse(
                        "--potential: expected only one of f, table, name, got f and name",
                        "moments",
                        "--kappa",
                        "1",
                        "-f",
                        "1-r",
                        "-s",
                        "1",
                        "--potential",
                        "wca"),
                misuse(
                        "--kappa: expected a number from 1e-100 to 1e100, got 0",
                        "moments",
                        "-f",
                        "1-r",
                        "-s",
                        "1",
                        "--kappa",
                        "1,0"),
                misuse(
                        "-l: expected an integer from 1 to 1000, got 0",
                        "moments",
                        "-f",
                        "1-r",
                        "-s",
                        "1",
                        "--kappa",
                        "1",
                        "-l",
                        "0"),
                misuse(
                        "-f: column 5: expected a variable (r), a constant (pi e) or a function (exp log sqrt sin cos tan tanh"
                                + " abs pow), got 'q'",
                        "constants",
                        "-f",
                        "1 - q",
                        "-s",
                        "1"),
                misuse("-o: expected a directory, got an empty name", "run", home("coulomb"), "-o", ""),
                misuse("grazing moments: Missing required option: '--kappa=K'", "moments", "-f", "1-r", "-s", "1"),
                misuse(
                        "--method: expected one of \"newton\", \"batch\", \"table\", \"quadrature\", \"born\", got \"spline\"",
                        "angle",
                        "-f",
                        "1-r",
                        "-s",
                        "1",
                        "--rho",
                        "0.1",
                        "--kappa",
                        "1",
                        "--method",
                        "spline"),
                misuse(
                        "--method: expected one of \"newton\", \"batch\", \"table\", \"quadrature\", \"born\", got \"newtn\"; did you mean"
                                + " \"newton\"?",
                        "angle",
                        "--method",
                        "newtn"),
                misuse(
                        "grazing angle: expected either --points or --rho and --kappa, got none",
                        "angle",
                        "-f",
                        "1-r",
                        "-s",
                        "1"),
                misuse(
                        "grazing angle: expected either --points or --rho and --kappa, got only one of --rho and --kappa",
                        "angle",
                        "-f",
                        "1-r",
                        "-s",
                        "1",
                        "--rho",
                        "1"),
                misuse(
                        "grazing angle: expected either --points or --rho and --kappa, got both",
                        "angle",
                        "-f",
                        "1-r",
                        "-s",
                        "1",
                        "--rho",
                        "1",
                        "--points",
                        "-"),
                misuse(
                        "--rho: expected a number from 0 to 1, got 1.5",
                        "angle",
                        "-f",
                        "1-r",
                        "-s",
                        "1",
                        "--rho",
                        "1.5",
                        "--kappa",
                        "1"),
                misuse(
                        "none.csv: expected a file, got no such file",
                        "angle",
                        "-f",
                        "1-r",
                        "-s",
                        "1",
                        "--points",
                        "none.csv"));
    }

    private static Arguments misuse(String message, String... arguments) {
        return Arguments.of(message, arguments);
    }

    private static String home(String name) {
        return "catalogue/kernel/" + name + ".toml";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misuses")
    void isToldOnOneLine(String message, String[] arguments) {
        Program.Outcome outcome = Program.run(arguments);
        assertThat(outcome.err()).containsExactly(message);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    static Stream<Arguments> overflows() {
        return Stream.of(Arguments.of((Object) new String[] {
            "operator", "-f", "1 - r", "-s", "1", "--epsilon", "1e-3", "--psi", "1e300*vx^2", "--v1", "1,0,0"
        }));
    }

    @ParameterizedTest
    @MethodSource("overflows")
    void whatIsBeyondTheRangeOfNumbersIsTheInputsFault(String[] arguments) {
        Program.Outcome outcome = Program.run(arguments);
        assertThat(outcome.err())
                .singleElement()
                .asString()
                .startsWith(
                        "grazing " + arguments[0] + ": expected input whose results are in the range of double numbers")
                .doesNotContain("Exception", "internal");
        assertThat(outcome.code()).isEqualTo(2);
    }

    /** As a JVM of version 17 has it where the locale knows ASCII only. */
    @Test
    void aNameThatIsNoneIsToldWithoutTheNamesOfClasses() {
        String name = "a\u0000b.toml";
        assertThat(Program.run("check", name).err())
                .containsExactly(
                        "grazing check: Invalid value for positional parameter at index 0..* (FILE): expected a name"
                                + " in the encoding of the locale, got \"a\\u0000b.toml\"; LC_ALL=C.UTF-8 knows all characters");
        assertThat(Program.run("angle", "--points", name).err())
                .containsExactly("--points: expected a name in the encoding of the locale, got \"a\\u0000b.toml\";"
                        + " LC_ALL=C.UTF-8 knows all characters");
        assertThat(Program.run("angle", "--points", name).code()).isEqualTo(2);
    }

    @Test
    void unknownOptionOfACommandHasASuggestion() {
        Program.Outcome outcome = Program.run("run", "x.toml", "--thread", "2");
        assertThat(outcome.err())
                .singleElement()
                .asString()
                .startsWith("grazing run: expected one of --help, ")
                .endsWith("got an unknown option \"--thread\"; did you mean \"--threads\"?");
        assertThat(outcome.code()).isEqualTo(2);
    }

    @Test
    void stackTraceIsShownOnlyWhenAskedFor() {
        assertThat(Program.run("check", "none.toml").err()).hasSize(1);
        assertThat(Program.run("check", "none.toml", "--stacktrace").err())
                .contains("none.toml: expected a file, got no such file")
                .anyMatch(line -> line.startsWith("\tat io.grazing."));
        assertThat(Program.run("--stacktrace", "check", "none.toml").err()).hasSizeGreaterThan(5);
    }

    @Test
    void memoryThatRunsOutIsAFailureToldOnOneLine() {
        InputStream hungry = new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError("planted");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                hungry, new PrintStream(OutputStream.nullOutputStream()), new PrintStream(err, false), false);
        int code = Main.run(new String[] {"angle", "-f", "1-r", "-s", "1", "--points", "-"}, console);
        assertThat(code).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("grazing: out of memory; GRAZING_JAVA_OPTS=-Xmx8g gives the program 8 GiB\n");
    }

    @Test
    void helpAndVersionGoToTheStandardOutput() {
        assertThat(Program.run("--version").out()).matches("grazing \\d+\\.\\d+\\.\\d+\\S*\\R");
        Program.Outcome help = Program.run("run", "--help");
        assertThat(help.out()).contains("--threads", "--set", "--stacktrace");
        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
    }

    @Test
    void failureToWriteTheOutputIsAFailure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(full, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                false);
        String[] arguments = {"angle", "-f", "1-r", "-s", "1", "--rho", "0.5", "--kappa", "1"};
        assertThat(Main.run(arguments, console)).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("grazing: cannot write to the standard output");
    }
}
