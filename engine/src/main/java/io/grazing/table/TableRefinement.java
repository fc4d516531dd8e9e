package io.grazing.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Fits cells to Newton trajectories and splits those that others of their trajectories contradict. Cells that remain beyond
 * the bound when they may not be split any more, and those that would have to be when too much has been spent, are left to the
 * batch integrator. Deterministic. Mutable, one thread.
 */
final class TableRefinement {

    private static final int GENERATION = 512;
    private static final int CHECKS = 12;
    /** Errors of the checks in units of the bound, up to which a cell is accepted. */
    private static final double MARGIN = 0.25;
    /** The last coefficients in units of the bound, beyond which no check is needed to see that a cell has to be split. */
    private static final double HOPELESS = 1e3;
    /** How much larger the last coefficients in one variable are than in the other if only that is split. */
    private static final double DOMINANT = 8.0;

    private static final int DEEPEST = 6;
    private static final int DEEPEST_SINGLE = 12;
    /** Splits of an octave, in both variables together, that are always made. */
    private static final int FREE = 6;
    /** The share of encounters of an octave of κ for which more are not worth their trajectories. */
    private static final double LEAST_SHARE = 1e-6;

    /** Trajectories after which no cell is split any more. */
    private static final long BUDGET = 2_000_000;

    private static final long BUDGET_SINGLE = 300_000;

    private final KappaRange range;
    private final TableAccuracy accuracy;
    private final Trajectories trajectories;
    private final TableListener listener;
    private final CellFit fit;
    private final TablePoints points = new TablePoints();
    private final List<FittedCell> finished = new ArrayList<>();
    private List<TableCell> next = new ArrayList<>();

    TableRefinement(
            KappaRange range, KappaMap map, TableAccuracy accuracy, Trajectories trajectories, TableListener listener) {
        this.range = range;
        this.accuracy = accuracy;
        this.trajectories = trajectories;
        this.listener = listener;
        fit = new CellFit(range, map);
        for (int octave = 0; octave < range.octaves(); octave++) {
            for (int tile = 0; tile < 2 * ImpactOctaves.COUNT; tile++) {
                next.add(TableCell.root(
                        range.firstOctave() + octave, tile / ImpactOctaves.COUNT, tile % ImpactOctaves.COUNT));
            }
        }
    }

    /** Fits all cells that are not yet, and tells all there are. */
    List<FittedCell> refine() {
        while (!next.isEmpty()) {
            List<TableCell> cells = new ArrayList<>(next);
            cells.sort(Comparator.comparingDouble(TableCell::share).reversed());
            next = new ArrayList<>();
            for (int from = 0; from < cells.size(); from += GENERATION) {
                listener.progress(finished.size(), finished.size() + cells.size() - from + next.size());
                refine(cells.subList(from, Math.min(from + GENERATION, cells.size())));
            }
        }
        return List.copyOf(finished);
    }

    /** Has a cell that turned out to be wrong split, or left to the batch integrator. */
    void reject(FittedCell wrong, boolean forGood) {
        finished.remove(wrong);
        if (forGood) {
            finished.add(new FittedCell(wrong.cell(), null));
        } else {
            split(wrong.cell(), 1.0, 1.0);
        }
    }

    private void refine(List<TableCell> cells) {
        points.clear();
        cells.forEach(cell -> fit.addNodes(cell, points));
        integrate();
        List<CellFit.Fitted> fits = new ArrayList<>(cells.size());
        for (int n = 0; n < cells.size(); n++) {
            fits.add(fit.of(cells.get(n), points, n * fit.nodes()));
        }
        points.clear();
        List<CellFit.Fitted> hopeful = new ArrayList<>();
        for (CellFit.Fitted fitted : fits) {
            if (isHopeless(fitted)) {
                split(fitted.cell(), fitted.impactTail(), fitted.kappaTail());
            } else {
                hopeful.add(fitted);
                for (int i = 0; i < CHECKS; i++) {
                    fit.add(fitted.cell(), along(i, 0.7548776662466927), along(i, 0.5698402909980532), points);
                }
            }
        }
        integrate();
        for (int n = 0; n < hopeful.size(); n++) {
            CellFit.Fitted fitted = hopeful.get(n);
            if (worst(fitted, n * CHECKS) <= MARGIN) {
                finished.add(new FittedCell(fitted.cell(), fitted.polynomial()));
            } else {
                split(fitted.cell(), fitted.impactTail(), fitted.kappaTail());
            }
        }
    }

    private void integrate() {
        points.reserve();
        trajectories.integrate(points);
    }

    /** Places of the checks in [−1, 1]: a sequence of low discrepancy, and first near both ends. */
    private static double along(int i, double step) {
        return i < 2 ? 0.99 * (2 * i - 1) : 2.0 * (i * step - Math.floor(i * step)) - 1.0;
    }

    private boolean isHopeless(CellFit.Fitted fitted) {
        if (!(fitted.typical() >= 0.0)) {
            return true;
        }
        double error = accuracy.error(
                fitted.rho(),
                fitted.kappa(),
                fitted.typical() + fitted.impactTail() + fitted.kappaTail(),
                fitted.typical());
        return !(error <= HOPELESS);
    }

    private double worst(CellFit.Fitted fitted, int from) {
        double worst = 0.0;
        for (int i = from; i < from + CHECKS; i++) {
            double u = ImpactOctaves.distance(points.rho[i]);
            double found = fit.value(fitted.polynomial(), u, points.kappa[i]);
            double error = accuracy.error(points.rho[i], points.kappa[i], found, points.ratio[i]);
            if (!(error <= MARGIN)) {
                return Double.POSITIVE_INFINITY;
            }
            worst = Math.max(worst, error);
        }
        return worst;
    }

    private void split(TableCell cell, double impactTail, double kappaTail) {
        boolean mayImpact = cell.impactLevel() < (range.isSingle() ? DEEPEST_SINGLE : DEEPEST);
        boolean mayKappa = !range.isSingle() && cell.kappaLevel() < DEEPEST;
        boolean byImpact = mayImpact && !(mayKappa && kappaTail > DOMINANT * impactTail);
        boolean byKappa = mayKappa && !(mayImpact && impactTail > DOMINANT * kappaTail);
        boolean worth = cell.impactLevel() + cell.kappaLevel() < FREE || cell.share() >= LEAST_SHARE;
        boolean affordable = trajectories.count() < (range.isSingle() ? BUDGET_SINGLE : BUDGET);
        if (worth && affordable && (byImpact || byKappa)) {
            next.addAll(cell.split(byImpact, byKappa));
        } else {
            finished.add(new FittedCell(cell, null));
        }
    }
}
