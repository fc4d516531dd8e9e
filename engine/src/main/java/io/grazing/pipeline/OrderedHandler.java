package io.grazing.pipeline;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.Sequence;
import java.util.List;

/**
 * Lets consumers see the blocks in order, up to the first that its integrator did not complete: all tallies
 * of a run that was stopped have seen the same blocks.
 */
final class OrderedHandler implements EventHandler<Slot> {

    private final BlockConsumer[] consumers;
    private boolean ended;
    private Sequence progress;

    OrderedHandler(List<BlockConsumer> consumers) {
        this.consumers = consumers.toArray(BlockConsumer[]::new);
    }

    @Override
    public void setSequenceCallback(Sequence sequence) {
        progress = sequence;
    }

    @Override
    public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
        ended |= !slot.isComplete();
        if (!ended) {
            for (BlockConsumer consumer : consumers) {
                consumer.accept(slot.block());
            }
        }
        progress.set(sequence);
    }
}
