package io.grazing.potential;

/**
 * Evaluates a formula at many points at once, operation by operation, so that the loops are short and the dispatch is paid
 * once for all points. Gives the same bits as the evaluation point by point.
 */
final class BlockProgram {

    private static final double[] NOTHING = {};
    /** Points at once: few enough for all slots of a usual formula to stay in the nearest cache. */
    private static final int AT_ONCE = 128;

    private BlockProgram() {}

    static void evaluate(Instruction[] program, double[][] arguments, int count, double[] result) {
        double[][] slots = new double[program.length][Math.min(count, AT_ONCE)];
        for (int from = 0; from < count; from += AT_ONCE) {
            int some = Math.min(AT_ONCE, count - from);
            for (int i = 0; i < program.length; i++) {
                step(program[i], slots, arguments, from, slots[i], some);
            }
            System.arraycopy(slots[program.length - 1], 0, result, from, some);
        }
    }

    private static void step(
            Instruction step, double[][] slots, double[][] arguments, int from, double[] y, int count) {
        double[] a = step.hasLeftSlot() ? slots[step.left()] : null;
        double[] b = step.hasRightSlot() ? slots[step.right()] : null;
        switch (step.operation()) {
            case VARIABLE -> System.arraycopy(arguments[step.left()], from, y, 0, count);
            case NEGATE -> {
                for (int i = 0; i < count; i++) {
                    y[i] = -a[i];
                }
            }
            case ADD -> {
                for (int i = 0; i < count; i++) {
                    y[i] = a[i] + b[i];
                }
            }
            case SUBTRACT -> {
                for (int i = 0; i < count; i++) {
                    y[i] = a[i] - b[i];
                }
            }
            case MULTIPLY -> {
                for (int i = 0; i < count; i++) {
                    y[i] = a[i] * b[i];
                }
            }
            case DIVIDE -> {
                for (int i = 0; i < count; i++) {
                    y[i] = a[i] / b[i];
                }
            }
            case INTEGER_POWER -> {
                for (int i = 0; i < count; i++) {
                    y[i] = Instruction.power(a[i], step.right());
                }
            }
            case REAL_POWER -> {
                for (int i = 0; i < count; i++) {
                    y[i] = Math.pow(a[i], step.value());
                }
            }
            case POWER -> {
                for (int i = 0; i < count; i++) {
                    y[i] = Math.pow(a[i], b[i]);
                }
            }
            case FUNCTION -> {
                ElementaryFunction function = step.function();
                for (int i = 0; i < count; i++) {
                    y[i] = function.value(a[i]);
                }
            }
            case NUMBER, PI, E -> {
                double constant = step.evaluate(NOTHING, NOTHING);
                for (int i = 0; i < count; i++) {
                    y[i] = constant;
                }
            }
        }
    }
}
