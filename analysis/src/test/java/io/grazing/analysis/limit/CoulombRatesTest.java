package io.grazing.analysis.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.analysis.rates.Measured;
import org.junit.jupiter.api.Test;

class CoulombRatesTest {

    /** C_Φ = −½ and c_Φ = 1 of f = 1 − r. */
    @Test
    void theErrorIsThatOfTheConstants() {
        double kappa = 2e-3;
        Measured rate = CoulombRates.of(TestProfiles.cone(1.0), 1e-3, false).rate(1, 1.0);
        double exact = 4.0 * Math.PI * kappa * kappa * (-Math.log(kappa) - 0.5);

        assertThat(Math.abs(rate.value() - exact)).isLessThanOrEqualTo(rate.error() + 4.0 * Math.ulp(exact));
        assertThat(rate.error()).isBetween(1e-16 * exact, 1e-10 * exact);
    }
}
