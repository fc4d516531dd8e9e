package io.grazing.analysis.study;

/** A study stopped before its end because its {@link Monitor} asked it to. */
public final class StudyCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With one line that says what was stopped. */
    public StudyCancelledException(String message, Throwable cause) {
        super(message, cause);
    }
}
