package io.grazing.sample;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.VectorArray;

/**
 * Pairs of a Maxwellian gas of unit temperature as they meet: (v₁, v₂) with density ∝ |w| M(v₁) M(v₂).
 *
 * <p>In G = (v₁+v₂)/2 and w = v₁−v₂ the density factorises: each component of G is normal with variance ½,
 * w has a uniform direction, and |w| has density ∝ |w|³ exp(−|w|²/4), that is |w|²/4 is the sum of two unit
 * exponentials, −ln u₁u₂. Two components of G are √(−ln u) (cos α, sin α) (Box and Muller 1958). The flux is the mean of
 * |w| over M M, 4/√π.
 */
public record MaxwellianSpeeds() implements SpeedDistribution {

    private static final double FLUX = 4.0 / Math.sqrt(Math.PI);
    private static final double RMS_SPEED = Math.sqrt(8.0);

    @Override
    public double flux() {
        return FLUX;
    }

    @Override
    public double typicalSpeed() {
        return RMS_SPEED;
    }

    @Override
    public Filler filler(BlockStream random) {
        return new PairFiller(random);
    }

    /**
     * Draws pairs piece by piece, in arrays of its own that stay in the cache nearest to the processor. Every step is a loop
     * so small that most of them become vectors, and over arrays with the same index, without which none of them does.
     *
     * <p>Direction and azimuth: with a uniform height z = η_x on the unit sphere (Archimedes), ϱ = √(1 − z²), the sign σ of z and
     * p = cos φ cos α + σ sin φ sin α,
     *
     * <pre>  η = (z, ϱ cos φ, ϱ sin φ),   η⊥ = (−σϱp, cos α − (1 − |z|) p cos φ, σ sin α − (1 − |z|) p sin φ),</pre>
     *
     * which is cos α e₂ + sin α e₃ in the {@link CollisionFrame} of η.
     */
    private static final class PairFiller implements Filler {

        private static final int PIECE = 256;

        private final BlockStream random;
        private final DrawKernel kernel;
        private final long[] bits = new long[PIECE];
        /** η, and then w. */
        private final VectorArray eta = VectorArray.ofCapacity(PIECE);

        private final VectorArray etaPerp = VectorArray.ofCapacity(PIECE);
        private final VectorArray v1 = VectorArray.ofCapacity(PIECE);
        /** G, and then v₂. */
        private final VectorArray centre = VectorArray.ofCapacity(PIECE);

        private final double[] halfSpeed = new double[PIECE];
        private final double[] room = new double[PIECE];
        private final double[] more = new double[PIECE];
        private final double[] exponents = new double[PIECE];

        PairFiller(BlockStream random) {
            this.random = random;
            kernel = random.kernel();
        }

        @Override
        public void fill(double[] turns, EncounterBlock block) {
            for (int from = 0; from < block.size(); from += PIECE) {
                int size = Math.min(PIECE, block.size() - from);
                System.arraycopy(turns, from, etaPerp.y(), 0, size);
                drawDirections(size);
                turnAzimuths(size);
                drawHalfSpeeds(size);
                drawCentres(size);
                separate(eta.x(), centre.x(), v1.x(), size);
                separate(eta.y(), centre.y(), v1.y(), size);
                separate(eta.z(), centre.z(), v1.z(), size);
                straighten(size);
                copy(v1, block.v1(), from, size);
                copy(centre, block.v2(), from, size);
                copy(etaPerp, block.etaPerp(), from, size);
            }
        }

        private static void copy(VectorArray piece, VectorArray block, int from, int size) {
            System.arraycopy(piece.x(), 0, block.x(), from, size);
            System.arraycopy(piece.y(), 0, block.y(), from, size);
            System.arraycopy(piece.z(), 0, block.z(), from, size);
        }

        /** z, cos φ and sin φ in the place of η. */
        private void drawDirections(int size) {
            random.draw(bits, size);
            kernel.upperTurns(bits, eta.x(), 0, size);
            kernel.lowerTurns(bits, eta.y(), 0, size);
            kernel.circle(eta.y(), eta.y(), eta.z(), 0, size);
        }

