package io.grazing.table;

import io.grazing.collision.Deflection;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.NewtonScatterer;
import io.grazing.scatter.Scatterer;
import io.grazing.scatter.ScatteringException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Builds a table until random trajectories, drawn anew in every round and never used for a fit, confirm its bound. A cell
 * that one of them contradicts is split, and in the last rounds left to the batch integrator; a table that is still
 * contradicted is refused. A few are integrated by the 12-variable integrator too. Mutable, one thread.
 */
final class TableConfirmation {

    private static final int REFERENCES = 24;
    /** Some may fail, or state an error too large to confirm or contradict anything, next to kinks of f above all. */
    private static final int MOST_REFERENCES_TRIED = 3 * REFERENCES;

    private static final int SPLITTING_ROUNDS = 6;
    private static final int ROUNDS = 12;

    private final long start = System.nanoTime();
    private final ShortRangePotential potential;
    private final KappaRange range;
    private final TableAccuracy accuracy;
    private final Trajectories trajectories;
    private final TableRefinement refinement;
    private final RandomPoints random;
    private final TablePoints points = new TablePoints();
    private int round;
    private double worst;
    private int lost;

    TableConfirmation(ShortRangePotential potential, KappaRange range, TableAccuracy accuracy, TableListener listener) {
        this.potential = potential;
        this.range = range;
        this.accuracy = accuracy;
        random = new RandomPoints(range);
        trajectories = new Trajectories(potential, range.onlyKappa(), listener);
        refinement = new TableRefinement(range, new KappaMap(potential.strength()), accuracy, trajectories, listener);
    }

    /** The table with its certificate. */
    AngleTable table() {
        for (round = 1; round <= ROUNDS; round++) {
            AngleTable table = new AngleTable(potential, TableLayout.of(range, refinement.refine()), null);
            List<FittedCell> wrong = contradicted(table);
            if (wrong.isEmpty()) {
                return new AngleTable(potential, table.layout(), certificate(table));
            }
            wrong.forEach(cell -> refinement.reject(cell, round > SPLITTING_ROUNDS));
        }
        throw new TableException(String.format(
                Locale.ROOT,
                "the table of angles: expected no error beyond %.3g in %d rounds of random trajectories, got %.3g of it",
                accuracy.bound(),
                ROUNDS,
                worst));
    }

    private List<FittedCell> contradicted(AngleTable table) {
        random.draw(points);
        points.reserve();
        trajectories.integrate(points);
        int size = points.size();
        LookupRoom room = new LookupRoom(size);
        System.arraycopy(points.rho, 0, room.rho, 0, size);
        System.arraycopy(points.kappa, 0, room.kappa, 0, size);
        lost = table.find(new LookupLoops(), room, size, new double[size], new double[size], 0);
        worst = 0.0;
        TreeSet<Integer> wrong = new TreeSet<>();
        for (int i = 0, next = 0; i < size; i++) {
            if (next < lost && room.missing[next] == i) {
                next++;
                continue;
            }
            double error = accuracy.error(points.rho[i], points.kappa[i], room.ratio[i], points.ratio[i]);
            worst = Math.max(worst, error);
            if (!(error <= 1.0)) {
                wrong.add(table.cell(points.rho[i], points.kappa[i]));
            }
        }
        int length = CellPolynomial.length(range.rows());
        return wrong.stream().map(p -> table.layout().cells().get(p / length)).toList();
    }

    private TableCertificate certificate(AngleTable table) {
        long confirmed = points.size() - lost;
        double byReference = 0.0;
        long references = 0;
        Scatterer reference = NewtonScatterer.angles(potential);
        int tried = 0;
        for (int i = points.size() - 1; i >= 0 && references < REFERENCES && tried < MOST_REFERENCES_TRIED; i--) {
            double rho = points.rho[i];
            double kappa = points.kappa[i];
            if (i % 4 >= 2 && table.cell(rho, kappa) >= 0) {
                double ratio = table.ratio(rho, kappa);
                double allowed = accuracy.allowed(rho, kappa, ratio);
                Optional<Deflection> exact = angle(reference, rho, kappa);
                tried++;
                if (exact.isPresent() && exact.get().error() <= allowed) {
                    byReference = Math.max(byReference, difference(exact.get(), rho, ratio) / allowed);
                    references++;
                }
            }
        }
        if (!(byReference <= 1.0)) {
            throw new TableException(String.format(
                    Locale.ROOT,
                    "the table of angles: expected no error beyond %.3g by the 12-variable integrator, got %.3g of it",
                    accuracy.bound(),
                    byReference));
        }
        return new TableCertificate(
                accuracy.bound(),
                range.low(),
                range.high(),
                confirmed,
                worst,
                exceedance(confirmed),
                references,
                byReference,
                table.layout().cells().size(),
                CellPolynomial.COLUMNS,
                range.rows(),
                trajectories.count(),
                (double) lost / points.size(),
                round,
                (System.nanoTime() - start) * 1e-9);
    }

    /**
     * The share p for which (1 − p)^confirmed is the doubt of one round. Each of them might accept a table by chance, so that
     * each has a part of the doubt.
     */
    private static double exceedance(long confirmed) {
        return confirmed == 0 ? 1.0 : 1.0 - Math.pow(TableCertificate.DOUBT / ROUNDS, 1.0 / confirmed);
    }

    private static Optional<Deflection> angle(Scatterer reference, double rho, double kappa) {
        try {
            return Optional.of(reference.deflect(rho, kappa));
        } catch (ScatteringException e) {
            return Optional.empty();
        }
    }

    /** By how much the table is off, less what the reference may be. */
    private static double difference(Deflection exact, double rho, double ratio) {
        double chord = Math.sqrt((1.0 - rho) * (1.0 + rho));
        double difference = exact.theta() < exact.supplement()
                ? 2.0 * Math.atan2(chord * ratio, rho) - exact.theta()
                : 2.0 * Math.atan2(rho, chord * ratio) - exact.supplement();
        return Math.max(0.0, Math.abs(difference) - exact.error());
    }
}
