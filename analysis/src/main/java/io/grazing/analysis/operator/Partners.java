package io.grazing.analysis.operator;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.Vector;

/**
 * The velocities v₂ = v₁ − wη of the Maxwellian gas that a particle of velocity v₁ meets at the relative speed w, by a
 * product rule over the directions η: Gauss–Legendre in t = 1 − cos∠(η, v₁), over the range where
 *
 * <pre>  M(v₁ − wη) = (2π)^{−3/2} exp(−½(w − |v₁|)² − w|v₁| t)</pre>
 *
 * is not negligible, and the trapezoidal rule in the azimuth.
 *
 * <p>Immutable and thread-safe.
 */
final class Partners {

    /** Exponent beyond which the Maxwellian is neglected: e^{−60} = 9e-27, and still 1e-18 times a polynomial of degree 12. */
    private static final double NEGLIGIBLE = 60.0;

    private static final double NORM = Math.pow(2.0 * Math.PI, -1.5);

    private final Vector v1;
    private final double speed;
    private final CollisionFrame frame;

    /** The partners of a particle of velocity {@code v1}. */
    Partners(Vector v1) {
        this.v1 = v1;
        speed = v1.norm();
        frame = CollisionFrame.along(speed > 0.0 ? v1 : new Vector(0.0, 0.0, 1.0));
    }

    /** One direction of the relative velocity. */
    @FunctionalInterface
    interface Direction {
        /**
         * Takes one point of the rule.
         *
         * @param eta η
         * @param sine that of the angle between η and v₁, exact where η is nearly along v₁ as well
         * @param weight weight of the rule times M(v₁ − wη)
         */
        void accept(Vector eta, double sine, double weight);
    }

    /** M at a speed. */
    static double maxwellian(double speed) {
        return NORM * Math.exp(-0.5 * speed * speed);
    }

    Vector v1() {
        return v1;
    }

    /** The smallest relative speed with partners in the range of speeds ≤ {@code reach}. */
    double slowest(double reach) {
        return Math.max(0.0, speed - reach);
    }

    /** The largest relative speed with partners in the range of speeds ≤ {@code reach}. */
    double fastest(double reach) {
        return speed + reach;
    }

    /** ∫ M(v₁ − wη) dη. */
    double density(double w) {
        double product = 2.0 * w * speed;
        double share = product > 0.0 ? -Math.expm1(-product) / product : 1.0;
        return Math.sqrt(2.0 / Math.PI) * Math.exp(-0.5 * (w - speed) * (w - speed)) * share;
    }

    /**
     * Visits every point of the rule of {@code n} × {@code n} points at one relative speed: the sum of weight·g(η) is
     * ∫ M(v₁ − wη) g(η) dη.
     */
    void forEach(double w, int n, Direction visitor) {
        GaussRule rule = GaussRule.of(n);
        double beyond = w * speed;
        double reach = beyond > 0.0 ? Math.min(2.0, NEGLIGIBLE / beyond) : 2.0;
        double peak = NORM * Math.exp(-0.5 * (w - speed) * (w - speed));
        for (int i = 0; i < n; i++) {
            double t = rule.point(i, 0.0, reach);
            double weight = 0.5 * reach * rule.weight(i) * 2.0 * Math.PI / n * peak * Math.exp(-beyond * t);
            double sine = Math.sqrt(t * (2.0 - t));
            for (int j = 0; j < n; j++) {
                double azimuth = 2.0 * Math.PI * (j + 0.25) / n;
                Vector eta = frame.eta()
                        .times(1.0 - t)
                        .plus(frame.perpendicular(azimuth).times(sine));
                visitor.accept(eta, sine, weight);
            }
        }
    }
}
