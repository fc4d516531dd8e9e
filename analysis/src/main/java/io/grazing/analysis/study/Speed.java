package io.grazing.analysis.study;

/** The law of the relative speed |w| of the pairs that collide. Dimensionless, in thermal units. */
public sealed interface Speed {

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
    }

    /** Both velocities are Maxwellian of unit temperature and pairs meet with weight |w|. */
    record Maxwellian() implements Speed {}
}
