package io.grazing.pipeline;

import com.lmax.disruptor.ExceptionHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import com.lmax.disruptor.util.Util;
import io.grazing.collision.RelativeMotion;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The ring on which blocks go through n integrators and their tallies to the ledger. Its memory is that of its slots,
 * whatever the number of encounters.
 *
 * <p>Every integrator has tallies of its own, which it keeps as soon as all blocks before its last one have been
 * integrated: mostly at once, while the block is still in its cache. Whichever integrator completes what is missing also
 * keeps the ledger, and publishes the blocks for which there is room then: a producer of its own would have to wait for a
 * core that an integrator leaves. So there are no threads but the integrators'; see {@link OrderedStage}.
 */
final class Pipeline {

    private static final int SLOTS_PER_INTEGRATOR = 4;
    private static final int FEWEST_SLOTS = 8;

    private final StageThreads threads;
    private final Disruptor<Slot> disruptor;
    private final RingBuffer<Slot> ring;
    private final AtomicLong firstIncomplete = new AtomicLong(Long.MAX_VALUE);
    private final Sequence[] integrated;
    private final OrderedStage[] tallies;
    private final OrderedStage ledger;
    private final Thread caller = Thread.currentThread();
    private final StopSignal stop;
    private final long blocks;

    Pipeline(Attempt attempt, int integrators) {
        stop = attempt.stop();
        blocks = attempt.run().sampler().blocks();
        int blockSize = attempt.run().sampler().blockSize();
        threads = new StageThreads(attempt.stop());
        disruptor = new Disruptor<>(
                () -> new Slot(blockSize), slots(integrators), threads, ProducerType.MULTI, new PatientWaitStrategy());
        disruptor.setDefaultExceptionHandler(new FaultHandler(attempt.stop()));
        ring = disruptor.getRingBuffer();
        IntegratorHandler[] workers = new IntegratorHandler[integrators];
        for (int k = 0; k < integrators; k++) {
            int own = k;
            workers[k] = new IntegratorHandler(
                    new BlockWorker(attempt), k, integrators, firstIncomplete, () -> advance(own));
        }
        disruptor.handleEventsWith(workers);
        integrated = Arrays.stream(workers).map(IntegratorHandler::progress).toArray(Sequence[]::new);
        tallies = new OrderedStage[integrators];
        for (int k = 0; k < integrators; k++) {
            tallies[k] = tallies(attempt, k, integrators);
        }
        Sequence[] tallied = Arrays.stream(tallies).map(OrderedStage::progress).toArray(Sequence[]::new);
        ledger = new OrderedStage(
                ring,
                tallied,
                firstIncomplete,
                List.of(BlockConsumer.ledger(attempt)),
                0,
                1,
                new RelativeMotion(),
                this::publish);
        ring.addGatingSequences(ledger.progress());
    }

    private OrderedStage tallies(Attempt attempt, int first, int stride) {
        RelativeMotion motion = RelativeMotion.ofRun(attempt.run().sampler().count());
        List<BlockConsumer> consumers = BlockConsumer.tallies(attempt);
        return new OrderedStage(ring, integrated, firstIncomplete, consumers, first, stride, motion, () -> {});
    }

    /**
     * Lets the tallies of integrator k and the ledger see what they can, and those of others when nothing is left to
     * integrate that would bring these here; wakes the calling thread at the end.
     */
    private void advance(int k) {
        tallies[k].advance();
        if (Util.getMinimumSequence(integrated) == ring.getCursor()) {
            for (OrderedStage stage : tallies) {
                stage.advance();
            }
        }
        if (ledger.advance() && isDone()) {
            LockSupport.unpark(caller);
        }
    }

    /** Blocks that are on the ring of so many integrators. */
    static int slots(int integrators) {
        int wanted = Math.max(FEWEST_SLOTS, SLOTS_PER_INTEGRATOR * integrators);
        return Integer.highestOneBit(2 * wanted - 1);
    }

    void start() {
        publish();
        disruptor.start();
    }

    /** Sends blocks on their way while there is room. For one thread at a time. */
    private void publish() {
        for (long next = published(); next < blocks && ring.hasAvailableCapacity(1) && !stop.raised(); next++) {
            long sequence = ring.next();
            ring.get(sequence).assign(next);
            ring.publish(sequence);
        }
    }

    /** Whether all stages are done with all blocks of the run. */
    boolean isDone() {
        return consumed() == blocks;
    }

    /** Blocks that all stages are done with. */
    long consumed() {
        return ledger.progress().get() + 1;
    }

    /** Blocks published. */
    long published() {
        return ring.getCursor() + 1;
    }

    /** Lets the threads end. */
    void halt() {
        threads.expectEnd();
        disruptor.halt();
    }

    StageThreads threads() {
        return threads;
    }

    /** Keeps a stage alive when Disruptor itself hands it an exception. */
    private record FaultHandler(StopSignal stop) implements ExceptionHandler<Slot> {

        private static final String NAME = "pipeline";

        @Override
        public void handleEventException(Throwable thrown, long sequence, Slot slot) {
            stop.fault(NAME, thrown);
        }

        @Override
        public void handleOnStartException(Throwable thrown) {
            stop.fault(NAME, thrown);
        }

        @Override
        public void handleOnShutdownException(Throwable thrown) {
            stop.fault(NAME, thrown);
        }
    }
}
