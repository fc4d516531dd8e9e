package io.grazing.collision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both kernels, which give the same bits, against the frame of a single encounter. */
class FrameKernelTest {

    private static final int COUNT = 1003;
    private static final double ROUNDING = 1e-14;

    @Test
    void longRunsAreResolvedInVectors() {
        assertThat(FrameKernel.fastest(1_000_000_000L)).isInstanceOf(FrameVectors.class);
        assertThat(FrameKernel.fastest(1L)).isInstanceOf(CollisionFrames.class);
    }

    @Test
    void vectorsAndLoopsGiveTheSameBits() {
        Stream.of(1.0, 1e-70, 1e70).forEach(unit -> assertThat(resolved(new FrameVectors(), unit))
                .isDeepEqualTo(resolved(new CollisionFrames(), unit)));
    }

    @Test
    void componentsAreThoseOfTheFrame() {
        VectorArray v1 = random(1, 1.0);
        VectorArray v2 = random(2, 1.0);
        VectorArray change = random(3, 1.0);
        double[][] found = resolved(new FrameVectors(), 1.0);
        for (int i = 0; i < COUNT; i++) {
            Vector expected = CollisionFrame.along(v1.get(i).minus(v2.get(i))).resolve(change.get(i));
            Vector actual = new Vector(found[0][i], found[1][i], found[2][i]);
            assertThat(actual.minus(expected).norm())
                    .isLessThan(ROUNDING * change.get(i).norm());
        }
    }

    private static double[][] resolved(FrameKernel kernel, double unit) {
        VectorArray result = VectorArray.ofCapacity(COUNT);
        kernel.resolve(random(1, unit), random(2, unit), random(3, unit), result, COUNT);
        return new double[][] {result.x(), result.y(), result.z()};
    }

    /** The first relative velocities are along or across the first axis. */
    private static VectorArray random(long seed, double unit) {
        SplittableRandom random = new SplittableRandom(seed);
        VectorArray vectors = VectorArray.ofCapacity(COUNT);
        for (int i = 0; i < COUNT; i++) {
            double x = random.nextDouble(-1.0, 1.0);
            double y = random.nextDouble(-1.0, 1.0);
            double z = random.nextDouble(-1.0, 1.0);
            vectors.set(i, new Vector(i == 1 ? 0.5 : x, i == 0 ? 0.25 : y, i == 0 ? 0.5 : z).times(unit));
        }
        return vectors;
    }
}
