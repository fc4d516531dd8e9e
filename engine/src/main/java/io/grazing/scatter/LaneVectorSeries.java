package io.grazing.scatter;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The one polynomial of {@link CompiledPanels} at the places of all lanes, in vectors. */
final class LaneVectorSeries {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int FIRST = LaneState.FIRST;
    private static final int END = LaneState.END;

    private LaneVectorSeries() {}

    /** Where on its only panel a distance is. */
    static void place(CompiledPanels panels, double[] u, double[] r, double[] z) {
        DoubleVector scale = broadcast(S, panels.scale());
        DoubleVector offset = broadcast(S, panels.offset());
        double end = panels.end();
        switch (panels.variable()) {
            case SQUARE -> {
                for (int i = FIRST; i < END; i += S.length()) {
                    fromArray(S, u, i)
                            .min(panels.squareOfEnd())
                            .fma(scale, offset)
                            .intoArray(z, i);
                }
            }
            case DISTANCE -> {
                for (int i = FIRST; i < END; i += S.length()) {
                    fromArray(S, r, i).min(end).fma(scale, offset).intoArray(z, i);
                }
            }
            case ROOT -> {
                for (int i = FIRST; i < END; i += S.length()) {
                    fromArray(S, r, i).min(end).sqrt().fma(scale, offset).intoArray(z, i);
                }
            }
            case ROOT_OF_DEPTH -> {
                for (int i = FIRST; i < END; i += S.length()) {
                    DoubleVector depth =
                            broadcast(S, 1.0).sub(fromArray(S, r, i).min(end));
                    depth.sqrt().fma(scale, offset).intoArray(z, i);
                }
            }
        }
    }

    /** out = Σ c_k z^k, four vectors at a time, since each sum waits for its own last term. */
    static void sum(double[] c, int degree, double[] z, double[] out) {
        int step = S.length();
        for (int i = FIRST; i < END; i += 4 * step) {
            DoubleVector z0 = fromArray(S, z, i);
            DoubleVector z1 = fromArray(S, z, i + step);
            DoubleVector z2 = fromArray(S, z, i + 2 * step);
            DoubleVector z3 = fromArray(S, z, i + 3 * step);
            DoubleVector sum0 = broadcast(S, c[degree]);
            DoubleVector sum1 = sum0;
            DoubleVector sum2 = sum0;
            DoubleVector sum3 = sum0;
            for (int k = degree - 1; k >= 0; k--) {
                DoubleVector next = broadcast(S, c[k]);
                sum0 = sum0.fma(z0, next);
                sum1 = sum1.fma(z1, next);
                sum2 = sum2.fma(z2, next);
                sum3 = sum3.fma(z3, next);
            }
            sum0.intoArray(out, i);
            sum1.intoArray(out, i + step);
            sum2.intoArray(out, i + 2 * step);
            sum3.intoArray(out, i + 3 * step);
        }
    }
}
