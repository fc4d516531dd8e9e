package io.grazing.scatter;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link LanePower#general} in the vectors of {@code jdk.incubator.vector}, to the same bits. */
// Both series are written out: in a method of their own the compiler boxes vectors, which is 2.5 times slower.
final class LaneVectorPower {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;

    private LaneVectorPower() {}

    /**
     * out = r^{−p}.
     *
     * @param fractions scratch, may be {@code out}
     * @param count how many, a multiple of the vectors' length
     */
    static void of(double p, double[] r, double[] fractions, double[] out, int count) {
        logarithm(p, r, fractions, count);
        exponential(p, r, fractions, out, count);
    }

    /** out = −p log₂ m, m the mantissa of r between √½ and √2. */
    private static void logarithm(double p, double[] r, double[] out, int count) {
        double[] c = LanePower.LOG;
        for (int i = 0; i < count; i += S.length()) {
            LongVector bits = fromArray(S, r, i).reinterpretAsLongs();
            DoubleVector m =
                    bits.sub(exponent(bits).lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
            DoubleVector w = m.sub(1.0).div(m.add(1.0));
            DoubleVector ww = w.mul(w);
            DoubleVector log = broadcast(S, c[c.length - 1]);
            for (int k = c.length - 2; k >= 0; k--) {
                log = log.fma(ww, broadcast(S, c[k]));
            }
            w.mul(log).mul(-p).intoArray(out, i);
        }
    }

    private static LongVector exponent(LongVector bits) {
        return bits.sub(LanePower.MANTISSA_START)
                .add(LanePower.BIAS)
                .lanewise(VectorOperators.LSHR, 52)
                .sub(LanePower.BIAS >>> 52);
    }

    /** out = 2^(fraction − p·e), e the exponent of r. */
    private static void exponential(double p, double[] r, double[] fractions, double[] out, int count) {
        double[] c = LanePower.EXP;
        for (int i = 0; i < count; i += S.length()) {
            DoubleVector e = exponent(fromArray(S, r, i).reinterpretAsLongs())
                    .add(LanePower.ROUNDER_BITS)
                    .reinterpretAsDoubles()
                    .sub(LanePower.ROUNDER);
            DoubleVector fraction = fromArray(S, fractions, i);
            DoubleVector minusP = broadcast(S, -p);
            DoubleVector shifted = e.fma(minusP, fraction).add(LanePower.ROUNDER);
            DoubleVector x = e.fma(minusP, shifted.sub(LanePower.ROUNDER).neg()).add(fraction);
            DoubleVector power = broadcast(S, c[c.length - 1]);
            for (int k = c.length - 2; k >= 0; k--) {
                power = power.fma(x, broadcast(S, c[k]));
            }
            LongVector scale =
                    shifted.reinterpretAsLongs().sub(LanePower.ROUNDER_BITS).lanewise(VectorOperators.LSHL, 52);
            power.reinterpretAsLongs().add(scale).reinterpretAsDoubles().intoArray(out, i);
        }
    }
}
