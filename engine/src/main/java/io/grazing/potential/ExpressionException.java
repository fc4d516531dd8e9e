package io.grazing.potential;

/** A formula that cannot be read: the message is one line and names the 1-based column of the fault. */
public final class ExpressionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int column;
    private final String reason;

    ExpressionException(int column, String reason) {
        super("column " + column + ": " + reason);
        this.column = column;
        this.reason = reason;
    }

    /** The column of the fault in the formula, counted in characters from 1. */
    public int column() {
        return column;
    }

    /** What was expected and what was got, without the column: for messages that know the place in a file. */
    public String reason() {
        return reason;
    }
}
