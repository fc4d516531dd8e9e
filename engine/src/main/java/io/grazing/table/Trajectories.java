package io.grazing.table;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Kappa;
import io.grazing.collision.Vector;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.BatchScatterer;
import java.util.concurrent.CancellationException;

/**
 * Newton trajectories by the fast integrator at its tightest, for many (ρ, κ), and what a table holds of them: H =
 * tan(θ/2) ρ/√(1 − ρ²). Mutable, one thread.
 */
final class Trajectories {

    /** The tolerance of all trajectories. */
    static final double TOLERANCE = 1e-13;

    private static final int SIZE = 4096;

    private final BatchScatterer integrator;
    private final double epsilon;
    private final TableListener listener;
    private final EncounterBlock block = new EncounterBlock(SIZE);
    private long count;

    /**
     * Trajectories in a potential.
     *
     * @param onlyKappa the κ of all, or NaN: a κ is then what is left of it by a speed, to one rounding
     */
    Trajectories(ShortRangePotential potential, double onlyKappa, TableListener listener) {
        epsilon = Double.isNaN(onlyKappa) ? 1.0 : 0.5 * onlyKappa;
        integrator = BatchScatterer.of(potential, epsilon, TOLERANCE);
        this.listener = listener;
        for (int i = 0; i < SIZE; i++) {
            block.v2().set(i, new Vector(0.0, 0.0, 0.0));
            block.etaPerp().set(i, new Vector(0.0, 1.0, 0.0));
        }
    }

    /**
     * Integrates.
     *
     * @param points ρ and κ; κ is replaced by the nearest that a speed can have
     * @throws CancellationException if the listener, or an interrupt, asks for it
     */
    void integrate(TablePoints points) {
        for (int from = 0; from < points.size(); from += SIZE) {
            if (listener.cancelled() || Thread.currentThread().isInterrupted()) {
                throw new CancellationException("building the table was cancelled");
            }
            integrate(points, from, Math.min(SIZE, points.size() - from));
        }
        count += points.size();
    }

    private void integrate(TablePoints points, int from, int size) {
        block.reset(0, size);
        for (int i = 0; i < size; i++) {
            double speed = Math.sqrt(2.0 * epsilon / points.kappa[from + i]);
            block.v1().x()[i] = speed;
            block.v1().y()[i] = 0.0;
            block.v1().z()[i] = 0.0;
            block.rho()[i] = points.rho[from + i];
            points.kappa[from + i] = Kappa.of(epsilon, speed);
        }
        integrator.scatter(block);
        for (int i = 0; i < size; i++) {
            double speed = block.v1().x()[i];
            double along = 2.0 * block.change1().x()[i] / speed;
            double across = 2.0 * block.change1().y()[i] / speed;
            double tangent = along > -1.0 ? across / (2.0 + along) : -along / across;
            double rho = block.rho()[i];
            boolean failed = block.failure()[i] != null;
            points.ratio[from + i] = failed ? Double.NaN : tangent * rho / Math.sqrt((1.0 - rho) * (1.0 + rho));
            points.energyDrift[from + i] = block.energyDrift()[i];
            points.momentumDrift[from + i] = block.angularMomentumDrift()[i];
        }
    }

    /** How many have been integrated. */
    long count() {
        return count;
    }
}
