package io.grazing.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MomentsCommandTest {

    // S(κ) of s = 1, f = 1 − r: κ²[(1/a)(1 + κ²/a) log((1+κ)/κ) − 1/(2a)], a = 1 + 2κ.
    private static double coulomb(double kappa) {
        double a = 1.0 + 2.0 * kappa;
        return kappa * kappa * ((1.0 + kappa * kappa / a) / a * Math.log((1.0 + kappa) / kappa) - 0.5 / a);
    }

    private static JsonNode json(String... arguments) {
        Program.Outcome outcome = Program.run(arguments);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        return new JsonMapper().readTree(outcome.out());
    }

    @Test
    void printsEveryPairOfKappaAndDegree() {
        JsonNode moments = json("moments", "-f", "1 - r", "-s", "1", "--kappa", "0.001,0.1", "-l", "1,2");
        assertThat(moments.size()).isEqualTo(4);
        assertThat(moments.get(1).path("kappa").asDouble()).isEqualTo(0.001);
        assertThat(moments.get(1).path("l").asInt()).isEqualTo(2);
        JsonNode third = moments.get(2);
        assertThat(third.path("kappa").asDouble()).isEqualTo(0.1);
        assertThat(third.path("l").asInt()).isEqualTo(1);
        assertThat(third.path("Q").asDouble()).isCloseTo(2.0 * coulomb(0.1), within(1e-10));
        assertThat(third.path("S").asDouble()).isCloseTo(coulomb(0.1), within(1e-10));
        assertThat(third.path("error").asDouble()).isBetween(0.0, 1e-10);
    }

    @Test
    void takesTheFirstDegreeByDefault() {
        JsonNode moments = json("moments", "--potential", "hard-sphere", "--kappa", "1");
        assertThat(moments.size()).isEqualTo(1);
        assertThat(moments.get(0).path("Q").asDouble()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void addsCrossSectionsAndCollisionIntegralsOnRequest() {
        JsonNode found = json(
                "moments",
                "--potential",
                "hard-sphere",
                "--kappa",
                "0.25",
                "-l",
                "2",
                "--cross-sections",
                "--temperature",
                "0.7",
                "--omega",
                "1,1;2,2");
        assertThat(found.size()).isEqualTo(3);
        assertThat(found.get(0).path("energy").asDouble()).isEqualTo(2.0);
        assertThat(found.get(0).path("sigma").asDouble()).isCloseTo(2.0 * Math.PI / 3.0, within(1e-11));
        assertThat(found.get(1).path("s").asInt()).isEqualTo(1);
        for (int i = 1; i <= 2; i++) {
            double error = found.get(i).path("omega_reduced_error").asDouble();
            assertThat(error).isBetween(0.0, 1e-9);
            assertThat(found.get(i).path("omega_reduced").asDouble()).isCloseTo(1.0, within(error));
        }
    }

    @Test
    void sayWhatIsMissing() {
        assertThat(Program.run("moments", "--potential", "hard-sphere").err())
                .containsExactly("grazing moments: Missing required option: '--kappa=K'");
        assertThat(Program.run("moments", "--potential", "hard-sphere", "--omega", "1,1")
                        .err())
                .containsExactly(
                        "--temperature: expected both --temperature and --omega, or neither, got no --temperature");
        assertThat(Program.run("moments", "--potential", "hard-sphere", "--temperature", "1", "--omega", "0,1")
                        .err())
                .containsExactly("--omega: expected an integer from 1 to 1000, got 0");
    }
}
