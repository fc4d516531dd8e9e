package io.grazing.analysis.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.analysis.rates.Measured;
import io.grazing.potential.ShortRangePotential;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomogeneousRatesTest {

    /** λ_1 = 2π|w| (s · 2εf(0)/|w|²)^{2/s} A₁, and λ_2 with 3/2 A₂, of the published A_l. */
    @ParameterizedTest
    @CsvSource({
        "1.25, 3.417787427025, 5.758440661828",
        "2, 0.795202275396, 1.055686600561",
        "4, 0.421940162076, 0.436195094105",
        "12, 0.388036868541, 0.312818229929"
    })
    void areThoseOfTheTable(double s, double a1, double a2) {
        double strength = 0.3;
        for (double w : new double[] {0.02, 1.0, 7.0}) {
            double unit = 2.0 * Math.PI * w * Math.pow(s * 2.0 * strength / (w * w), 2.0 / s);
            HomogeneousRates rates = new HomogeneousRates(s, strength);

            assertThat(rates.rate(1, w).value()).isCloseTo(unit * a1, within(1e-11 * unit * a1));
            assertThat(rates.rate(2, w).value()).isCloseTo(unit * 1.5 * a2, within(1e-11 * unit * a2));
        }
    }

    /** The second route: ε^{-2/s} times the rates of a potential of finite range, and those inside Q_ε likewise. */
    @ParameterizedTest
    @CsvSource({"1.5, 2e-6", "2, 1e-7", "4, 1e-7"})
    void areTheLimitOfAFiniteRange(double s, double accuracy) {
        ShortRangePotential potential = TestProfiles.power(1.0, 2, s);
        double core = 1e-9;
        EncounterRegion region = new EncounterRegion(potential, core);
        double unit = core * core;
        Measured[] limit = new HomogeneousRates(s, 1.0).rates(5, 1.3);
        Measured[] whole = new QuadratureRates(potential, region.epsilon()).rates(5, 1.3);
        Measured[] inside = region.rates().rates(5, 1.3);
        Measured[] homogeneous = region.homogeneousRates().rates(5, 1.3);
        for (int k = 0; k < limit.length; k++) {
            double expected = limit[k].value();
            double tail = (k + 1.0) * (k + 2.0) * Math.pow(core, 2.0 * s - 2.0);
            assertThat(whole[k].value() / unit).isCloseTo(expected, within((accuracy + 10.0 * tail) * expected));
            assertThat(inside[k].value() / unit).isCloseTo(homogeneous[k].value() / unit, within(accuracy * expected));
            assertThat(inside[k].value()).isLessThan(whole[k].value());
        }
        assertThat(region.rates().rate(2, 0.99 * region.slowest()).value()).isZero();
    }
}
