package io.grazing.sample;

import io.grazing.collision.CollisionFrames;
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

    /** Draws pairs block after block; every step is a loop over the block, most of them small enough to become vectors. */
    private static final class PairFiller implements Filler {

        private final BlockStream random;
        private final CollisionFrames frames = new CollisionFrames();
        private long[] bits = {};
        private double[] halfSpeed = {};
        private double[] radius = {};
        private double[] room = {};
        private double[] cos = {};
        private double[] sin = {};

        PairFiller(BlockStream random) {
            this.random = random;
        }

        @Override
        public void fill(long[] turns, EncounterBlock block) {
            int size = block.size();
            if (halfSpeed.length < size) {
                bits = new long[size];
                halfSpeed = new double[size];
                radius = new double[size];
                room = new double[size];
                cos = new double[size + 1];
                sin = new double[size];
            }
            drawDirections(block.v1(), size);
            drawHalfSpeeds(size);
            drawNormals(size);
            separate(block.v1().x(), block.v2().x(), cos, size);
            separate(block.v1().y(), block.v2().y(), sin, size);
            int half = (size + 1) / 2;
            drawNormals(half);
            System.arraycopy(sin, 0, cos, half, half);
            separate(block.v1().z(), block.v2().z(), cos, size);
            UniformDraws.circle(turns, cos, sin, size);
            frames.perpendicular(block.v1(), block.v2(), cos, sin, block.etaPerp(), size);
        }

        /** Uniform directions of w: the height on the unit sphere is uniform (Archimedes). */
        private void drawDirections(VectorArray direction, int size) {
            double[] z = direction.z();
            random.draw(bits, (size + 1) / 2);
            UniformDraws.circle(bits, direction.x(), direction.y(), size);
            random.draw(bits, (size + 1) / 2);
            UniformDraws.halves(bits, z, size);
            for (int i = 0; i < size; i++) {
                radius[i] = Math.sqrt((1.0 - z[i]) * (1.0 + z[i]));
            }
            multiply(direction.x(), radius, size);
            multiply(direction.y(), radius, size);
        }

        private void drawHalfSpeeds(int size) {
            random.draw(bits, size);
            UniformDraws.interval(bits, halfSpeed, size);
            random.draw(bits, size);
            UniformDraws.interval(bits, radius, size);
            multiply(halfSpeed, radius, size);
            ExponentialDraws.roots(halfSpeed, room, size);
        }

        /** Pairs of normal numbers with variance ½, in {@code cos} and {@code sin}. */
        private void drawNormals(int count) {
            random.draw(bits, (count + 1) / 2);
            UniformDraws.circle(bits, cos, sin, count);
            random.draw(bits, count);
            UniformDraws.interval(bits, radius, count);
            ExponentialDraws.roots(radius, room, count);
            multiply(cos, radius, count);
            multiply(sin, radius, count);
        }

        private static void multiply(double[] x, double[] factor, int size) {
            for (int i = 0; i < size; i++) {
                x[i] *= factor[i];
            }
        }

        /** v₁ = G + w/2, v₂ = G − w/2 in one component, with the direction of w in {@code v1}. */
        private void separate(double[] v1, double[] v2, double[] centre, int size) {
            for (int i = 0; i < size; i++) {
                double half = halfSpeed[i] * v1[i];
                v1[i] = centre[i] + half;
                v2[i] = centre[i] - half;
            }
        }
    }
}
