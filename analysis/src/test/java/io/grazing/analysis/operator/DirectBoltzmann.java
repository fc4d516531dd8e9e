package io.grazing.analysis.operator;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.Deflection;
import io.grazing.collision.Kappa;
import io.grazing.collision.Vector;
import io.grazing.collision.VelocityFunction;
import io.grazing.potential.PairPotential;
import io.grazing.scatter.Scatterer;
import io.grazing.scatter.Scatterers;

/**
 * L_εψ(v₁) by the five-fold integral (3.4) itself, without spherical harmonics, rates or moments: product rules in
 * log|w|, the direction of w, x = ½ log(ρ²/(1−ρ²)) and η⊥, and the angle (3.5) in each point. Small deflections are expanded to the
 * second order, with exact gradients and Hessians, where differences of ψ would cancel.
 */
final class DirectBoltzmann {

    private static final double SMALL = 3e-5;

    private final Scatterer scatterer;
    private final double epsilon;
    private final VelocityFunction psi;
    private final Partners partners;
    private final int n;

    private DirectBoltzmann(PairPotential potential, double epsilon, VelocityFunction psi, Vector v1, int n) {
        this.scatterer = Scatterers.quadrature(potential);
        this.epsilon = epsilon;
        this.psi = psi;
        this.partners = new Partners(v1);
        this.n = n;
    }

    /**
     * L_εψ(v₁), or the part of it that particle 1 alone has.
     *
     * @param n resolution in every direction
     */
    static double apply(
            PairPotential potential, double epsilon, VelocityFunction psi, Vector v1, int n, boolean bothParticles) {
        return new DirectBoltzmann(potential, epsilon, psi, v1, n).integral(bothParticles);
    }

    private double integral(boolean both) {
        double sum = 0.0;
        double from = Math.log(1e-3);
        double to = Math.log(partners.fastest(8.0));
        int panels = 6;
        for (int p = 0; p < panels; p++) {
            GaussRule rule = GaussRule.of(n);
            for (int i = 0; i < n; i++) {
                double u = rule.point(i, from + (to - from) * p / panels, from + (to - from) * (p + 1) / panels);
                double w = Math.exp(u);
                sum += 0.5 * (to - from) / panels * rule.weight(i) * Math.pow(w, 4) * atSpeed(w, both);
            }
        }
        return sum;
    }

    private double atSpeed(double w, boolean both) {
        GaussRule rule = GaussRule.of(n);
        double sum = 0.0;
        double from = -14.0;
        double to = 14.0;
        int panels = 8;
        for (int p = 0; p < panels; p++) {
            for (int i = 0; i < n; i++) {
                double x = rule.point(i, from + (to - from) * p / panels, from + (to - from) * (p + 1) / panels);
                double rho = 1.0 / Math.sqrt(1.0 + Math.exp(-2.0 * x));
                double weight = 0.5 * (to - from) / panels * rule.weight(i) * 0.25 / Math.pow(Math.cosh(x), 2);
                Deflection deflection = scatterer.deflect(rho, Kappa.of(epsilon, w));
                sum += weight * atAngle(w, deflection.sinHalf(), deflection.cosHalf(), both);
            }
        }
        return sum;
    }

    private double atAngle(double w, double s, double c, boolean both) {
        int azimuths = n / 2;
        double[] sum = new double[1];
        int directions = 2 * n / 3;
        partners.forEach(w, directions, (eta, sine, weight) -> {
            Vector v2 = partners.v1().minus(eta.times(w));
            CollisionFrame frame = CollisionFrame.along(eta);
            double mean = 0.0;
            for (int j = 0; j < azimuths; j++) {
                Vector across =
                        frame.perpendicular(2.0 * Math.PI * j / azimuths).times(w * s * c);
                Vector along = eta.times(-w * s * s);
                mean += increment(partners.v1(), along, across, w * s);
                mean += both ? increment(v2, along.times(-1.0), across.times(-1.0), w * s) : 0.0;
            }
            sum[0] += weight * 2.0 * Math.PI * mean / azimuths;
        });
        return sum[0];
    }

    private double increment(Vector v, Vector along, Vector across, double size) {
        if (size > SMALL) {
            return psi.value(v.plus(along).plus(across)) - psi.value(v);
        }
        double[] jet = psi.expand(v);
        return jet[1] * along.x() + jet[2] * along.y() + jet[3] * along.z() + 0.5 * quadratic(jet, across);
    }

    private static double quadratic(double[] jet, Vector d) {
        return jet[4] * d.x() * d.x()
                + jet[7] * d.y() * d.y()
                + jet[9] * d.z() * d.z()
                + 2.0 * (jet[5] * d.x() * d.y() + jet[6] * d.x() * d.z() + jet[8] * d.y() * d.z());
    }
}