        /** η, and η⊥ from α/π in the place of its second component. */
        private void turnAzimuths(int size) {
            double[] p = etaPerp.x();
            double[] cos = etaPerp.y();
            double[] sin = etaPerp.z();
            kernel.circle(cos, cos, sin, 0, size);
            signs(eta.x(), room, size);
            multiply(sin, room, size);
            addProducts(eta.y(), cos, eta.z(), sin, p, size);
            lean(eta.x(), p, more, size);
            subtractProduct(cos, more, eta.y(), size);
            subtractProduct(sin, more, eta.z(), size);
            radii(eta.x(), more, size);
            multiply(eta.y(), more, size);
            multiply(eta.z(), more, size);
            multiply(p, more, size);
            negate(p, room, size);
        }

        /** As a quotient, since no vectors are made of a choice. */
        private static void signs(double[] z, double[] result, int size) {
            for (int i = 0; i < size; i++) {
                result[i] = z[i] / Math.abs(z[i]);
            }
        }

        private static void addProducts(double[] a, double[] b, double[] c, double[] d, double[] result, int size) {
            for (int i = 0; i < size; i++) {
                result[i] = a[i] * b[i] + c[i] * d[i];
            }
        }

        private static void lean(double[] z, double[] p, double[] result, int size) {
            for (int i = 0; i < size; i++) {
                result[i] = (1.0 - Math.abs(z[i])) * p[i];
            }
        }

        private static void subtractProduct(double[] x, double[] a, double[] b, int size) {
            for (int i = 0; i < size; i++) {
                x[i] -= a[i] * b[i];
            }
        }

        private static void radii(double[] z, double[] result, int size) {
            for (int i = 0; i < size; i++) {
                result[i] = Math.sqrt((1.0 - z[i]) * (1.0 + z[i]));
            }
        }

        private static void negate(double[] x, double[] factor, int size) {
            for (int i = 0; i < size; i++) {
                x[i] = -x[i] * factor[i];
            }
        }

        private void drawHalfSpeeds(int size) {
            random.draw(bits, size);
            kernel.upperIntervals(bits, halfSpeed, 0, size);
            kernel.lowerIntervals(bits, room, 0, size);
            multiply(halfSpeed, room, size);
            kernel.exponentialRoots(halfSpeed, room, 0, size);
        }

        private void drawCentres(int size) {
            drawNormals(centre.x(), centre.y(), size);
            int half = (size + 1) / 2;
            drawNormals(centre.z(), room, half);
            System.arraycopy(room, 0, centre.z(), half, size - half);
        }

        /** Pairs of normal numbers with variance ½. */
        private void drawNormals(double[] first, double[] second, int count) {
            random.draw(bits, count);
            kernel.upperTurns(bits, first, 0, count);
            kernel.circle(first, first, second, 0, count);
            kernel.lowerIntervals(bits, more, 0, count);
            kernel.exponentialRoots(more, exponents, 0, count);
            multiply(first, more, count);
            multiply(second, more, count);
        }

        private static void multiply(double[] x, double[] factor, int size) {
            for (int i = 0; i < size; i++) {
                x[i] *= factor[i];
            }
        }

        /** v₁ = G + w/2 and, in place of G, v₂ = G − w/2; w is what these differ by after rounding. */
        private void separate(double[] w, double[] centre, double[] v1, int size) {
            for (int i = 0; i < size; i++) {
                double half = halfSpeed[i] * w[i];
                double sum = centre[i] + half;
                double difference = centre[i] - half;
                v1[i] = sum;
                centre[i] = difference;
                w[i] = sum - difference;
            }
        }

        /** Makes η⊥ orthogonal to w. */
        private void straighten(int size) {
            double[] share = room;
            addProducts(eta.x(), etaPerp.x(), eta.y(), etaPerp.y(), share, size);
            for (int i = 0; i < size; i++) {
                share[i] += eta.z()[i] * etaPerp.z()[i];
            }
            divideBySquare(share, halfSpeed, size);
            subtractProduct(etaPerp.x(), share, eta.x(), size);
            subtractProduct(etaPerp.y(), share, eta.y(), size);
            subtractProduct(etaPerp.z(), share, eta.z(), size);
        }

        /** x/|w|². */
        private static void divideBySquare(double[] x, double[] halfSpeed, int size) {
            for (int i = 0; i < size; i++) {
                x[i] /= 4.0 * halfSpeed[i] * halfSpeed[i];
            }
        }
    }
}
