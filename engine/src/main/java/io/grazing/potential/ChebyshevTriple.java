package io.grazing.potential;

/**
 * Three functions on [−1, 1] as Chebyshev interpolation series, evaluated together by Clenshaw's recurrence
 * (Clenshaw, MTAC 9 (1955) 118).
 */
final class ChebyshevTriple {

    private final double[] a;
    private final double[] b;
    private final double[] c;

    /**
     * The series through values at the {@linkplain #node nodes}.
     *
     * @param values one row per node: the three functions
     */
    ChebyshevTriple(double[][] values) {
        a = coefficients(values, 0);
        b = coefficients(values, 1);
        c = coefficients(values, 2);
    }

    /** Node j of n: cos(π(2j + 1)/2n), from the right end to the left. */
    static double node(int j, int n) {
        return Math.sin(Math.PI * (n - 1 - 2 * j) / (2.0 * n));
    }

    private static double[] coefficients(double[][] values, int function) {
        int n = values.length;
        double[] coefficients = new double[n];
        for (int k = 0; k < n; k++) {
            double sum = 0.0;
            for (int j = 0; j < n; j++) {
                // the argument is reduced exactly, in integers
                sum += values[j][function] * Math.cos(Math.PI * (k * (2 * j + 1) % (4 * n)) / (2.0 * n));
            }
            coefficients[k] = (k == 0 ? 1.0 : 2.0) * sum / n;
        }
        return coefficients;
    }

    /**
     * Size of the last two coefficients of the worst of the three series, relative to its largest one: an estimate of the truncation
     * error.
     */
    double relativeTail() {
        return Math.max(relativeTail(a), Math.max(relativeTail(b), relativeTail(c)));
    }

    private static double relativeTail(double[] series) {
        double largest = 0.0;
        for (double coefficient : series) {
            largest = Math.max(largest, Math.abs(coefficient));
        }
        int n = series.length;
        double tail = Math.max(Math.abs(series[n - 1]), Math.abs(series[n - 2]));
        return largest == 0.0 ? 0.0 : tail / largest;
    }

    /** The three functions at {@code t} as (value, first, second). */
    Jet at(double t) {
        double twice = 2.0 * t;
        double a1 = 0.0;
        double a2 = 0.0;
        double b1 = 0.0;
        double b2 = 0.0;
        double c1 = 0.0;
        double c2 = 0.0;
        for (int k = a.length - 1; k >= 1; k--) {
            double nextA = a[k] + twice * a1 - a2;
            double nextB = b[k] + twice * b1 - b2;
            double nextC = c[k] + twice * c1 - c2;
            a2 = a1;
            a1 = nextA;
            b2 = b1;
            b1 = nextB;
            c2 = c1;
            c1 = nextC;
        }
        return new Jet(a[0] + t * a1 - a2, b[0] + t * b1 - b2, c[0] + t * c1 - c2);
    }
}
