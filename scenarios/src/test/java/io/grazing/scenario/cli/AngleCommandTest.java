package io.grazing.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AngleCommandTest {

    // Closed form for s = 1, f = 1 − r: sin²(θ/2) = κ²(1 − ρ²)/(κ² + (1 + 2κ)ρ²).
    private static double coulomb(double rho, double kappa) {
        double square = kappa * kappa;
        return 2.0 * Math.asin(Math.sqrt(square * (1.0 - rho * rho) / (square + (1.0 + 2.0 * kappa) * rho * rho)));
    }

    private static List<String> fields(String line) {
        return List.of(line.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource({"quadrature, 1e-12", "newton, 1e-9"})
    void findsTheAngleOfASinglePoint(String method, double tolerance) {
        Program.Outcome outcome =
                Program.run("angle", "-f", "1 - r", "-s", "1", "--rho", "0.3", "--kappa", "0.2", "--method", method);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        List<String> lines = outcome.out().lines().toList();
        assertThat(lines).hasSize(2).first().isEqualTo("rho,kappa,theta,error");
        List<String> row = fields(lines.get(1));
        assertThat(row.subList(0, 2)).containsExactly("0.3", "0.2");
        assertThat(row.subList(2, 4)).allMatch(field -> field.matches("\\d\\.\\d{16}e[+-]\\d\\d"));
        double theta = Double.parseDouble(row.get(2));
        assertThat(theta).isCloseTo(coulomb(0.3, 0.2), within(tolerance));
        assertThat(Double.parseDouble(row.get(3))).isBetween(Math.abs(theta - coulomb(0.3, 0.2)) - 1e-15, tolerance);
    }

    @Test
    void bornIsTheLeadingOrder() {
        Program.Outcome outcome = Program.run(
                "angle", "--potential", "truncated-coulomb", "--rho", "0.5", "--kappa", "1e-9", "--method", "born");
        List<String> row = fields(outcome.out().lines().toList().get(1));
        assertThat(Double.parseDouble(row.get(2)) / coulomb(0.5, 1e-9)).isCloseTo(1.0, within(1e-8));
    }

    @Test
    void keepsColumnsRowsAndTheirOrder(@TempDir Path directory) throws IOException {
        Path points = directory.resolve("p.csv");
        Files.writeString(points, "id,kappa,\"a \"\"note\"\"\",rho\n7,0.2,\"x,y\",0.3\n\n3,2e-1,,0.9\n");
        Program.Outcome outcome = Program.run("angle", "-f", "1-r", "-s", "1", "--points", points.toString());
        List<String> lines = outcome.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("id,kappa,\"a \"\"note\"\"\",rho,theta,error");
        assertThat(lines.get(1)).startsWith("7,0.2,\"x,y\",0.3,");
        assertThat(lines.get(2)).startsWith("3,2e-1,,0.9,");
        assertThat(Double.parseDouble(fields(lines.get(2)).get(4))).isCloseTo(coulomb(0.9, 0.2), within(1e-12));
    }

    @Test
    void rowsMayHavePotentialsOfTheirOwn() {
        String points = "f,s,rho,kappa,theta\n1-r,1,0.3,0.2,known\n1-r^2,0,0,0.2,0\n,,0.3,0.2,\n2*(1-r),1,0.3,0.1,\n";
        Program.Outcome outcome = Program.runWithInput(points, "angle", "--points", "-", "-f", "2 - 2*r", "-s", "1");
        List<String> lines = outcome.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("f,s,rho,kappa,theta,theta,error");
        assertThat(theta(lines.get(1))).isCloseTo(coulomb(0.3, 0.2), within(1e-12));
        assertThat(theta(lines.get(2))).isZero();
        assertThat(theta(lines.get(3))).isCloseTo(coulomb(0.3, 0.4), within(1e-12));
        assertThat(theta(lines.get(4))).isCloseTo(coulomb(0.3, 0.2), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"rho,kappa,theta,error | theta and error", "error,kappa,rho,x | error"})
    void columnsThatThereAreTwiceAreNoted(String header, String names) {
        Program.Outcome outcome =
                Program.runWithInput(header + "\n0.3,0.2,0.1,0\n", "angle", "--points", "-", "-f", "1-r", "-s", "1");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith(header + ",theta,error\n");
        assertThat(outcome.err())
                .containsExactly("grazing angle: note: the points have columns of their own called " + names
                        + "; the last two columns are those of this command");
    }

    private static double theta(String line) {
        return Double.parseDouble(fields(line).get(5));
    }

    @Test
    void aHeaderAloneGivesAHeaderAlone() {
        Program.Outcome outcome = Program.runWithInput("rho,kappa\n", "angle", "--points", "-", "-f", "1-r", "-s", "1");
        assertThat(outcome.out()).isEqualTo("rho,kappa,theta,error\n");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void everyBadRowIsToldAndNothingIsPrinted() {
        String points = "f,s,rho,kappa\n1-r,1,0.3,0.2\n1-r,1,-0.1,0.2\n1-r,1,0.3,0\n1-r,-1,0.3,1\n1-,1,0.3,1\n"
                + "r,1,0.3,1\n,,0.3,1\n1-r,1,,nan\n";
        Program.Outcome outcome = Program.runWithInput(points, "angle", "--points", "-");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).hasSize(8);
        assertThat(outcome.err().get(0)).isEqualTo("stdin:3: rho: expected a number from 0 to 1, got -0.1");
        assertThat(outcome.err().get(1)).isEqualTo("stdin:4: kappa: expected a number from 1e-100 to 1e100, got 0");
        assertThat(outcome.err().get(2)).isEqualTo("stdin:5: s: expected a number from 0 to 1000, got -1");
        assertThat(outcome.err().get(3)).startsWith("stdin:6: f: column 3: ");
        assertThat(outcome.err().get(4)).startsWith("stdin:7: f: ");
        assertThat(outcome.err().get(5))
                .isEqualTo("stdin:8: f: expected a potential in the columns f and s, or as the options -f and -s, got"
                        + " none");
        assertThat(outcome.err().get(6)).isEqualTo("stdin:9: rho: expected a number from 0 to 1, got nothing");
        assertThat(outcome.err().get(7))
                .isEqualTo("stdin:9: kappa: expected a number from 1e-100 to 1e100, got \"nan\"");
    }

    @Test
    void rowsOfOtherLengthsDoNotHideWhatIsWrongElsewhere() {
        String points = "rho,kappa\n2,0.2\n0.3\n0.3,0\n0.3,0.2,1\n";
        Program.Outcome outcome = Program.runWithInput(points, "angle", "--points", "-", "-f", "1-r", "-s", "1");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .containsExactly(
                        "stdin:2: rho: expected a number from 0 to 1, got 2",
                        "stdin:3: expected 2 fields, got 1",
                        "stdin:4: kappa: expected a number from 1e-100 to 1e100, got 0",
                        "stdin:5: expected 2 fields, got 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rho\n1\n", "rho,kappa,rho\n1,1,1\n", "f,rho,kappa\n1-r,1,1\n"})
    void aBadHeaderIsTold(String points) {
        Program.Outcome outcome = Program.runWithInput(points, "angle", "--points", "-", "-f", "1-r", "-s", "1");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).singleElement().asString().startsWith("stdin");
    }

    @Test
    void aBornAngleBeyondDoublesIsToldWithItsRow() {
        Program.Outcome outcome = Program.runWithInput(
                "rho,kappa\n0.5,1e-3\n1e-30,1e-3\n",
                "angle",
                "--points",
                "-",
                "-f",
                "(1-r^6)^2",
                "-s",
                "12",
                "--method",
                "born");
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.out().lines().toList()).hasSize(3);
        assertThat(outcome.out()).endsWith("\n1e-30,1e-3,,\n");
        assertThat(outcome.err())
                .singleElement()
                .asString()
                .endsWith("stdin:3: rho = 1.0E-30, kappa = 0.001: no finite Born angle at rho = 1.0E-30");
    }

    @Test
    void aHardSphereReflectsAndHasNoBornAngle() {
        Program.Outcome outcome = Program.run("angle", "--potential", "hard-sphere", "--rho", "0.6", "--kappa", "1");
        assertThat(Double.parseDouble(
                        fields(outcome.out().lines().toList().get(1)).get(2)))
                .isCloseTo(2.0 * Math.acos(0.6), within(1e-15));
        Program.Outcome born =
                Program.run("angle", "--potential", "hard-sphere", "--rho", "0.6", "--kappa", "1", "--method", "born");
        assertThat(born.code()).isEqualTo(2);
        assertThat(born.err()).singleElement().asString().startsWith("--method: ");
    }

    /** Newton's equations have no digits left of an angle so close to π. */
    @Test
    void aRowThatFailsDoesNotTakeTheOthersWithIt() {
        Program.Outcome outcome = Program.runWithInput(
                "rho,kappa\n0.5,1\n0.5,1e99\n0.25,1\n",
                "angle",
                "-f",
                "1 - r",
                "-s",
                "1",
                "--method",
                "newton",
                "--points",
                "-");
        assertThat(outcome.code()).isEqualTo(3);
        List<String> lines = outcome.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).matches("0\\.5,1,[0-9.e+-]+,[0-9.e+-]+");
        assertThat(lines.get(2)).isEqualTo("0.5,1e99,,");
        assertThat(lines.get(3)).matches("0\\.25,1,[0-9.e+-]+,[0-9.e+-]+");
        assertThat(outcome.err())
                .singleElement()
                .asString()
                .startsWith("grazing angle: stdin:3: rho = 0.5, kappa = 1.0E99: ");
    }

    @Test
    void aSinglePointThatFailsHasNoRow() {
        Program.Outcome outcome =
                Program.run("angle", "-f", "1 - r", "-s", "1", "--method", "newton", "--rho", "0.5", "--kappa", "1e99");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).hasSize(1);
    }
}
