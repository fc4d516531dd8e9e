package io.grazing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
        UniformDraws.interval(new long[] {bits}, result, 1);
        return result[0];
    }

    @Test
    void circleIsTheCosineAndSineOfBothHalvesOfANumber() {
        int count = 20_001;
        double[] cos = new double[count];
        double[] sin = new double[count];
        long[] bits = new long[count / 2 + 1];
        BlockStream stream = new BlockStream();
        stream.begin(5, 0, 0);
        stream.draw(bits, bits.length);
        UniformDraws.circle(bits, cos, sin, count);
        for (int i = 0; i < count; i++) {
            int half = (int) (i % 2 == 0 ? bits[i / 2] >> 32 : bits[i / 2]);
            assertPoint(cos, sin, i, (half + 0.5) / 0x1p31);
        }
    }

    private static void assertPoint(double[] cos, double[] sin, int i, double turn) {
        assertThat(cos[i]).isCloseTo(Math.cos(Math.PI * turn), within(4e-15));
        assertThat(sin[i]).isCloseTo(Math.sin(Math.PI * turn), within(4e-15));
        assertThat(cos[i] * cos[i] + sin[i] * sin[i]).isCloseTo(1.0, within(5e-16));
    }
}
