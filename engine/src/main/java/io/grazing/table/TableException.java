package io.grazing.table;

/** A table whose error could not be confirmed. The message is one line. */
public final class TableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With one line that says what was found. */
    public TableException(String message) {
        super(message);
    }
}
