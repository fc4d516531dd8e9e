package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Powers against those of {@link Math}. */
class LanePowerTest {

    @ParameterizedTest
    @ValueSource(
            doubles = {0.0, 0.5, 1.0, 1e-3, 2.0, 2.3, 2.5, 3.0, 3.5, 4.0, 5.7, 7.99, 8.0, 12.3, 14.0, 15.5, 16.0, 16.5})
    void powersAreThoseOfMath(double p) {
        SplittableRandom random = new SplittableRandom(3);
        double[] r = random.doubles(LaneState.END, -140.0 / Math.max(1.0, 0.5 * p), 0.3)
                .map(x -> Math.pow(10.0, x))
                .toArray();
        LaneState lanes = at(r);
        LaneLoopForce.power(LanePower.of(p), lanes, true);
        for (int i = LaneState.FIRST; i < LaneState.END; i++) {
            double exact = Math.pow(r[i], -p);
            assertThat(lanes.factor[i]).as("r = %s", r[i]).isCloseTo(exact, within(1e-15 * (1.0 + p) * exact));
        }
    }

    private static LaneState at(double[] r) {
        LaneState lanes = new LaneState();
        System.arraycopy(r, 0, lanes.r, 0, r.length);
        Arrays.setAll(lanes.u, i -> r[i] * r[i]);
        return lanes;
    }

    /** As at the end of a step, whose last two stages differ by little. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2.7, 5.3, 14.5})
    void anchorsServePlacesNearby(double p) {
        double[] r = new SplittableRandom(5).doubles(LaneState.END, 0.05, 1.0).toArray();
        for (double distance : new double[] {-1e-3, 1e-6, 1e-3}) {
            LaneState lanes = at(r);
            LaneLoopForce.power(LanePower.of(p), lanes, true);
            for (int i = 0; i < LaneState.END; i++) {
                lanes.r[i] = r[i] * (1.0 + distance);
                lanes.u[i] = lanes.r[i] * lanes.r[i];
            }
            LaneLoopForce.power(LanePower.of(p), lanes, false);
            for (int i = LaneState.FIRST; i < LaneState.END; i++) {
                double exact = Math.pow(lanes.r[i], -p);
                assertThat(lanes.factor[i]).isCloseTo(exact, within(1e-15 * (1.0 + p) * exact));
            }
        }
    }

    /** In loops and in vectors: a lane that has gone far needs a new anchor, the others keep theirs and all their bits. */
    @ParameterizedTest
    @ValueSource(doubles = {0.7, 3.3, 6.4})
    void aLaneThatIsFarOffConcernsNoOther(double s) {
        CompiledForce force = CompiledForce.of(BlockScattererContract.potential("1 - r^2", s));
        int far = LaneState.FIRST + 5;
        for (LaneKernel kernel : new LaneKernel[] {new LaneLoops(), new LaneVectors()}) {
            double[] alike = lastStage(kernel, force, far, 1.0);
            double[] other = lastStage(kernel, force, far, 0.5);
            for (int i = LaneState.FIRST; i < LaneState.END; i++) {
                double x = (0.1 + 0.01 * i) * (1.0 + 1e-3) * (i == far ? 0.5 : 1.0);
                double exact = (s + (2.0 - s) * x * x) * Math.pow(x, -s - 2.0);
                assertThat(other[i]).isCloseTo(exact, within(1e-14 * (1.0 + s) * exact));
                assertThat(other[i] == alike[i]).isEqualTo(i != far);
            }
        }
    }

    /** g at places on a line, that of lane {@code far} times {@code factor}, after a stage nearby. */
    private static double[] lastStage(LaneKernel kernel, CompiledForce force, int far, double factor) {
        LaneState lanes = new LaneState();
        Arrays.fill(lanes.kappa, 1.0);
        Arrays.setAll(lanes.sx, i -> 0.1 + 0.01 * i);
        kernel.force(force, lanes, NystromTableau.LAST - 1).run();
        Arrays.setAll(lanes.sx, i -> (0.1 + 0.01 * i) * (1.0 + 1e-3) * (i == far ? factor : 1.0));
        kernel.force(force, lanes, NystromTableau.LAST).run();
        return lanes.g;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1.7, -0.3, 1e-3, 0.3, 1.0, 2.5, 11.0})
    void powersOfAnyBaseAreThoseOfMath(double p) {
        LanePower power = LanePower.ofBase(p);
        new SplittableRandom(4)
                .doubles(10_000, -100.0 / Math.max(1.0, Math.abs(p)), 5.0)
                .map(x -> Math.pow(10.0, x))
                .forEach(u -> {
                    double exact = Math.pow(u, -p);
                    assertThat(power.at(u))
                            .as("u = %s", u)
                            .isCloseTo(exact, within(1e-15 * (1.0 + Math.abs(p)) * exact));
                });
    }

    /** As near as the binomial series assumes, everywhere in an octave and at both ends of the range. */
    @Test
    void anchorsAreNearInversesOfFiveBits() {
        for (int e : new int[] {-1000, -1, 0, 1, 1000}) {
            for (int i = 0; i < 100_000; i++) {
                double u = Math.scalb(1.0 + i * 1e-5, e);
                double anchor = LanePower.anchor(u);
                assertThat(Math.abs(u * anchor - 1.0)).isLessThan(0.0183);
                assertThat(Double.doubleToRawLongBits(anchor) << 17).isZero();
            }
        }
    }
}
