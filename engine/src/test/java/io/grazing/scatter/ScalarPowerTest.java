package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarPowerTest {

    @ParameterizedTest
    @ValueSource(doubles = {-3.3, -0.5, 0.0, 1e-3, 0.5, 1.0, 2.3, 5.7, 12.3, 16.5})
    void powersAreThoseOfMath(double p) {
        double farthest = -140.0 / Math.max(1.0, 0.5 * Math.abs(p));
        new SplittableRandom(3)
                .doubles(1000, farthest, 0.3)
                .map(x -> Math.pow(10.0, x))
                .forEach(r -> {
                    double exact = Math.pow(r, -p);
                    assertThat(ScalarPower.inverse(p, r))
                            .as("r = %s", r)
                            .isCloseTo(exact, within(1e-15 * (1.0 + Math.abs(p)) * exact));
                });
    }

    @ParameterizedTest
    @CsvSource({"2, 1e-200, Infinity", "-50, 1e-9, 0", "400, 1e-3, Infinity", "1e9, 1e-3, Infinity", "-1e9, 1e-3, 0"})
    void beyondTheNormalNumbersTheyAreNothingOrInfinite(double p, double r, double expected) {
        assertThat(ScalarPower.inverse(p, r)).isEqualTo(expected);
    }

    @Test
    void theLargestAndTheLeastAreStillThemselves() {
        assertThat(ScalarPower.inverse(1.0, 0x1p-1020)).isEqualTo(0x1p1020);
        assertThat(ScalarPower.inverse(-1.0, 0x1p-1020)).isEqualTo(0x1p-1020);
    }
}
