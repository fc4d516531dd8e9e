package io.grazing.scatter;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link RowContraction} in the vectors of {@code jdk.incubator.vector}, a row or part of one in each. */
final class LaneVectorRows implements RowContraction {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;

    @Override
    public void contract(double[] c, int[] begin, int rows, double[] y, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            DoubleVector power = broadcast(S, y[i]);
            for (int j = 0; j < COLUMNS; j += S.length()) {
                int q = begin[i] + j;
                DoubleVector sum = fromArray(S, c, q + (rows - 1) * COLUMNS);
                for (int k = rows - 2; k >= 0; k--) {
                    sum = sum.fma(power, fromArray(S, c, q + k * COLUMNS));
                }
                sum.intoArray(out, i * COLUMNS + j);
            }
        }
    }
}
