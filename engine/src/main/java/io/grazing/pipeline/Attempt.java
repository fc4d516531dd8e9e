package io.grazing.pipeline;

import io.grazing.tally.Tally;
import java.util.ArrayList;
import java.util.List;

/**
 * One execution of a {@link Run}: its tallies, its books, and why it stops if it does. For the thread that
 * called the runner, but for what says otherwise.
 */
final class Attempt {

    /** Work on behalf of the run on the calling thread. */
    interface Work {
        void proceed() throws Exception;
    }

    private final Run run;
    private final Cancellation cancellation;
    private final ProgressMeter meter;
    private final StopSignal stop = new StopSignal();
    private final Ledger ledger;
    private final List<List<Tally<?>>> tallies = new ArrayList<>();
    /** Kept, since it is done as often as the calling thread looks around. */
    private final Work tick;

    private boolean interrupted;
    private long abandoned;
    private RunOutcome outcome;

    Attempt(Run run, Cancellation cancellation) {
        this.run = run;
        this.cancellation = cancellation;
        meter = new ProgressMeter(run);
        ledger = new Ledger(run, stop);
        tick = () -> meter.tick(ledger.collisions());
        poll();
    }

    Run run() {
        return run;
    }

    StopSignal stop() {
        return stop;
    }

    /** The books, to be kept by the thread that sees blocks last. */
    Ledger ledger() {
        return ledger;
    }

    /** Empty tallies, which will be part of the result. */
    List<Tally<?>> newTallies() {
        List<Tally<?>> made = new ArrayList<>();
        guard("tally", () -> run.tallies().forEach(prototype -> made.add(prototype.empty())));
        tallies.add(made);
        return made;
    }

    /** All that was accumulated. Sums are exact, so that it does not matter which tallies saw which block. */
    private List<Tally<?>> combinedTallies() {
        List<Tally<?>> total = tallies.isEmpty() ? newTallies() : tallies.get(0);
        for (List<Tally<?>> others : tallies.subList(1, tallies.size())) {
            for (int i = 0; i < total.size(); i++) {
                combine(total.get(i), others.get(i));
            }
        }
        return total;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Tally<T>> void combine(Tally<?> total, Tally<?> other) {
        // Both were made by the empty() of one prototype, which returns a T.
        ((T) total).combine((T) other);
    }

    /** Does {@code work}; if it throws, the run stops. */
    void guard(String where, Work work) {
        try {
            work.proceed();
        } catch (Throwable thrown) {
            stop.fault(where, thrown);
        }
    }

    /** Notices cancellation and interrupts, and tells the listener of the progress when it is time. */
    void poll() {
        if (cancellation.isCancelled()) {
            stop.cancel("cancelled by " + cancellation.reason());
        }
        if (Thread.interrupted()) {
            noteInterrupt();
        }
        if (!stop.raised()) {
            guard("progress listener", tick);
        }
    }

    /** Stops the run after the calling thread was interrupted; its status is restored at the end. */
    void noteInterrupt() {
        interrupted = true;
        stop.cancel("interrupted");
    }

    /** Takes note that {@code threads} threads did not end: nothing they touch is of use any more. */
    void noteAbandoned(long threads) {
        abandoned = threads;
        if (threads > 0) {
            stop.refuse("pipeline threads did not end");
        }
    }

    /** Ends the execution: the outcome if nothing stopped it, else the reason as an exception. */
    RunOutcome conclude(int threads) {
        try {
            if (!stop.raised()) {
                guard("progress listener", () -> meter.report(ledger.collisions()));
            }
            guard(
                    "result",
                    () -> outcome = stop.faulty() ? null : ledger.outcome(combinedTallies(), meter.elapsed(), threads));
            if (!stop.raised()) {
                return outcome;
            }
            String message = stop.message() + " (after " + ledger.collisions() + " of "
                    + run.sampler().count() + " encounters" + abandonedText() + ")";
            if (stop.cancelled()) {
                throw new RunCancelledException(message, outcome);
            }
            throw new RunFailedException(message, stop.cause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String abandonedText() {
        return abandoned == 0 ? "" : ", " + abandoned + " of the threads still busy";
    }
}
