package io.grazing.sample;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.VectorArray;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Pairs of a Maxwellian gas of unit temperature as they meet: (v₁, v₂) with density ∝ |w| M(v₁) M(v₂).
 *
 * <p>In G = (v₁+v₂)/2 and w = v₁−v₂ the density factorises: each component of G is normal with variance ½,
 * w has a uniform direction, and |w| has density ∝ |w|³ exp(−|w|²/4), that is |w|²/4 is the sum of two unit
 * exponentials. The flux is the mean of |w| over M M, 4/√π.
 */
public record MaxwellianSpeeds() implements SpeedDistribution {

    private static final double FLUX = 4.0 / Math.sqrt(Math.PI);
    private static final double RMS_SPEED = Math.sqrt(8.0);
    private static final double HALF_VARIANCE = Math.sqrt(0.5);

    /** Below this |w|²/4, met once in 1e40 encounters, w would be lost in the rounding of v₁ and v₂. */
    private static final double SMALLEST_ENERGY = 1e-20;

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

    /** Draws pairs block after block; every step is a loop over the block. */
    private static final class PairFiller implements Filler {

        private final BlockStream random;
        private final ContinuousSampler normal;
        private final ContinuousSampler exponential;
        private long[] bits = {};
        private double[] halfSpeed = {};
        private double[] sinAlpha = {};

        PairFiller(BlockStream random) {
            this.random = random;
            normal = ZigguratSampler.NormalizedGaussian.of(random);
            exponential = ZigguratSampler.Exponential.of(random);
        }

        @Override
        public void fill(long[] turns, EncounterBlock block) {
            int size = block.size();
            if (halfSpeed.length < size) {
                bits = new long[size / 2 + 1];
                halfSpeed = new double[size];
                sinAlpha = new double[size];
            }
            drawDirections(block.v1(), size);
            drawHalfSpeeds(size);
            separate(block.v1().x(), block.v2().x(), size);
            separate(block.v1().y(), block.v2().y(), size);
            separate(block.v1().z(), block.v2().z(), size);
            // Half speeds are not needed any more.
            drawAzimuths(turns, block, halfSpeed, sinAlpha);
        }

        /** Uniform directions of w: the height on the unit sphere is uniform (Archimedes). */
        private void drawDirections(VectorArray direction, int size) {
            double[] x = direction.x();
            double[] y = direction.y();
            double[] z = direction.z();
            random.draw(bits, (size + 1) / 2);
            UniformDraws.circle(bits, x, y, size);
            random.draw(bits, (size + 1) / 2);
            UniformDraws.halves(bits, z, size);
            for (int i = 0; i < size; i++) {
                double radius = Math.sqrt((1.0 - z[i]) * (1.0 + z[i]));
                x[i] *= radius;
                y[i] *= radius;
            }
        }

        private void drawHalfSpeeds(int size) {
            for (int i = 0; i < size; i++) {
                double energy;
                do {
                    energy = exponential.sample() + exponential.sample();
                } while (energy < SMALLEST_ENERGY);
                halfSpeed[i] = energy;
            }
            for (int i = 0; i < size; i++) {
                halfSpeed[i] = Math.sqrt(halfSpeed[i]);
            }
        }

        /** v₁ = G + w/2, v₂ = G − w/2 in one component, with the direction of w in {@code v1}. */
        private void separate(double[] v1, double[] v2, int size) {
            for (int i = 0; i < size; i++) {
                v2[i] = normal.sample();
            }
            for (int i = 0; i < size; i++) {
                double centre = HALF_VARIANCE * v2[i];
                double half = halfSpeed[i] * v1[i];
                v1[i] = centre + half;
                v2[i] = centre - half;
            }
        }
    }

    /** η⊥ at azimuths given about w, with room for their cosines and sines. */
    static void drawAzimuths(long[] turns, EncounterBlock block, double[] cosAlpha, double[] sinAlpha) {
        int size = block.size();
        UniformDraws.circle(turns, cosAlpha, sinAlpha, size);
        direct(block.v1(), block.v2(), block.etaPerp(), size);
        turn(block.etaPerp(), cosAlpha, sinAlpha, size);
    }

    /** The direction η of the relative velocity as v₁ − v₂ gives it after rounding. */
    private static void direct(VectorArray v1, VectorArray v2, VectorArray eta, int size) {
        for (int i = 0; i < size; i++) {
            double wx = v1.x()[i] - v2.x()[i];
            double wy = v1.y()[i] - v2.y()[i];
            double wz = v1.z()[i] - v2.z()[i];
            double norm = 1.0 / Math.sqrt(wx * wx + wy * wy + wz * wz);
            eta.x()[i] = norm * wx;
            eta.y()[i] = norm * wy;
            eta.z()[i] = norm * wz;
        }
    }

    /** From η to η⊥ = cos α e₂ + sin α e₃ in its {@link CollisionFrame}; loops as small as these become vectors. */
    private static void turn(VectorArray eta, double[] cosAlpha, double[] sinAlpha, int size) {
        for (int i = 0; i < size; i++) {
            double ex = eta.x()[i];
            double ey = eta.y()[i];
            double ez = eta.z()[i];
            // A quotient, since no vectors are made of a choice; 0 counts as positive.
            double shifted = ex + Double.MIN_NORMAL;
            double sign = shifted / Math.abs(shifted);
            double scale = 1.0 / (1.0 + Math.abs(ex));
            double mixed = -ey * ez * scale;
            double cos = cosAlpha[i];
            double sin = sinAlpha[i];
            eta.x()[i] = -sign * ey * cos - ez * sin;
            eta.y()[i] = (1.0 - ey * ey * scale) * cos + sign * mixed * sin;
            eta.z()[i] = mixed * cos + sign * (1.0 - ez * ez * scale) * sin;
        }
    }
}
