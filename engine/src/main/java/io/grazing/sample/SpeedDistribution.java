package io.grazing.sample;

import io.grazing.collision.EncounterBlock;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The velocities of the pairs that meet: one fixed relative speed, or pairs of a Maxwellian gas weighted by
 * the flux |w| with which they meet.
 */
public sealed interface SpeedDistribution permits FixedSpeed, MaxwellianSpeeds {

    /** The mean relative speed ⟨|w|⟩ that turns an average over encounters into a rate. */
    double flux();

    /** A relative speed that is typical of the encounters drawn, for choosing scales. */
    double typicalSpeed();

    /**
     * Draws v₁, v₂ and η⊥, uniform in azimuth about η = w/|w|, of every encounter of {@code block}.
     *
     * @param random the block's own stream
     */
    void fill(UniformRandomProvider random, EncounterBlock block);

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
}
