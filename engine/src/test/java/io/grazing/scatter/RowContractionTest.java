package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowContractionTest {

    private static final int COUNT = 37;
    private static final int STRIDE = 3;

    private static double[] contracted(RowContraction contraction, double[] c, double[] y, double[] z) {
        int[] begin = new int[COUNT];
        for (int i = 0; i < COUNT; i++) {
            begin[i] = STRIDE * i;
        }
        double[] out = new double[COUNT * RowContraction.CUBIC];
        contraction.contract(c, begin, y, z, out, COUNT);
        return out;
    }

    /** The fastest is the one in vectors where the module is there, as it is in these tests. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6, 9})
    void vectorsAndLoopsGiveTheSameBits(int seed) {
        Random random = new Random(seed);
        double[] c = random.doubles(STRIDE * COUNT + RowContraction.ROWS * RowContraction.COLUMNS, -1.0, 1.0)
                .toArray();
        double[] y = random.doubles(COUNT, -1.0, 1.0).toArray();
        double[] z = random.doubles(COUNT, 0.0, 1.0).toArray();
        y[0] = 0.0;
        y[1] = -1.0;
        z[2] = 0.0;

        double[] loops = contracted(new LoopRows(), c, y, z);
        assertThat(RowContraction.fastest()).isNotInstanceOf(LoopRows.class);
        assertThat(contracted(RowContraction.fastest(), c, y, z)).isEqualTo(loops);
        for (int i = 0; i < COUNT; i++) {
            for (int j = 0; j < RowContraction.CUBIC; j++) {
                double sum = 0.0;
                for (int k = 0; k < RowContraction.ROWS; k++) {
                    int q = STRIDE * i + RowContraction.COLUMNS * k + j;
                    sum += Math.pow(y[i], k) * (c[q] + z[i] * c[q + RowContraction.CUBIC]);
                }
                assertThat(loops[i * RowContraction.CUBIC + j]).isCloseTo(sum, within(1e-14 * RowContraction.ROWS));
            }
        }
    }
}
