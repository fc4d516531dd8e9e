package io.grazing.analysis.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegendreDeficitTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 1e-300, 1e-30, 1e-8, 0.2, 0.5, 0.9, 1.0})
    void lowDegreesArePolynomials(double z) {
        assertThat(LegendreDeficit.of(1, z)).isCloseTo(2.0 * z, within(1e-15 * z));
        assertThat(LegendreDeficit.of(2, z)).isCloseTo(6.0 * z * (1.0 - z), within(6e-15 * z));
        assertThat(LegendreDeficit.of(3, z)).isCloseTo(12.0 * z - 30.0 * z * z + 20.0 * z * z * z, within(2e-14 * z));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 40, 1000})
    void smallAnglesKeepTheirDigits(int l) {
        double z = 1e-20;

        assertThat(LegendreDeficit.of(l, z)).isCloseTo(l * (l + 1.0) * z, within(1e-12 * l * l * z));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 40, 1000})
    void headOnCollisionsAlternate(int l) {
        assertThat(LegendreDeficit.of(l, 1.0)).isCloseTo(l % 2 == 0 ? 0.0 : 2.0, within(1e-12 * l));
    }

    @Test
    void highDegreesFollowTheAsymptoticOfLaplace() {
        int l = 4000;
        double theta = 1.1;
        double z = Math.pow(Math.sin(0.5 * theta), 2);
        double laplace =
                Math.sqrt(2.0 / (Math.PI * l * Math.sin(theta))) * Math.cos((l + 0.5) * theta - 0.25 * Math.PI);

        assertThat(LegendreDeficit.of(l, z)).isCloseTo(1.0 - laplace, within(1e-5));
    }

    @Test
    void allDegreesAtOnceAreThoseOneByOne() {
        double[] all = new double[12];
        LegendreDeficit.upTo(all, 0.3);

        for (int l = 1; l <= 12; l++) {
            assertThat(all[l - 1]).isEqualTo(LegendreDeficit.of(l, 0.3));
        }
    }
}
