package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LaneVectorBoundsTest {

    private static final CompiledForce FORCE = CompiledForce.of(BlockScattererContract.potential("1 - r", 1.0));
    private static final double[] PLACES = {0.0, -0.0, 1e-310, 1e-30, 1.0, 1e300, Double.POSITIVE_INFINITY};

    /** What an error is replaced by that is no number: those do not equal themselves. */
    private static final double NONE = -1.0;

    /** The error and what follows from it, of many steps. */
    private static double[][] errors(LaneKernel kernel, long noNumber) {
        LaneState lanes = new LaneState();
        SplittableRandom random = new SplittableRandom(7);
        double[] pull = lanes.kx[NystromTableau.LAST];
        Stream.of(
                        lanes.h,
                        lanes.hh,
                        lanes.x,
                        lanes.y,
                        lanes.u,
                        lanes.ex,
                        lanes.ey,
                        lanes.evx,
                        lanes.evy,
                        pull,
                        lanes.floor,
                        lanes.tolerance,
                        lanes.timescale,
                        lanes.tempo,
                        lanes.reach)
                .forEach(array -> Arrays.setAll(array, i -> random.nextDouble()));
        for (int n = 0; n < PLACES.length; n++) {
            lanes.evx[LaneState.FIRST + n] = PLACES[n];
            lanes.u[LaneState.FIRST + PLACES.length + n] = Math.abs(PLACES[n]);
            pull[LaneState.FIRST + 2 * PLACES.length + n] = PLACES[n];
        }
        int spoilt = LaneState.FIRST + 3 * PLACES.length;
        lanes.evx[spoilt] = Double.longBitsToDouble(noNumber);
        lanes.ey[spoilt + 1] = Double.longBitsToDouble(noNumber);
        pull[spoilt + 2] = Double.longBitsToDouble(noNumber);
        kernel.error(FORCE, lanes).run();
        double[] error = lanes.error.clone();
        kernel.reach(new LaneControl(0.6, 0.03, false), lanes).run();
        return new double[][] {
            Arrays.stream(error).map(e -> Double.isNaN(e) ? NONE : e).toArray(),
            lanes.error,
            lanes.verified,
            lanes.reach
        };
    }

    @Test
    void areThoseOfLoopsEvenWhereThereIsNoNumber() {
        for (long noNumber : new long[] {0x7FF8000000000000L, 0xFFF8000000000000L}) {
            double[][] vectors = errors(new LaneVectors(), noNumber);
            assertThat(vectors).isDeepEqualTo(errors(new LaneLoops(), noNumber));
            int spoilt = LaneState.FIRST + 3 * PLACES.length;
            assertThat(vectors[0][spoilt]).isEqualTo(NONE);
            assertThat(vectors[1][spoilt]).isEqualTo(LaneControl.LARGEST_ERROR);
        }
    }
}
