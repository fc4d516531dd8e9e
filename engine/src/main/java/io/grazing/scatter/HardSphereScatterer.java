package io.grazing.scatter;

import io.grazing.collision.Deflection;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.VectorArray;

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
        VectorArray v1 = block.v1();
        VectorArray v2 = block.v2();
        VectorArray etaPerp = block.etaPerp();
        for (int i = 0; i < block.size(); i++) {
            double wx = v1.x()[i] - v2.x()[i];
            double wy = v1.y()[i] - v2.y()[i];
            double wz = v1.z()[i] - v2.z()[i];
            double square = wx * wx + wy * wy + wz * wz;
            double rho = block.rho()[i];
            double halfChord = Math.sqrt((1.0 - rho) * (1.0 + rho));
            double along = -halfChord * halfChord;
            double across = Math.sqrt(square) * rho * halfChord;
            double x = along * wx + across * etaPerp.x()[i];
            double y = along * wy + across * etaPerp.y()[i];
            double z = along * wz + across * etaPerp.z()[i];
            set(block.change1(), i, x, y, z);
            set(block.change2(), i, -x, -y, -z);
            double work = x * (wx + x) + y * (wy + y) + z * (wz + z);
            block.energyDrift()[i] = Math.abs(4.0 * work / square);
            block.angularMomentumDrift()[i] = 0.0;
        }
    }

    private static void set(VectorArray change, int i, double x, double y, double z) {
        change.x()[i] = x;
        change.y()[i] = y;
        change.z()[i] = z;
    }
}
