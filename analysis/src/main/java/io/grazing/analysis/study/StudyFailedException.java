package io.grazing.analysis.study;

/** A study that could not be finished, such as one of too many failed trajectories. The message is one line. */
public final class StudyFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With one line that says what failed. */
    public StudyFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
