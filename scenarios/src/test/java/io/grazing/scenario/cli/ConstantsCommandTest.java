package io.grazing.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConstantsCommandTest {

    private static JsonNode json(String... arguments) {
        Program.Outcome outcome = Program.run(arguments);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        return new JsonMapper().readTree(outcome.out());
    }

    @Test
    void bothFormsOfTheBornConstant() {
        JsonNode parabola = json("constants", "-f", "1 - r^2", "-s", "0");
        assertThat(parabola.path("s").asDouble()).isZero();
        assertThat(parabola.path("c_phi").asDouble()).isCloseTo(1.0 / 3.0, within(1e-9));
        assertThat(parabola.path("c_phi_fourier").asDouble()).isCloseTo(1.0 / 3.0, within(1e-6));
        assertThat(parabola.path("coulomb_constant").isNull()).isTrue();
        assertThat(parabola.path("timescale").asString()).isEqualTo("eps^2");
        assertThat(parabola.path("K").size()).isGreaterThan(5);
    }

    @Test
    void coulombHasAConstantInsideItsLogarithm() {
        JsonNode coulomb = json("constants", "-f", "3*(1 - r)", "-s", "1");
        assertThat(coulomb.path("c_phi").asDouble()).isCloseTo(9.0, within(1e-9));
        assertThat(coulomb.path("c_phi_fourier").isNull()).isTrue();
        assertThat(coulomb.path("coulomb_constant").asDouble()).isCloseTo(-9.0 * (0.5 + Math.log(3.0)), within(1e-6));
        assertThat(coulomb.path("timescale").asString()).isEqualTo("eps^2*|log eps|");
        // K(ρ) of φ = 3(1/r − 1): |rφ′| = 3/r and r²|φ″| = 6/r, the largest, at r = ρ
        for (JsonNode bound : coulomb.path("K")) {
            double expected = 6.0 / bound.path("rho").asDouble();
            double error = bound.path("K_error").asDouble();
            assertThat(error).isBetween(1e-17 * expected, 1e-9 * expected);
            assertThat(bound.path("K").asDouble()).isCloseTo(expected, within(error));
        }
    }

    @Test
    void beyondCoulombThereIsNoLandauLimit() {
        JsonNode inverseSquare = json("constants", "--potential", "inverse-square");
        assertThat(inverseSquare.path("c_phi").isNull()).isTrue();
        assertThat(inverseSquare.path("timescale").asString()).isEqualTo("eps^(2/s)");
    }

    @Test
    void aHardSphereHasNone() {
        Program.Outcome outcome = Program.run("constants", "--potential", "hard-sphere");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .containsExactly(
                        "--potential: expected a potential f(r)/r^s, got a hard sphere of diameter 1, which has"
                                + " no grazing limit");
    }
}
