package io.grazing.potential;

/**
 * Evaluates a formula in one variable with its first two derivatives, in three arrays of doubles: the rules of
 * second-order automatic differentiation without an object per operation.
 */
final class JetProgram {

    private final double[] value;
    private final double[] first;
    private final double[] second;

    private JetProgram(int length) {
        value = new double[length];
        first = new double[length];
        second = new double[length];
    }

    static Jet evaluate(Instruction[] program, double argument) {
        JetProgram slots = new JetProgram(program.length);
        for (int i = 0; i < program.length; i++) {
            slots.step(i, program[i], argument);
        }
        int last = program.length - 1;
        return new Jet(slots.value[last], slots.first[last], slots.second[last]);
    }

    private void step(int i, Instruction step, double argument) {
        int a = step.left();
        int b = step.right();
        switch (step.operation()) {
            case NUMBER -> value[i] = step.value();
            case PI -> value[i] = Math.PI;
            case E -> value[i] = Math.E;
            case VARIABLE -> set(i, argument, 1.0, 0.0);
            case NEGATE -> set(i, -value[a], -first[a], -second[a]);
            case ADD -> set(i, value[a] + value[b], first[a] + first[b], second[a] + second[b]);
            case SUBTRACT -> set(i, value[a] - value[b], first[a] - first[b], second[a] - second[b]);
            case MULTIPLY -> multiply(i, a, b);
            case DIVIDE -> divide(i, a, b);
            case INTEGER_POWER -> integerPower(i, a, b);
            case REAL_POWER -> realPower(i, a, step.value());
            case POWER -> power(i, a, b);
            case FUNCTION -> function(i, a, step.function());
        }
    }

    private void set(int i, double v, double d1, double d2) {
        value[i] = v;
        first[i] = d1;
        second[i] = d2;
    }

    private void multiply(int i, int a, int b) {
        set(
                i,
                value[a] * value[b],
                first[a] * value[b] + value[a] * first[b],
                second[a] * value[b] + 2.0 * first[a] * first[b] + value[a] * second[b]);
    }

    private void divide(int i, int a, int b) {
        double v = value[a] / value[b];
        double d1 = (first[a] - v * first[b]) / value[b];
        set(i, v, d1, (second[a] - 2.0 * d1 * first[b] - v * second[b]) / value[b]);
    }

    private void integerPower(int i, int a, int n) {
        double x = value[a];
        switch (n) {
            case 0 -> set(i, 1.0, 0.0, 0.0);
            case 1 -> set(i, x, first[a], second[a]);
            default ->
                compose(
                        i,
                        a,
                        Instruction.power(x, n),
                        n * Instruction.power(x, n - 1),
                        (double) n * (n - 1.0) * Instruction.power(x, n - 2));
        }
    }

    private void realPower(int i, int a, double p) {
        double x = value[a];
        double v = Math.pow(x, p);
        double g1 = x == 0.0 ? p * Math.pow(x, p - 1.0) : p * v / x;
        double g2 = x == 0.0 ? p * (p - 1.0) * Math.pow(x, p - 2.0) : (p - 1.0) * g1 / x;
        compose(i, a, v, g1, g2);
    }

    private void power(int i, int a, int b) {
        double logarithm = Math.log(value[a]);
        double slope = first[a] / value[a];
        double w1 = first[b] * logarithm + value[b] * slope;
        double w2 = second[b] * logarithm + 2.0 * first[b] * slope + value[b] * (second[a] / value[a] - slope * slope);
        double v = Math.pow(value[a], value[b]);
        set(i, v, v * w1, v * (w2 + w1 * w1));
    }

    private void function(int i, int a, ElementaryFunction function) {
        double x = value[a];
        double v = function.value(x);
        double g1 = function.first(x, v);
        compose(i, a, v, g1, function.second(x, v, g1));
    }

    /** g(x) from g, g′ and g″ at x; a constant x has a constant g even where g′ is infinite. */
    private void compose(int i, int a, double v, double g1, double g2) {
        double d1 = first[a];
        double d2 = second[a];
        if (d1 == 0.0 && d2 == 0.0) {
            value[i] = v;
        } else {
            set(i, v, g1 * d1, g2 * d1 * d1 + g1 * d2);
        }
    }
}
