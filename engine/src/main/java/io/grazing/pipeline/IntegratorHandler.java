package io.grazing.pipeline;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.Sequence;

/** Integrator k of n: draws and integrates the blocks with sequence ≡ k mod n. */
final class IntegratorHandler implements EventHandler<Slot> {

    private final BlockWorker worker;
    private final int k;
    private final int n;
    private Sequence progress;

    IntegratorHandler(BlockWorker worker, int k, int n) {
        this.worker = worker;
        this.k = k;
        this.n = n;
    }

    @Override
    public void setSequenceCallback(Sequence sequence) {
        progress = sequence;
    }

    @Override
    public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
        if (sequence % n == k && worker.work(slot.index(), slot.block())) {
            slot.markComplete();
        }
        // At once, not at the end of the batch, which may be many slow blocks away.
        progress.set(sequence);
    }
}
