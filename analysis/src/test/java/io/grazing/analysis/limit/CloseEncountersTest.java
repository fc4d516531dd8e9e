package io.grazing.analysis.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Kappa;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloseEncountersTest {

    private static ShortRangePotential potential(double s) {
        return ShortRangePotential.of(ExpressionProfile.of("2*(1 - r)"), s);
    }

    /** Rutherford: ∫_0^1 2/(1 + b²) b db = log 2. */
    @Test
    void coreOfTheCoulombPotentialIsClosed() {
        Measured core = HomogeneousMoments.close(1.0, 1)[0];
        assertThat(core.value()).isCloseTo(Math.log(2.0), within(core.error()));
        assertThat(core.error()).isLessThan(1e-11);
    }

    /** For s > 1 what is within b = 1 and what is beyond are all. */
    @Test
    void coreIsThatOfTheWholeMoments() {
        HomogeneousMoments moments = HomogeneousMoments.of(2.0);
        double[] expected = {moments.momentsQ(2, 1.0)[0].value(), moments.momentsQ(2, 1.0)[1].value()};
        Measured[] core = HomogeneousMoments.close(2.0, 2);
        assertThat(core[0].value()).isCloseTo(expected[0], within(1e-11));
        assertThat(core[1].value()).isCloseTo(expected[1], within(1e-11));
        assertThat(core[0].value()).isLessThan(moments.momentQ(1).value());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.8, 1.0, 1.5, 4.0})
    void tendsToTheCoreOfTheHomogeneousPotential(double s) {
        ShortRangePotential potential = potential(s);
        double epsilon = Math.pow(1e-6, s);
        CloseEncounters measured = CloseEncounters.of(potential, epsilon, 1.3, 2);
        Measured[] leading = CloseEncounters.leading(potential, Kappa.of(epsilon, 1.3), 2);
        for (int k = 0; k < 2; k++) {
            assertThat(measured.close()[k].value() / leading[k].value())
                    .isCloseTo(1.0, within(20.0 * measured.length()));
            assertThat(measured.close()[k].error()).isLessThan(1e-9 * measured.close()[k].value());
        }
    }

    /** Against the midpoint rule in ρ² over single angles. */
    @Test
    void closePartIsTheIntegralOfItsAngles() {
        ShortRangePotential potential = potential(1.5);
        CloseEncounters measured = CloseEncounters.of(potential, 1e-2, 1.0, 1);
        DeflectionCurve angles = DeflectionCurve.of(potential, 0.02);
        int n = 4000;
        double sum = 0.0;
        for (int i = 0; i < n; i++) {
            double rho = measured.length() * Math.sqrt((i + 0.5) / n);
            double half = Math.sin(0.5 * angles.angle(rho));
            sum += half * half * measured.length() * measured.length() / n;
        }
        assertThat(measured.close()[0].value()).isCloseTo(sum, within(1e-6 * sum));
        assertThat(measured.close()[0].value()).isLessThan(measured.all()[0].value());
    }

    @Test
    void noEncounterIsCloseWithoutASingularity() {
        CloseEncounters none = CloseEncounters.of(potential(0.0), 1e-3, 1.0, 1);
        assertThat(none.length()).isZero();
        assertThat(none.close()[0].value()).isZero();
        assertThat(none.all()[0].value()).isPositive();
        assertThatIllegalArgumentException().isThrownBy(() -> HomogeneousMoments.close(0.0, 1));
    }
}
