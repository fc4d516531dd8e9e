package io.grazing.scatter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A function on [0, 1] as polynomials on panels, verified against the function when it is made: one panel
 * where a polynomial of moderate degree suffices, otherwise as many halves of halves as it takes. Panels never extend
 * over a distance where the function is known not to be smooth.
 *
 * <p>On the panel [a, b] the polynomial is one of z = scale·r + offset ∈ [−1, 1]. Accuracy: {@link #TOLERANCE} times the
 * largest value on the panel, and what the rounding of r makes. A little past r = 1 the last polynomial goes on; further out its value at the
 * end of that margin holds. On panels that cannot be halved any more, as those beside an algebraic singularity, the accuracy
 * is that times the largest value on [0, 1].
 *
 * <p>Immutable.
 */
final class CompiledPanels {

    /** Error allowed, relative to the largest value on the panel. */
    static final double TOLERANCE = 2e-14;

    /** Roundings of r, of 1 − r and of the place between the nodes. */
    private static final double ROUNDING_OF_R = 4.0;

    /** −ln of a value from which on its rounding in the argument of an exponential shows. */
    private static final double FLAT = 30.0;

    private static final int SINGLE_DEGREE = 20;
    private static final int DEGREE = 10;
    /** Degree of the pieces of a table's force. */
    private static final int LOW_DEGREE = 5;
    /** How often a panel is halved at most. */
    private static final int FINEST = 24;

    /** The most panels between two distances where the function is not smooth, on average: exp(−1/(1 − r)) needs hundreds. */
    private static final int MOST_PANELS = 1000;

    private static final int SAMPLE = 64;
    private static final int MOST_CELLS = 1 << 16;
    /** How far past r = 1 the last polynomial goes on, in units of its panel. */
    private static final double MARGIN = 0.25;
    /** Chebyshev coefficients below this share of the largest are rounding. */
    private static final double NOISE = 6e-16;
    /** A function below this is zero. */
    private static final double NEGLIGIBLE = 1e-290;

    private final int degree;
    private final double[] coefficients;
    private final double[] scale;
    private final double[] offset;
    private final double[] to;
    /** The panel at the start of each of equal cells of [0, 1], and the last panel. */
    private final int[] panelOfCell;

    private final double end;
    private final double error;

    private CompiledPanels(List<Panel> panels) {
        int count = panels.size();
        int highest =
                panels.stream().mapToInt(p -> p.monomials.length - 1).max().orElse(0);
        degree = count == 1 ? highest : highest <= LOW_DEGREE ? LOW_DEGREE : DEGREE;
        coefficients = new double[count * (degree + 1)];
        scale = new double[count];
        offset = new double[count];
        to = new double[count];
        double narrowest = 1.0;
        for (int j = 0; j < count; j++) {
            Panel panel = panels.get(j);
            double width = panel.to - panel.from;
            System.arraycopy(panel.monomials, 0, coefficients, j * (degree + 1), panel.monomials.length);
            scale[j] = 2.0 / width;
            offset[j] = -(panel.to + panel.from) / width;
            to[j] = panel.to;
            narrowest = Math.min(narrowest, width);
        }
        int cells = (int) Math.min(MOST_CELLS, Math.ceil(1.0 / narrowest));
        panelOfCell = new int[cells + 1];
        for (int cell = 0; cell < cells; cell++) {
            panelOfCell[cell] = Math.min(search(0, count - 1, Math.nextUp((double) cell / cells)), count - 1);
        }
        panelOfCell[cells] = count - 1;
        end = 1.0 + MARGIN * 2.0 / scale[count - 1];
        error = panels.stream().mapToDouble(Panel::error).max().orElse(0.0);
    }

    private record Panel(double from, double to, double[] monomials, double error) {}

    /** The panels of a function that is smooth on [0, 1], or nothing if polynomials do not represent it. */
    static Optional<CompiledPanels> fit(DoubleUnaryOperator function) {
        return fit(function, new double[] {0.0, 1.0});
    }

    /**
     * The panels of a function, or nothing if polynomials do not represent it to the tolerance.
     *
     * @param breaks distances between which the function is smooth, increasing from 0 to 1
     */
    static Optional<CompiledPanels> fit(DoubleUnaryOperator function, double[] breaks) {
        if (breaks.length == 2) {
            Panel whole = panel(function, 0.0, 1.0, SINGLE_DEGREE, 0.0);
            if (whole != null) {
                return Optional.of(new CompiledPanels(List.of(whole)));
            }
        }
        List<Panel> panels = new ArrayList<>();
        double floor = TOLERANCE * largest(function);
        for (int i = 1; i < breaks.length; i++) {
            if (!split(function, breaks[i - 1], breaks[i], FINEST, i * MOST_PANELS, floor, panels)) {
                return Optional.empty();
            }
        }
        return Optional.of(new CompiledPanels(panels));
    }

    private static boolean split(
            DoubleUnaryOperator function,
            double from,
            double to,
            int levels,
            int most,
            double floor,
            List<Panel> panels) {
        Panel panel = panel(function, from, to, DEGREE, levels == 0 ? floor : 0.0);
        if (panel != null) {
            panels.add(panel);
            return panels.size() <= most;
        }
        double middle = 0.5 * (from + to);
        return levels > 0
                && split(function, from, middle, levels - 1, most, floor, panels)
                && split(function, middle, to, levels - 1, most, floor, panels);
    }

    private static Panel panel(DoubleUnaryOperator function, double from, double to, int degree, double floor) {
        int n = degree + 1;
        double half = 0.5 * (to - from);
        double centre = 0.5 * (from + to);
        double[] values = new double[n];
        double largest = 0.0;
        double steepest = 0.0;
        for (int j = 0; j < n; j++) {
            values[j] = function.applyAsDouble(inside(from, to, centre + half * Math.cos(Math.PI * (j + 0.5) / n)));
            largest = Math.max(largest, Math.abs(values[j]));
            if (j > 0) {
                double apart = half * (Math.cos(Math.PI * (j - 0.5) / n) - Math.cos(Math.PI * (j + 0.5) / n));
                steepest = Math.max(steepest, Math.abs(values[j] - values[j - 1]) / apart);
            }
            if (!Double.isFinite(values[j])) {
                return null;
            }
        }
        if (largest < NEGLIGIBLE) {
            return new Panel(from, to, new double[] {0.0}, 0.0);
        }
        double[] monomials = monomials(trimmed(chebyshev(values)));
        // the exponent of a profile flat at the edge is rounded too
        double flatness = Math.max(1.0, -Math.log(largest) / FLAT);
        double allowed = floor + TOLERANCE * flatness * largest + ROUNDING_OF_R * Math.ulp(to) * steepest;
        double worst = 0.0;
        int checks = 3 * n;
        for (int i = 0; i <= checks; i++) {
            double z = Math.cos(Math.PI * i / checks);
            double exact = function.applyAsDouble(inside(from, to, centre + half * z));
            double error = horner(monomials, 0, monomials.length - 1, z) - exact;
            if (!(Math.abs(error) <= allowed)) {
                return null;
            }
            worst = Math.max(worst, Math.abs(error));
        }
        return new Panel(from, to, monomials, worst);
    }

    private static double largest(DoubleUnaryOperator function) {
        double largest = 0.0;
        for (int i = 1; i < SAMPLE; i++) {
            largest = Math.max(largest, Math.abs(function.applyAsDouble((double) i / SAMPLE)));
        }
        return largest;
    }

    private static double inside(double from, double to, double r) {
        return Math.min(Math.max(r, from), to);
    }

    private static double[] chebyshev(double[] values) {
        int n = values.length;
        double[] c = new double[n];
        for (int k = 0; k < n; k++) {
            double sum = 0.0;
            for (int j = 0; j < n; j++) {
                sum += values[j] * Math.cos(Math.PI * (k * (2 * j + 1) % (4 * n)) / (2.0 * n));
            }
            c[k] = (k == 0 ? 1.0 : 2.0) * sum / n;
        }
        return c;
    }

    private static double[] trimmed(double[] c) {
        double largest = Arrays.stream(c).map(Math::abs).max().orElse(0.0);
        int n = c.length;
        while (n > 1 && Math.abs(c[n - 1]) <= NOISE * largest) {
            n--;
        }
        return Arrays.copyOf(c, n);
    }

    /** Σ c_k T_k(z) in powers of z, by T_{k+1} = 2zT_k − T_{k−1}. */
    private static double[] monomials(double[] c) {
        int n = c.length;
        double[] sum = new double[n];
        double[] previous = new double[n];
        double[] current = new double[n];
        current[0] = 1.0;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i <= k; i++) {
                sum[i] += c[k] * current[i];
            }
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                double shifted = i > 0 ? (k == 0 ? 1.0 : 2.0) * current[i - 1] : 0.0;
                next[i] = shifted - previous[i];
            }
            previous = current;
            current = next;
        }
        return sum;
    }

    private static double horner(double[] c, int from, int degree, double z) {
        double sum = c[from + degree];
        for (int k = degree - 1; k >= 0; k--) {
            sum = Math.fma(sum, z, c[from + k]);
        }
        return sum;
    }

    /** The function at {@code r} ≥ 0. */
    double value(double r) {
        double clamped = Math.min(r, end);
        int panel = panel(r);
        return horner(coefficients, panel * (degree + 1), degree, Math.fma(clamped, scale[panel], offset[panel]));
    }

    /** The function at many distances ≥ 0. */
    void evaluate(double[] r, double[] out) {
        if (degree == LOW_DEGREE) {
            for (int i = 0; i < r.length; i++) {
                out[i] = lowSum(r[i]);
            }
        } else if (degree == DEGREE) {
            for (int i = 0; i < r.length; i++) {
                out[i] = sum(r[i]);
            }
        } else {
            for (int i = 0; i < r.length; i++) {
                out[i] = value(r[i]);
            }
        }
    }

    // Written out, for one check of the array's bounds instead of one a term.
    private double lowSum(double r) {
        int panel = panel(r);
        int q = panel * (LOW_DEGREE + 1);
        double[] c = coefficients;
        double z = Math.fma(Math.min(r, end), scale[panel], offset[panel]);
        double high = Math.fma(Math.fma(c[q + 5], z, c[q + 4]), z, c[q + 3]);
        return Math.fma(Math.fma(Math.fma(high, z, c[q + 2]), z, c[q + 1]), z, c[q]);
    }

    private double sum(double r) {
        int panel = panel(r);
        int q = panel * (DEGREE + 1);
        double[] c = coefficients;
        double z = Math.fma(Math.min(r, end), scale[panel], offset[panel]);
        double high = Math.fma(Math.fma(Math.fma(c[q + 10], z, c[q + 9]), z, c[q + 8]), z, c[q + 7]);
        double middle =
                Math.fma(Math.fma(Math.fma(Math.fma(high, z, c[q + 6]), z, c[q + 5]), z, c[q + 4]), z, c[q + 3]);
        return Math.fma(Math.fma(Math.fma(middle, z, c[q + 2]), z, c[q + 1]), z, c[q]);
    }

    /** The function and its derivative at many distances ≥ 0. */
    void evaluate(double[] r, double[] out, double[] slope) {
        for (int i = 0; i < r.length; i++) {
            int panel = panel(r[i]);
            int from = panel * (degree + 1);
            double z = Math.fma(Math.min(r[i], end), scale[panel], offset[panel]);
            double sum = coefficients[from + degree];
            double derivative = 0.0;
            for (int k = degree - 1; k >= 0; k--) {
                derivative = Math.fma(derivative, z, sum);
                sum = Math.fma(sum, z, coefficients[from + k]);
            }
            out[i] = sum;
            slope[i] = derivative * scale[panel];
        }
    }

    /** The panel that holds at {@code r} ≥ 0. */
    int panel(double r) {
        int[] first = panelOfCell;
        int cell = Math.min((int) (r * (first.length - 1)), first.length - 2);
        int low = first[cell];
        int high = first[cell + 1];
        return low == high ? low : search(low, high, r);
    }

    /** The first panel of {@code low} … {@code high} that reaches to {@code r}, or the last. */
    private int search(int low, int high, double r) {
        int from = low;
        int last = high;
        while (from < last) {
            int middle = (from + last) >>> 1;
            if (r <= to[middle]) {
                last = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /** The largest error seen where the panels were verified. */
    double error() {
        return error;
    }

    /** The number of panels. */
    int count() {
        return scale.length;
    }

    /** The degree of every panel's polynomial. */
    int degree() {
        return degree;
    }

    /** Coefficients of all panels, those of one panel together, from the constant up; not to be changed. */
    double[] coefficients() {
        return coefficients;
    }

    /** The factor of r in z, by panel; not to be changed. */
    double[] scale() {
        return scale;
    }

    /** The constant of z, by panel; not to be changed. */
    double[] offset() {
        return offset;
    }

    /** The distance at which the value past r = 1 stops to change. */
    double end() {
        return end;
    }
}
