package io.grazing.pipeline;

import com.lmax.disruptor.ExceptionHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ring on which blocks go from the producer through n integrators and the tallies to the ledger. Its
 * memory is that of its slots, whatever the number of encounters.
 *
 * <p>Several tallies share a thread, one for every four integrators: more would only wake each other up.
 */
final class Pipeline {

    private static final int SLOTS_PER_INTEGRATOR = 4;
    private static final int FEWEST_SLOTS = 8;
    private static final int INTEGRATORS_PER_TALLY_THREAD = 4;

    private final StageThreads threads;
    private final Disruptor<Slot> disruptor;
    private final RingBuffer<Slot> ring;
    private final OrderedHandler ledger;
    private long published;

    Pipeline(Attempt attempt, int integrators) {
        int blockSize = attempt.run().sampler().blockSize();
        threads = new StageThreads(attempt.stop());
        disruptor = new Disruptor<>(
                () -> new Slot(blockSize), slots(integrators), threads, ProducerType.SINGLE, new PatientWaitStrategy());
        disruptor.setDefaultExceptionHandler(new FaultHandler(attempt.stop()));
        ring = disruptor.getRingBuffer();
        ledger = new OrderedHandler(List.of(BlockConsumer.ledger(attempt)));
        IntegratorHandler[] workers = new IntegratorHandler[integrators];
        for (int k = 0; k < integrators; k++) {
            workers[k] = new IntegratorHandler(new BlockWorker(attempt), k, integrators);
        }
        OrderedHandler[] tallies = tallyHandlers(BlockConsumer.tallies(attempt), integrators);
        disruptor.handleEventsWith(workers).then(tallies).then(ledger);
    }

    /** Shares the tallies out among as few threads as keep up with the integrators. */
    private static OrderedHandler[] tallyHandlers(List<BlockConsumer> tallies, int integrators) {
        int groups = Math.min(tallies.size(), Math.max(1, integrators / INTEGRATORS_PER_TALLY_THREAD));
        return IntStream.range(0, Math.max(1, groups))
                .mapToObj(group -> IntStream.range(0, tallies.size())
                        .filter(i -> i % groups == group)
                        .mapToObj(tallies::get)
                        .toList())
                .map(OrderedHandler::new)
                .toArray(OrderedHandler[]::new);
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
        return disruptor.getSequenceValueFor(ledger) + 1;
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
