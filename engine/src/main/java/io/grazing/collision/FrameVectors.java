package io.grazing.collision;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link FrameKernel} in the vectors of {@code jdk.incubator.vector}; {@link CollisionFrames} do what is left. */
final class FrameVectors implements FrameKernel {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final long SIGN = Long.MIN_VALUE;
    private static final long ONE = Double.doubleToRawLongBits(1.0);

    private final CollisionFrames rest = new CollisionFrames();

    @Override
    public void resolve(VectorArray v1, VectorArray v2, VectorArray vectors, VectorArray result, int size) {
        int end = S.loopBound(size);
        DoubleVector one = broadcast(S, 1.0);
        for (int i = 0; i < end; i += S.length()) {
            DoubleVector wx = fromArray(S, v1.x(), i).sub(fromArray(S, v2.x(), i));
            DoubleVector wy = fromArray(S, v1.y(), i).sub(fromArray(S, v2.y(), i));
            DoubleVector wz = fromArray(S, v1.z(), i).sub(fromArray(S, v2.z(), i));
            DoubleVector x = fromArray(S, vectors.x(), i);
            DoubleVector y = fromArray(S, vectors.y(), i);
            DoubleVector z = fromArray(S, vectors.z(), i);
            DoubleVector sum = wy.mul(y).add(wz.mul(z));
            DoubleVector length = wx.mul(wx).add(wy.mul(wy)).add(wz.mul(wz)).sqrt();
            DoubleVector longer = length.add(wx.abs());
            DoubleVector inverse = one.div(length.mul(longer));
            DoubleVector norm = inverse.mul(longer);
            DoubleVector sign = wx.add(Double.MIN_NORMAL)
                    .reinterpretAsLongs()
                    .and(SIGN)
                    .or(ONE)
                    .reinterpretAsDoubles();
            DoubleVector q = sign.mul(x).add(sum.mul(inverse.mul(length))).mul(norm);
            wx.mul(x).add(sum).mul(norm).intoArray(result.x(), i);
            y.sub(wy.mul(q)).intoArray(result.y(), i);
            z.sub(wz.mul(q)).mul(sign).intoArray(result.z(), i);
        }
        rest.resolve(v1, v2, vectors, result, end, size);
    }
}
