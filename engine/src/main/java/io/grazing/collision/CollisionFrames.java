package io.grazing.collision;

/**
 * The {@link CollisionFrame}s of many encounters at once. With the sign σ of η_x and
 *
 * <pre>  q = σΔ_x + (η_yΔ_y + η_zΔ_z)/(1 + |η_x|),</pre>
 *
 * the components of Δ in the frame of η are η·Δ, Δ_y − η_y q and σ(Δ_z − η_z q); the converse, for a vector a e₂ + b e₃, is as
 * short.
 *
 * <p>With w itself in place of η = w/|w| and σ that of w_x, (η_yΔ_y + η_zΔ_z)/(1 + |η_x|) = (w_yΔ_y + w_zΔ_z)/(|w| + |w_x|).
 *
 * <p>Every loop is so small that the JIT makes vectors of it, and goes through pieces that stay in the cache nearest to the
 * processor: as one loop the same work takes twice as long. Holds arrays of its own, so it is for one thread; allocates
 * nothing once as many encounters were seen.
 */
public final class CollisionFrames implements FrameKernel {

    private static final int PIECE = 512;

    private double[] sign = {};
    private double[] sum = {};
    private double[] norm = {};
    private double[] first = {};
    private double[] share = {};

    /** For any number of encounters. */
    public CollisionFrames() {}

    private void reserve(int size) {
        if (sign.length < size) {
            sign = new double[size];
            sum = new double[size];
            norm = new double[size];
            first = new double[size];
            share = new double[size];
        }
    }

    @Override
    public void resolve(VectorArray v1, VectorArray v2, VectorArray vectors, VectorArray result, int size) {
        resolve(v1, v2, vectors, result, 0, size);
    }

    /** The same of the encounters from {@code begin} on. */
    void resolve(VectorArray v1, VectorArray v2, VectorArray vectors, VectorArray result, int begin, int size) {
        reserve(size);
        for (int from = begin; from < size; from += PIECE) {
            int to = Math.min(size, from + PIECE);
            startRelative(v1.x(), v2.x(), first, norm, from, to);
            addRelative(v1.y(), v2.y(), result.y(), norm, from, to);
            addRelative(v1.z(), v2.z(), result.z(), norm, from, to);
            addProducts(result.y(), vectors.y(), result.z(), vectors.z(), sum, from, to);
            signs(first, sign, from, to);
            invert(first, norm, share, from, to);
            reflect(sign, vectors.x(), sum, norm, share, from, to);
            along(first, vectors.x(), sum, norm, result.x(), from, to);
            subtractProduct(vectors.y(), result.y(), share, from, to);
            subtractProduct(vectors.z(), result.z(), share, from, to);
            multiply(result.z(), sign, from, to);
        }
    }

    /** A component of w, and its square. */
    private static void startRelative(double[] v1, double[] v2, double[] w, double[] square, int from, int to) {
        for (int i = from; i < to; i++) {
            double difference = v1[i] - v2[i];
            w[i] = difference;
            square[i] = difference * difference;
        }
    }

    private static void addRelative(double[] v1, double[] v2, double[] w, double[] square, int from, int to) {
        for (int i = from; i < to; i++) {
            double difference = v1[i] - v2[i];
            w[i] = difference;
            square[i] += difference * difference;
        }
    }

    /** 1/|w| in place of |w|², and 1/(|w| + |w_x|), by one quotient. */
    private static void invert(double[] w, double[] square, double[] longer, int from, int to) {
        for (int i = from; i < to; i++) {
            double length = Math.sqrt(square[i]);
            double sum = length + Math.abs(w[i]);
            double inverse = 1.0 / (length * sum);
            square[i] = inverse * sum;
            longer[i] = inverse * length;
        }
    }

    /**
     * q/|w| in place of 1/(|w| + |w_x|).
     *
     * @param sum w_yΔ_y + w_zΔ_z
     */
    private static void reflect(
            double[] sign, double[] x, double[] sum, double[] norm, double[] longer, int from, int to) {
        for (int i = from; i < to; i++) {
            longer[i] = (sign[i] * x[i] + sum[i] * longer[i]) * norm[i];
        }
    }

    /** η·Δ. */
    private static void along(double[] w, double[] x, double[] sum, double[] norm, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = (w[i] * x[i] + sum[i]) * norm[i];
        }
    }

    /**
     * The unit vectors η⊥ = cos α e₂ + sin α e₃.
     *
     * @param cos cos α of each
     * @param sin sin α of each; changed
     */
    public void perpendicular(
            VectorArray v1, VectorArray v2, double[] cos, double[] sin, VectorArray result, int size) {
        reserve(size);
        double[] ex = result.x();
        double[] ey = result.y();
        double[] ez = result.z();
        for (int from = 0; from < size; from += PIECE) {
            int to = Math.min(size, from + PIECE);
            direct(v1, v2, result, from, to);
            multiply(sin, sign, from, to);
            addProducts(ey, cos, ez, sin, sum, from, to);
            shrink(sum, ex, norm, from, to);
            negativeProduct(sign, sum, ex, from, to);
            subtractProduct(cos, ey, norm, from, to);
            subtractProduct(sin, ez, norm, from, to);
        }
    }

    /** η as v₁ − v₂ gives it after rounding, and its sign σ. */
    private void direct(VectorArray v1, VectorArray v2, VectorArray eta, int from, int to) {
        subtract(v1.x(), v2.x(), eta.x(), from, to);
        subtract(v1.y(), v2.y(), eta.y(), from, to);
        subtract(v1.z(), v2.z(), eta.z(), from, to);
        invertNorm(eta.x(), eta.y(), eta.z(), norm, from, to);
        multiply(eta.x(), norm, from, to);
        multiply(eta.y(), norm, from, to);
        multiply(eta.z(), norm, from, to);
        signs(eta.x(), sign, from, to);
    }

    private static void subtract(double[] a, double[] b, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = a[i] - b[i];
        }
    }

    private static void invertNorm(double[] x, double[] y, double[] z, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = 1.0 / Math.sqrt(x[i] * x[i] + y[i] * y[i] + z[i] * z[i]);
        }
    }

    private static void multiply(double[] x, double[] factor, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] *= factor[i];
        }
    }

    /** As a quotient, since no vectors are made of a choice; 0 counts as positive. */
    private static void signs(double[] x, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            double shifted = x[i] + Double.MIN_NORMAL;
            result[i] = shifted / Math.abs(shifted);
        }
    }

    private static void addProducts(double[] a, double[] b, double[] c, double[] d, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = a[i] * b[i] + c[i] * d[i];
        }
    }

    private static void shrink(double[] sum, double[] ex, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = sum[i] / (1.0 + Math.abs(ex[i]));
        }
    }

    /** a − e q, in place of e. */
    private static void subtractProduct(double[] a, double[] e, double[] q, int from, int to) {
        for (int i = from; i < to; i++) {
            e[i] = a[i] - e[i] * q[i];
        }
    }

    private static void negativeProduct(double[] a, double[] b, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = -a[i] * b[i];
        }
    }
}
