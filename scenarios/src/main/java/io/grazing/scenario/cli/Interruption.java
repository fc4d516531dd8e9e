package io.grazing.scenario.cli;

import io.grazing.analysis.study.StudyCancelledException;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Notices SIGINT, SIGTERM and SIGHUP while it is open, and holds the process until what is under way has stopped and
 * cleaned up. The process then ends with the exit code of the signal, 130 for SIGINT, or, where the signal came too
 * late to stop anything, with the code of what was done.
 */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interruption");
    private final Console console;
    private boolean requested;
    private boolean writing;
    private OptionalInt code = OptionalInt.empty();

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
    synchronized boolean requested() {
        return requested;
    }

    /**
     * A scenario is about to be run.
     *
     * @throws StudyCancelledException if the process is to end
     */
    void beginRun() {
        if (requested()) {
            throw new StudyCancelledException("stopped before it began", null);
        }
    }

    /**
     * Its result is about to be written, which an interrupt does not stop.
     *
     * @throws StudyCancelledException if the process is to end
     */
    synchronized void beginWriting() {
        if (requested) {
            throw new StudyCancelledException("stopped when all was computed", null);
        }
        writing = true;
    }

    /** Writing has ended; from now on an interrupt stops what is under way again. */
    synchronized void endWriting() {
        writing = false;
    }

    /** All there was to do has been done, so that the process ends with {@code code} even if it was interrupted. */
    synchronized void done(int code) {
        this.code = OptionalInt.of(code);
    }

    private void stop() {
        request();
        try {
            while (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                if (!isWriting()) {
                    console.say("grazing: interrupted; the run did not stop in order, its result was not written");
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // An exit that has begun ends with the code of the signal; only a halt has another.
        code().ifPresent(Runtime.getRuntime()::halt);
    }

    private synchronized void request() {
        requested = true;
    }

    private synchronized boolean isWriting() {
        return writing;
    }

    private synchronized OptionalInt code() {
        return code;
    }

    /** Ends the hold. */
    @Override
    public void close() {
        closed.countDown();
        if (!requested()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process has begun to end meanwhile; the hook sees the latch open.
                request();
            }
        }
    }
}
