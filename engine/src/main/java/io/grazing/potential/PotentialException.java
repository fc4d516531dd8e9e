package io.grazing.potential;

/** A potential that the user described and that cannot be: the message is one line and names what is wrong where. */
public final class PotentialException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public PotentialException(String message) {
        super(message);
    }
}
