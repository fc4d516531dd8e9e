package io.grazing.analysis.operator;

/** A function ψ to which an operator cannot be applied: undefined at a velocity, or growing too fast. */
public final class UndefinedFunctionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndefinedFunctionException(String message) {
        super(message);
    }
}
