package io.grazing.analysis.study;

import io.grazing.potential.PairPotential;
import io.grazing.scatter.BlockScatterer;
import io.grazing.scatter.Scatterer;
import io.grazing.scatter.Scatterers;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** The integrators of Newton's equations that a scenario can name. */
public enum Integrator {
    /** The fast one: many trajectories at a time, as deviations from the straight line, to the apse. */
    BATCH("batch") {
        @Override
        Supplier<BlockScatterer> blocks(PairPotential potential, double epsilon, double tolerance) {
            return Scatterers.batch(potential, epsilon, tolerance);
        }

        @Override
        Supplier<Scatterer> angles(PairPotential potential, double tolerance) {
            return () -> Scatterers.batchAngles(potential, tolerance);
        }
    },
    /** The literal reference: 12 variables, Dormand-Prince 8(5,3), exit found by an event detector. */
    HIPPARCHUS("hipparchus") {
        @Override
        Supplier<BlockScatterer> blocks(PairPotential potential, double epsilon, double tolerance) {
            return Scatterers.hipparchus(potential, epsilon, tolerance);
        }

        @Override
        Supplier<Scatterer> angles(PairPotential potential, double tolerance) {
            return () -> Scatterers.newton(potential, tolerance);
        }
    };

    private final String label;

    Integrator(String label) {
        this.label = label;
    }

    /** The name in scenario files and summaries. */
    public String label() {
        return label;
    }

    /** The integrator with this name, if there is one. */
    public static Optional<Integrator> labelled(String label) {
        return Arrays.stream(values()).filter(i -> i.label.equals(label)).findFirst();
    }

    /** Integrators of blocks of encounters, one for each worker that asks. */
    abstract Supplier<BlockScatterer> blocks(PairPotential potential, double epsilon, double tolerance);

    /** Integrators for single angles, one for each worker that asks. */
    abstract Supplier<Scatterer> angles(PairPotential potential, double tolerance);
}
