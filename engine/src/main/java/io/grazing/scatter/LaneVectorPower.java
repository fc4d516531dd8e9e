package io.grazing.scatter;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link LanePower#general} in the vectors of {@code jdk.incubator.vector}, to the same bits. */
// Both polynomials are written out: in a method of their own the compiler boxes vectors, which is 2.5 times slower.
final class LaneVectorPower {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;

    private LaneVectorPower() {}

    /** out = r^{−p} for the first {@code count}, a multiple of the vectors' length. */
    static void of(double p, double[] r, double[] out, int count) {
        double[] log = LanePower.LOG;
        double[] exp = LanePower.EXP;
        DoubleVector minusP = broadcast(S, -p);
        for (int i = 0; i < count; i += S.length()) {
            LongVector bits = fromArray(S, r, i).reinterpretAsLongs();
            LongVector exponent = bits.sub(LanePower.MANTISSA_START)
                    .add(LanePower.BIAS)
                    .lanewise(VectorOperators.LSHR, 52)
                    .sub(LanePower.BIAS >>> 52);
            DoubleVector m =
                    bits.sub(exponent.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            DoubleVector e =
                    exponent.add(LanePower.ROUNDER_BITS).reinterpretAsDoubles().sub(LanePower.ROUNDER);
            DoubleVector w = m.sub(1.0).div(m.add(1.0));
            DoubleVector ww = w.mul(w);
            DoubleVector sum = broadcast(S, log[log.length - 1]);
            for (int k = log.length - 2; k >= 0; k--) {
                sum = sum.fma(ww, broadcast(S, log[k]));
            }
            DoubleVector fraction = w.mul(sum).mul(minusP);
            DoubleVector shifted = e.fma(minusP, fraction).add(LanePower.ROUNDER);
            DoubleVector x = e.fma(minusP, shifted.sub(LanePower.ROUNDER).neg()).add(fraction);
            sum = broadcast(S, exp[exp.length - 1]);
            for (int k = exp.length - 2; k >= 0; k--) {
                sum = sum.fma(x, broadcast(S, exp[k]));
            }
            LongVector scale =
                    shifted.reinterpretAsLongs().sub(LanePower.ROUNDER_BITS).lanewise(VectorOperators.LSHL, 52);
            sum.reinterpretAsLongs().add(scale).reinterpretAsDoubles().intoArray(out, i);
        }
    }
}
