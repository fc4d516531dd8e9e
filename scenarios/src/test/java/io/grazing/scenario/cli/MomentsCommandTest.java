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
}
