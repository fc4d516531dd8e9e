package io.grazing.pipeline;

import io.grazing.collision.EncounterBlock;

/** A place of the ring: a block, and whether its encounters have been integrated. Used again and again. */
final class Slot {

    private final EncounterBlock block;
    private long index;
    private boolean complete;

    Slot(int blockSize) {
        block = new EncounterBlock(blockSize);
    }

    /** Starts a new use of this slot, for block {@code number}. */
    void assign(long number) {
        index = number;
        complete = false;
    }

    EncounterBlock block() {
        return block;
    }

    long index() {
        return index;
    }

    /** Whether the block is as its integrator left it, to be counted. */
    boolean isComplete() {
        return complete;
    }

    void markComplete() {
        complete = true;
    }
}
