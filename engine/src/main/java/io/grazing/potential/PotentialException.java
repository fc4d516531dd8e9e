package io.grazing.potential;

/** A potential that the user described and that cannot be. */
public final class PotentialException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** With a message of one line that names what is wrong where. */
    public PotentialException(String message) {
        super(message);
    }
}
