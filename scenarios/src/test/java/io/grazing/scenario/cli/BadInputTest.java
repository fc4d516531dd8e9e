package io.grazing.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wrong scenarios: {@code run} and {@code check} end with exit code 2, one line on the standard error for each
 * fault, with its place, and nothing written.
 */
class BadInputTest {

    private static final String GOOD = "[potential]\ns = 1.0\nf = \"1 - r\"\n";

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("x.toml");
    }

    private Path results() {
        return directory.resolve("results");
    }

    private void isRefused(String... faults) {
        List<String> expected = Stream.of(faults).map(fault -> file() + fault).toList();
        Program.Outcome run =
                Program.run("run", file().toString(), "-o", results().toString());
        assertThat(run.err()).containsExactlyElementsOf(expected);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        Program.Outcome check = Program.run("check", file().toString());
        assertThat(check.err()).containsExactlyElementsOf(expected);
        assertThat(check.code()).isEqualTo(2);
        assertThat(results()).doesNotExist();
    }

    static Stream<Arguments> faults() {
        String head = "kind = \"kernel\"\n";
        String whole = head + GOOD;
        String collisions = whole + "[collisions]\n";
        String threshold = "kind = \"threshold\"\n" + GOOD + "[collisions]\nepsilon = [1e-3, 1e-4]\n[threshold]\n";
        String kinds =
                ":1:1: kind: expected one of \"angle\", \"grazing-limit\", \"kernel\", \"non-cutoff\", \"threshold\", got nothing";
        return Stream.of(
                fault(
                        "unknown key",
                        collisions + "epsilonn = 1\n",
                        ":6:1: collisions.epsilonn: expected one of epsilon, speed, count, integrator, tolerance, sampling,"
                                + " max_failures, got an unknown key; did you mean \"epsilon\"?"),
                fault(
                        "key of another table",
                        collisions + "bins = 10\n",
                        ":6:1: collisions.bins: expected one of epsilon, speed, count, integrator, tolerance, sampling,"
                                + " max_failures, got an unknown key; did you mean kernel.bins?"),
                fault(
                        "unknown table",
                        whole + "[colisions]\n",
                        ":5:1: colisions: expected one of kind, title, seed, potential, collisions, kernel, got an unknown"
                                + " table; did you mean \"collisions\"?"),
                fault(
                        "table of another kind",
                        whole + "[angle]\n",
                        ":5:1: angle: expected one of kind, title, seed, potential, collisions, kernel, got an unknown"
                                + " table"),
                fault(
                        "order of another theory",
                        threshold + "orders = [0.5, 13]\n",
                        ":8:10: threshold.orders: expected a number from 0 to 12 or a list of 1 to 100 such, got a list of 2"
                                + " values, of which number 2 is 13"),
                fault(
                        "a limit held to anything",
                        threshold + "within = 0.9\n",
                        ":8:10: threshold.within: expected a number from 1e-6 to 0.5, got 0.9"),
                fault(
                        "threshold of one epsilon",
                        "kind = \"threshold\"\n" + GOOD + "[collisions]\nepsilon = 0.5\n",
                        ":6:11: collisions.epsilon: expected a list of at least two different numbers < 1, got [0.5]"),
                fault(
                        "threshold of hard spheres",
                        "kind = \"threshold\"\n[potential]\nname = \"hard-sphere\"\n[threshold]\norders = 2\n",
                        ":3:8: potential: expected a potential f(r)/r^s, which can be given another s, got hard sphere of"
                                + " diameter 1"),
                fault(
                        "threshold of thermal speeds",
                        "kind = \"threshold\"\n" + GOOD
                                + "[collisions]\nepsilon = [0.1, 0.5]\nspeed = \"maxwellian\"\n",
                        ":7:9: collisions.speed: expected a number, the |w| of the pairs, got \"maxwellian\""),
                fault(
                        "a Landau limit above s = 1",
                        "kind = \"grazing-limit\"\n[potential]\nf = \"1 - r\"\ns = 1.5\n",
                        ":4:5: potential: expected a potential f(r)/r^s with s <= 1, which has a Landau limit, got"
                                + " (1 - r)/r^1.5"),
                fault(
                        "no cut-off below s = 1",
                        "kind = \"non-cutoff\"\n[potential]\nf = \"1 - r\"\ns = 0.5\n",
                        ":4:5: potential: expected a potential f(r)/r^s with s > 1, which has a limit without cut-off, got"
                                + " (1 - r)/r^0.5"),
                fault(
                        "no cut-off at thermal speeds",
                        "kind = \"non-cutoff\"\n[potential]\nf = \"1 - r\"\ns = 2\n[collisions]\nspeed = \"maxwellian\"\n",
                        ":6:9: collisions.speed: expected a number, the |w| of the simulated kernels, got \"maxwellian\""),
                fault(
                        "no cut-off where the core is larger than the support",
                        "kind = \"non-cutoff\"\n[potential]\nf = \"4*(1 - r)\"\ns = 2\n[collisions]\nepsilon = [0.3, 0.1]\n",
                        ":6:11: collisions.epsilon: expected numbers below 1/f(0) = 0.25, got [0.3, 0.1]"),
                fault(
                        "bins of no cut-off",
                        "kind = \"non-cutoff\"\n[potential]\nf = \"1 - r\"\ns = 2\n[non-cutoff]\nbins = 0\nsignificance = 1\n",
                        ":6:8: non-cutoff.bins: expected an integer from 1 to 1000, got 0",
                        ":7:16: non-cutoff.significance: expected a number from 1e-15 to 0.01, got 1"),
                fault(
                        "one psi",
                        "kind = \"grazing-limit\"\n[potential]\nf = \"1 - r\"\ns = 1\n[collisions]\nepsilon = [0.1, 0.01]\n"
                                + "[grazing-limit]\npsi = \"vx + vq\"\n",
                        ":8:13: grazing-limit.psi: expected a variable (vx vy vz), a constant (pi e) or a function (exp log sqrt"
                                + " sin cos tan tanh abs pow), got 'vq'; did you mean 'vx'?"),
                fault(
                        "one psi of several",
                        "kind = \"grazing-limit\"\n[potential]\nf = \"1 - r\"\ns = 1\n[collisions]\nepsilon = [0.1, 0.01]\n"
                                + "[grazing-limit]\npsi = [\"vx\", \"vx +\"]\n",
                        ":8:7: grazing-limit.psi: column 5 of \"vx +\": expected a number, a name, '-' or '(', got the end of the"
                                + " formula"),
                fault("no kind", GOOD, kinds),
                fault("empty file", "", kinds, ":1:1: potential: expected a table [potential], got nothing"),
                fault(
                        "unknown kind",
                        "kind = \"kernal\"\n" + GOOD,
                        ":1:8: kind: expected one of \"angle\", \"grazing-limit\", \"kernel\", \"non-cutoff\", \"threshold\", got \"kernal\"; did you mean \"kernel\"?"),
                fault(
                        "kind of a later version",
                        "kind = \"relaxation\"\n" + GOOD,
                        ":1:8: kind: expected one of \"angle\", \"grazing-limit\", \"kernel\", \"non-cutoff\", \"threshold\", got \"relaxation\""),
                fault(
                        "wrong type",
                        "kind = 3\n" + GOOD,
                        ":1:8: kind: expected one of \"angle\", \"grazing-limit\", \"kernel\", \"non-cutoff\", \"threshold\", got 3"),
                fault(
                        "wrong type of a title",
                        head + "title = [1]\n" + GOOD,
                        ":2:9: title: expected a text, got a list of 1 value"),
                fault("missing table", head, ":1:1: potential: expected a table [potential], got nothing"),
                fault(
                        "empty table",
                        head + "[potential]\n",
                        ":2:1: potential: expected one of f, table, name, got none"),
                fault(
                        "two potentials",
                        whole + "name = \"wca\"\n",
                        ":5:8: potential.name: expected only one of f, table, name, got f and name"),
                fault(
                        "unknown name",
                        head + "[potential]\nname = \"wcaa\"\n",
                        ":3:8: potential.name: expected one of \"hard-sphere\", \"truncated-coulomb\", \"truncated-yukawa\","
                                + " \"soft-parabola\", \"soft-bump\", \"inverse-square\", \"wca\", \"kr-c\", \"zbl\", got"
                                + " \"wcaa\"; did you mean \"wca\"?"),
                fault(
                        "unknown parameter",
                        head + "[potential]\nname = \"zbl\"\nparameters = { cutof = 3 }\n",
                        ":4:16: potential.parameters.cutof: expected only cutoff, got an unknown key; did you mean"
                                + " \"cutoff\"?"),
                fault(
                        "parameter out of range",
                        head + "[potential]\nname = \"zbl\"\nparameters = { cutoff = -3 }\n",
                        ":4:25: potential.parameters.cutoff: expected a number from 0.001 to 500, got -3"),
                fault(
                        "parameter without a name",
                        whole + "parameters = { cutoff = 3 }\n",
                        ":5:1: potential.parameters: expected no parameters beside f, got one"),
                fault(
                        "s beside a name",
                        head + "[potential]\nname = \"zbl\"\ns = 1\n",
                        ":4:5: potential.s: expected no s beside name, got one"),
                fault(
                        "no s",
                        head + "[potential]\nf = \"1 - r\"\n",
                        ":2:1: potential.s: expected a number from 0 to 1000, got nothing"),
                fault(
                        "s < 0",
                        head + "[potential]\ns = -0.5\nf = \"1 - r\"\n",
                        ":3:5: potential.s: expected a number from 0 to 1000, got -0.5"),
                fault(
                        "s nan",
                        head + "[potential]\ns = nan\nf = \"1 - r\"\n",
                        ":3:5: potential.s: expected a number from 0 to 1000, got nan"),
                fault(
                        "s inf",
                        head + "[potential]\ns = inf\nf = \"1 - r\"\n",
                        ":3:5: potential.s: expected a number from 0 to 1000, got inf"),
                fault(
                        "epsilon 0",
                        collisions + "epsilon = 0\n",
                        ":6:11: collisions.epsilon: expected a number from 1e-60 to 1e60 or a list of such, got 0"),
                fault(
                        "epsilon < 0",
                        collisions + "epsilon = -1e-3\n",
                        ":6:11: collisions.epsilon: expected a number from 1e-60 to 1e60 or a list of such, got -0.001"),
                fault(
                        "epsilon too small",
                        collisions + "epsilon = 1e-61\n",
                        ":6:11: collisions.epsilon: expected a number from 1e-60 to 1e60 or a list of such, got 1e-61"),
                fault(
                        "one epsilon of several too large",
                        "kind = \"threshold\"\n" + GOOD + "[collisions]\nepsilon = [1e-3, 1e61]\n",
                        ":6:11: collisions.epsilon: expected a number from 1e-60 to 1e60 or a list of such, got a list of 2"
                                + " values, of which number 2 is 1e61"),
                fault(
                        "epsilon nan",
                        collisions + "epsilon = nan\n",
                        ":6:11: collisions.epsilon: expected a number from 1e-60 to 1e60 or a list of such, got nan"),
                fault(
                        "epsilon as text",
                        collisions + "epsilon = \"1e-3\"\n",
                        ":6:11: collisions.epsilon: expected a number from 1e-60 to 1e60 or a list of such, got \"1e-3\""),
                fault(
                        "a list where the kind does not sweep",
                        collisions + "epsilon = [1e-3, 1e-4]\n",
                        ":6:11: collisions.epsilon: expected a single number > 0 (this kind does not sweep), got a list of"
                                + " 2 values"),
                fault(
                        "speed 0",
                        collisions + "speed = 0.0\n",
                        ":6:9: collisions.speed: expected a number from 1e-30 to 1e30 or \"maxwellian\", got 0"),
                fault(
                        "speed misspelt",
                        collisions + "speed = \"maxwelian\"\n",
                        ":6:9: collisions.speed: expected a number from 1e-30 to 1e30 or \"maxwellian\", got"
                                + " \"maxwelian\"; did you mean \"maxwellian\"?"),
                fault(
                        "count 0",
                        collisions + "count = 0\n",
                        ":6:9: collisions.count: expected an integer from 1 to 1000000000000, got 0"),
                fault(
                        "count 1e18",
                        collisions + "count = 1e18\n",
                        ":6:9: collisions.count: expected an integer from 1 to 1000000000000, got 1e18"),
                fault(
                        "count 10^18",
                        collisions + "count = 1_000_000_000_000_000_000\n",
                        ":6:9: collisions.count: expected an integer from 1 to 1000000000000, got 1000000000000000000"),
                fault(
                        "count nan",
                        collisions + "count = nan\n",
                        ":6:9: collisions.count: expected an integer from 1 to 1000000000000, got nan"),
                fault(
                        "integrator unknown",
                        collisions + "integrator = \"leapfrog\"\n",
                        ":6:14: collisions.integrator: expected one of \"batch\", \"hipparchus\", \"table\", got \"leapfrog\""),
                fault(
                        "tolerance too small",
                        collisions + "tolerance = 1e-16\n",
                        ":6:13: collisions.tolerance: expected a number from 1e-13 to 0.001, got 1e-16"),
                fault(
                        "sampling misspelt",
                        collisions + "sampling = \"stratifed\"\n",
                        ":6:12: collisions.sampling: expected one of \"uniform\", \"stratified\", \"scrambled\", got \"stratifed\"; did you"
                                + " mean \"stratified\"?"),
                fault(
                        "bins 0",
                        whole + "[kernel]\nbins = 0\n",
                        ":6:8: kernel.bins: expected an integer from 1 to 10000, got 0"),
                fault(
                        "log bins from 0",
                        whole + "[kernel]\ntheta_min = 0.0\n",
                        ":6:13: kernel.theta_min: expected a number > 0 for bins in log θ, got 0"),
                fault(
                        "bins from less than angles are told apart by",
                        whole + "[kernel]\ntheta_min = 1e-61\n",
                        ":6:13: kernel.theta_min: expected 0, or a number from 1e-60 to 3.14, got 1e-61"),
                fault(
                        "bins too narrow to have distinct edges",
                        whole + "[kernel]\ntheta_min = 3.14159265358979\n",
                        ":6:13: kernel.theta_min: expected 0, or a number from 1e-60 to 3.14, got 3.14159265358979"),
                fault("a table that is none", head + "potential = 3\n", ":2:1: potential: expected a table, got 3"),
                fault(
                        "an integer of more than 64 bits",
                        collisions + "count = 99999999999999999999 # many\n",
                        ":6:9: collisions.count: expected an integer of 64 bits, got 99999999999999999999"),
                fault(
                        "numbers beyond doubles",
                        collisions + "epsilon = [1e-3, 1e400]\ntolerance = 1e-400\n",
                        ":6:18: collisions.epsilon: expected a number in the range of doubles, got 1e400",
                        ":7:13: collisions.tolerance: expected a number in the range of doubles, got 1e-400"),
                fault(
                        "a key twice",
                        collisions + "count = 1\ncount = 2\n",
                        ":7:1: expected every key once, got \"count\" again, which is at line 6, column 1"),
                fault(
                        "a table twice",
                        collisions + "[collisions]\n",
                        ":6:1: expected every key once, got \"collisions\" again, which is at line 5, column 1"),
                fault(
                        "malformed TOML",
                        "kind = \"kernel\n[potential\ns = = 2\n",
                        ":1:15: malformed TOML: expected \" or a character, got end of line",
                        ":2:11: malformed TOML: expected ], got end of line",
                        ":3:5: malformed TOML: expected a value, got '='"),
                fault(
                        "several faults",
                        "kind = \"kernel\"\nsede = 1\n[potential]\ns = -1\nf = \"1 -\"\n" + "[collisions]\ncount = 0\n",
                        ":2:1: sede: expected one of kind, title, seed, potential, collisions, kernel, got an unknown key;"
                                + " did you mean \"seed\"?",
                        ":4:5: potential.s: expected a number from 0 to 1000, got -1",
                        ":7:9: collisions.count: expected an integer from 1 to 1000000000000, got 0"));
    }

    private static Arguments fault(String name, String text, String... faults) {
        return Arguments.of(name, text, List.of(faults));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isToldWithItsPlace(String name, String text, List<String> faults) throws IOException {
        Files.writeString(file(), text);
        isRefused(faults.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("potentials")
    void isToldWithTheCharacterOfAnExpression(String name, String potential, String start) throws IOException {
        Files.writeString(file(), "kind = \"kernel\"\n[potential]\ns = 1\n" + potential + "\n");
        Program.Outcome run =
                Program.run("run", file().toString(), "-o", results().toString());
        assertThat(run.err()).singleElement().asString().startsWith(file() + start);
        assertThat(run.code()).isEqualTo(2);
        assertThat(results()).doesNotExist();
    }

    static Stream<Arguments> potentials() {
        return Stream.of(
                Arguments.of("malformed", "f = \"1 - q\"", ":4:10: potential.f: "),
                Arguments.of("unfinished", "f =   '1 - '", ":4:12: potential.f: "),
                Arguments.of("too deep", "f = \"" + "(".repeat(2000) + "r" + ")".repeat(2000) + "\"", ":4:"),
                Arguments.of("too long", "f = \"1 - r" + " ".repeat(100_000) + "\"", ":4:"),
                Arguments.of("increasing", "f = \"r\"", ":4:5: potential.f: "),
                Arguments.of("not 0 at 1", "f = \"2 - r\"", ":4:5: potential.f: "),
                Arguments.of("negative", "f = \"r - 1\"", ":4:5: potential.f: "),
                Arguments.of("infinite", "f = \"1/r - 1\"", ":4:5: potential.f: "),
                Arguments.of("not a number", "f = \"log(r - 2)\"", ":4:5: potential.f: "),
                Arguments.of("constant", "f = \"0\"", ":4:5: potential.f: "),
                Arguments.of("not text", "f = 3", ":4:5: potential.f: expected an expression in r, got 3"),
                Arguments.of(
                        "no table", "table = \"none.csv\"", ":4:9: potential.table: expected a file, got no such file"),
                Arguments.of(
                        "table a directory",
                        "table = \".\"",
                        ":4:9: potential.table: expected a file, got a directory"));
    }

    /** That is seen only where operators are applied. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grazing-limit | 0.5 | ['vx^2', 'sqrt(vx)'] | expected a finite value",
                "grazing-limit | 1   | 'log(vx)'            | expected a finite value",
                "grazing-limit | 1   | 'exp(vx^4)'          | expected a ",
                "non-cutoff    | 2   | 'log(vx)'            | expected a finite value"
            },
            quoteCharacter = '"')
    void aFunctionThatIsNotDefinedEverywhereIsToldWithItsPlace(String kind, String s, String psi, String text)
            throws IOException {
        Files.writeString(
                file(),
                "kind = \"" + kind + "\"\n[potential]\nf = \"1 - r\"\ns = " + s
                        + "\n[collisions]\nepsilon = [0.1, 0.01]\n[" + kind + "]\npsi = " + psi + "\n");
        String start = file() + ":8:7: " + kind + ".psi: " + text;
        for (String command : List.of("run", "check")) {
            List<String> arguments = new ArrayList<>(List.of(command, file().toString()));
            if (command.equals("run")) {
                arguments.addAll(List.of("-o", results().toString()));
            }
            Program.Outcome outcome = Program.run(arguments.toArray(String[]::new));
            assertThat(outcome.err()).singleElement().asString().startsWith(start);
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(results()).doesNotExist();
        }
    }

    @Test
    void tableWithBadRowsIsToldWithItsLines() throws IOException {
        Path table = directory.resolve("t.csv");
        Files.writeString(table, "r,f\n0,1\n0.5,x\n1\n");
        Files.writeString(file(), "kind = \"kernel\"\n[potential]\ns = 1\ntable = \"t.csv\"\n");
        Program.Outcome run =
                Program.run("run", file().toString(), "-o", results().toString());
        assertThat(run.err())
                .singleElement()
                .asString()
                .startsWith(file() + ":4:9: potential.table: " + table + ":3: f: ");
        assertThat(run.code()).isEqualTo(2);
        assertThat(results()).doesNotExist();
    }

    @Test
    void tenMegabytesAreRefused() throws IOException {
        Files.writeString(file(), "#".repeat(10_000_000));
        isRefused(": expected a file of at most 1048576 bytes, got a larger one");
    }

    @Test
    void nestingIsBounded() throws IOException {
        Files.writeString(file(), "x = " + "[".repeat(200_000) + "]".repeat(200_000));
        Program.Outcome run =
                Program.run("run", file().toString(), "-o", results().toString());
        assertThat(run.err())
                .singleElement()
                .asString()
                .startsWith(file() + ":1:")
                .contains("Nesting is too deep");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void thousandsOfFaultsAreNotAllTold() throws IOException {
        Files.writeString(file(), "=\n".repeat(5000));
        Program.Outcome run = Program.run("run", file().toString());
        assertThat(run.err()).hasSize(101).last().isEqualTo("... and 4900 more faults");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void whatIsNotUtf8IsToldWithItsPlace() throws IOException {
        Files.write(file(), "kind = \"kern\u00e9l\"".getBytes(StandardCharsets.ISO_8859_1));
        isRefused(":1:13: expected UTF-8 text, got the byte 0xe9");
    }

    @Test
    void missingFileDirectoryAndUnreadableFile() throws IOException {
        isRefused(": expected a file, got no such file");
        Files.createDirectory(file());
        isRefused(": expected a file, got a directory");
        assertThat(Program.run("check", "").err()).containsExactly("\"\": expected a file, got an empty name");
        Files.delete(file());
        Files.writeString(file(), "kind = \"kernel\"\n" + GOOD);
        assumeThat(Files.getFileStore(file()).supportsFileAttributeView("posix"))
                .isTrue();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file())).as("root reads everything").isFalse();
        isRefused(": expected a readable file, got permission denied");
    }

    @Test
    void allFilesAreValidatedBeforeAnyRuns() throws IOException {
        Path good = Files.writeString(directory.resolve("good.toml"), "kind = \"kernel\"\n" + GOOD);
        Files.writeString(file(), "kind = \"kernel\"\n");
        Program.Outcome run = Program.run(
                "run", good.toString(), file().toString(), "-o", results().toString());
        assertThat(run.err()).containsExactly(file() + ":1:1: potential: expected a table [potential], got nothing");
        assertThat(run.code()).isEqualTo(2);
        assertThat(results()).doesNotExist();
    }
}
