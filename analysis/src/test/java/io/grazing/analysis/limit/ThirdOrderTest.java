package io.grazing.analysis.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.grazing.analysis.rates.Measured;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The coefficient of κ³ in S against S itself, by quadrature of exact angles. */
class ThirdOrderTest {

    private static ShortRangePotential potential(String f, double s) {
        return ShortRangePotential.of(ExpressionProfile.of(f), s);
    }

    /** By hand: G′ = −√X and G″ = 2√X − 4X^{3/2} with X = 1 − ρ², so that c₃ = −8∫(1 − X)(X − 2X²) dX = 0. */
    @Test
    void vanishesForTheParabola() {
        Measured third = ThirdOrder.of(potential("1 - r^2", 0.0));
        assertThat(third.covers(0.0)).isTrue();
        assertThat(third.error()).isLessThan(1e-7);
    }

    /** (S/κ² − c_Φ)/κ at two κ, the next order, κ², taken out. */
    @ParameterizedTest
    @CsvSource({"1 - r, 0", "(1 - r)^2, 0", "2*exp(-3*r)-2*exp(-3), 0", "(1 - r^2)^2, 0", "1 - r, 0.2", "(1 - r)^1.5, 0"
    })
    void isTheSlopeOfS(String f, double s) {
        ShortRangePotential potential = potential(f, s);
        double born = BornConstant.of(potential).orElseThrow().value();
        double[] slope = new double[2];
        double[] kappas = {2e-3, 1e-3};
        for (int i = 0; i < 2; i++) {
            double kappa = kappas[i];
            slope[i] = (AngleMoments.of(potential, kappa).s().value() / (kappa * kappa) - born) / kappa;
        }
        double extrapolated = 2.0 * slope[1] - slope[0];
        Measured third = ThirdOrder.of(potential);
        assertThat(third.value()).isCloseTo(extrapolated, within(2e-4 * Math.abs(extrapolated) + 2e-5 * born));
    }

    @Test
    void isSmallAgainstItsValueWhereStated() {
        for (double s : new double[] {0.0, 0.3, 0.5, 0.6, 0.66}) {
            Measured third = ThirdOrder.of(potential("1 - r", s));
            assertThat(third.error()).as("s = " + s).isLessThan(1e-5 * Math.abs(third.value()));
        }
    }

    @Test
    void isRefusedWhereItDiverges() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThirdOrder.of(potential("1 - r", 0.7)))
                .withMessage("s: expected a number < 2/3, got 0.7");
    }
}
