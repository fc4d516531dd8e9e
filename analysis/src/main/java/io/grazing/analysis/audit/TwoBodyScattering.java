package io.grazing.analysis.audit;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.Vector;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.QuadratureScatterer;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;

/** Section 3.1 up to (3.5): the collision and its angle. */
final class TwoBodyScattering {

    private static final ShortRangePotential COULOMB = Motion.potential("1 - r", 1.0);
    private static final ShortRangePotential PARABOLA = Motion.potential("1 - r^2", 0.0);
    private static final Vector V1 = new Vector(1.0, 0.3, 0.0);
    private static final Vector V2 = new Vector(-0.4, -0.5, 0.9);
    private static final double EPSILON = 0.5;
    private static final double KAPPA = 0.3;

    private TwoBodyScattering() {}

    static List<Claim> claims() {
        Vector w = V1.minus(V2);
        Supplier<Double> direct = Once.of(() -> DirectOperator.overImpacts(PARABOLA, DirectOperator.EPSILON));
        return List.of(
                Claim.of(
                        "(3.1)",
                        "|v̂ − |w|/2 (η′ − η)| of simulated encounters, against 0",
                        Formula.equal("v̂ = |v₁−v₂|/2 η̂", at -> 0.0),
                        Rule.equality(0.0),
                        () -> impacts(rho -> Sample.of(halfTurn(rho), 1e-9, rho))),
                Claim.of(
                        "(3.2)",
                        "η·σ of simulated encounters, σ = η′",
                        Formula.equal("cos θ, θ by (3.5)", at -> Math.cos(theta(at[0]))),
                        Rule.equality(1e-9),
                        () -> impacts(rho -> Sample.of(
                                outgoing(rho).dot(w) / (w.norm() * outgoing(rho).norm()), 1e-10, rho))),
                Claim.of(
                        "(3.3), measure",
                        "∫ρ^p |ν·η| dν over the hemisphere, p = 0, 1, 2",
                        Formula.equal("∫∫ρ^p ρdρdη⊥", at -> 2.0 * Math.PI / (at[0] + 2.0)),
                        Rule.equality(1e-9),
                        () -> List.of(hemisphere(0.0), hemisphere(1.0), hemisphere(2.0))),
                Claim.of(
                        "(3.3), ν",
                        "r_min of an encounter, κ = 0.3, f = 1 − r, s = 1, against the closest approach of a trajectory from ν",
                        Formula.equal("ν = (+√(1−ρ²), ρ, 0)", at -> closest(at[0], 1.0)),
                        Formula.equal("ν = (−√(1−ρ²), ρ, 0) [E1]", at -> closest(at[0], -1.0)),
                        Rule.equality(1e-6),
                        () -> impacts(rho -> Sample.of(
                                QuadratureScatterer.of(COULOMB)
                                        .deflect(rho, KAPPA)
                                        .closestApproach(),
                                1e-12,
                                rho))),
                Claim.of(
                        "(3.4)",
                        "L_εψ(v₁) from the rates of the moments; f = 1 − r², s = 0, ε = 0.1",
                        Formula.equal("∫∫∫(…)ρM(v₂)|w|dρdη⊥dv₂, literally", at -> direct.get()),
                        Rule.equality(2e-4),
                        () -> List.of(DirectOperator.measured(PARABOLA))),
                Claim.of(
                        "(3.5)",
                        "θ of trajectories of Newton's equations, κ = 0.3, f = 1 − r, s = 1",
                        Formula.equal("π − 2∫ρdr/(r²√(1 − ρ²/r² − 2κφ)), literally", at -> literal(at[0])),
                        Rule.equality(1e-7),
                        () -> impacts(rho -> Motion.angle(COULOMB, rho, KAPPA, rho))),
                Claim.of(
                        "(3.15)",
                        "|v̂ − |w|/2((cos θ − 1)η + sin θ η⊥)| of simulated encounters, against 0",
                        Formula.equal("v̂ = |v₁−v₂|/2((cos θ − 1)η + sin θ η⊥)", at -> 0.0),
                        Rule.equality(0.0),
                        () -> impacts(rho -> Sample.of(unexplained(rho), 1e-8, rho))),
                Claim.of(
                        "below (3.5)",
                        "closest approach of trajectories of Newton's equations, κ = 0.3",
                        Formula.equal(
                                "1 − 2εφ(r_min)/|w|² − ρ²/r_min² = 0",
                                at -> Calculus.turning(COULOMB, at[0], KAPPA, 1.0)),
                        Formula.equal(
                                "1 − 4εφ(r_min)/|w|² − ρ²/r_min² = 0 [E3]",
                                at -> Calculus.turning(COULOMB, at[0], KAPPA, 2.0)),
                        Rule.equality(1e-6),
                        () -> impacts(rho -> Sample.of(closest(rho, -1.0), 1e-9, rho))));
    }

