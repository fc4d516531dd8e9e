package io.grazing.pipeline;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.Sequence;

/** Integrator k of n: draws and integrates the blocks with sequence ≡ k mod n, and lets the stages after it advance. */
final class IntegratorHandler implements EventHandler<Slot> {

    private final BlockWorker worker;
    private final int k;
    private final int n;
    private final Runnable stagesAfter;
    private Sequence progress;

    IntegratorHandler(BlockWorker worker, int k, int n, Runnable stagesAfter) {
        this.worker = worker;
        this.k = k;
        this.n = n;
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
        if (sequence % n == k && worker.work(slot.index(), slot.block())) {
            slot.markComplete();
        }
        // At once, not at the end of the batch, which may be many slow blocks away.
        // Seen by all before this thread looks how far they are, so that one of them sees the block complete.
        progress.setVolatile(sequence);
        stagesAfter.run();
    }
}
