package io.grazing.pipeline;

import io.grazing.collision.EncounterBlock;

/** A place of the ring: a block and its number. Used again and again. */
final class Slot {

    private final EncounterBlock block;
    private long index;

    Slot(int blockSize) {
        block = new EncounterBlock(blockSize);
    }

    /** Starts a new use of this slot, for block {@code number}. */
    void assign(long number) {
        index = number;
    }

    EncounterBlock block() {
        return block;
    }

    long index() {
        return index;
    }
}
