package io.grazing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class UniformDrawsTest {

    @Test
    void intervalNeverReachesItsEnds() {
        assertThat(interval(0L)).isEqualTo(0x1p-53);
        assertThat(interval(-1L)).isEqualTo(1.0 - 0x1p-53);
        assertThat(interval(1L << 63)).isEqualTo(0.5 + 0x1p-53);
    }

    private static double interval(long bits) {
        double[] result = new double[1];
        UniformDraws.interval(() -> bits, result, 1);
        return result[0];
    }

    @Test
    void circleIsTheCosineAndSineOfBothHalvesOfANumber() {
        int count = 20_001;
        double[] cos = new double[count];
        double[] sin = new double[count];
        UniformDraws.circle(EncounterSampler.stream(5, 0), cos, sin, count);
        UniformRandomProvider same = EncounterSampler.stream(5, 0);
        for (int i = 0; i < count; i += 2) {
            long bits = same.nextLong();
            assertPoint(cos, sin, i, ((int) (bits >> 32) + 0.5) / 0x1p31);
            if (i + 1 < count) {
                assertPoint(cos, sin, i + 1, ((int) bits + 0.5) / 0x1p31);
            }
        }
    }

    private static void assertPoint(double[] cos, double[] sin, int i, double turn) {
        assertThat(cos[i]).isCloseTo(Math.cos(Math.PI * turn), within(4e-15));
        assertThat(sin[i]).isCloseTo(Math.sin(Math.PI * turn), within(4e-15));
        assertThat(cos[i] * cos[i] + sin[i] * sin[i]).isCloseTo(1.0, within(5e-16));
    }

    @Test
    void discIsUniform() {
        int count = 200_000;
        double[] x = new double[count];
        double[] y = new double[count];
        UniformDraws.disc(EncounterSampler.stream(6, 0), x, y, count);
        double square = 0.0;
        double inner = 0.0;
        for (int i = 0; i < count; i++) {
            double r2 = x[i] * x[i] + y[i] * y[i];
            assertThat(r2).isLessThan(1.0).isPositive();
            square += r2;
            inner += r2 < 0.25 ? 1 : 0;
        }
        // r² is uniform in (0, 1): mean 1/2, variance 1/12.
        assertThat(square / count).isCloseTo(0.5, within(6.0 * Math.sqrt(1.0 / 12 / count)));
        assertThat(inner / count).isCloseTo(0.25, within(6.0 * Math.sqrt(0.1875 / count)));
    }
}
