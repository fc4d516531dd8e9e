package io.grazing.scatter;

/** {@link RowContraction} in plain Java. */
final class LoopRows implements RowContraction {

    @Override
    public void contract(double[] c, int[] begin, int rows, double[] y, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                int q = begin[i] + j;
                double sum = c[q + (rows - 1) * COLUMNS];
                for (int k = rows - 2; k >= 0; k--) {
                    sum = Math.fma(sum, y[i], c[q + k * COLUMNS]);
                }
                out[i * COLUMNS + j] = sum;
            }
        }
    }
}
