package io.grazing.analysis.study;

import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;
import io.grazing.sample.SpeedDistribution;
import io.grazing.scatter.HardSphereScatterer;
import io.grazing.scatter.Scatterer;
import io.grazing.scatter.Scatterers;
import io.grazing.table.AngleTable;
import io.grazing.table.TableAngles;
import java.util.function.Supplier;

/** The integrators of Newton's equations that a scenario can name. */
public enum Integrator {
    /** The fast one: many trajectories at a time, as deviations from the straight line, to the apse. */
    BATCH("batch") {
        @Override
        PreparedIntegrator prepare(Task task, Monitor monitor) {
            return new PreparedIntegrator(
                    Scatterers.batch(task.potential(), task.epsilon(), task.tolerance(), task.count()));
        }

        @Override
        Supplier<Scatterer> angles(PairPotential potential, double tolerance) {
            return () -> Scatterers.batchAngles(potential);
        }
    },
    /** The literal reference: 12 variables, Dormand-Prince 8(5,3), exit found by an event detector. */
    HIPPARCHUS("hipparchus") {
        /** The digits that 1 − r loses are lost to the angle. */
        @Override
        boolean formsAnglesFromTheApse() {
            return false;
        }

        @Override
        PreparedIntegrator prepare(Task task, Monitor monitor) {
            return new PreparedIntegrator(Scatterers.hipparchus(task.potential(), task.epsilon(), task.tolerance()));
        }

        @Override
        Supplier<Scatterer> angles(PairPotential potential, double tolerance) {
            return () -> Scatterers.newton(potential);
        }
    },
    /** Certified polynomials fitted to Newton trajectories, for long runs; hard spheres reflect. */
    TABLE("table") {
        @Override
        PreparedIntegrator prepare(Task task, Monitor monitor) {
            return task.potential() instanceof ShortRangePotential smooth
                    ? TableIntegrator.of(smooth, task, monitor)
                    : new PreparedIntegrator(HardSphereScatterer::new);
        }

        /** What the table is certified to; angles of grazing encounters with a flat profile may be smaller than that. */
        @Override
        double angleError(double tolerance, double kappa) {
            return AngleTable.boundFor(tolerance) * Math.min(1.0, kappa);
        }

        @Override
        Supplier<Scatterer> angles(PairPotential potential, double tolerance) {
            return () -> TableAngles.of(potential, AngleTable.boundFor(tolerance));
        }
    };

    /**
     * The encounters that are to be integrated.
     *
     * @param potential the potential before it is scaled
     * @param epsilon its scale ε (1.6)
     * @param tolerance error sought in θ, relative to the weak-deflection scale
     * @param speed the speeds they will have
     * @param count how many there will be
     */
    record Task(PairPotential potential, double epsilon, double tolerance, SpeedDistribution speed, long count) {}

    /** What an angle may be off by however small it is, radians, if κ is the greatest; 0 where small angles are as accurate, relatively, as others. */
    double angleError(double tolerance, double kappa) {
        return 0.0;
    }

    /** Whether angles are formed from the apse, so that they keep the digits that the energy loses to the rounding of r near 1. */
    boolean formsAnglesFromTheApse() {
        return true;
    }

    private final String label;

    Integrator(String label) {
        this.label = label;
    }

    /** The name in scenario files and summaries. */
    public String label() {
        return label;
    }

    /**
     * Makes the integrator ready for blocks of encounters.
     *
     * @param monitor is told of the progress where that takes long, and may stop it
     * @throws StudyCancelledException if the monitor, or an interrupt, stopped it
     * @throws StudyFailedException if it cannot be made ready
     */
    abstract PreparedIntegrator prepare(Task task, Monitor monitor);

    /**
     * Integrators for single angles, one for each worker that asks.
     *
     * @param tolerance what the bound of a table follows; the other integrators go to rounding
     */
    abstract Supplier<Scatterer> angles(PairPotential potential, double tolerance);
}
