package io.grazing.analysis.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Independent pieces of work on several threads, none of which outlives the call. */
final class Workers {

    private static final long POLL_MILLIS = 50;
    private static final long END_SECONDS = 10;

    private Workers() {}

    /**
     * Does every piece of work 0 … {@code pieces} − 1 once, in no particular order.
     *
     * @param threads how many threads share them
     * @param monitor is told how many are done and may stop it
     * @param worker called once on each thread, for what does a piece there
     * @throws StudyCancelledException if the monitor, or an interrupt of the calling thread, stopped it
     */
    static void forEach(int pieces, int threads, Monitor monitor, Supplier<IntConsumer> worker) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, pieces));
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int t = 0; t < Math.min(threads, pieces); t++) {
                futures.add(pool.submit(() -> {
                    try {
                        IntConsumer work = worker.get();
                        for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                            work.accept(i);
                            done.incrementAndGet();
                        }
                    } finally {
                        // Whoever fails takes the rest of the work with it.
                        next.set(pieces);
                    }
                }));
            }
            pool.shutdown();
            while (!pool.awaitTermination(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                monitor.progress(done.get(), pieces);
                if (monitor.cancelled()) {
                    throw new StudyCancelledException("stopped after " + done.get() + " of " + pieces, null);
                }
            }
            for (Future<?> future : futures) {
                future.get();
            }
            monitor.progress(pieces, pieces);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StudyCancelledException("interrupted after " + done.get() + " of " + pieces, e);
        } catch (ExecutionException e) {
            throw asUnchecked(e.getCause());
        } finally {
            next.set(pieces);
            stop(pool);
        }
    }

    private static RuntimeException asUnchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked
                ? unchecked
                : new StudyFailedException(String.valueOf(cause.getMessage()), cause);
    }

    private static void stop(ExecutorService pool) {
        pool.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            if (!pool.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                throw new StudyFailedException("a worker did not stop within " + END_SECONDS + " s", null);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
