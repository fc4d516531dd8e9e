package io.grazing.pipeline;

import java.util.Optional;

/** A run that was cancelled or interrupted before its end. */
public final class RunCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RunOutcome partial;

    RunCancelledException(String message, RunOutcome partial) {
        super(message);
        this.partial = partial;
    }

    /**
     * The outcome of the blocks 0 … {@code blocks() − 1} that were complete, the same as a run of these blocks
     * alone would give; empty if an integrator had to be abandoned, or something failed while the run stopped.
     */
    public Optional<RunOutcome> partial() {
        return Optional.ofNullable(partial);
    }
}
