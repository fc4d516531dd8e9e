package io.grazing.pipeline;

import io.grazing.collision.EncounterBlock;
import io.grazing.sample.BlockFiller;
import io.grazing.scatter.BlockScatterer;

/** Draws and integrates blocks with an integrator of its own. For one thread. */
final class BlockWorker {

    private static final String NAME = "integrator";

    private final BlockFiller filler;
    private final BlockScatterer scatterer;
    private final StopSignal stop;

    BlockWorker(Attempt attempt) {
        filler = attempt.run().sampler().filler();
        scatterer = attempt.run().scatterers().get();
        stop = attempt.stop();
    }

    /** Whether block {@code index} is complete in {@code block}; if not, the run stops. */
    boolean work(long index, EncounterBlock block) {
        if (stop.raised()) {
            return false;
        }
        try {
            filler.fill(index, block);
            scatterer.scatter(block);
            return true;
        } catch (Throwable thrown) {
            if (Thread.currentThread().isInterrupted()) {
                // An integrator that heeds interrupts has not failed; its block is incomplete, as if never begun.
                stop.cancel("interrupted");
            } else {
                stop.fault(NAME, index, thrown);
            }
            return false;
        }
    }
}
