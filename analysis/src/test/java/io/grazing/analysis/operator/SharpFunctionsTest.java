package io.grazing.analysis.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grazing.analysis.limit.LandauRates;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions ψ that are sharp, or not smooth: against numbers computed outside this program, and what cannot be. */
class SharpFunctionsTest {

    private static final double SMOOTH = 1e-12;
    private static final double KINKED = 1e-4;

    private static Vector vector(double x, double y, double z) {
        return new Vector(x, y, z);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "landau-sharp.csv", numLinesToSkip = 1)
    void landauIsWithinItsErrorOfTheReference(
            String psi, double x, double y, double z, double value, double uncertainty) {
        Measured k = LandauOperator.apply(FormulaFunction.of(psi), vector(x, y, z));

        assertThat(k.value()).isCloseTo(value, within(k.error() + uncertainty));
        assertThat(k.error()).isLessThan((psi.startsWith("tanh") ? SMOOTH : KINKED) * Math.abs(value));
    }

    @Test
    void landauOfASharpFunctionAgreesWithThatFromItsRates() {
        FormulaFunction psi = FormulaFunction.of("tanh(3*vx)*vy");
        Vector v1 = vector(0.3, 0.2, -1.0);
        double k = LandauOperator.apply(psi, v1).value();
        Measured fromRates = RatesOperator.of(LandauRates.ofK()).apply(CollisionContent.of(psi, v1));

        assertThat(fromRates.value()).isCloseTo(k, within(fromRates.error()));
        assertThat(fromRates.error()).isLessThan(1e-5 * Math.abs(k));
    }

    @ParameterizedTest
    @CsvSource({
        "abs(vx), 0, 1, 0.5",
        "abs(vx - vy), 0.7, 0.7, 0",
        "vx*abs(vx), 0, 1, 0",
        "sqrt(vx^2+vy^2+vz^2), 0, 0, 0",
        "'pow(abs(vx), 1.5)', 0, 1, 0"
    })
    void aFunctionWithoutSecondDerivativesAtThePlaceIsRefused(String psi, double x, double y, double z) {
        assertThatThrownBy(() -> LandauOperator.apply(FormulaFunction.of(psi), vector(x, y, z)))
                .isInstanceOf(UndefinedFunctionException.class)
                .hasMessageContaining("second derivatives");
    }

    @ParameterizedTest
    @CsvSource({
        "abs(vx), 0.01, 1, 0.5",
        "vx^4 - vy, 0, 0, 0",
        "tanh(30*vx), 0.02, 0, 0",
        "exp(5*vx), 3, 0, 0",
        "cos(40*vx), 0, 0, 0",
        "1e6 + vx, 1, 0, 0"
    })
    void aFunctionThatIsSmoothAtThePlaceIsNot(String psi, double x, double y, double z) {
        assertThat(Derivatives.of(FormulaFunction.of(psi), vector(x, y, z))).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-8, 2.6596152026762178e-9, 0.53192304053524357, 0.53192304053524355",
        "0.3, 0.077668390017675811, 0.5271815145340982, 0.51778926678450543",
        "1.5, 0.21237013798427053, 0.43601030631867556, 0.28316018397902737",
        "10, 0.01, 0.099, 0.002"
    })
    void maxwellPotentialsAreThoseOfMpmath(double v, double friction, double across, double along) {
        MaxwellPotentials found = MaxwellPotentials.at(v);
        assertThat(found.friction()).isCloseTo(friction, within(1e-15 * friction + 1e-18));
        assertThat(found.across()).isCloseTo(across, within(3e-15 * across));
        assertThat(found.along()).isCloseTo(along, within(3e-15 * along));
    }

    @Test
    void maxwellPotentialsAtRestAreContinuous() {
        MaxwellPotentials rest = MaxwellPotentials.at(0.0);
        assertThat(rest.friction()).isZero();
        assertThat(rest.across()).isCloseTo(MaxwellPotentials.at(1e-9).across(), within(1e-15));
        assertThat(rest.along()).isCloseTo(rest.across(), within(1e-15));
    }
}
