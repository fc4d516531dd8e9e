package io.grazing.scatter;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link RowContraction} in the vectors of {@code jdk.incubator.vector}, half a row in each. */
final class LaneVectorRows implements RowContraction {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_256;

    /** Refuses where vectors of this length are not the machine's own, and would be slower than loops. */
    LaneVectorRows() {
        if (DoubleVector.SPECIES_PREFERRED.length() < S.length()) {
            throw new UnsupportedOperationException("vectors of " + S.length() + " doubles");
        }
    }

    @Override
    public void contract(double[] c, int[] begin, double[] y, double[] z, double[] out, int count) {
        for (int i = 0; i < count; i++) {
            int q = begin[i];
            DoubleVector power = broadcast(S, y[i]);
            DoubleVector low = fromArray(S, c, q + 40)
                    .fma(power, fromArray(S, c, q + 32))
                    .fma(power, fromArray(S, c, q + 24))
                    .fma(power, fromArray(S, c, q + 16))
                    .fma(power, fromArray(S, c, q + 8))
                    .fma(power, fromArray(S, c, q));
            DoubleVector high = fromArray(S, c, q + 44)
                    .fma(power, fromArray(S, c, q + 36))
                    .fma(power, fromArray(S, c, q + 28))
                    .fma(power, fromArray(S, c, q + 20))
                    .fma(power, fromArray(S, c, q + 12))
                    .fma(power, fromArray(S, c, q + 4));
            high.fma(broadcast(S, z[i]), low).intoArray(out, i * CUBIC);
        }
    }
}
