package io.grazing.pipeline;

import com.lmax.disruptor.ExceptionHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * The ring on which blocks go from the producer through n integrators and the tallies to the ledger. Its
 * memory is that of its slots, whatever the number of encounters.
 *
 * <p>Only integrators have threads. Tallies and ledger are kept by whichever of them completes the next block, see
 * {@link OrderedStage}; many integrators keep several groups of tallies, so that none waits for another.
 */
final class Pipeline {

    private static final int SLOTS_PER_INTEGRATOR = 4;
    private static final int FEWEST_SLOTS = 8;
    private static final int INTEGRATORS_PER_GROUP = 4;

    private final StageThreads threads;
    private final Disruptor<Slot> disruptor;
    private final RingBuffer<Slot> ring;
    private final OrderedStage[] tallies;
    private final OrderedStage ledger;
    private final Thread producer = Thread.currentThread();
    private long published;

    Pipeline(Attempt attempt, int integrators) {
        int blockSize = attempt.run().sampler().blockSize();
        threads = new StageThreads(attempt.stop());
        disruptor = new Disruptor<>(
                () -> new Slot(blockSize), slots(integrators), threads, ProducerType.SINGLE, new PatientWaitStrategy());
        disruptor.setDefaultExceptionHandler(new FaultHandler(attempt.stop()));
        ring = disruptor.getRingBuffer();
        IntegratorHandler[] workers = new IntegratorHandler[integrators];
        for (int k = 0; k < integrators; k++) {
            workers[k] = new IntegratorHandler(new BlockWorker(attempt), k, integrators, this::advance);
        }
        disruptor.handleEventsWith(workers);
        tallies = then(progress(workers), groups(BlockConsumer.tallies(attempt), integrators));
        ledger = then(progress(tallies), List.of(List.of(BlockConsumer.ledger(attempt))))[0];
        ring.addGatingSequences(ledger.progress());
    }

    private static Sequence[] progress(IntegratorHandler[] workers) {
        return Arrays.stream(workers).map(IntegratorHandler::progress).toArray(Sequence[]::new);
    }

    private static Sequence[] progress(OrderedStage[] stages) {
        return Arrays.stream(stages).map(OrderedStage::progress).toArray(Sequence[]::new);
    }

    private OrderedStage[] then(Sequence[] before, List<List<BlockConsumer>> groups) {
        return groups.stream()
                .map(consumers -> new OrderedStage(ring, before, consumers))
                .toArray(OrderedStage[]::new);
    }

    /** Shares the tallies out among as few groups as keep up with the integrators. */
    private static List<List<BlockConsumer>> groups(List<BlockConsumer> tallies, int integrators) {
        int groups = Math.max(1, Math.min(tallies.size(), integrators / INTEGRATORS_PER_GROUP));
        return IntStream.range(0, groups)
                .mapToObj(group -> IntStream.range(0, tallies.size())
                        .filter(i -> i % groups == group)
                        .mapToObj(tallies::get)
                        .toList())
                .toList();
    }

    /** Lets all stages see what they can, and wakes the producer when half of the ring is free or all is done. */
    private void advance() {
        for (OrderedStage stage : tallies) {
            stage.advance();
        }
        if (ledger.advance()) {
            long underway = ring.getCursor() - ledger.progress().get();
            if (2 * underway <= ring.getBufferSize()) {
                LockSupport.unpark(producer);
            }
        }
    }

    private static int slots(int integrators) {
        int wanted = Math.max(FEWEST_SLOTS, SLOTS_PER_INTEGRATOR * integrators);
        return Integer.highestOneBit(2 * wanted - 1);
    }

    void start() {
        disruptor.start();
    }

    /** Whether a block can be published now. */
    boolean hasRoom() {
        return ring.hasAvailableCapacity(1);
    }

    /** Sends block {@code index} on its way. Only when there is room. */
    void publish(long index) {
        long sequence = ring.next();
        ring.get(sequence).assign(index);
        ring.publish(sequence);
        published++;
    }

    /** Blocks that all stages are done with. */
    long consumed() {
        return ledger.progress().get() + 1;
    }

    /** Blocks published. */
    long published() {
        return published;
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
