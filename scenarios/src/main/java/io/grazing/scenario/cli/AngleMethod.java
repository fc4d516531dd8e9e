package io.grazing.scenario.cli;

import io.grazing.potential.PairPotential;
import io.grazing.scatter.Scatterer;
import io.grazing.scatter.Scatterers;
import io.grazing.scenario.model.Key;
import io.grazing.table.AngleTable;
import io.grazing.table.TableAngles;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ways the command {@code angle} finds θ(ρ, κ). */
enum AngleMethod {
    /** Newton's equations (2.1), 12 variables. */
    NEWTON {
        @Override
        Scatterer scatterer(PairPotential potential) {
            return Scatterers.newton(potential);
        }
    },
    /** Newton's equations by the method of the fast integrator. */
    BATCH {
        @Override
        Scatterer scatterer(PairPotential potential) {
            return Scatterers.batchAngles(potential);
        }
    },
    /** Certified polynomials fitted to Newton trajectories. */
    TABLE {
        @Override
        Scatterer scatterer(PairPotential potential) {
            return TableAngles.of(potential, AngleTable.LEAST_BOUND);
        }
    },
    /** The formula (3.5). */
    QUADRATURE {
        @Override
        Scatterer scatterer(PairPotential potential) {
            return Scatterers.quadrature(potential);
        }
    },
    /** The leading order of Lemma 3.1. */
    BORN {
        @Override
        Scatterer scatterer(PairPotential potential) {
            return Scatterers.born(potential);
        }
    };

    /** The value of the option {@code --method}. */
    static final Key<AngleMethod> KEY = Key.choice("method", byName(), "the way the angle is found");

    /**
     * The way itself, for one potential.
     *
     * @throws IllegalArgumentException if it does not exist for that potential
     */
    abstract Scatterer scatterer(PairPotential potential);

    private static Map<String, AngleMethod> byName() {
        Map<String, AngleMethod> methods = new LinkedHashMap<>();
        for (AngleMethod method : values()) {
            methods.put(method.name().toLowerCase(java.util.Locale.ROOT), method);
        }
        return methods;
    }
}
