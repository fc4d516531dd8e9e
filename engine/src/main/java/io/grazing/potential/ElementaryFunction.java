package io.grazing.potential;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.CalculusFieldElement;

/** The functions of one argument that a formula may use, each with its first two derivatives. */
enum ElementaryFunction {
    EXP {
        @Override
        double value(double x) {
            return Math.exp(x);
        }

        @Override
        double first(double x, double y) {
            return y;
        }

        @Override
        double second(double x, double y, double first) {
            return y;
        }

        @Override
        <T extends CalculusFieldElement<T>> T value(T x) {
            if (Math.abs(x.getReal()) <= LARGEST_EXPONENT) {
                return x.exp();
            }
            return x.newInstance(Math.exp(x.getReal()));
        }
    },
    LOG {
        @Override
        double value(double x) {
            return Math.log(x);
        }

        @Override
        double first(double x, double y) {
            return 1.0 / x;
        }

        @Override
        double second(double x, double y, double first) {
            return -first * first;
        }

        @Override
        <T extends CalculusFieldElement<T>> T value(T x) {
            return x.log();
        }
    },
    SQRT {
        @Override
        double value(double x) {
            return Math.sqrt(x);
        }

        @Override
        double first(double x, double y) {
            return 0.5 / y;
        }

        @Override
        double second(double x, double y, double first) {
            return -0.5 * first / x;
        }

        @Override
        <T extends CalculusFieldElement<T>> T value(T x) {
            return x.sqrt();
        }
    },
    SIN {
        @Override
        double value(double x) {
            return Math.sin(x);
        }

        @Override
        double first(double x, double y) {
            return Math.cos(x);
        }

        @Override
        double second(double x, double y, double first) {
            return -y;
        }

        @Override
        <T extends CalculusFieldElement<T>> T value(T x) {
            return x.sin();
        }
    },
    COS {
        @Override
        double value(double x) {
            return Math.cos(x);
        }

        @Override
        double first(double x, double y) {
            return -Math.sin(x);
        }

        @Override
        double second(double x, double y, double first) {
            return -y;
        }

        @Override
        <T extends CalculusFieldElement<T>> T value(T x) {
            return x.cos();
        }
    },
    TAN {
        @Override
        double value(double x) {
            return Math.tan(x);
        }

        @Override
        double first(double x, double y) {
            return 1.0 + y * y;
        }

        @Override
        double second(double x, double y, double first) {
            return 2.0 * y * first;
        }

        @Override
        <T extends CalculusFieldElement<T>> T value(T x) {
            return x.tan();
        }
    },
    TANH {
        @Override
        double value(double x) {
            return Math.tanh(x);
        }

        @Override
        double first(double x, double y) {
            // 1 - y² cancels where tanh saturates
            double inverse = 1.0 / Math.cosh(x);
            return inverse * inverse;
        }

        @Override
        double second(double x, double y, double first) {
            return -2.0 * y * first;
        }

        @Override
        <T extends CalculusFieldElement<T>> T value(T x) {
            return Math.abs(x.getReal()) <= LARGEST_EXPONENT ? x.tanh() : x.newInstance(Math.tanh(x.getReal()));
        }
    },
    ABS {
        @Override
        double value(double x) {
            return Math.abs(x);
        }

        @Override
        double first(double x, double y) {
            return Math.copySign(1.0, x);
        }

        @Override
        double second(double x, double y, double first) {
            return 0.0;
        }

        @Override
        <T extends CalculusFieldElement<T>> T value(T x) {
            return x.abs();
        }
    };

    /**
     * Beyond this the exponential is 0 or infinite in double precision by far, and Hipparchus' decimal exponential
     * slows down until, near 2^30, it does not return.
     */
    private static final double LARGEST_EXPONENT = 1e5;

    /** The name in a formula. */
    String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract double value(double x);

    /** The derivative at {@code x}, where the function is {@code y}. */
    abstract double first(double x, double y);

    /** The second derivative at {@code x}, where the function and its derivative are {@code y} and {@code first}. */
    abstract double second(double x, double y, double first);

    abstract <T extends CalculusFieldElement<T>> T value(T x);

    static Optional<ElementaryFunction> named(String symbol) {
        return Arrays.stream(values())
                .filter(function -> function.symbol().equals(symbol))
                .findFirst();
    }

    static List<String> symbols() {
        return Arrays.stream(values()).map(ElementaryFunction::symbol).toList();
    }
}
