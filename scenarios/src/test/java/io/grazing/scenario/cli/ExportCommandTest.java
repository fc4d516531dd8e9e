package io.grazing.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.grazing.analysis.limit.AngleMoments;
import io.grazing.analysis.rates.Measured;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {

    private static List<double[]> table(String text) {
        return text.lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    /** S = κ²[(1/a)(1 + κ²/a)ln((1+κ)/κ) − 1/(2a)], a = 1 + 2κ, of s = 1, f = 1 − r; f = A(1 − r) has Aκ for κ. */
    private static double closed(double kappa) {
        double a = 1.0 + 2.0 * kappa;
        return (1.0 + kappa * kappa / a) / a * Math.log((1.0 + kappa) / kappa) - 0.5 / a;
    }

    @ParameterizedTest
    @CsvSource({"1 - r, 1", "3*(1 - r), 3"})
    void coulombLogarithmHasItsClosedForm(String f, double strength) {
        Program.Outcome outcome = Program.run(
                "export", "coulomb-logarithm", "-f", f, "-s", "1", "--epsilon", "1e-8,1e-3,0.5", "--speed", "0.5,2");
        assertThat(outcome.code()).isZero();
        List<double[]> rows = table(outcome.out());
        assertThat(rows).hasSize(6);
        for (double[] row : rows) {
            double kappa = 2.0 * row[0] / (row[1] * row[1]);
            double expected = closed(strength * kappa);
            assertThat(row[2]).isCloseTo(kappa, within(1e-15 * kappa));
            assertThat(row[3]).isCloseTo(expected, within(row[4] + 1e-14 * expected));
            assertThat(row[4]).isBetween(0.0, 1e-10 * expected);
            assertThat(row[5]).isCloseTo(-Math.log(strength * kappa), within(1e-12));
            assertThat(row[6]).isCloseTo(0.5 * Math.log(1.0 + Math.pow(strength * kappa, -2)), within(1e-12));
        }
        // ln Λ = ln(1/(κf(0))) − ½ + O(κ log κ) for f = A(1 − r)
        assertThat(rows.get(1)[3]).isCloseTo(rows.get(1)[5] - 0.5, within(1e-6));
        assertThat(rows.get(1)[7]).isCloseTo(rows.get(1)[3], within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"1 - r, 1, 1e-4", "1 - r^2, 0, 0.1", "1 - r^2, 4, 0.01"})
    void theBinsAddUpToTheCrossSections(String f, double s, double epsilon) {
        Program.Outcome outcome =
                Program.run("export", "dsmc", "-f", f, "-s", "" + s, "--epsilon", "" + epsilon, "--bins", "37");
        assertThat(outcome.code()).as(outcome.err().toString()).isZero();
        AngleMoments moments = AngleMoments.of(ShortRangePotential.of(ExpressionProfile.of(f), s), 2.0 * epsilon);
        List<double[]> rows = table(outcome.out());
        assertThat(rows).hasSize(37);
        for (int l = 1; l <= 2; l++) {
            double sum = 0.0;
            double error = 0.0;
            for (double[] row : rows) {
                sum += row[5 + 2 * l] / 37.0;
                error += row[6 + 2 * l] / 37.0;
            }
            Measured whole = moments.cosineMoment(l).times(2.0);
            assertThat(sum).isCloseTo(whole.value(), within(error + whole.error()));
            assertThat(error).isLessThan(1e-9 * sum);
        }
        for (double[] row : rows) {
            assertThat(row[6]).isEqualTo(1.0 - row[7]);
            assertThat(row[5] - row[4]).isCloseTo(1.0 / 37.0, within(1e-15));
        }
    }

    @Test
    void writesAFileAsAWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("table.csv");
        String[] command = {
            "export", "dsmc", "--potential", "hard-sphere", "--epsilon", "1", "--bins", "4", "-o", "" + file
        };
        assertThat(Program.run(command).code()).isZero();
        // 1 − cos θ = 2(1 − ρ²)
        assertThat(table(Files.readString(file)).get(1)[7]).isCloseTo(2.0 * (1.0 - 0.375), within(1e-11));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private static String[] exporting(Object file) {
        return new String[] {
            "export", "dsmc", "--potential", "hard-sphere", "--epsilon", "1", "--bins", "4", "-o", file.toString()
        };
    }

    @Test
    void replacesTheFileALinkLeadsToAndKeepsTheLink(@TempDir Path folder) throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path target = Files.writeString(other.resolve("table.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("first"), Path.of("second"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("other", "table.csv"));
        assertThat(Program.run(exporting(link)).code()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(second).isSymbolicLink();
        assertThat(target).isRegularFile();
        assertThat(table(Files.readString(target))).hasSize(4);
        try (var files = Files.list(other)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void makesTheFileThatALinkLeadsToInVain(@TempDir Path folder) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("new.csv"));
        assertThat(Program.run(exporting(link)).code()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(table(Files.readString(folder.resolve("new.csv")))).hasSize(4);
    }

    @Test
    void writesToAPipe(@TempDir Path folder) throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path copy = folder.resolve("copy");
        Process reader = new ProcessBuilder("cat", pipe.toString())
                .redirectOutput(copy.toFile())
                .start();
        try {
            assertThat(Program.run(exporting(pipe)).code()).isZero();
            assertThat(Files.readAttributes(pipe, BasicFileAttributes.class).isOther())
                    .isTrue();
            assertThat(reader.waitFor()).isZero();
        } finally {
            reader.destroy();
        }
        assertThat(table(Files.readString(copy))).hasSize(4);
    }

    @Test
    void hasThePermissionsOfEveryNewFile(@TempDir Path folder) throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        Path usual = Files.createFile(folder.resolve("usual"));
        Path file = folder.resolve("table.csv");
        assertThat(Program.run(exporting(file)).code()).isZero();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void saysWhyAFileCannotBeWritten(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        Path none = folder.resolve("none/table.csv");
        Path below = file.resolve("table.csv");
        String long300 = "x".repeat(300);
        refuses("", "expected a file, got an empty name");
        refuses("/", "expected a file that can be written, got a directory \"/\"");
        refuses(folder, "expected a file that can be written, got a directory \"");
        refuses(loop, "expected a file that can be written, got too many symbolic links \"");
        refuses(none, "expected a file in a folder that exists, got \"");
        refuses(below, "expected a file that can be written, got Not a directory \"");
        refuses(folder.resolve(long300), "expected a file that can be written, got File name too long \"");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, loop);
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(folder)).as("root writes everywhere").isFalse();
        refuses(folder.resolve("x.csv"), "expected a file that can be written, got permission denied \"");
    }

    private static void refuses(Object file, String reason) {
        Program.Outcome outcome = Program.run(exporting(file));
        assertThat(outcome.err()).singleElement().asString().startsWith("-o: " + reason);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(Program.run("export", "coulomb-logarithm", "-f", "1 - r", "-s", "0.5", "--epsilon", "1")
                        .err())
                .containsExactly(
                        "-s: expected a potential with s = 1, which has a Coulomb logarithm, got (1 - r)/r^0.5");
        assertThat(Program.run("export", "dsmx", "-f", "1 - r", "-s", "1", "--epsilon", "1")
                        .code())
                .isEqualTo(2);
        assertThat(Program.run("export", "dsmc", "-f", "1 - r", "-s", "1", "--epsilon", "1", "-o", "/nowhere/x.csv")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aFullDiskIsToldWithTheFile() {
        assumeThat(Path.of("/dev/full")).exists();
        Program.Outcome outcome = Program.run(
                "export", "coulomb-logarithm", "-f", "1-r", "-s", "1", "--epsilon", "0.1", "-o", "/dev/full");
        assertThat(outcome.err()).singleElement().asString().contains("/dev/full: ");
        assertThat(outcome.code()).isEqualTo(3);
    }
}
