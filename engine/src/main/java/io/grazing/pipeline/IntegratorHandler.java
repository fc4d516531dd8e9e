package io.grazing.pipeline;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.Sequence;
import java.util.concurrent.atomic.AtomicLong;

/** Integrator k of n: draws and integrates the blocks with sequence ≡ k mod n, and lets the stages after it advance. */
final class IntegratorHandler implements EventHandler<Slot> {

    private final BlockWorker worker;
    private final int k;
    private final int n;
    private final AtomicLong firstIncomplete;
    private final Runnable stagesAfter;
    private Sequence progress;

    /**
     * An integrator.
     *
     * @param firstIncomplete is lowered to the sequence of a block that could not be completed
     * @param stagesAfter is run when this integrator has made progress
     */
    IntegratorHandler(BlockWorker worker, int k, int n, AtomicLong firstIncomplete, Runnable stagesAfter) {
        this.worker = worker;
        this.k = k;
        this.n = n;
        this.firstIncomplete = firstIncomplete;
        this.stagesAfter = stagesAfter;
    }

    @Override
    public void setSequenceCallback(Sequence sequence) {
        progress = sequence;
    }

    /** The last sequence that this integrator is done with, or has left to the others. */
    Sequence progress() {
        return progress;
    }

    @Override
    public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
        boolean own = sequence % n == k;
        if (own && !worker.work(slot.index(), slot.block())) {
            firstIncomplete.accumulateAndGet(sequence, Math::min);
        }
        // At once, not at the end of the batch, which may be many slow blocks away; and seen by all before this thread
        // looks how far they are, so that one of them sees that a block can be tallied.
        progress.setVolatile(sequence);
        if (own || endOfBatch) {
            stagesAfter.run();
        }
    }
}
