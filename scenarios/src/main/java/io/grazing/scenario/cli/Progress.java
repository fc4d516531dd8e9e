package io.grazing.scenario.cli;

import io.grazing.analysis.study.Monitor;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Tells on the standard error how far a run is, how fast, and how long it will take: on a terminal in one line
 * that is rewritten, otherwise in a plain line every 10 s. Thread-safe; to be closed when the run ends.
 */
final class Progress implements Monitor, AutoCloseable {

    private static final long TERMINAL_MILLIS = 250;
    private static final long PLAIN_MILLIS = 10_000;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Console console;
    private final String name;
    private final BooleanSupplier cancelled;
    private final long start = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong();
    private final ScheduledExecutorService clock;

    private Progress(Console console, String name, BooleanSupplier cancelled, ScheduledExecutorService clock) {
        this.console = console;
        this.name = name;
        this.cancelled = cancelled;
        this.clock = clock;
    }

    /**
     * Starts telling.
     *
     * @param name what runs
     * @param cancelled whether it is to stop
     */
    static Progress of(Console console, String name, BooleanSupplier cancelled) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        Progress progress = new Progress(console, name, cancelled, clock);
        long period = console.terminal() ? TERMINAL_MILLIS : PLAIN_MILLIS;
        clock.scheduleAtFixedRate(progress::tell, period, period, TimeUnit.MILLISECONDS);
        return progress;
    }

    @Override
    public void progress(long finished, long outOf) {
        total.set(outOf);
        done.accumulateAndGet(finished, Math::max);
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    private void tell() {
        double seconds = (System.nanoTime() - start) * 1e-9;
        String line = name + ": " + line(done.get(), total.get(), seconds);
        if (console.terminal()) {
            console.err().print(CLEAR_LINE + line);
            console.err().flush();
        } else {
            console.say(line);
        }
    }

    /** How far it is: {@code 34 %, 68000 of 200000, 15200/s, 9 s left}. */
    static String line(long done, long total, double seconds) {
        if (total <= 0) {
            return "preparing, " + duration(seconds);
        }
        double rate = done / seconds;
        String left = done == 0 ? "time left unknown" : duration((total - done) / rate) + " left";
        double percent = 100.0 * done / total;
        return String.format(Locale.ROOT, "%.0f %%, %d of %d, %s/s, %s", percent, done, total, rate(rate), left);
    }

    /** A rate with three digits or more. */
    static String rate(double perSecond) {
        return String.format(Locale.ROOT, perSecond < 100 ? "%.3g" : "%.0f", perSecond);
    }

    /** A time in the units one would say it in. */
    static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        if (whole < 3600) {
            return whole / 60 + " min " + whole % 60 + " s";
        }
        return whole < 48 * 3600 ? whole / 3600 + " h " + whole % 3600 / 60 + " min" : whole / (24 * 3600) + " days";
    }

    @Override
    public void close() {
        clock.shutdownNow();
        try {
            clock.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (console.terminal()) {
            console.err().print(CLEAR_LINE);
            console.err().flush();
        }
    }
}
