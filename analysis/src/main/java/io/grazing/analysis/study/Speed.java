package io.grazing.analysis.study;

import io.grazing.sample.SpeedDistribution;

/** The law of the relative speed |w| of the pairs that collide. Dimensionless, in thermal units. */
public sealed interface Speed {

    /** The sampler of pairs with such speeds. */
    SpeedDistribution distribution();

    /** A speed that the slowest of {@code n} pairs undercuts with at most the probability {@code p}. */
    double slowest(long n, double p);

    /**
     * Every pair has the same relative velocity.
     *
     * @param w relative speed |w| &gt; 0
     */
    record Fixed(double w) implements Speed {
        /** A positive, finite speed. */
        public Fixed {
            if (!(w > 0.0) || !Double.isFinite(w)) {
                throw new IllegalArgumentException("speed: expected a finite number > 0, got " + w);
            }
        }

        @Override
        public SpeedDistribution distribution() {
            return SpeedDistribution.fixed(w);
        }

        @Override
        public double slowest(long n, double p) {
            return w;
        }
    }

    /** Both velocities are Maxwellian of unit temperature and pairs meet with weight |w|. */
    record Maxwellian() implements Speed {
        @Override
        public SpeedDistribution distribution() {
            return SpeedDistribution.maxwellian();
        }

        /** |w|²/4 is the sum of two unit exponentials, below y with the probability 1 − (1 + y)e^{−y} ≤ y²/2. */
        @Override
        public double slowest(long n, double p) {
            return 2.0 * Math.sqrt(Math.sqrt(2.0 * p / n));
        }
    }
}
