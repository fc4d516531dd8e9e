package io.grazing.scatter;

import java.util.List;

/**
 * A function on [0, 1] as polynomials on panels, verified against the function when it is made: one panel
 * where a polynomial of moderate degree suffices, otherwise as many halves of halves as it takes. Panels never extend
 * over a distance where the function is known not to be smooth.
 *
 * <p>On the panel [a, b] the polynomial is one of z = scale·r + offset ∈ [−1, 1]. Accuracy: {@link PanelFit#TOLERANCE} times the
 * largest value on the panel, and what the rounding of r makes. A little past r = 1 the last polynomial goes on; further out its value at the
 * end of that margin holds. On panels that cannot be halved any more, as those beside an algebraic singularity, the accuracy
 * is that times the largest value on [0, 1].
 *
 * <p>Immutable.
 */
final class CompiledPanels {

    /** Degree of panels at most, where there are several. */
    static final int DEGREE = 10;
    /** Degree of the pieces of a table's force. */
    private static final int LOW_DEGREE = 5;

    private static final int MOST_CELLS = 1 << 16;
    /** How far past r = 1 the last polynomial goes on, in units of its panel. */
    private static final double MARGIN = 0.25;

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

    /**
     * One panel.
     *
     * @param from where it begins
     * @param to where it ends
     * @param monomials coefficients of the powers of z, from the constant up
     * @param error the largest error seen when it was verified
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Panel(double from, double to, double[] monomials, double error) {}

    /** The function that these panels, from 0 to 1, are. */
    static CompiledPanels of(List<Panel> panels) {
        return new CompiledPanels(panels);
    }

    static double horner(double[] c, int from, int degree, double z) {
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
