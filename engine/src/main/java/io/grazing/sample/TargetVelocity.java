package io.grazing.sample;

import io.grazing.collision.CollisionFrames;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;
import io.grazing.collision.VectorArray;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.special.Erf;

/**
 * Encounters of one particle of velocity v₁ with a Maxwellian gas of unit temperature: v₂ with density
 * ∝ |v₁ − v₂| M(v₂). The flux is, with a = |v₁|,
 *
 * <pre>  ∫|v₁ − v₂| M(v₂) dv₂ = √(2/π) e^{−a²/2} + (a + 1/a) erf(a/√2).</pre>
 *
 * <p>Sampling is by rejection from (|v₁| + |v₂|) M(v₂), which is a mixture: M itself with the weight a, and |v₂| M(v₂)
 * with the weight 2√(2/π), whose |v₂|²/2 is the sum of two unit exponentials. More than six tenths are accepted.
 *
 * @param v1 v₁, of length at most 1e3
 */
public record TargetVelocity(Vector v1) implements SpeedDistribution {

    private static final double LARGEST = 1e3;
    private static final double MEAN_SPEED = 2.0 * Math.sqrt(2.0 / Math.PI);
    /** Below this a the closed form of the flux loses digits to its series, MEAN_SPEED (1 + a²/6 − a⁴/120). */
    private static final double SMALL = 1e-2;
    /** Below this |w|², met once in 1e33 encounters, w would be lost in the rounding of v₁ and v₂. */
    private static final double SMALLEST_SQUARE = 1e-16;

    public TargetVelocity {
        if (!(v1.norm() <= LARGEST)) {
            throw new IllegalArgumentException("expected a velocity of length at most " + LARGEST + ", got " + v1);
        }
    }

    @Override
    public double flux() {
        double a = v1.norm();
        if (a < SMALL) {
            return MEAN_SPEED * (1.0 + a * a / 6.0 * (1.0 - a * a / 20.0));
        }
        return 0.5 * MEAN_SPEED * Math.exp(-0.5 * a * a) + (a + 1.0 / a) * Erf.erf(a / Math.sqrt(2.0));
    }

    @Override
    public double typicalSpeed() {
        return Math.sqrt(v1.dot(v1) + 4.0);
    }

    @Override
    public Filler filler(BlockStream random) {
        return new PartnerFiller(v1, random);
    }

    /** Draws partners block after block. */
    private static final class PartnerFiller implements Filler {

        private final Vector v1;
        private final BlockStream random;
        private final DrawKernel kernel;
        private final ContinuousSampler normal;
        private final ContinuousSampler exponential;
        private final CollisionFrames frames = new CollisionFrames();
        private double[] cosAlpha = {};
        private double[] sinAlpha = {};

        PartnerFiller(Vector v1, BlockStream random) {
            this.v1 = v1;
            this.random = random;
            kernel = random.kernel();
            normal = ZigguratSampler.NormalizedGaussian.of(random);
            exponential = ZigguratSampler.Exponential.of(random);
        }

        @Override
        public void fill(double[] turns, EncounterBlock block) {
            if (cosAlpha.length < block.size()) {
                cosAlpha = new double[block.size()];
                sinAlpha = new double[block.size()];
            }
            double a = v1.norm();
            for (int i = 0; i < block.size(); i++) {
                block.v1().set(i, v1);
                drawPartner(a, block.v2(), i);
            }
            kernel.circle(turns, cosAlpha, sinAlpha, 0, block.size());
            frames.perpendicular(block.v1(), block.v2(), cosAlpha, sinAlpha, block.etaPerp(), block.size());
        }

        private void drawPartner(double a, VectorArray v2, int i) {
            boolean accepted;
            do {
                double x = normal.sample();
                double y = normal.sample();
                double z = normal.sample();
                double speed = Math.sqrt(x * x + y * y + z * z);
                if (random.nextDouble() * (a + MEAN_SPEED) >= a) {
                    double scale = Math.sqrt(2.0 * (exponential.sample() + exponential.sample())) / speed;
                    x *= scale;
                    y *= scale;
                    z *= scale;
                    speed *= scale;
                }
                v2.x()[i] = x;
                v2.y()[i] = y;
                v2.z()[i] = z;
                double square = square(v1.x() - x) + square(v1.y() - y) + square(v1.z() - z);
                accepted = square >= SMALLEST_SQUARE && random.nextDouble() * (a + speed) < Math.sqrt(square);
            } while (!accepted);
        }

        private static double square(double x) {
            return x * x;
        }
    }
}
