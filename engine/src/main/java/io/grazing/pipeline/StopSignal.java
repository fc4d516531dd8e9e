package io.grazing.pipeline;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Why a run stops before its end: the first reason given, by whatever thread. Raising it allocates nothing,
 * so that it also works when memory has run out.
 */
final class StopSignal {

    private static final long NO_BLOCK = -1;

    private final AtomicBoolean claimed = new AtomicBoolean();
    private volatile boolean raised;
    private volatile boolean faulty;
    private boolean cancelled;
    private String reason;
    private long block;
    private Throwable cause;

    /** Stops the run because {@code where} threw {@code thrown} at block {@code number}. */
    void fault(String where, long number, Throwable thrown) {
        faulty = true;
        raise(where, number, thrown, false);
    }

    /** Stops the run because {@code where}, which works on no block in particular, threw {@code thrown}. */
    void fault(String where, Throwable thrown) {
        fault(where, NO_BLOCK, thrown);
    }

    /** Fails the run for a reason that is told in full. */
    void refuse(String message) {
        fault(message, NO_BLOCK, null);
    }

    /** Stops the run because somebody asked for it. */
    void cancel(String message) {
        raise(message, NO_BLOCK, null, true);
    }

    private void raise(String text, long number, Throwable thrown, boolean onRequest) {
        if (claimed.compareAndSet(false, true)) {
            reason = text;
            block = number;
            cause = thrown;
            cancelled = onRequest;
            raised = true;
        }
    }

    /** Whether the run is to stop. */
    boolean raised() {
        return raised;
    }

    /** Whether anything failed, be it after a cancellation: what was accumulated is then of no use. */
    boolean faulty() {
        return faulty;
    }

    /** Whether the first reason was a request. Only once raised. */
    boolean cancelled() {
        return cancelled;
    }

    /** The first reason in one line. Only once raised. */
    String message() {
        String place = block == NO_BLOCK ? "" : "block " + block + ": ";
        return place + (cause == null ? reason : reason + ": " + cause);
    }

    /** What was thrown first, or null. Only once raised. */
    Throwable cause() {
        return cause;
    }
}
