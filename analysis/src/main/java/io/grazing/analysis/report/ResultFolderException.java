package io.grazing.analysis.report;

/**
 * A result cannot be put where the user wants it: the place is not writable, or holds what a run must not
 * replace. The message is one line for the user. Nothing was written.
 */
public final class ResultFolderException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With a message that names the path, what was expected there and what was found. */
    public ResultFolderException(String message) {
        super(message);
    }

    /** With the cause that made the place unusable. */
    public ResultFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
