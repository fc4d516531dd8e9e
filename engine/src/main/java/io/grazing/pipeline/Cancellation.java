package io.grazing.pipeline;

import java.util.concurrent.atomic.AtomicReference;

/** A request, from any thread or signal handler, that a run stop. Thread-safe; once made it stays. */
public final class Cancellation {

    private final AtomicReference<String> reason = new AtomicReference<>();

    /**
     * Asks the run to stop; the first reason given is kept.
     *
     * @param why who or what asks, such as "SIGINT"
     */
    public void cancel(String why) {
        reason.compareAndSet(null, why);
    }

    /** Whether the run is to stop. */
    public boolean isCancelled() {
        return reason.get() != null;
    }

    /** Why, or null. */
    String reason() {
        return reason.get();
    }
}
