/** Encounters drawn at random: velocities, impact parameters and their strata, each block from its own stream. */
package io.grazing.sample;
