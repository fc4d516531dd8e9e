package io.grazing.analysis.audit;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.Jet;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.NewtonScatterer;

/** Newton's equations (2.1) as the statements need them: whole trajectories, and a plain integrator that keeps the path. */
final class Motion {

    /** The accuracy asked of trajectories. */
    static final double TOLERANCE = 1e-11;

    private static final int STEPS = 4000;

    private Motion() {}

    /** The potential f(r)/r^s. */
    static ShortRangePotential potential(String f, double s) {
        return ShortRangePotential.of(ExpressionProfile.of(f), s);
    }

    /** v₁′ − v₁ of one simulated encounter with η⊥ the second axis of its frame. */
    static Vector change(ShortRangePotential phi, double epsilon, Vector v1, Vector v2, double rho, boolean second) {
        EncounterBlock block = new EncounterBlock(1);
        block.reset(0, 1);
        block.v1().set(0, v1);
        block.v2().set(0, v2);
        block.rho()[0] = rho;
        block.etaPerp().set(0, etaPerp(v1, v2));
        NewtonScatterer.of(phi, epsilon, TOLERANCE).scatter(block);
        if (block.failure()[0] != null) {
            throw new ArithmeticException("a trajectory of the audit failed: " + block.failure()[0]);
        }
        return (second ? block.change2() : block.change1()).get(0);
    }

    /** η⊥ of {@link #change}. */
    static Vector etaPerp(Vector v1, Vector v2) {
        return CollisionFrame.along(v1.minus(v2)).e2();
    }

    /** θ of one trajectory. */
    static Sample angle(ShortRangePotential phi, double rho, double kappa, double... at) {
        var deflection = NewtonScatterer.angles(phi).deflect(rho, kappa);
        return Sample.of(deflection.theta(), deflection.error(), at);
    }

    /**
     * The smallest distance of particles that start at ν = along·η + ρη⊥ with |w| = 1, by the classical Runge–Kutta method.
     */
    static double closest(ShortRangePotential phi, double along, double rho, double kappa) {
        double[] y = {along, rho, 1.0, 0.0};
        double[] best = {Math.hypot(y[0], y[1])};
        double h = 3.0 / STEPS;
        for (int i = 0; i < STEPS; i++) {
            double[] k1 = slope(phi, kappa, y);
            double[] k2 = slope(phi, kappa, moved(y, k1, 0.5 * h));
            double[] k3 = slope(phi, kappa, moved(y, k2, 0.5 * h));
            double[] k4 = slope(phi, kappa, moved(y, k3, h));
            double before = y[0] * y[2] + y[1] * y[3];
            for (int j = 0; j < y.length; j++) {
                y[j] += h / 6.0 * (k1[j] + 2.0 * k2[j] + 2.0 * k3[j] + k4[j]);
            }
            double after = y[0] * y[2] + y[1] * y[3];
            if (before < 0.0 && after >= 0.0) {
                // r² is a parabola about its minimum: ½(r²)″ = (after − before)/h
                double past = h * after / (after - before);
                best[0] = Math.sqrt(y[0] * y[0] + y[1] * y[1] - after * past);
            }
        }
        return best[0];
    }

    private static double[] slope(ShortRangePotential phi, double kappa, double[] y) {
        double r = Math.hypot(y[0], y[1]);
        Jet jet = phi.at(r);
        double pull = -kappa * jet.first() / r;
        return new double[] {y[2], y[3], pull * y[0], pull * y[1]};
    }

    private static double[] moved(double[] y, double[] k, double h) {
        double[] z = y.clone();
        for (int j = 0; j < z.length; j++) {
            z[j] += h * k[j];
        }
        return z;
    }
}
