package io.grazing.scatter;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link LanePower} in the vectors of {@code jdk.incubator.vector}, to the same bits: the length of a range is a multiple of theirs. */
final class LaneVectorPower {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;

    private LaneVectorPower() {}

    /** {@link LanePower#anchor}. */
    static void anchor(double[] u, double[] out, int from, int to) {
        for (int i = from; i < to; i += S.length()) {
            anchor(fromArray(S, u, i)).intoArray(out, i);
        }
    }

    static DoubleVector anchor(DoubleVector u) {
        LongVector bits = u.reinterpretAsLongs();
        DoubleVector near = LongVector.broadcast(bits.species(), LanePower.RECIPROCAL)
                .sub(bits)
                .reinterpretAsDoubles();
        return near.mul(broadcast(S, 2.0).sub(u.mul(near)))
                .reinterpretAsLongs()
                .add(LanePower.HALF)
                .and(LanePower.KEPT)
                .reinterpretAsDoubles();
    }

    /** Sets {@code out} to the power of u; {@code anchored} is what {@link LanePower#scale} gives of the anchors. */
    static void raise(LanePower of, double[] u, double[] anchor, double[] anchored, double[] out, int from, int to) {
        double[] b = of.series();
        int squarings = of.squarings();
        for (int i = from; i < to; i += S.length()) {
            DoubleVector x = fromArray(S, u, i).fma(fromArray(S, anchor, i), broadcast(S, -1.0));
            DoubleVector rest = broadcast(S, b[LanePower.DEGREE]);
            for (int k = LanePower.DEGREE - 1; k >= 0; k--) {
                rest = rest.fma(x, broadcast(S, b[k]));
            }
            DoubleVector all = fromArray(S, anchored, i).mul(rest);
            for (int n = 0; n < squarings; n++) {
                all = all.mul(all);
            }
            all.intoArray(out, i);
        }
    }
}
