/** Accumulators of outgoing velocities. */
package io.grazing.tally;
