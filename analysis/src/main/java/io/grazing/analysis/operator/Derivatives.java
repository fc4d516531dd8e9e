package io.grazing.analysis.operator;

import io.grazing.collision.Vector;
import io.grazing.collision.VelocityFunction;
import java.util.List;

/**
 * ψ, ∇ψ and ∇²ψ at a velocity, or a refusal where ψ has none: automatic differentiation takes |x| at x = 0 for smooth. What
 * finite differences leave of the expansion must shrink faster than the square of the distance.
 */
final class Derivatives {

    private static final double[] DISTANCES = {1e-3, 1e-4, 1e-5};
    private static final double STANDSTILL = 0.5;
    private static final double ROUNDING = 1e-11;
    private static final List<Vector> DIRECTIONS = List.of(
            new Vector(1.0, 0.0, 0.0),
            new Vector(0.0, 1.0, 0.0),
            new Vector(0.0, 0.0, 1.0),
            new Vector(0.6, 0.64, 0.48),
            new Vector(0.48, -0.6, 0.64));

    private Derivatives() {}

    /**
     * The expansion, as {@link VelocityFunction#expand(Vector)} orders it.
     *
     * @throws UndefinedFunctionException if ψ has no second derivatives there
     */
    static double[] of(VelocityFunction psi, Vector v) {
        double[] jet = psi.expand(v);
        for (Vector direction : DIRECTIONS) {
            double slope = jet[1] * direction.x() + jet[2] * direction.y() + jet[3] * direction.z();
            double bend = jet[4] * direction.x() * direction.x()
                    + jet[7] * direction.y() * direction.y()
                    + jet[9] * direction.z() * direction.z()
                    + 2.0
                            * (jet[5] * direction.x() * direction.y()
                                    + jet[6] * direction.x() * direction.z()
                                    + jet[8] * direction.y() * direction.z());
            if (isRough(psi, v, direction, new double[] {jet[0], slope, bend})) {
                throw new UndefinedFunctionException("expected a function with second derivatives at v1, got '" + psi
                        + "', which has none at (" + v.x() + ", " + v.y() + ", " + v.z() + ")");
            }
        }
        return jet;
    }

    private static boolean isRough(VelocityFunction psi, Vector v, Vector direction, double[] expansion) {
        double[] rest = new double[DISTANCES.length];
        boolean large = false;
        for (int i = 0; i < rest.length; i++) {
            double h = DISTANCES[i];
            double ahead = psi.value(v.plus(direction.times(h))) - expansion[0];
            double behind = psi.value(v.minus(direction.times(h))) - expansion[0];
            double left =
                    Math.abs(ahead + behind - h * h * expansion[2]) + Math.abs(ahead - behind - 2.0 * h * expansion[1]);
            double scale = Math.abs(expansion[0]) + Math.abs(ahead) + Math.abs(behind);
            rest[i] = left / (h * h);
            large = i == 0 ? left > ROUNDING * scale : large && left > ROUNDING * scale;
        }
        return large && rest[1] > STANDSTILL * rest[0] && rest[2] > STANDSTILL * rest[1];
    }
}
