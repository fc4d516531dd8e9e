package io.grazing.analysis.study;

import io.grazing.collision.Deflection;
import io.grazing.collision.Encounter;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Kappa;
import io.grazing.collision.Vector;
import io.grazing.scatter.BlockScatterer;
import io.grazing.scatter.Scatterer;
import java.util.function.DoubleUnaryOperator;

/**
 * A fast stand-in for an integrator, for tests of the comparison: outgoing velocities from an angle in closed
 * form, with room for planted errors.
 *
 * @param angle the angle
 * @param epsilon ε
 * @param strength what the force is multiplied by; 1 is right
 * @param impact the impact parameter that is used instead of ρ; the identity is right
 */
record FormulaIntegrator(Scatterer angle, double epsilon, double strength, DoubleUnaryOperator impact)
        implements BlockScatterer {

    /** Without errors. */
    static FormulaIntegrator right(Scatterer angle, double epsilon) {
        return new FormulaIntegrator(angle, epsilon, 1.0, rho -> rho);
    }

    @Override
    public void scatter(EncounterBlock block) {
        for (int i = 0; i < block.size(); i++) {
            Encounter encounter = block.encounter(i);
            Vector w = encounter.relativeVelocity();
            double speed = w.norm();
            Deflection deflection =
                    angle.deflect(impact.applyAsDouble(encounter.rho()), strength * Kappa.of(epsilon, speed));
            double s = deflection.sinHalf();
            double c = deflection.cosHalf();
            Vector change = w.times(-s * s).plus(encounter.etaPerp().times(speed * s * c));
            block.change1().set(i, change);
            block.change2().set(i, change.times(-1.0));
            block.energyDrift()[i] = 0.0;
            block.angularMomentumDrift()[i] = 0.0;
        }
    }
}
