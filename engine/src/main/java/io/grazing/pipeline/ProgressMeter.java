package io.grazing.pipeline;

import java.time.Duration;

/** The clock of a run, and the calls of its listener at a low rate. For the thread that called the runner. */
final class ProgressMeter {

    private static final long INTERVAL_NANOS = 200_000_000L;
    private static final double SECONDS_PER_NANO = 1e-9;

    private final ProgressListener listener;
    private final long total;
    private final long started = System.nanoTime();
    private long lastReport = started;

    ProgressMeter(Run run) {
        listener = run.progress();
        total = run.sampler().count();
    }

    /** Tells the listener if it is time. */
    void tick(long done) {
        long now = System.nanoTime();
        if (now - lastReport >= INTERVAL_NANOS) {
            lastReport = now;
            report(done);
        }
    }

    /** Tells the listener. */
    void report(long done) {
        double seconds = (System.nanoTime() - started) * SECONDS_PER_NANO;
        listener.report(Progress.of(done, total, seconds));
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
