package io.grazing.pipeline;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.util.Util;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets consumers see the blocks in order, up to the first that its integrator did not complete: all tallies
 * of a run that was stopped have seen the same blocks.
 *
 * <p>It has no thread of its own. Whoever has moved a stage before it lets it {@link #advance}: mostly the
 * integrator of the very block that is next, in whose caches it still is. A thread that finds another one inside
 * goes on with its own work; the one inside looks again after it has left, so that no block is overlooked.
 */
final class OrderedStage {

    private final RingBuffer<Slot> ring;
    private final Sequence[] before;
    private final BlockConsumer[] consumers;
    private final Sequence progress = new Sequence();
    private final AtomicBoolean occupied = new AtomicBoolean();
    private boolean ended;

    /** A stage that comes after all of those whose progress is {@code before}. */
    OrderedStage(RingBuffer<Slot> ring, Sequence[] before, List<BlockConsumer> consumers) {
        this.ring = ring;
        this.before = before.clone();
        this.consumers = consumers.toArray(BlockConsumer[]::new);
    }

    /** The last sequence that all consumers are done with. */
    Sequence progress() {
        return progress;
    }

    /** Sees every block that the stages before are done with, unless another thread does; returns whether there was one. */
    boolean advance() {
        boolean advanced = false;
        while (hasNext() && occupied.compareAndSet(false, true)) {
            try {
                while (hasNext()) {
                    seeNext();
                    advanced = true;
                }
            } finally {
                occupied.set(false);
            }
        }
        return advanced;
    }

    private boolean hasNext() {
        return Util.getMinimumSequence(before) > progress.get();
    }

    private void seeNext() {
        long sequence = progress.get() + 1;
        Slot slot = ring.get(sequence);
        ended |= !slot.isComplete();
        if (!ended) {
            for (BlockConsumer consumer : consumers) {
                consumer.accept(slot.block());
            }
        }
        progress.set(sequence);
    }
}
