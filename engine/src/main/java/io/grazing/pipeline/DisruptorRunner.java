package io.grazing.pipeline;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Executes a run with n integrators in parallel, on a Disruptor ring: integrators → tallies → ledger. The
 * calling thread notices cancellation and reports progress. When it
 * returns, or throws, all threads have ended; only an integrator that neither finishes its block nor heeds
 * an interrupt within ten seconds of a stop is left behind, as a daemon, and reported. Stateless.
 */
public final class DisruptorRunner implements Runner {

    private static final int MOST_THREADS = 1024;
    /** 4096 encounters. */
    private static final long BLOCK_BYTES = 4096 * 160;

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofSeconds(6);
    /** Threads that have nothing to do end at once; a loaded machine may need a moment to let them. */
    private static final long JOIN_NANOS = Duration.ofSeconds(4).toNanos();

    private static final long HALT_AGAIN_NANOS = Duration.ofMillis(20).toNanos();

    /** How often the calling thread looks whether the run is to stop. */
    private static final long LOOK_AROUND_NANOS = Duration.ofMillis(5).toNanos();

    private final int threads;
    private final long patienceNanos;
    private final long limitNanos;

    /**
     * A runner.
     *
     * @param threads integrators that work in parallel, 1 to 1024
     */
    public DisruptorRunner(int threads) {
        this(threads, PATIENCE, LIMIT);
    }

    /** A runner that interrupts integrators {@code patience} after a stop, and gives them up after {@code limit}. */
    DisruptorRunner(int threads, Duration patience, Duration limit) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads must be 1 to " + MOST_THREADS + ", got " + threads);
        }
        this.threads = threads;
        patienceNanos = patience.toNanos();
        limitNanos = limit.toNanos();
    }

    /** What the blocks that are under way take, at most, bytes. */
    public static long memory(int threads) {
        return Pipeline.slots(threads) * BLOCK_BYTES;
    }

    @Override
    public RunOutcome run(Run run, Cancellation cancellation) {
        Attempt attempt = new Attempt(run, cancellation);
        attempt.guard("run", () -> {
            // a thread without a block would only wait
            int busy = (int) Math.max(1L, Math.min(threads, run.sampler().blocks()));
            Pipeline pipeline = new Pipeline(attempt, busy);
            attempt.guard("run", () -> watch(attempt, pipeline));
            close(attempt, pipeline);
        });
        return attempt.conclude(threads);
    }

    /** Waits until all blocks have been consumed or the run stops. */
    private static void watch(Attempt attempt, Pipeline pipeline) {
        pipeline.start();
        while (!attempt.stop().raised() && !pipeline.isDone()) {
            // The pipeline ends this sleep when there is nothing left to do.
            LockSupport.parkNanos(LOOK_AROUND_NANOS);
            attempt.poll();
        }
    }

    /** Waits for the blocks on the way, which are passed over if the run has stopped, and ends the threads. */
    private void close(Attempt attempt, Pipeline pipeline) {
        StageThreads threads = pipeline.threads();
        long begin = System.nanoTime();
        boolean hurried = false;
        while (pipeline.consumed() < pipeline.published()
                && threads.allAlive()
                && System.nanoTime() - begin < limitNanos) {
            if (!hurried && System.nanoTime() - begin > patienceNanos) {
                hurried = true;
                threads.interrupt();
            }
            PatientWaitStrategy.sleep(begin);
            attempt.poll();
        }
        attempt.noteAbandoned(end(attempt, pipeline));
    }

    /**
     * Halts the threads until they have ended. Once is not enough: integrators share the barrier they wait at,
     * and one that starts only now clears the alert by which a halt wakes the others.
     */
    private static long end(Attempt attempt, Pipeline pipeline) {
        long deadline = System.nanoTime() + JOIN_NANOS;
        while (true) {
            pipeline.halt();
            pipeline.threads().interrupt();
            try {
                long busy = pipeline.threads().join(Math.min(deadline, System.nanoTime() + HALT_AGAIN_NANOS));
                if (busy == 0 || System.nanoTime() >= deadline) {
                    return busy;
                }
            } catch (InterruptedException e) {
                attempt.noteInterrupt();
            }
        }
    }
}
