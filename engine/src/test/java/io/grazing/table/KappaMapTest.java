package io.grazing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KappaMapTest {

    private static final double[] PLACES = {-1.0, -0.6, 0.0, 0.3, 1.0};

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-12, 0.05, 1.0, 300.0, 1e12, 1e20, 1e290})
    void placesAndKappasAreInversesAtEveryScale(double low) {
        double high = 2.0 * low;
        for (double h : new double[] {1e-6, 1.0, 1e6}) {
            KappaMap map = new KappaMap(h);
            for (double y : PLACES) {
                double kappa = map.between(low, high, y);
                double place = (kappa - map.centre(low, high)) * (map.scale(low, high) * map.damping(kappa));
                assertThat(kappa).isBetween(low, high * (1.0 + 4e-16));
                assertThat(place).isCloseTo(y, within(2e-15));
            }
        }
    }

    /** κ/(1 + κ) grows in proportion to y. */
    @ParameterizedTest
    @ValueSource(doubles = {0.0625, 1.0, 16.0})
    void saturationIsLinear(double low) {
        KappaMap map = new KappaMap(1.0);
        double first = low / (1.0 + low);
        double last = 2.0 * low / (1.0 + 2.0 * low);
        for (double y : PLACES) {
            double kappa = map.between(low, 2.0 * low, y);
            assertThat(kappa / (1.0 + kappa)).isCloseTo(first + 0.5 * (1.0 + y) * (last - first), within(1e-15));
        }
    }
}
