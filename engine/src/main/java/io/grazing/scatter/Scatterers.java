package io.grazing.scatter;

import io.grazing.potential.HardSphere;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;
import java.util.function.Supplier;

/** Chooses the scatterer for a potential: hard spheres reflect, every other potential is integrated. */
public final class Scatterers {

    private Scatterers() {}

    /** Formula (3.5). Immutable and thread-safe. */
    public static Scatterer quadrature(PairPotential potential) {
        return potential instanceof ShortRangePotential smooth
                ? QuadratureScatterer.of(smooth)
                : new HardSphereScatterer();
    }

    /**
     * The Born angle of Lemma 3.1. Immutable and thread-safe.
     *
     * @throws IllegalArgumentException for hard spheres, which no straight line approximates
     */
    public static BornScatterer born(PairPotential potential) {
        if (potential instanceof ShortRangePotential smooth) {
            return BornScatterer.of(smooth);
        }
        throw new IllegalArgumentException(
                "the Born angle: expected a potential f(r)/r^s, got " + potential.description());
    }

    /** Newton's equations for single angles, to rounding and with their errors; see {@link NewtonScatterer}. */
    public static Scatterer newton(PairPotential potential) {
        return potential instanceof ShortRangePotential smooth
                ? NewtonScatterer.angles(smooth)
                : new HardSphereScatterer();
    }

    /**
     * Integrators of Newton's equations for blocks of encounters, one for each worker that asks.
     *
     * @param epsilon the scale ε of the potential (1.6)
     * @param tolerance error sought in the change of velocity, from 1e-14 to 1e-3, see {@link NewtonScatterer}
     */
    public static Supplier<BlockScatterer> hipparchus(PairPotential potential, double epsilon, double tolerance) {
        if (potential instanceof HardSphere) {
            return HardSphereScatterer::new;
        }
        Reduced.checkTolerance(tolerance);
        ShortRangePotential smooth = (ShortRangePotential) potential;
        return () -> NewtonScatterer.of(smooth, epsilon, tolerance);
    }

    /**
     * Fast integrators of Newton's equations for blocks of encounters, one for each worker that asks; see
     * {@link BatchScatterer}.
     *
     * @param epsilon the scale ε of the potential (1.6)
     * @param tolerance error sought in θ, per min(1, κ), from 1e-14 to 1e-3; those above 1e-7 are as this
     * @param count how many encounters there will be in all: for few, vectors take longer to compile than they save
     */
    public static Supplier<BlockScatterer> batch(
            PairPotential potential, double epsilon, double tolerance, long count) {
        if (potential instanceof HardSphere) {
            return HardSphereScatterer::new;
        }
        BatchPlan plan = BatchPlan.of((ShortRangePotential) potential, tolerance, false);
        return () -> new BatchScatterer(plan, epsilon, LaneKernels.fastest(count));
    }

    /**
     * The method of the fast integrator for single angles, to rounding and with their errors; see {@link BatchTrajectory}.
     */
    public static Scatterer batchAngles(PairPotential potential) {
        return potential instanceof ShortRangePotential smooth
                ? new BatchTrajectory(smooth)
                : new HardSphereScatterer();
    }
}
