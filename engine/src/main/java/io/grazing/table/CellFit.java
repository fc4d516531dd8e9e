package io.grazing.table;

import java.util.Arrays;

/** Fits polynomials to trajectories at the Chebyshev points of a cell. Immutable. */
final class CellFit {

    private final KappaRange range;
    private final KappaMap map;
    private final ChebyshevFit columns = new ChebyshevFit(CellPolynomial.COLUMNS);
    private final ChebyshevFit rows;

    CellFit(KappaRange range, KappaMap map) {
        this.range = range;
        this.map = map;
        rows = new ChebyshevFit(range.rows());
    }

    /**
     * A fit.
     *
     * @param cell the cell
     * @param polynomial the polynomial
     * @param impactTail the last two Chebyshev coefficients in the impact parameter
     * @param kappaTail those in κ
     * @param rho ρ of one of the points
     * @param kappa its κ
     * @param typical H there; NaN if any trajectory failed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Fitted(
            TableCell cell,
            double[] polynomial,
            double impactTail,
            double kappaTail,
            double rho,
            double kappa,
            double typical) {}

    /** Trajectories for a cell. */
    int nodes() {
        return columns.size() * rows.size();
    }

    /** Adds the points of a cell, a row after the other. */
    void addNodes(TableCell cell, TablePoints points) {
        for (int j = 0; j < rows.size(); j++) {
            for (int i = 0; i < columns.size(); i++) {
                add(cell, columns.point(i), rows.point(j), points);
            }
        }
    }

    /** Adds the point (x, y) of [−1, 1]². */
    void add(TableCell cell, double x, double y, TablePoints points) {
        double u = 0.5 * (cell.nearest() + cell.farthest()) + 0.5 * (cell.farthest() - cell.nearest()) * x;
        double kappa = range.isSingle() ? range.onlyKappa() : map.between(cell.weakest(), cell.strongest(), y);
        points.add(cell.rho(u), kappa);
    }

    /** The fit to the outcomes from number {@code from} on. */
    Fitted of(TableCell cell, TablePoints points, int from) {
        int m = columns.size();
        double[][] inImpact = new double[rows.size()][];
        for (int j = 0; j < rows.size(); j++) {
            inImpact[j] = columns.coefficients(Arrays.copyOfRange(points.ratio, from + j * m, from + (j + 1) * m));
        }
        double[][] series = new double[m][rows.size()];
        double impactTail = 0.0;
        double kappaTail = 0.0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < rows.size(); j++) {
                series[i][j] = inImpact[j][i];
            }
            series[i] = rows.coefficients(series[i]);
            if (rows.size() > 1) {
                kappaTail += Math.abs(series[i][rows.size() - 1]) + Math.abs(series[i][rows.size() - 2]);
            }
        }
        for (int j = 0; j < rows.size(); j++) {
            impactTail += Math.abs(series[m - 1][j]) + Math.abs(series[m - 2][j]);
        }
        int middle = from + rows.size() / 2 * m + m / 2;
        double typical = Double.isNaN(impactTail + kappaTail) ? Double.NaN : points.ratio[middle];
        return new Fitted(
                cell,
                polynomial(cell, series, points, from),
                impactTail,
                kappaTail,
                points.rho[middle],
                points.kappa[middle],
                typical);
    }

    private double[] polynomial(TableCell cell, double[][] series, TablePoints points, int from) {
        int m = columns.size();
        double[] p = new double[CellPolynomial.length(rows.size())];
        p[CellPolynomial.IMPACT_CENTRE] = 0.5 * (cell.nearest() + cell.farthest());
        p[CellPolynomial.IMPACT_SCALE] = 2.0 / (cell.farthest() - cell.nearest());
        if (!range.isSingle()) {
            p[CellPolynomial.KAPPA_CENTRE] = map.centre(cell.weakest(), cell.strongest());
            p[CellPolynomial.KAPPA_SCALE] = map.scale(cell.weakest(), cell.strongest());
        }
        for (int n = from; n < from + nodes(); n++) {
            p[CellPolynomial.ENERGY_DRIFT] = Math.max(p[CellPolynomial.ENERGY_DRIFT], points.energyDrift[n]);
            p[CellPolynomial.MOMENTUM_DRIFT] = Math.max(p[CellPolynomial.MOMENTUM_DRIFT], points.momentumDrift[n]);
        }
        double[][] inKappa = new double[m][];
        for (int i = 0; i < m; i++) {
            inKappa[i] = rows.inPowers(series[i]);
        }
        for (int j = 0; j < rows.size(); j++) {
            double[] row = new double[m];
            for (int i = 0; i < m; i++) {
                row[i] = inKappa[i][j];
            }
            System.arraycopy(columns.inPowers(row), 0, p, CellPolynomial.HEADER + j * m, m);
        }
        return p;
    }

    /** The polynomial's value. */
    double value(double[] polynomial, double u, double kappa) {
        return range.isSingle()
                ? CellPolynomial.row(polynomial, 0, u)
                : CellPolynomial.rows(polynomial, 0, u, kappa, map.damping(kappa));
    }
}
