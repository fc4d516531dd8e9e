package io.grazing.analysis.rates;

/** A number that was computed is beyond the range of doubles, as what it was computed from is too large or too small for it. */
public final class NotFiniteException extends ArithmeticException {

    private static final long serialVersionUID = 1L;

    NotFiniteException(String message) {
        super(message);
    }
}
