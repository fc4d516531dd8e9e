package io.grazing.scenario.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Notices SIGINT and SIGTERM while it is open, and holds the process until what is under way has stopped and
 * cleaned up. The process then ends with the exit code of the signal, 130 for SIGINT.
 */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interruption");
    private volatile boolean requested;

    private final Console console;

    private Interruption(Console console) {
        this.console = console;
    }

    /**
     * Starts to take notice.
     *
     * @param console is told if what is under way does not stop
     */
    static Interruption watch(Console console) {
        Interruption interruption = new Interruption(console);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether the process is to end. */
    boolean requested() {
        return requested;
    }

    private void stop() {
        requested = true;
        try {
            if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                console.say("grazing: interrupted; the run did not stop in order, its result was not written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the hold. */
    @Override
    public void close() {
        closed.countDown();
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process has begun to end meanwhile; the hook sees the latch open.
                requested = true;
            }
        }
    }
}
