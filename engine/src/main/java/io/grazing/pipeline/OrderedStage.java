package io.grazing.pipeline;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.util.Util;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.RelativeMotion;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets consumers see every n-th block, in order, once all blocks before it have been integrated, and up to the first
 * that its integrator did not complete: all tallies of a run that was stopped together have seen a beginning of it.
 *
 * <p>It has no thread of its own; integrators let it {@link #advance}. Only one thread at a time is let in. One that
 * finds another inside goes on with its own work; the one inside looks again after it has left, so that no block is
 * overlooked.
 */
final class OrderedStage {

    private final RingBuffer<Slot> ring;
    private final Sequence[] before;
    private final AtomicLong firstIncomplete;
    private final BlockConsumer[] consumers;
    private final int stride;
    private final Runnable afterwards;
    /** All blocks up to here have been seen, or are for others. */
    private final Sequence progress;

    private final RelativeMotion motion;
    private final AtomicBoolean occupied = new AtomicBoolean();

    /**
     * A stage that comes after others.
     *
     * @param before how far these are
     * @param firstIncomplete the sequence of the first block that will never be complete
     * @param first the sequence of the first block to see
     * @param stride n
     * @param motion keeps what consumers ask of a block
     * @param afterwards is done after blocks were seen, by one thread at a time
     */
    OrderedStage(
            RingBuffer<Slot> ring,
            Sequence[] before,
            AtomicLong firstIncomplete,
            List<BlockConsumer> consumers,
            int first,
            int stride,
            RelativeMotion motion,
            Runnable afterwards) {
        this.ring = ring;
        this.before = before.clone();
        this.firstIncomplete = firstIncomplete;
        this.consumers = consumers.toArray(BlockConsumer[]::new);
        this.stride = stride;
        this.motion = motion;
        this.afterwards = afterwards;
        progress = new Sequence(first - 1L);
    }

    /** The last sequence before the next to be seen. */
    Sequence progress() {
        return progress;
    }

    /** Sees every block that can be, unless another thread does; returns whether there was one. */
    boolean advance() {
        boolean advanced = false;
        while (hasNext() && occupied.compareAndSet(false, true)) {
            try {
                while (hasNext()) {
                    see(progress.get() + 1);
                    advanced = true;
                }
                afterwards.run();
            } finally {
                occupied.set(false);
                // Otherwise reading the sequences again could come before that, and a block be overlooked by all.
                VarHandle.fullFence();
            }
        }
        return advanced;
    }

    private boolean hasNext() {
        return Util.getMinimumSequence(before) > progress.get();
    }

    private void see(long sequence) {
        if (sequence < firstIncomplete.get()) {
            EncounterBlock block = ring.get(sequence).block();
            block.seal(motion);
            for (BlockConsumer consumer : consumers) {
                consumer.accept(block);
            }
        }
        progress.set(sequence + stride - 1);
    }
}
