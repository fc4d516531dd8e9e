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
    void halvesOfAWordAreNumbersOfTheirOwn() {
        long word = 0x8000_0001_0000_0000L;
        double[] result = new double[4];
        UniformDraws.upperIntervals(new long[] {word, -1L}, result, 2);
        assertThat(result[0]).isEqualTo(0.5 + 0x1.8p-32);
        assertThat(result[1]).isEqualTo(1.0 - 0x1p-33);
        UniformDraws.lowerIntervals(new long[] {word, -1L}, result, 2);
        assertThat(result[0]).isEqualTo(0x1p-33);
        assertThat(result[1]).isEqualTo(1.0 - 0x1p-33);
        UniformDraws.upperTurns(new long[] {word, -1L}, result, 2);
        assertThat(result[0]).isEqualTo(0x1.8p-31);
        assertThat(result[1]).isEqualTo(1.0 - 0x1p-32);
        UniformDraws.lowerTurns(new long[] {word, -1L}, result, 2);
        assertThat(result[0]).isEqualTo(-1.0 + 0x1p-32);
        assertThat(result[1]).isEqualTo(1.0 - 0x1p-32);
    }

    @Test
    void circleIsTheCosineAndSineOfTurns() {
        int count = 20_001;
        double[] turns = new double[count];
        long[] bits = new long[count];
        BlockStream stream = new BlockStream();
        stream.begin(5, 0, 0);
        stream.draw(bits, count);
        UniformDraws.upperTurns(bits, turns, count);
        turns[0] = 1.0;
        turns[1] = -1.0;
        turns[2] = 0.0;
        double[] cos = new double[count];
        double[] sin = new double[count];
        UniformDraws.circle(turns, cos, sin, 0, count);
        for (int i = 0; i < count; i++) {
            assertPoint(cos, sin, i, turns[i]);
        }
    }

    private static void assertPoint(double[] cos, double[] sin, int i, double turn) {
        assertThat(cos[i]).isCloseTo(Math.cos(Math.PI * turn), within(4e-15));
        assertThat(sin[i]).isCloseTo(Math.sin(Math.PI * turn), within(4e-15));
        assertThat(cos[i] * cos[i] + sin[i] * sin[i]).isCloseTo(1.0, within(5e-16));
    }
}
