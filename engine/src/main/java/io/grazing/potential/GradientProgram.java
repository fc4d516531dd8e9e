package io.grazing.potential;

/**
 * Evaluates a formula in n variables with its gradient and Hessian: the rules of second-order automatic
 * differentiation on arrays of doubles. A slot holds 1 + n + n(n+1)/2 numbers: the value, the first derivatives, and the
 * rows of the upper triangle of the second derivatives.
 */
final class GradientProgram {

    private final int n;
    private final double[][] slots;

    private GradientProgram(int variables, int length) {
        n = variables;
        slots = new double[length][1 + n + n * (n + 1) / 2];
    }

    static double[] evaluate(Instruction[] program, double[] arguments) {
        GradientProgram work = new GradientProgram(arguments.length, program.length);
        for (int i = 0; i < program.length; i++) {
            work.step(work.slots[i], program[i], arguments);
        }
        return work.slots[program.length - 1];
    }

    private void step(double[] y, Instruction step, double[] arguments) {
        double[] a = step.hasLeftSlot() ? slots[step.left()] : null;
        switch (step.operation()) {
            case NUMBER -> y[0] = step.value();
            case PI -> y[0] = Math.PI;
            case E -> y[0] = Math.E;
            case VARIABLE -> {
                y[0] = arguments[step.left()];
                y[1 + step.left()] = 1.0;
            }
            case NEGATE -> combine(y, -1.0, a, 0.0, a);
            case ADD -> combine(y, 1.0, a, 1.0, slots[step.right()]);
            case SUBTRACT -> combine(y, 1.0, a, -1.0, slots[step.right()]);
            case MULTIPLY -> multiply(y, a, slots[step.right()]);
            case DIVIDE -> divide(y, a, slots[step.right()]);
            case INTEGER_POWER -> integerPower(y, a, step.right());
            case REAL_POWER -> realPower(y, a, step.value());
            case POWER -> power(y, a, slots[step.right()]);
            case FUNCTION -> {
                ElementaryFunction function = step.function();
                double value = function.value(a[0]);
                double first = function.first(a[0], value);
                compose(y, a, value, first, function.second(a[0], value, first));
            }
        }
    }

    private static void combine(double[] y, double p, double[] a, double q, double[] b) {
        for (int k = 0; k < y.length; k++) {
            y[k] = q == 0.0 ? p * a[k] : p * a[k] + q * b[k];
        }
    }

    private void multiply(double[] y, double[] a, double[] b) {
        y[0] = a[0] * b[0];
        int k = n + 1;
        for (int i = 1; i <= n; i++) {
            y[i] = a[i] * b[0] + a[0] * b[i];
            for (int j = i; j <= n; j++, k++) {
                y[k] = a[k] * b[0] + a[i] * b[j] + a[j] * b[i] + a[0] * b[k];
            }
        }
    }

    private void divide(double[] y, double[] a, double[] b) {
        y[0] = a[0] / b[0];
        for (int i = 1; i <= n; i++) {
            y[i] = (a[i] - y[0] * b[i]) / b[0];
        }
        int k = n + 1;
        for (int i = 1; i <= n; i++) {
            for (int j = i; j <= n; j++, k++) {
                y[k] = (a[k] - y[i] * b[j] - y[j] * b[i] - y[0] * b[k]) / b[0];
            }
        }
    }

    private void integerPower(double[] y, double[] a, int p) {
        double x = a[0];
        switch (p) {
            case 0 -> y[0] = 1.0;
            case 1 -> System.arraycopy(a, 0, y, 0, y.length);
            default ->
                compose(
                        y,
                        a,
                        Instruction.power(x, p),
                        p * Instruction.power(x, p - 1),
                        (double) p * (p - 1.0) * Instruction.power(x, p - 2));
        }
    }

    private void realPower(double[] y, double[] a, double p) {
        double x = a[0];
        double value = Math.pow(x, p);
        compose(y, a, value, p * Math.pow(x, p - 1.0), p * (p - 1.0) * Math.pow(x, p - 2.0));
    }

    /** a^b = exp(b log a). */
    private void power(double[] y, double[] a, double[] b) {
        double[] logarithm = new double[y.length];
        compose(logarithm, a, Math.log(a[0]), 1.0 / a[0], -1.0 / (a[0] * a[0]));
        double[] exponent = new double[y.length];
        multiply(exponent, b, logarithm);
        double value = Math.pow(a[0], b[0]);
        compose(y, exponent, value, value, value);
    }

    /** g(a) from g, g′ and g″ at a; a constant a has a constant g even where g′ is infinite. */
    private void compose(double[] y, double[] a, double value, double first, double second) {
        y[0] = value;
        int k = n + 1;
        for (int i = 1; i <= n; i++) {
            y[i] = a[i] == 0.0 ? 0.0 : first * a[i];
            for (int j = i; j <= n; j++, k++) {
                double curved = a[i] == 0.0 || a[j] == 0.0 ? 0.0 : second * a[i] * a[j];
                y[k] = curved + (a[k] == 0.0 ? 0.0 : first * a[k]);
            }
        }
    }
}
