package io.grazing.scatter;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** From the integrals of {@link QuadratureLanes} to angles and their errors, in vectors. */
final class LaneVectorAngles {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int W = QuadratureBuffers.WIDTH;

    private LaneVectorAngles() {}

    static void angles(QuadratureBuffers b, QuadratureResults results) {
        double[] c = QuadratureResults.ASIN;
        for (int i = 0; i < W; i += S.length()) {
            DoubleVector rho = fromArray(S, b.rho, i);
            DoubleVector z = rho.mul(rho).fma(broadcast(S, QuadratureResults.ASIN_SCALE), broadcast(S, -1.0));
            DoubleVector square = z.mul(z);
            DoubleVector even = broadcast(S, 0.0);
            DoubleVector odd = even;
            for (int k = c.length - 2; k >= 0; k -= 2) {
                even = even.fma(square, broadcast(S, c[k]));
                odd = odd.fma(square, broadcast(S, c[k + 1]));
            }
            DoubleVector series = odd.fma(z, even);
            DoubleVector integral =
                    fromArray(S, b.scale, i).mul(fromArray(S, b.sum, i)).mul(rho);
            VectorMask<Double> grazing = fromArray(S, b.grazing, i).compare(VectorOperators.GT, 0.5);
            DoubleVector large = series.fma(rho, integral).mul(2.0);
            DoubleVector angle = large.blend(fromArray(S, b.strength, i).mul(integral), grazing);
            DoubleVector other = broadcast(S, Math.PI).sub(angle);
            other.blend(angle, grazing).intoArray(results.theta, i);
            angle.blend(other, grazing).intoArray(results.supplement, i);
        }
    }

    static void errors(QuadratureBuffers b, QuadratureResults results) {
        for (int i = 0; i < W; i += S.length()) {
            VectorMask<Double> grazing = fromArray(S, b.grazing, i).compare(VectorOperators.GT, 0.5);
            DoubleVector theta = fromArray(S, results.theta, i);
            DoubleVector supplement = fromArray(S, results.supplement, i);
            DoubleVector decay = fromArray(S, b.last, i)
                    .abs()
                    .max(fromArray(S, b.lastButOne, i).abs())
                    .div(fromArray(S, b.sum, i));
            DoubleVector absolute = decay.mul(decay)
                    .fma(broadcast(S, QuadratureResults.TRUNCATION), fromArray(S, b.rounding, i))
                    .mul(supplement.blend(theta, grazing));
            absolute.intoArray(results.error, i);
            theta.min(supplement)
                    .fma(broadcast(S, -QuadratureLanes.TOLERANCE), absolute)
                    .intoArray(results.excess, i);
        }
    }
}
