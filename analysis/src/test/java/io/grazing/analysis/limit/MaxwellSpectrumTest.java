package io.grazing.analysis.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaxwellSpectrumTest {

    private static final double A2 = 0.436195094105;

    /** λ_02 = −(3π/2) √2 ∫ sin²θ b db, and ∫ sin²θ b db = 2 A₂(4). */
    @Test
    void viscosityAndConductivityFollowFromTheTable() {
        double expected = -3.0 * Math.PI * Math.sqrt(2.0) * A2;

        assertThat(new MaxwellSpectrum(0, 2).eigenvalue(1.0).value()).isCloseTo(expected, within(2e-11));
        assertThat(new MaxwellSpectrum(1, 1).eigenvalue(1.0).value()).isCloseTo(2.0 / 3.0 * expected, within(2e-11));
        assertThat(new MaxwellSpectrum(2, 0).eigenvalue(1.0).value()).isCloseTo(2.0 / 3.0 * expected, within(2e-11));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "0, 1"})
    void invariantsHaveEigenvalueZero(int n, int l) {
        assertThat(new MaxwellSpectrum(n, l).eigenvalue(1.0).value()).isCloseTo(0.0, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 1", "2, 0", "0, 3", "1, 2", "2, 1", "0, 4", "3, 2"})
    void ratesAreASecondRoute(int n, int l) {
        MaxwellSpectrum spectrum = new MaxwellSpectrum(n, l);
        double strength = 1.7;
        double expected = spectrum.eigenvalue(strength).value();
        HomogeneousRates rates = new HomogeneousRates(4.0, strength);

        assertThat(expected).isNegative();
        for (double speed : new double[] {0.01, 1.0, 30.0}) {
            assertThat(spectrum.fromRates(rates, speed).value())
                    .isCloseTo(expected, within(1e-10 * Math.abs(expected)));
        }
    }

    @Test
    void ordersBelowZeroAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MaxwellSpectrum(-1, 2));
    }
}
