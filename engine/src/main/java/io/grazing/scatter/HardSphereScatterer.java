package io.grazing.scatter;

import io.grazing.collision.Deflection;
import io.grazing.collision.Encounter;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;

/**
 * Specular reflection of hard spheres of diameter 1: w′ = w − 2(w·ν)ν at contact, θ = 2 acos ρ, exact.
 *
 * <p>Immutable and thread-safe.
 */
public final class HardSphereScatterer implements Scatterer, BlockScatterer {

    private static final double ROUNDING = 4e-16;

    @Override
    public Deflection deflect(double rho, double kappa) {
        Reduced.check(rho, kappa);
        if (rho >= 1.0) {
            return Deflection.ofAngle(0.0, rho, 0.0, 0);
        }
        double halfChord = Math.sqrt((1.0 - rho) * (1.0 + rho));
        double theta = 2.0 * Math.atan2(halfChord, rho);
        double supplement = 2.0 * Math.asin(rho);
        return new Deflection(theta, supplement, 1.0, ROUNDING * Math.min(theta, supplement), 0);
    }

    @Override
    public void scatter(EncounterBlock block) {
        for (int i = 0; i < block.size(); i++) {
            Encounter encounter = block.encounter(i);
            Vector w = encounter.relativeVelocity();
            double speed = w.norm();
            double rho = encounter.rho();
            double halfChord = Math.sqrt((1.0 - rho) * (1.0 + rho));
            Vector along = w.times(-halfChord * halfChord);
            Vector across = encounter.etaPerp().times(speed * rho * halfChord);
            Vector change = along.plus(across);
            block.change1().set(i, change);
            block.change2().set(i, change.times(-1.0));
            block.energyDrift()[i] = Math.abs(4.0 * change.dot(w.plus(change)) / (speed * speed));
            block.angularMomentumDrift()[i] = 0.0;
        }
    }
}
