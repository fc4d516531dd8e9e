package io.grazing.pipeline;

/**
 * Why a run stops before its end: the first reason given, by whatever thread; of faults in several blocks that of the
 * first block. Raising it allocates nothing, so that it also works when memory has run out.
 */
final class StopSignal {

    private static final long NO_BLOCK = -1;

    private volatile boolean raised;
    /** The first block at which anything failed; {@link #NO_BLOCK} comes before all. */
    private volatile long firstFault = Long.MAX_VALUE;

    private boolean cancelled;
    private String reason;
    private long block = NO_BLOCK;
    private Throwable cause;

    /** Stops the run because {@code where} threw {@code thrown} at block {@code number}. */
    void fault(String where, long number, Throwable thrown) {
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

    private synchronized void raise(String text, long number, Throwable thrown, boolean onRequest) {
        boolean earlierFault = !onRequest && !cancelled && block != NO_BLOCK && number != NO_BLOCK && number < block;
        if (!raised || earlierFault) {
            reason = text;
            block = number;
            cause = thrown;
            cancelled = onRequest;
        }
        if (!onRequest) {
            firstFault = Math.min(firstFault, number);
        }
        raised = true;
    }

    /** Whether the run is to stop. */
    boolean raised() {
        return raised;
    }

    /** Whether anything failed, be it after a cancellation: what was accumulated is then of no use. */
    boolean faulty() {
        return firstFault < Long.MAX_VALUE;
    }

    /** Whether anything failed that makes block {@code number} of no use. */
    boolean faultyAt(long number) {
        return firstFault <= number;
    }

    /** Whether the first reason was a request. Only once raised. */
    synchronized boolean cancelled() {
        return cancelled;
    }

    /** The first reason in one line. Only once raised. */
    synchronized String message() {
        String place = block == NO_BLOCK ? "" : "block " + block + ": ";
        return place + (cause == null ? reason : reason + ": " + cause);
    }

    /** What was thrown first, or null. Only once raised. */
    synchronized Throwable cause() {
        return cause;
    }
}
