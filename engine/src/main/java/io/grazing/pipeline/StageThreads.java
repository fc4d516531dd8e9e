package io.grazing.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** The threads of a pipeline: daemons, watched for a premature end, and joined when it closes. */
final class StageThreads implements ThreadFactory {

    /** How names of these threads begin. */
    static final String PREFIX = "grazing-pipeline-";

    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final StopSignal stop;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closing;

    StageThreads(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Thread newThread(Runnable stage) {
        Thread thread = new Thread(() -> watch(stage), PREFIX + threads.size());
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    private void watch(Runnable stage) {
        try {
            stage.run();
        } catch (Throwable thrown) {
            stop.fault("pipeline thread", thrown);
        }
        if (!closing) {
            stop.refuse("a pipeline thread ended before the run");
        }
    }

    /** Whether no thread that was started has ended. */
    boolean allAlive() {
        return threads.stream().allMatch(Thread::isAlive);
    }

    /** From now on the threads may end. */
    void expectEnd() {
        closing = true;
    }

    /** Interrupts those that are still busy. */
    void interrupt() {
        threads.forEach(Thread::interrupt);
    }

    /** Waits until all have ended or {@link System#nanoTime} is {@code deadline}; returns how many have not. */
    long join(long deadline) throws InterruptedException {
        for (Thread thread : threads) {
            long millis = (deadline - System.nanoTime()) / NANOS_PER_MILLI;
            thread.join(Math.max(1, millis));
        }
        return threads.stream().filter(Thread::isAlive).count();
    }
}