    private static List<Sample> impacts(DoubleFunction<Sample> sample) {
        return Arrays.stream(new double[] {0.15, 0.4, 0.7, 0.9})
                .mapToObj(sample)
                .toList();
    }

    private static double theta(double rho) {
        Vector w = V1.minus(V2);
        return QuadratureScatterer.of(COULOMB)
                .deflect(rho, 2.0 * EPSILON / w.dot(w))
                .theta();
    }

    private static Vector outgoing(double rho) {
        return V1.minus(V2)
                .plus(Motion.change(COULOMB, EPSILON, V1, V2, rho, false))
                .minus(Motion.change(COULOMB, EPSILON, V1, V2, rho, true));
    }

    private static double halfTurn(double rho) {
        Vector w = V1.minus(V2);
        Vector after = outgoing(rho);
        Vector turn = after.times(1.0 / after.norm()).minus(w.times(1.0 / w.norm()));
        return Motion.change(COULOMB, EPSILON, V1, V2, rho, false)
                .minus(turn.times(0.5 * w.norm()))
                .norm();
    }

    private static double unexplained(double rho) {
        Vector w = V1.minus(V2);
        double theta = theta(rho);
        Vector along = w.times(-Math.pow(Math.sin(0.5 * theta), 2));
        Vector across = Motion.etaPerp(V1, V2).times(0.5 * w.norm() * Math.sin(theta));
        return Motion.change(COULOMB, EPSILON, V1, V2, rho, false)
                .minus(along)
                .minus(across)
                .norm();
    }

    /** Over polar angle and azimuth of ν about a tilted η, without (3.3). */
    private static Sample hemisphere(double power) {
        CollisionFrame frame = CollisionFrame.along(V1.minus(V2));
        double integral = 2.0
                * Math.PI
                * Calculus.integral(
                        alpha -> {
                            Vector nu = frame.eta()
                                    .times(Math.cos(alpha))
                                    .plus(frame.e2().times(Math.sin(alpha)));
                            double cosine = nu.dot(frame.eta());
                            Vector across = nu.minus(frame.eta().times(cosine));
                            return Math.pow(across.norm(), power) * cosine * Math.sin(alpha);
                        },
                        0.0,
                        0.5 * Math.PI);
        return Sample.of(integral, 1e-11, power);
    }

    private static double closest(double rho, double side) {
        return Motion.closest(COULOMB, side * Math.sqrt(1.0 - rho * rho), rho, KAPPA);
    }

    /** r = r_min + (1 − r_min)t² inside, an arcsine outside. */
    private static double literal(double rho) {
        double least = Calculus.turning(COULOMB, rho, KAPPA, 2.0);
        double inside = Calculus.integral(
                t -> {
                    double r = least + (1.0 - least) * t * t;
                    double radicand = 1.0
                            - rho * rho / (r * r)
                            - 2.0 * KAPPA * COULOMB.at(r).value();
                    return 2.0 * (1.0 - least) * t * rho / (r * r * Math.sqrt(radicand));
                },
                1e-6,
                1.0);
        // the neglected t < 1e-6 has a constant integrand
        double first = edge(rho, least);
        return Math.PI - 2.0 * (inside + first + Math.asin(rho));
    }

    private static double edge(double rho, double least) {
        double t = 1e-4;
        double r = least + (1.0 - least) * t * t;
        double radicand =
                1.0 - rho * rho / (r * r) - 2.0 * KAPPA * COULOMB.at(r).value();
        return 1e-6 * 2.0 * (1.0 - least) * t * rho / (r * r * Math.sqrt(radicand));
    }
}
