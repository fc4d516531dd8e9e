package io.grazing.sample;

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

    /** Draws pairs piece by piece, in arrays of its own that stay in the cache nearest to the processor. */
    private static final class PairFiller implements Filler {

        private static final int PIECE = 256;

        private final BlockStream random;
        private final DrawKernel kernel;
        private final long[] bits = new long[PIECE];
        /** η, and then w. */
        private final VectorArray eta = VectorArray.ofCapacity(PIECE);

        private final VectorArray etaPerp = VectorArray.ofCapacity(PIECE);
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
                kernel.separate(halfSpeed, eta, centre, block.v1(), block.v2(), from, size);
                kernel.straighten(halfSpeed, eta, etaPerp, block.etaPerp(), from, size);
            }
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
            kernel.circle(etaPerp.y(), etaPerp.y(), etaPerp.z(), 0, size);
            kernel.perpendicular(eta, etaPerp, size);
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
    }
}
