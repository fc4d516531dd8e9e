package io.grazing.pipeline;

/**
 * A run that could not be finished: an integrator, a tally or the progress listener threw, or more encounters
 * failed than are tolerated. The message is one line, the cause what was thrown.
 */
public final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
