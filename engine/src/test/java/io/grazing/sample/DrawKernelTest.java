package io.grazing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.VectorArray;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both kernels, which give the same bits. */
class DrawKernelTest {

    private static final long LONG_RUN = 1_000_000_000L;
    private static final int COUNT = 20_001;
    private static final int OFFSET = 3;

    static DrawKernel[] kernels() {
        return new DrawKernel[] {new DrawLoops(), new DrawVectors()};
    }

    @Test
    void longRunsAreDrawnInVectors() {
        assertThat(DrawKernel.fastest(LONG_RUN)).isInstanceOf(DrawVectors.class);
        assertThat(DrawKernel.fastest(1L)).isInstanceOf(DrawLoops.class);
    }

    @Test
    void vectorsAndLoopsGiveTheSameBits() {
        long[] words = words();
        assertThat(everything(new DrawVectors(), words)).isDeepEqualTo(everything(new DrawLoops(), words));
    }

    @Test
    void vectorsAndLoopsMakeTheSamePairs() {
        assertThat(pair(new DrawVectors())).isDeepEqualTo(pair(new DrawLoops()));
    }

    private static double[][] pair(DrawKernel kernel) {
        int count = 1001;
        VectorArray eta = VectorArray.ofCapacity(1024);
        VectorArray etaPerp = VectorArray.ofCapacity(1024);
        VectorArray centre = VectorArray.ofCapacity(1024);
        VectorArray v1 = VectorArray.ofCapacity(1024 + OFFSET);
        VectorArray v2 = VectorArray.ofCapacity(1024 + OFFSET);
        VectorArray straight = VectorArray.ofCapacity(1024 + OFFSET);
        double[] half = new double[1024];
        double[] turns = new double[COUNT];
        kernel.upperTurns(words(), turns, 0, COUNT);
        System.arraycopy(turns, 10, eta.x(), 0, count);
        kernel.circle(Arrays.copyOfRange(turns, 2000, 3024), eta.y(), eta.z(), 0, count);
        kernel.circle(Arrays.copyOfRange(turns, 4000, 5024), etaPerp.y(), etaPerp.z(), 0, count);
        kernel.intervals(words(), half, 0, count);
        System.arraycopy(turns, 6000, centre.x(), 0, count);
        System.arraycopy(turns, 8000, centre.y(), 0, count);
        System.arraycopy(turns, 10_000, centre.z(), 0, count);
        kernel.perpendicular(eta, etaPerp, count);
        kernel.separate(half, eta, centre, v1, v2, OFFSET, count);
        kernel.straighten(half, eta, etaPerp, straight, OFFSET, count);
        return Stream.of(eta, v1, v2, straight)
                .flatMap(array -> Stream.of(array.x(), array.y(), array.z()))
                .map(x -> Arrays.copyOf(x, count))
                .toArray(double[][]::new);
    }

    private static double[][] everything(DrawKernel kernel, long[] words) {
        double[][] results = new double[9][COUNT];
        kernel.intervals(words, results[0], 3, COUNT);
        kernel.upperIntervals(words, results[1], 3, COUNT);
        kernel.lowerIntervals(words, results[2], 3, COUNT);
        kernel.upperTurns(words, results[3], 3, COUNT);
        kernel.lowerTurns(words, results[4], 3, COUNT);
        kernel.circle(results[3], results[5], results[6], 3, COUNT);
        kernel.intervals(words, results[7], 3, COUNT);
        kernel.exponentialRoots(results[7], results[8], 3, COUNT);
        return results;
    }

    private static long[] words() {
        long[] words = new long[COUNT];
        BlockStream stream = new BlockStream(new DrawLoops());
        stream.begin(5, 0, 0);
        stream.draw(words, COUNT);
        words[3] = 0L;
        words[4] = -1L;
        return words;
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void intervalNeverReachesItsEnds(DrawKernel kernel) {
        double[] result = new double[5];
        kernel.intervals(new long[] {0L, -1L, 1L << 63, 0L, 0L}, result, 0, 5);
        assertThat(result[0]).isEqualTo(0x1p-53);
        assertThat(result[1]).isEqualTo(1.0 - 0x1p-53);
        assertThat(result[2]).isEqualTo(0.5 + 0x1p-53);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void halvesOfAWordAreNumbersOfTheirOwn(DrawKernel kernel) {
        long[] words = new long[5];
        words[0] = 0x8000_0001_0000_0000L;
        words[1] = -1L;
        double[] result = new double[5];
        kernel.upperIntervals(words, result, 0, 5);
        assertThat(result).startsWith(0.5 + 0x1.8p-32, 1.0 - 0x1p-33);
        kernel.lowerIntervals(words, result, 0, 5);
        assertThat(result).startsWith(0x1p-33, 1.0 - 0x1p-33);
        kernel.upperTurns(words, result, 0, 5);
        assertThat(result).startsWith(0x1.8p-31, 1.0 - 0x1p-32);
        kernel.lowerTurns(words, result, 0, 5);
        assertThat(result).startsWith(-1.0 + 0x1p-32, 1.0 - 0x1p-32);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void circleIsTheCosineAndSineOfTurns(DrawKernel kernel) {
        double[] turns = new double[COUNT];
        kernel.upperTurns(words(), turns, 0, COUNT);
        turns[0] = 1.0;
        turns[1] = -1.0;
        turns[2] = 0.0;
        double[] cos = new double[COUNT];
        double[] sin = new double[COUNT];
        kernel.circle(turns, cos, sin, 0, COUNT);
        for (int i = 0; i < COUNT; i++) {
            assertPoint(cos, sin, i, turns[i]);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void exponentialRootsAreRootsOfLogarithms(DrawKernel kernel) {
        double[] u = new double[COUNT];
        kernel.intervals(words(), u, 0, COUNT);
        u[0] = 0x1p-66;
        u[1] = Math.sqrt(0.5);
        u[2] = Math.nextDown(Math.sqrt(0.5));
        double[] roots = u.clone();
        kernel.exponentialRoots(roots, new double[COUNT], 0, COUNT);
        for (int i = 0; i < COUNT; i++) {
            double exact = Math.sqrt(-(u[i] < 0.5 ? Math.log(u[i]) : Math.log1p(u[i] - 1.0)));
            assertThat(roots[i]).isCloseTo(exact, within(2e-15 * exact));
        }
    }

    private static void assertPoint(double[] cos, double[] sin, int i, double turn) {
        assertThat(cos[i]).isCloseTo(Math.cos(Math.PI * turn), within(4e-15));
        assertThat(sin[i]).isCloseTo(Math.sin(Math.PI * turn), within(4e-15));
        assertThat(cos[i] * cos[i] + sin[i] * sin[i]).isCloseTo(1.0, within(5e-16));
    }
}
