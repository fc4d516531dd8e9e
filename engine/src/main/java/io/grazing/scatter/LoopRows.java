package io.grazing.scatter;

/** {@link RowContraction} in plain Java. */
final class LoopRows implements RowContraction {

    @Override
    public void contract(double[] c, int[] begin, double[] y, double[] z, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < CUBIC; j++) {
                out[i * CUBIC + j] = RowContraction.contracted(c, begin[i] + j, y[i], z[i]);
            }
        }
    }
}
