package io.grazing.scenario.cli;

import io.grazing.analysis.study.Monitor;
import io.grazing.scenario.model.Wording;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicReference;
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
    private final AtomicReference<Stage> stage = new AtomicReference<>(new Stage(System.nanoTime(), 0, 0));
    private final Timer timer = new Timer("progress", true);
    private boolean closed;

    private Progress(Console console, String name, BooleanSupplier cancelled) {
        this.console = console;
        this.name = name;
        this.cancelled = cancelled;
    }

    /** A stretch of work of one total: before, during and after the integration totals differ, and so do rates. */
    private record Stage(long start, long done, long total) {

        Stage advanced(long finished, long outOf) {
            return outOf == total
                    ? new Stage(start, Math.max(done, finished), total)
                    : new Stage(System.nanoTime(), finished, outOf);
        }
    }

    /**
     * Starts telling.
     *
     * @param name what runs
     * @param cancelled whether it is to stop
     */
    static Progress of(Console console, String name, BooleanSupplier cancelled) {
        Progress progress = new Progress(console, Wording.oneLine(name), cancelled);
        TimerTask tell = new TimerTask() {
            @Override
            public void run() {
                progress.tell();
            }
        };
        long period = console.terminal() ? TERMINAL_MILLIS : PLAIN_MILLIS;
        progress.timer.scheduleAtFixedRate(tell, period, period);
        return progress;
    }

    @Override
    public void progress(long finished, long outOf) {
        stage.updateAndGet(current -> current.advanced(finished, outOf));
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    private synchronized void tell() {
        if (closed) {
            return;
        }
        Stage now = stage.get();
        String line = name + ": " + line(now.done, now.total, (System.nanoTime() - now.start) * 1e-9);
        if (console.terminal()) {
            console.err().print(CLEAR_LINE + line);
            console.err().flush();
        } else {
            console.say(line);
        }
    }

    /** How far it is: {@code 34 %, 68000 of 200000, 15200/s, 9 s left}; what follows the integration has no total. */
    static String line(long done, long total, double seconds) {
        if (total <= 0) {
            return "preparing, " + duration(seconds);
        }
        if (done >= total) {
            return done + " of " + total + " done, comparing with the formula";
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
    public synchronized void close() {
        closed = true;
        timer.cancel();
        if (console.terminal()) {
            console.err().print(CLEAR_LINE);
            console.err().flush();
        }
    }
}
