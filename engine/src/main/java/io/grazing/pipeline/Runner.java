package io.grazing.pipeline;

/** A way to execute a {@link Run}. All give the same numbers and the same digest, bit for bit. */
public interface Runner {

    /**
     * Executes {@code run} and waits for its end.
     *
     * @param cancellation stops the run when asked to; so does an interrupt of the calling thread, which
     *     stays interrupted
     * @throws RunFailedException if anything in the run threw, or too many encounters failed
     * @throws RunCancelledException if the run was stopped
     */
    RunOutcome run(Run run, Cancellation cancellation);

    /** Executes {@code run} and waits for its end. */
    default RunOutcome run(Run run) {
        return run(run, new Cancellation());
    }
}
