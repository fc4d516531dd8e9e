package io.grazing.pipeline;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.WaitStrategy;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits asleep, for a quarter of the time waited so far but between 50 µs and 5 ms at once: with blocks of
 * a second the waiting threads cost nothing, and with blocks of a millisecond little time is lost.
 *
 * <p>Disruptor's own strategies do not fit: the blocking one spins as soon as a stage waits for another stage
 * rather than for the producer, the sleeping one wakes up at a constant rate, which with nine threads was
 * measured to take half a core from the integrators. Stateless.
 */
final class PatientWaitStrategy implements WaitStrategy {

    private static final long SHORTEST_NANOS = 50_000L;
    private static final long LONGEST_NANOS = 5_000_000L;
    private static final int FRACTION = 4;

    @Override
    public long waitFor(long sequence, Sequence cursor, Sequence dependent, SequenceBarrier barrier)
            throws AlertException {
        long available = dependent.get();
        if (available < sequence) {
            long begin = System.nanoTime();
            do {
                barrier.checkAlert();
                sleep(begin);
                available = dependent.get();
            } while (available < sequence);
        }
        return available;
    }

    /**
     * Sleeps a little in a wait that began at {@code begin} of {@link System#nanoTime}. An interrupted thread
     * does not sleep.
     */
    static void sleep(long begin) {
        long waited = System.nanoTime() - begin;
        LockSupport.parkNanos(Math.max(SHORTEST_NANOS, Math.min(LONGEST_NANOS, waited / FRACTION)));
    }

    @Override
    public void signalAllWhenBlocking() {
        // Nobody is ever blocked, only asleep.
    }
}
