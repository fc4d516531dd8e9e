package io.grazing.sample;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;
import org.apache.commons.rng.UniformRandomProvider;
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
    public void fill(UniformRandomProvider random, EncounterBlock block) {
        ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
        ContinuousSampler exponential = ZigguratSampler.Exponential.of(random);
        int size = block.size();
        drawDirections(random, block);
        for (int i = 0; i < size; i++) {
            double energy;
            do {
                energy = exponential.sample() + exponential.sample();
            } while (energy < SMALLEST_ENERGY);
            double speed = Math.sqrt(energy);
            shift(block.v1().x(), block.v2().x(), i, HALF_VARIANCE * normal.sample(), speed);
            shift(block.v1().y(), block.v2().y(), i, HALF_VARIANCE * normal.sample(), speed);
            shift(block.v1().z(), block.v2().z(), i, HALF_VARIANCE * normal.sample(), speed);
        }
        drawAzimuths(random, block);
    }

    /** Uniform directions of w, by Marsaglia's map of the disc onto the sphere, left in the place of v₁. */
    private static void drawDirections(UniformRandomProvider random, EncounterBlock block) {
        double[] x = block.v1().x();
        double[] y = block.v1().y();
        double[] z = block.v1().z();
        UniformDraws.disc(random, x, y, block.size());
        for (int i = 0; i < block.size(); i++) {
            double square = x[i] * x[i] + y[i] * y[i];
            double scale = 2.0 * Math.sqrt(1.0 - square);
            x[i] *= scale;
            y[i] *= scale;
            z[i] = 1.0 - 2.0 * square;
        }
    }

    /** v₁ = G + w/2, v₂ = G − w/2 in one component, with the direction of w in {@code v1}. */
    private static void shift(double[] v1, double[] v2, int i, double centre, double halfSpeed) {
        double half = halfSpeed * v1[i];
        v1[i] = centre + half;
        v2[i] = centre - half;
    }

    /** η⊥ about the relative velocity as v₁ − v₂ gives it after rounding, so that the two are orthogonal. */
    private static void drawAzimuths(UniformRandomProvider random, EncounterBlock block) {
        double[] cos = block.etaPerp().x();
        double[] sin = block.etaPerp().y();
        UniformDraws.circle(random, cos, sin, block.size());
        for (int i = 0; i < block.size(); i++) {
            Vector w = block.v1().get(i).minus(block.v2().get(i));
            CollisionFrame frame = CollisionFrame.along(w);
            block.etaPerp().set(i, frame.e2().times(cos[i]).plus(frame.e3().times(sin[i])));
        }
    }
}
