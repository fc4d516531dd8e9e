package io.grazing.pipeline;

import io.grazing.collision.EncounterBlock;
import io.grazing.tally.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The books of a run: how many blocks and encounters went through all its tallies, and which failed. Written
 * by one thread, block after block; the counts may be read by others.
 */
final class Ledger {

    private final Run run;
    private final StopSignal stop;
    private volatile long blocks;
    private volatile long collisions;
    private long failed;
    private EncounterFailure firstFailure;

    Ledger(Run run, StopSignal stop) {
        this.run = run;
        this.stop = stop;
    }

    /** Enters a block, and stops the run when more encounters have failed than are tolerated. */
    void accept(EncounterBlock block) {
        String[] failure = block.failure();
        for (int i = 0; i < block.size(); i++) {
            if (failure[i] != null) {
                failed++;
                if (firstFailure == null) {
                    firstFailure = EncounterFailure.of(block, i, run.sampler().epsilon());
                }
            }
        }
        long entered = collisions + block.size();
        collisions = entered;
        blocks = block.index() + 1;
        if (failed > run.toleratedFailures()) {
            stop.refuse(failed + " of " + entered + " encounters failed, " + run.toleratedFailures()
                    + " tolerated; the first: " + firstFailure.describe());
        }
    }

    /** Encounters that went through all tallies. */
    long collisions() {
        return collisions;
    }

    RunOutcome outcome(List<Tally<?>> tallies, Duration elapsed, int threads) {
        return new RunOutcome(
                run,
                blocks,
                collisions,
                failed,
                Optional.ofNullable(firstFailure),
                elapsed,
                threads,
                List.copyOf(tallies),
                ResultDigest.of(tallies, collisions, failed));
    }
}
