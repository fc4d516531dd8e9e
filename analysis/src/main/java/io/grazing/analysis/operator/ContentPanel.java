package io.grazing.analysis.operator;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * The contents C_l(w) on an interval of relative speeds, as Chebyshev interpolants through the zeros of T_16.
 *
 * <p>Immutable and thread-safe.
 */
final class ContentPanel {

    private static final int POINTS = 16;
    private static final int TAIL = 2;

    private final double from;
    private final double to;
    /** Coefficients by degree l = 2k + 2, then by order. */
    private final double[][] coefficients;

    private final double unresolved;
    private final double error;
    private final double size;

    private ContentPanel(double from, double to, ContentSample[] samples) {
        this.from = from;
        this.to = to;
        int degrees = Arrays.stream(samples)
                .mapToInt(sample -> sample.contents().length)
                .max()
                .orElseThrow();
        double[][] all = new double[degrees][POINTS];
        for (int k = 0; k < degrees; k++) {
            for (int i = 0; i < POINTS; i++) {
                double[] contents = samples[i].contents();
                double value = k < contents.length ? contents[k] : 0.0;
                for (int m = 0; m < POINTS; m++) {
                    all[k][m] += (m == 0 ? 1.0 : 2.0) / POINTS * value * Math.cos(m * angle(i));
                }
            }
        }
        double tail = 0.0;
        for (int k = 0; k < degrees; k++) {
            for (int m = POINTS - TAIL; m < POINTS; m++) {
                tail += ContentSample.weight(k) * Math.abs(all[k][m]);
            }
        }
        size = Arrays.stream(samples).mapToDouble(ContentSample::size).max().orElseThrow();
        unresolved = tail;
        error = tail
                + Arrays.stream(samples).mapToDouble(ContentSample::error).max().orElseThrow();
        coefficients = all;
    }

    private static double angle(int i) {
        return Math.PI * (i + 0.5) / POINTS;
    }

    /** Interpolates a function on [{@code from}, {@code to}], called from several threads. */
    static ContentPanel fit(DoubleFunction<ContentSample> function, double from, double to) {
        ContentSample[] samples = IntStream.range(0, POINTS)
                .parallel()
                .mapToObj(i -> function.apply(0.5 * (from + to) + 0.5 * (to - from) * Math.cos(angle(i))))
                .toArray(ContentSample[]::new);
        return new ContentPanel(from, to, samples);
    }

    double from() {
        return from;
    }

    double to() {
        return to;
    }

    /** Estimated bound of Σ l(l+1)/2 |ΔC_l|. */
    double error() {
        return error;
    }

    /** The part of the error that a narrower panel would reduce. */
    double unresolved() {
        return unresolved;
    }

    /** The largest mean of |ψ| sampled. */
    double size() {
        return size;
    }

    /** Number of even degrees 2, 4, …. */
    int degrees() {
        return coefficients.length;
    }

    /** C_2, C_4, … at {@code w}. */
    double[] at(double w) {
        double u = (2.0 * w - from - to) / (to - from);
        double[] values = new double[coefficients.length];
        for (int k = 0; k < values.length; k++) {
            double b1 = 0.0;
            double b2 = 0.0;
            for (int m = POINTS - 1; m > 0; m--) {
                double b = coefficients[k][m] + 2.0 * u * b1 - b2;
                b2 = b1;
                b1 = b;
            }
            values[k] = coefficients[k][0] + u * b1 - b2;
        }
        return values;
    }
}
