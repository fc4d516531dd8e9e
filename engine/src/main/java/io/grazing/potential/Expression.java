package io.grazing.potential;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.CalculusFieldElement;

/**
 * A formula in named variables, read from text once and evaluated in any number type: doubles, jets of first
 * and second derivatives, the derivative types of Hipparchus, decimal numbers of any precision. Derivatives are
 * exact (automatic differentiation).
 *
 * <p>Grammar: numbers ({@code 1}, {@code 0.5}, {@code 1e-3}), the constants {@code pi} and {@code e}, variables,
 * {@code + - * / ^}, parentheses, the functions {@code exp log sqrt sin cos tan tanh abs} of one argument and
 * {@code pow(a, b)} = a^b. {@code ^} associates to the right and binds tighter than a sign before it
 * (-r^2 = -(r^2)). Names are case-sensitive and multiplication is always written. A power with a constant integer
 * exponent is defined for every base; any other needs a base ≥ 0.
 *
 * <p>A formula has at most {@value #MAXIMUM_LENGTH} characters and nests at most {@value #MAXIMUM_DEPTH} levels.
 *
 * <p>Immutable. Where a formula has no value (log of a negative number, 0/0) the result is NaN or infinite, as in
 * floating-point arithmetic: callers check.
 */
public final class Expression {

    /** Longest formula, in characters. */
    public static final int MAXIMUM_LENGTH = 4096;

    /** Deepest nesting of parentheses, function calls, signs and exponents. */
    public static final int MAXIMUM_DEPTH = 200;

    private final String text;
    private final List<String> variables;
    private final Instruction[] program;
    /** The same with constants computed, for doubles. */
    private final Instruction[] folded;

    private Expression(String text, List<String> variables, Instruction[] program) {
        this.text = text;
        this.variables = variables;
        this.program = program;
        folded = ConstantFolding.fold(program, variables.size());
    }

    /**
     * The formula written in {@code text}.
     *
     * @param text the formula
     * @param variables names of the variables, in the order of the arguments of every evaluation
     * @throws ExpressionException if the text is not a formula in these variables; the message names the column
     */
    public static Expression of(String text, String... variables) {
        if (variables.length == 0) {
            throw new IllegalArgumentException("expected at least one variable, got none");
        }
        List<String> names = List.of(variables);
        return new Expression(text, names, ExpressionParser.parse(text, names));
    }

    /** The formula as it was written. */
    public String text() {
        return text;
    }

    /** Number of elementary operations in one evaluation. */
    int length() {
        return program.length;
    }

    /**
     * The value in double precision.
     *
     * @param arguments one per variable
     */
    public double value(double... arguments) {
        requireArguments(arguments.length);
        double[] slots = new double[folded.length];
        for (int i = 0; i < folded.length; i++) {
            slots[i] = folded[i].evaluate(slots, arguments);
        }
        return slots[folded.length - 1];
    }

    /**
     * The value in a type that carries doubles, such as {@code UnivariateDerivative2}, {@code DerivativeStructure} or
     * {@code Gradient}.
     *
     * @param arguments one per variable
     */
    @SafeVarargs
    public final <T extends CalculusFieldElement<T>> T value(T... arguments) {
        return value(Arithmetic.doubles(arguments[0]), arguments);
    }

    /**
     * The value in any type, given its arithmetic.
     *
     * @param arithmetic literals and powers of the type
     * @param arguments one per variable
     */
    @SafeVarargs
    public final <T extends CalculusFieldElement<T>> T value(Arithmetic<T> arithmetic, T... arguments) {
        requireArguments(arguments.length);
        List<T> slots = new ArrayList<>(program.length);
        for (Instruction step : program) {
            slots.add(evaluate(step, slots, arguments, arithmetic));
        }
        return slots.get(program.length - 1);
    }

    private static <T extends CalculusFieldElement<T>> T evaluate(
            Instruction step, List<T> slots, T[] arguments, Arithmetic<T> arithmetic) {
        return switch (step.operation()) {
            case NUMBER -> arithmetic.number(step.number());
            case PI -> arithmetic.pi();
            case E -> arithmetic.e();
            case VARIABLE -> arguments[step.left()];
            case NEGATE -> slots.get(step.left()).negate();
            case ADD -> slots.get(step.left()).add(slots.get(step.right()));
            case SUBTRACT -> slots.get(step.left()).subtract(slots.get(step.right()));
            case MULTIPLY -> slots.get(step.left()).multiply(slots.get(step.right()));
            case DIVIDE -> slots.get(step.left()).divide(slots.get(step.right()));
            case INTEGER_POWER -> power(slots.get(step.left()), step.right());
            case REAL_POWER -> arithmetic.power(slots.get(step.left()), slots.get(step.right()), step.value());
            case POWER -> arithmetic.power(slots.get(step.left()), slots.get(step.right()));
            case FUNCTION -> step.function().value(slots.get(step.left()));
        };
    }

    private static <T extends CalculusFieldElement<T>> T power(T base, int exponent) {
        // Hipparchus' UnivariateDerivative2.pow(1) forms 0^(-1) at 0
        return exponent == 1 ? base : base.pow(exponent);
    }

    /**
     * The value and the first two derivatives of a formula in one variable, in double precision.
     *
     * @param argument the variable
     */
    public Jet jet(double argument) {
        requireArguments(1);
        return JetProgram.evaluate(folded, argument);
    }

    /** The arguments in (0, 1) at which a formula in one variable is not analytic, see {@link Kinks}. */
    double[] kinks() {
        requireArguments(1);
        return Kinks.of(folded);
    }

    /**
     * The values at many points, the same as point by point but several times as fast.
     *
     * @param arguments an array per variable
     * @param count number of points
     * @param result room for the values
     */
    public void values(double[][] arguments, int count, double[] result) {
        requireArguments(arguments.length);
        BlockProgram.evaluate(folded, arguments, count, result);
    }

    /**
     * The value, the gradient and the Hessian in double precision.
     *
     * @param arguments one per variable
     * @return for n variables 1 + n + n(n+1)/2 numbers: the value, the first derivatives in the order of the variables,
     *     and the upper triangle of the second derivatives, row by row
     */
    public double[] secondOrder(double... arguments) {
        requireArguments(arguments.length);
        return GradientProgram.evaluate(folded, arguments);
    }

    private void requireArguments(int given) {
        if (given != variables.size()) {
            throw new IllegalArgumentException(
                    "'" + text + "' has " + variables.size() + " variables, got " + given + " arguments");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
