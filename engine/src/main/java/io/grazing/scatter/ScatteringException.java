package io.grazing.scatter;

/** A deflection could not be found for the encounter the message names. */
public final class ScatteringException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message that names ρ, κ and what went wrong. */
    public ScatteringException(String message, Throwable cause) {
        super(message, cause);
    }
}
