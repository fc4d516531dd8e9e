package io.grazing.scatter;

import io.grazing.collision.EncounterBlock;

/**
 * Integrates Newton's equations (2.1) for every encounter of a block and stores the changes of velocity and
 * the drift of the invariants. Only integrators implement this: what flows to the tallies is never an angle
 * taken from a formula.
 *
 * <p>Not thread-safe: build one per worker.
 */
public interface BlockScatterer {

    /**
     * Fills the outcome of every encounter of {@code block}, or the reason of its failure. When its thread is
     * interrupted it may give up the block by throwing; one that takes seconds should.
     */
    void scatter(EncounterBlock block);
}
