package io.grazing.table;

import io.grazing.collision.Deflection;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.BatchScatterer;
import io.grazing.scatter.HardSphereScatterer;
import io.grazing.scatter.Scatterer;
import io.grazing.scatter.ScatteringException;
import java.util.HashMap;
import java.util.Map;

/**
 * Single angles by certified tables, one for each octave of κ that is asked for, built when it is first. What they do not
 * cover is integrated. The error stated is the one the table promises there. Mutable, one thread.
 */
public final class TableAngles implements Scatterer {

    private final ShortRangePotential potential;
    private final TableAccuracy accuracy;
    private final BatchScatterer batch;
    private final Map<Integer, AngleTable> tables = new HashMap<>();
    /** Octaves that no table can be built for, which takes long to find out. */
    private final Map<Integer, ScatteringException> refused = new HashMap<>();

    /**
     * Angles for a potential; those of hard spheres are exact.
     *
     * @param bound error of θ, radians, at least {@link AngleTable#LEAST_BOUND}
     */
    public static Scatterer of(PairPotential potential, double bound) {
        return potential instanceof ShortRangePotential smooth
                ? new TableAngles(smooth, bound)
                : new HardSphereScatterer();
    }

    private TableAngles(ShortRangePotential potential, double bound) {
        this.potential = potential;
        accuracy = new TableAccuracy(bound);
        batch = BatchScatterer.of(potential, 1.0, Trajectories.TOLERANCE);
    }

    @Override
    public Deflection deflect(double rho, double kappa) {
        boolean near = rho >= 0.0 && rho < 1.0 && kappa >= Double.MIN_NORMAL && kappa <= 0x1p1000;
        if (near) {
            AngleTable table = tables.computeIfAbsent(Math.getExponent(kappa), octave -> build(octave, kappa));
            if (table.cell(rho, kappa) >= 0) {
                return deflection(rho, kappa, table.ratio(rho, kappa));
            }
        }
        return batch.deflect(rho, kappa);
    }

    private AngleTable build(int octave, double kappa) {
        ScatteringException refusal = refused.get(octave);
        if (refusal != null) {
            throw refusal;
        }
        try {
            KappaRange range = KappaRange.covering(kappa, kappa);
            return AngleTable.build(potential, range, accuracy.bound(), TableListener.silent());
        } catch (TableException e) {
            refusal = new ScatteringException(e.getMessage(), e);
            refused.put(octave, refusal);
            throw refusal;
        }
    }

    private Deflection deflection(double rho, double kappa, double ratio) {
        double opposite = Math.sqrt((1.0 - rho) * (1.0 + rho)) * ratio;
        return new Deflection(
                2.0 * Math.atan2(opposite, rho),
                2.0 * Math.atan2(rho, opposite),
                closestApproach(rho, kappa),
                accuracy.allowed(rho, kappa, ratio),
                0);
    }

    /** r_min, where energy and angular momentum leave no radial motion: the only root of r²(1 − 2κφ) = ρ², by bisection. */
    private double closestApproach(double rho, double kappa) {
        double low = 0.0;
        double high = 1.0;
        for (double r = 0.5; r > low && r < high; r = 0.5 * (low + high)) {
            if (r * r * (1.0 - 2.0 * kappa * potential.at(r).value()) < rho * rho) {
                low = r;
            } else {
                high = r;
            }
        }
        return high;
    }
}
