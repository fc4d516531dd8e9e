package io.grazing.analysis.audit;

import java.util.function.ToDoubleFunction;

/**
 * A reading of a statement: {@code |measured − value| ≤ C·scale}, or {@code measured = value}.
 *
 * @param text as it is printed, or as it should be
 * @param value what it says the measured quantity is, of the arguments of a sample
 * @param scale the size of the error it allows, but for its constant; unused by an equality
 */
public record Formula(String text, ToDoubleFunction<double[]> value, ToDoubleFunction<double[]> scale) {

    /** An equation. */
    static Formula equal(String text, ToDoubleFunction<double[]> value) {
        return new Formula(text, value, at -> 1.0);
    }

    /** A bound on the size of the measured quantity. */
    static Formula bound(String text, ToDoubleFunction<double[]> scale) {
        return new Formula(text, at -> 0.0, scale);
    }
}
