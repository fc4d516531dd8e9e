package io.grazing.scatter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A function on [0, 1] as polynomials on panels, verified against the function when it is made: one panel
 * where a polynomial of moderate degree suffices, otherwise as many halves of halves as it takes. Panels extend
 * over a distance where the function is known not to be smooth only if its {@link Pieces} are joined there.
 *
 * <p>On the panel [a, b] the polynomial is one of z = scale·r + offset ∈ [−1, 1]; another {@link PanelVariable} t may take the place of r, any
 * one on an only panel, r² on several. Accuracy: {@link PanelFit#TOLERANCE} times the
 * largest value on the panel, and what the rounding of r makes. A little past r = 1 the last polynomial goes on; further out its value at the
 * end of that margin holds. On panels that cannot be halved any more, as those beside an algebraic singularity, the accuracy
 * is that times the largest value on [0, 1].
 *
 * <p>Immutable.
 */
final class CompiledPanels {

    /** Degree of the only panel at least, so that short sums are of one length; the same where it is a polynomial of r². */
    static final int LEAST_DEGREE = 4;

    static final int LEAST_DEGREE_OF_SQUARE = 2;
    /** Degree of panels at most, where there are several. */
    static final int DEGREE = 10;
    /** Degree of the pieces of a table's force. */
    static final int LOW_DEGREE = 5;

    private static final int MOST_CELLS = 1 << 16;
    private static final int HEAD = 3;
    /** Panels that end so close to multiples of one length may be taken to end there. */
    private static final double EVEN = 1e-14;
    /** What cells reach beyond their ends, relatively, for rounding. */
    private static final double SLACK = 1e-12;
    /** How far past r = 1 the last polynomial goes on, in units of its panel. */
    private static final double MARGIN = 0.25;

    private final int count;
    private final int degree;
    private final int stride;
    /** By panel: where it ends, which the last one does not; scale; offset; coefficients from the constant up. */
    private final double[] rows;
    /** Those of the first panel alone. */
    private final double[] coefficients;
    /** Cells of one length, about its multiples. */
    private final double perCell;
    /** Whether panels are of one length, so that each is a cell from one multiple to the next. */
    private final boolean isEven;
    /** Where in {@link #rows} the panel at the start of each cell is; empty where panels are of one length. */
    private final int[] rowOfCell;

    private final double end;
    /** What {@link #end} is in the variable of several panels. */
    private final double last;

    private final double error;
    private final PanelVariable variable;

    private CompiledPanels(List<Panel> panels, PanelVariable variable) {
        this.variable = variable;
        count = panels.size();
        int highest =
                panels.stream().mapToInt(p -> p.monomials.length - 1).max().orElse(0);
        degree = count == 1 ? Math.max(highest, least(variable)) : highest <= LOW_DEGREE ? LOW_DEGREE : DEGREE;
        stride = HEAD + degree + 1;
        rows = new double[count * stride];
        double narrowest = 1.0;
        for (int j = 0; j < count; j++) {
            Panel panel = panels.get(j);
            double width = panel.to - panel.from;
            int row = j * stride;
            rows[row] = j == count - 1 ? Double.POSITIVE_INFINITY : panel.to;
            rows[row + 1] = 2.0 / width;
            rows[row + 2] = -(panel.to + panel.from) / width;
            System.arraycopy(panel.monomials, 0, rows, row + HEAD, panel.monomials.length);
            narrowest = Math.min(narrowest, width);
        }
        coefficients = Arrays.copyOfRange(rows, HEAD, stride);
        Panel outermost = panels.get(count - 1);
        last = 1.0 + MARGIN * (outermost.to - outermost.from);
        end = variable == PanelVariable.ROOT_OF_DEPTH ? 1.0 : count == 1 ? last : variable.distance(last);
        isEven = isEven(panels);
        perCell = isEven ? count : Math.min(MOST_CELLS, 1.0 / narrowest);
        rowOfCell = isEven ? new int[0] : rowsOfCells();
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

    private static boolean isEven(List<Panel> panels) {
        int n = panels.size();
        return IntStream.range(0, n).allMatch(j -> Math.abs(panels.get(j).to - (j + 1.0) / n) <= EVEN);
    }

    private int[] rowsOfCells() {
        int[] found = new int[cell(last) + 1];
        int row = 0;
        for (int cell = 0; cell < found.length; cell++) {
            while ((cell - 0.5) / perCell > rows[row] * (1.0 + SLACK)) {
                row += stride;
            }
            found[cell] = row;
        }
        return found;
    }

    private static int least(PanelVariable variable) {
        return variable == PanelVariable.SQUARE ? LEAST_DEGREE_OF_SQUARE : LEAST_DEGREE;
    }

    /** The function that these panels, of t from 0 to 1, are. */
    static CompiledPanels of(List<Panel> panels, PanelVariable variable) {
        return new CompiledPanels(panels, variable);
    }

    /** The function that one polynomial of t is. */
    static CompiledPanels of(Panel panel, PanelVariable variable) {
        return new CompiledPanels(List.of(panel), variable);
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
        double t = count == 1 ? variable.at(Math.min(r, end)) : Math.min(variable.at(r), last);
        int row = row(rows, t, stride);
        return horner(rows, row + HEAD, degree, place(row, t));
    }

    private double place(int row, double t) {
        return Math.fma(t, rows[row + 1], rows[row + 2]);
    }

    /** The function at many distances ≥ 0, from {@code from} on. */
    void evaluate(double[] r, double[] out, int from) {
        boolean isOfSquare = variable == PanelVariable.SQUARE;
        if (count == 1) {
            for (int i = from; i < r.length; i++) {
                out[i] = value(r[i]);
            }
        } else if (degree == LOW_DEGREE) {
            for (int i = from; i < r.length; i++) {
                double t = isOfSquare ? r[i] * r[i] : r[i];
                out[i] = lowSum(t < last ? t : last);
            }
        } else {
            for (int i = from; i < r.length; i++) {
                double t = isOfSquare ? r[i] * r[i] : r[i];
                out[i] = sum(t < last ? t : last);
            }
        }
    }

    // Written out, for one check of the array's bounds instead of one a term.
    private double lowSum(double r) {
        double[] c = rows;
        int q = row(c, r, HEAD + LOW_DEGREE + 1);
        double z = Math.fma(r, c[q + 1], c[q + 2]);
        double zz = z * z;
        double high = Math.fma(c[q + 8], z, c[q + 7]);
        double middle = Math.fma(c[q + 6], z, c[q + 5]);
        double low = Math.fma(c[q + 4], z, c[q + 3]);
        return Math.fma(Math.fma(high, zz, middle), zz, low);
    }

    private double sum(double r) {
        double[] c = rows;
        int q = row(c, r, HEAD + DEGREE + 1);
        double z = Math.fma(r, c[q + 1], c[q + 2]);
        double zz = z * z;
        double a8 = Math.fma(c[q + 13], zz, Math.fma(c[q + 12], z, c[q + 11]));
        double a4 = Math.fma(Math.fma(c[q + 10], z, c[q + 9]), zz, Math.fma(c[q + 8], z, c[q + 7]));
        double a0 = Math.fma(Math.fma(c[q + 6], z, c[q + 5]), zz, Math.fma(c[q + 4], z, c[q + 3]));
        double zzzz = zz * zz;
        return Math.fma(Math.fma(a8, zzzz, a4), zzzz, a0);
    }

    /** The function and its derivative at many distances ≥ 0, from {@code from} on. */
    void evaluate(double[] r, double[] out, double[] slope, int from) {
        for (int i = from; i < r.length; i++) {
            double t = count == 1 ? variable.at(Math.min(r[i], end)) : Math.min(variable.at(r[i]), last);
            int row = row(rows, t, stride);
            double z = place(row, t);
            double sum = rows[row + HEAD + degree];
            double derivative = 0.0;
            for (int k = degree - 1; k >= 0; k--) {
                derivative = Math.fma(derivative, z, sum);
                sum = Math.fma(sum, z, rows[row + HEAD + k]);
            }
            out[i] = sum;
            slope[i] = derivative * rows[row + 1] * variable.slope(t);
        }
    }

    /** The cell of a place, 0 ≤ r ≤ {@link #last}: the nearest integer, which adding a large number leaves in the low bits. */
    private int cell(double r) {
        return (int) Double.doubleToRawLongBits(Math.fma(r, perCell, LanePower.ROUNDER));
    }

    /**
     * The row of the panel that holds at {@code r}, in rows of a length. Half the cells hold the end of a panel, and the
     * processor could only guess on which side r is: the end less r is negative beyond it. Few cells hold more ends.
     */
    private int row(double[] c, double r, int length) {
        if (isEven) {
            return Math.min(count - 1, (int) (r * perCell)) * length;
        }
        int row = rowOfCell[cell(r)];
        row += (int) (Double.doubleToRawLongBits(c[row] - r) >> 63) & length;
        while (r > c[row]) {
            row += length;
        }
        return row;
    }

    /** The largest error seen where the panels were verified. */
    double error() {
        return error;
    }

    /** The variable of the polynomials, r or r² where there are several. */
    PanelVariable variable() {
        return variable;
    }

    /** The number of panels. */
    int count() {
        return count;
    }

    /** The degree of every panel's polynomial. */
    int degree() {
        return degree;
    }

    /** Coefficients of the first panel, from the constant up; not to be changed. */
    double[] coefficients() {
        return coefficients;
    }

    /** The factor of t in the first panel's z. */
    double scale() {
        return rows[1];
    }

    /** The constant of the first panel's z. */
    double offset() {
        return rows[2];
    }

    /** The distance at which the value past r = 1 stops to change. */
    double end() {
        return end;
    }

    /** Its square. */
    double squareOfEnd() {
        return end * end;
    }

    /** Whether one sum of the least length, of r or r², is all of it. */
    boolean isShort() {
        boolean takesNoRoot = variable == PanelVariable.SQUARE || variable == PanelVariable.DISTANCE;
        return count == 1 && takesNoRoot && degree == least(variable);
    }
}
