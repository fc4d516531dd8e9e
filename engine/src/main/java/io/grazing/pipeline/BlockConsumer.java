package io.grazing.pipeline;

import io.grazing.collision.EncounterBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A tally, or the ledger, as a stage that stops the run when it throws. For one thread. */
final class BlockConsumer {

    private final String name;
    private final Consumer<EncounterBlock> stage;
    private final StopSignal stop;

    private BlockConsumer(String name, Consumer<EncounterBlock> stage, StopSignal stop) {
        this.name = name;
        this.stage = stage;
        this.stop = stop;
    }

    /** Tallies of {@code attempt} for blocks that no other ones see. */
    static List<BlockConsumer> tallies(Attempt attempt) {
        List<BlockConsumer> consumers = new ArrayList<>();
        attempt.newTallies()
                .forEach(tally -> consumers.add(
                        new BlockConsumer(tally.getClass().getSimpleName(), tally::accept, attempt.stop())));
        return consumers;
    }

    /** The ledger of {@code attempt}, to come after all tallies. */
    static BlockConsumer ledger(Attempt attempt) {
        return new BlockConsumer("ledger", attempt.ledger()::accept, attempt.stop());
    }

    /** Lets the stage see {@code block}, unless the run has already failed at this block or before. */
    void accept(EncounterBlock block) {
        if (stop.faultyAt(block.index())) {
            return;
        }
        try {
            stage.accept(block);
        } catch (Throwable thrown) {
            stop.fault(name, block.index(), thrown);
        }
    }
}
