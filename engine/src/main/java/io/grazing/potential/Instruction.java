package io.grazing.potential;

import java.math.BigDecimal;

/**
 * One step of the straight-line program an {@link Expression} is compiled to. Instruction i computes slot i
 * from slots before it, so that a formula of any length is evaluated by a loop, without recursion.
 *
 * @param operation what is computed
 * @param left slot of the first operand, or the index of a variable
 * @param right slot of the second operand, or the exponent of an integer power
 * @param number a literal, as written; null unless the operation is a number
 * @param value a literal, or the exponent of a real power, as the nearest double
 * @param function the function to apply; null unless the operation is a function
 */
record Instruction(
        Operation operation, int left, int right, BigDecimal number, double value, ElementaryFunction function) {

    enum Operation {
        NUMBER,
        PI,
        E,
        VARIABLE,
        NEGATE,
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        /** A power with a constant integer exponent, defined for any base. */
        INTEGER_POWER,
        /** A power with any other constant exponent, defined for a base ≥ 0. */
        REAL_POWER,
        /** A power whose exponent varies, defined for a base &gt; 0. */
        POWER,
        FUNCTION
    }

    static Instruction number(BigDecimal number) {
        return new Instruction(Operation.NUMBER, -1, -1, number, number.doubleValue(), null);
    }

    static Instruction constant(Operation operation) {
        return new Instruction(operation, -1, -1, null, 0.0, null);
    }

    static Instruction variable(int index) {
        return new Instruction(Operation.VARIABLE, index, -1, null, 0.0, null);
    }

    static Instruction negate(int operand) {
        return new Instruction(Operation.NEGATE, operand, -1, null, 0.0, null);
    }

    static Instruction binary(Operation operation, int left, int right) {
        return new Instruction(operation, left, right, null, 0.0, null);
    }

    static Instruction integerPower(int base, int exponent) {
        return new Instruction(Operation.INTEGER_POWER, base, exponent, null, 0.0, null);
    }

    static Instruction realPower(int base, int exponentSlot, double exponent) {
        return new Instruction(Operation.REAL_POWER, base, exponentSlot, null, exponent, null);
    }

    static Instruction function(ElementaryFunction function, int argument) {
        return new Instruction(Operation.FUNCTION, argument, -1, null, 0.0, function);
    }

    boolean hasLeftSlot() {
        return left >= 0 && operation != Operation.VARIABLE;
    }

    /** Whether {@code right} is a slot that doubles need: a constant exponent is in the instruction itself. */
    boolean hasRightSlot() {
        return right >= 0 && operation != Operation.INTEGER_POWER && operation != Operation.REAL_POWER;
    }

    /** This step in plain doubles. */
    double evaluate(double[] slots, double[] variables) {
        return switch (operation) {
            case NUMBER -> value;
            case PI -> Math.PI;
            case E -> Math.E;
            case VARIABLE -> variables[left];
            case NEGATE -> -slots[left];
            case ADD -> slots[left] + slots[right];
            case SUBTRACT -> slots[left] - slots[right];
            case MULTIPLY -> slots[left] * slots[right];
            case DIVIDE -> slots[left] / slots[right];
            case INTEGER_POWER -> power(slots[left], right);
            case REAL_POWER -> Math.pow(slots[left], value);
            case POWER -> Math.pow(slots[left], slots[right]);
            case FUNCTION -> function.value(slots[left]);
        };
    }

    /** x^n: {@link Math#pow} is within an ulp for every integer n and sign of x, but slow for the usual n. */
    static double power(double x, int n) {
        return switch (n) {
            case 0 -> 1.0;
            case 1 -> x;
            case 2 -> x * x;
            case 3 -> x * x * x;
            default -> Math.pow(x, n);
        };
    }
}
