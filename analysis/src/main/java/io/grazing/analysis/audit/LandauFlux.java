package io.grazing.analysis.audit;

import io.grazing.analysis.operator.GaussRule;
import io.grazing.collision.Vector;
import io.grazing.collision.VelocityFunction;

/** The Landau operator (1.3) and the operator L₀ of the proof of Theorem 2.2, as they are written. */
final class LandauFlux {

    private static final int POINTS = 24;
    private static final double REACH = 9.0;
    private static final double STEP = 0.02;

    private LandauFlux() {}

    @FunctionalInterface
    private interface Integrand {
        /** Of v₂, w = v₁ − v₂ and |w|. */
        double at(Vector v2, Vector w, double length);
    }

    /** ∫ g(v₂) dv₂ in spherical coordinates about v₁. */
    private static double integral(Vector v1, Integrand g) {
        int panels = 4;
        GaussRule rule = GaussRule.of(POINTS);
        double reach = REACH + v1.norm();
        double sum = 0.0;
        for (int panel = 0; panel < panels; panel++) {
            double from = reach * panel / panels;
            double to = reach * (panel + 1) / panels;
            for (int i = 0; i < POINTS; i++) {
                double w = rule.point(i, from, to);
                double radial = 0.5 * (to - from) * rule.weight(i) * w * w;
                for (int j = 0; j < POINTS; j++) {
                    double cosine = rule.point(j, -1.0, 1.0);
                    double sine = Math.sqrt(1.0 - cosine * cosine);
                    for (int k = 0; k < POINTS; k++) {
                        double azimuth = 2.0 * Math.PI * k / POINTS;
                        Vector vector =
                                new Vector(w * sine * Math.cos(azimuth), w * sine * Math.sin(azimuth), w * cosine);
                        double weight = radial * rule.weight(j) * 2.0 * Math.PI / POINTS;
                        sum += weight * g.at(v1.minus(vector), vector, w);
                    }
                }
            }
        }
        return sum;
    }

    private static double maxwellian(Vector v) {
        return Math.pow(2.0 * Math.PI, -1.5) * Math.exp(-0.5 * v.dot(v));
    }

    private static Vector gradient(VelocityFunction psi, Vector v) {
        double[] expanded = psi.expand(v);
        return new Vector(expanded[1], expanded[2], expanded[3]);
    }

    /** A component of ∫ P/|w| (∇ψ(v₁) − ∇ψ(v₂)) M(v₁)M(v₂) dv₂. */
    private static double flux(VelocityFunction psi, Vector v1, Vector axis) {
        Vector here = gradient(psi, v1);
        return maxwellian(v1)
                * integral(v1, (v2, w, length) -> {
                    Vector difference = here.minus(gradient(psi, v2));
                    Vector projected = difference.minus(w.times(difference.dot(w) / (length * length)));
                    return projected.dot(axis) / length * maxwellian(v2);
                });
    }

    /** (1.3) with the divergence by differences. */
    static double divergence(VelocityFunction psi, Vector v1) {
        double sum = 0.0;
        for (Vector axis : new Vector[] {new Vector(1, 0, 0), new Vector(0, 1, 0), new Vector(0, 0, 1)}) {
            sum += Calculus.derivative(h -> flux(psi, v1.plus(axis.times(h)), axis), 0.0, STEP);
        }
        return 2.0 * Math.PI * sum / maxwellian(v1);
    }

    /** L₀ψ(v₁) = ∫[4η·(∇ψ(v₂)−∇ψ(v₁))/|w|² + P:(∇²ψ(v₁)+∇²ψ(v₂))/|w|]M(v₂)dv₂. */
    static double symmetric(VelocityFunction psi, Vector v1) {
        double[] here = psi.expand(v1);
        return integral(v1, (v2, w, length) -> {
            double[] there = psi.expand(v2);
            double[] eta = {w.x() / length, w.y() / length, w.z() / length};
            double friction = 0.0;
            double diffusion = 0.0;
            int k = 4;
            for (int a = 0; a < 3; a++) {
                friction += 4.0 * eta[a] * (there[1 + a] - here[1 + a]);
                for (int b = a; b < 3; b++, k++) {
                    double projection = (a == b ? 1.0 : 0.0) - eta[a] * eta[b];
                    diffusion += (a == b ? 1.0 : 2.0) * projection * (here[k] + there[k]);
                }
            }
            return (friction / length + diffusion) / length * maxwellian(v2);
        });
    }
}
