package io.grazing.sample;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;

/**
 * The velocities of the pairs that meet: one fixed relative speed, or pairs of a Maxwellian gas weighted by
 * the flux |w| with which they meet, or one particle of given velocity in such a gas.
 */
public sealed interface SpeedDistribution permits FixedSpeed, MaxwellianSpeeds, TargetVelocity {

    /** The mean relative speed ⟨|w|⟩ that turns an average over encounters into a rate. */
    double flux();

    /** A relative speed that is typical of the encounters drawn, for choosing scales. */
    double typicalSpeed();

    /** Draws the velocities of blocks, for one thread. */
    interface Filler {

        /**
         * Draws v₁, v₂ and η⊥ of every encounter of {@code block}.
         *
         * @param turns azimuths α of η⊥ about η = w/|w| as α/π in (−1, 1)
         */
        void fill(double[] turns, EncounterBlock block);
    }

    /**
     * Draws velocities.
     *
     * @param random stands at the beginning of a block's own stream whenever a block is drawn
     */
    Filler filler(BlockStream random);

    /**
     * Every pair has the relative velocity |w| e₁.
     *
     * @param speed |w|
     */
    static SpeedDistribution fixed(double speed) {
        return new FixedSpeed(speed);
    }

    /** Both velocities from the Maxwellian M of unit temperature, pairs weighted by |w|. */
    static SpeedDistribution maxwellian() {
        return new MaxwellianSpeeds();
    }

    /**
     * Particle 1 has the velocity v₁, particle 2 one of the Maxwellian M, weighted by |w|.
     *
     * @param v1 v₁
     */
    static SpeedDistribution target(Vector v1) {
        return new TargetVelocity(v1);
    }
}
