package io.grazing.analysis.audit;

import static io.grazing.analysis.audit.Calculus.decades;
import static io.grazing.analysis.audit.Calculus.sample;

import io.grazing.analysis.limit.AngleMoments;
import io.grazing.analysis.limit.DeflectionBranches;
import io.grazing.analysis.limit.FourierConstant;
import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.analysis.operator.LandauOperator;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Vector;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.QuadratureScatterer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Sections 1 and 2 up to (2.7): the collision rule, Newton's equations, the operators, the constants. */
final class Preliminaries {

    private static final ShortRangePotential PARABOLA = Motion.potential("1 - r^2", 0.0);
    private static final ShortRangePotential HALF = Motion.potential("1 - r", 0.5);
    private static final ShortRangePotential COULOMB = Motion.potential("3*(1 - r)", 1.0);
    private static final Vector V1 = new Vector(0.7, -0.2, 0.4);
    private static final Vector V2 = new Vector(-0.5, 0.6, 0.1);
    private static final double EPSILON = 0.3;

    private Preliminaries() {}

    static List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        claims.addAll(collisions());
        claims.addAll(operators());
        claims.addAll(constants());
        return claims;
    }

    private static List<Claim> collisions() {
        return List.of(
                Claim.of(
                        "(1.1)",
                        "components of v₁′ and v₂′ of simulated encounters; σ by the angle (3.5)",
                        Formula.equal("v′ = (v₁+v₂)/2 ± |v₁−v₂|/2 σ", Preliminaries::ruled),
                        Rule.equality(1e-9),
                        Preliminaries::outgoing),
                Claim.of(
                        "introduction, grazing",
                        "θ of a trajectory at ρ = 0.5 as ε → 0, |w| = 1",
                        new Formula("grazing collisions concentrate at θ = π/2", at -> 0.5 * Math.PI, at -> at[0]),
                        new Formula("at θ = 0 [E2]", at -> 0.0, at -> at[0]),
                        Rule.bounded(),
                        () -> decades(-1, -6, eps -> Motion.angle(HALF, 0.5, 2.0 * eps, eps))),
                Claim.of(
                        "(2.1)",
                        "r_min of an encounter, κ = 0.3, against the closest approach of a trajectory that starts at ν",
                        Formula.equal("ν·(v₁−v₂) ≥ 0: ν = +√(1−ρ²) η + ρη⊥", at -> start(at[0], 1.0)),
                        Formula.equal("ν·(v₁−v₂) ≤ 0: ν = −√(1−ρ²) η + ρη⊥ [E1]", at -> start(at[0], -1.0)),
                        Rule.equality(1e-6),
                        () -> impacts(rho -> Sample.of(
                                QuadratureScatterer.of(HALF).deflect(rho, 0.3).closestApproach(), 1e-12, rho))),
                Claim.of(
                        "(2.2)",
                        "|v₁′ − v₂′| of simulated encounters, which no longer interact",
                        Formula.equal("the limit exists, and energy is kept: |v₁−v₂|", at -> V1.minus(V2)
                                .norm()),
                        Rule.equality(1e-9),
                        () -> impacts(rho -> Sample.of(
                                outgoing(rho, false).minus(outgoing(rho, true)).norm(), 0.0, rho))));
    }

    private static double start(double rho, double side) {
        return Motion.closest(HALF, side * Math.sqrt(1.0 - rho * rho), rho, 0.3);
    }

    private static List<Sample> impacts(DoubleFunction<Sample> sample) {
        return DoubleStream.of(0.1, 0.4, 0.7, 0.95).mapToObj(sample).toList();
    }

    private static Vector outgoing(double rho, boolean second) {
        return (second ? V2 : V1).plus(Motion.change(HALF, EPSILON, V1, V2, rho, second));
    }

    private static List<Sample> outgoing() {
        List<Sample> samples = new ArrayList<>();
        for (double rho : new double[] {0.1, 0.4, 0.8}) {
            for (int particle = 0; particle < 2; particle++) {
                Vector v = outgoing(rho, particle == 1);
                samples.add(Sample.of(v.x(), 0.0, rho, particle, 0));
                samples.add(Sample.of(v.y(), 0.0, rho, particle, 1));
                samples.add(Sample.of(v.z(), 0.0, rho, particle, 2));
            }
        }
        return samples;
    }

    private static double ruled(double[] at) {
        Vector w = V1.minus(V2);
        double kappa = 2.0 * EPSILON / w.dot(w);
        double theta = QuadratureScatterer.of(HALF).deflect(at[0], kappa).theta();
        Vector sigma =
                w.times(Math.cos(theta) / w.norm()).plus(Motion.etaPerp(V1, V2).times(Math.sin(theta)));
        Vector v = V1.plus(V2).times(0.5).plus(sigma.times((at[1] == 0.0 ? 0.5 : -0.5) * w.norm()));
        return at[2] == 0.0 ? v.x() : at[2] == 1.0 ? v.y() : v.z();
    }

    private static List<Claim> operators() {
        FormulaFunction psi = FormulaFunction.of("vx^3*vy + vz^2 - vx*vz^3");
        Supplier<Double> direct = Once.of(() -> DirectOperator.overSphere(PARABOLA, DirectOperator.EPSILON));
        Vector[] points = {new Vector(0.5, 0.2, -0.3), new Vector(-1.0, 0.4, 0.8)};
        return List.of(
                Claim.of(
                        "(1.2)",
                        "∫(1 − cos θ) over the angle distribution B̃dσ/|w| in 4000 bins, f = 3(1 − r), s = 1",
                        Formula.equal(
                                "the same integral over ρdρdη⊥ (3.4)",
                                at -> 2.0
                                        * Math.PI
                                        * AngleMoments.of(COULOMB, at[0])
                                                .momentQ(1)
                                                .value()),
                        Rule.equality(1e-5),
                        () -> decades(0, -2, Preliminaries::byAngle)),
                Claim.of(
                        "(1.3)",
                        "Kψ(v₁) in its symmetric form 2πL₀ψ; ψ = vx³vy + vz² − vx vz³",
                        Formula.equal(
                                "2π/M ∇·∫P/|w|(∇ψ(v₁)−∇ψ(v₂))MM dv₂, literally",
                                at -> LandauFlux.divergence(psi, points[(int) at[0]])),
                        Rule.equality(1e-6),
                        () -> List.of(
                                sample(LandauOperator.apply(psi, points[0]), 0.0),
                                sample(LandauOperator.apply(psi, points[1]), 1.0))),
                Claim.of(
                        "(2.3)",
                        "L_εψ(v₁) from the rates of the moments; f = 1 − r², s = 0, ε = 0.1",
                        Formula.equal("∫∫(…)M(v₂)|(v₁−v₂)·ν|dv₂dν, literally", at -> direct.get()),
                        Rule.equality(2e-4),
                        () -> List.of(DirectOperator.measured(PARABOLA))));
    }

    private static Sample byAngle(double kappa) {
        int bins = 4000;
        double[] edges = new double[bins + 1];
        double faintest = 1e-7 * kappa;
        for (int i = 1; i < bins; i++) {
            edges[i] = faintest * Math.pow(Math.PI / faintest, (i - 1.0) / (bins - 1.0));
        }
        edges[bins] = Math.PI;
        Measured[] contents = DeflectionBranches.of(COULOMB, kappa).contents(edges, new double[] {0.0, 1.0})[0];
        double sum = 0.0;
        double error = 0.0;
        for (int i = 0; i < bins; i++) {
            double low = 1.0 - Math.cos(edges[i]);
            double high = 1.0 - Math.cos(edges[i + 1]);
            sum += 0.5 * (low + high) * contents[i].value();
            error += 1e-3 * (high - low) * contents[i].value() + high * contents[i].error();
        }
        return Sample.of(sum, error, kappa);
    }

    private static List<Claim> constants() {
        ToDoubleFunction<double[]> fourier = at -> 16.0
                * Math.PI
                * Math.PI
                * FourierConstant.of(PARABOLA).orElseThrow().value();
        return List.of(
                Claim.of(
                        "(2.4)",
                        "K(ρ) as searched for, f = 3(1 − r), s = 1",
                        Formula.equal("sup over ρ<r<1 of |φ|, r|φ′|, r²|φ″|", at -> supremum(at[0])),
                        Rule.equality(1e-3),
                        () -> impacts(rho -> Sample.of(COULOMB.bound(rho), COULOMB.boundError(rho), rho))),
                Claim.of(
                        "(2.5), s < 1",
                        "S at |w| = 1 for s = 1/2",
                        Formula.bound("d_ε = ε²", at -> at[0] * at[0]),
                        Rule.comparable(),
                        () -> decades(
                                -3,
                                -8,
                                eps -> sample(AngleMoments.of(HALF, 2.0 * eps).s(), eps))),
                Claim.of(
                        "(2.5), s = 1",
                        "S at |w| = 1 for s = 1",
                        Formula.bound("d_ε = ε²|log ε|", at -> at[0] * at[0] * Math.abs(Math.log(at[0]))),
                        Rule.comparable(),
                        () -> decades(
                                -3,
                                -9,
                                eps -> sample(
                                        AngleMoments.of(COULOMB, 2.0 * eps).s(), eps))),
                Claim.of(
                        "(2.6), s < 1",
                        "S/κ² at κ = 1e-8, s = 1/2",
                        Formula.equal("c_Φ = ∫(∫ρ/u φ′(ρ/u)du/√(1−u²))²ρdρ", at -> literalBorn()),
                        Rule.equality(1e-6),
                        () -> List.of(sample(AngleMoments.of(HALF, 1e-8).s().times(1e16), 1e-8))),
                Claim.of(
                        "(2.6), s = 1",
                        "(S/κ² at κ = 1e-9 less that at 1e-6)/log 1000, f = 3(1 − r)",
                        Formula.equal("c_Φ = f(0)", at -> COULOMB.strength()),
                        Formula.equal("c_Φ = f(0)² [E6]", at -> COULOMB.strength() * COULOMB.strength()),
                        Rule.equality(1e-4),
                        () -> List.of(sample(
                                AngleMoments.of(COULOMB, 1e-9)
                                        .s()
                                        .times(1e18)
                                        .minus(AngleMoments.of(COULOMB, 1e-6)
                                                .s()
                                                .times(1e12))
                                        .times(1.0 / Math.log(1000.0)),
                                1e-9))),
                Claim.of(
                        "(2.7)",
                        "S/κ² at κ = 1e-6, f = 1 − r², s = 0; ∫δ(k·e₁)|k|²|Φ̂|²dk = 2π∫k³|Φ̂|²dk",
                        Formula.equal(
                                "2πc_Φ = (1/8π)∫δ(k·e₁)|k|²|Φ̂|²dk", at -> fourier.applyAsDouble(at) / (8.0 * Math.PI)),
                        Formula.equal(
                                "2πc_Φ = (1/16π²)∫δ(k·e₁)|k|²|Φ̂|²dk [E7]",
                                at -> fourier.applyAsDouble(at) / (16.0 * Math.PI * Math.PI)),
                        Rule.equality(1e-8),
                        () -> List.of(sample(AngleMoments.of(PARABOLA, 1e-6).s().times(1e12), 1e-6))));
    }

    private static double supremum(double rho) {
        double largest = 0.0;
        for (int i = 1; i < 20000; i++) {
            double r = rho + (1.0 - rho) * i / 20000.0;
            var phi = COULOMB.at(r);
            largest = Math.max(
                    largest,
                    Math.max(
                            Math.abs(phi.value()),
                            Math.max(r * Math.abs(phi.first()), r * r * Math.abs(phi.second()))));
        }
        return largest;
    }

    /** With the substitution ρ = q², which makes the integrand smooth at ρ = 0 for s = 1/2. */
    private static double literalBorn() {
        return Calculus.integral(
                q -> {
                    double impulse = Calculus.impulse(HALF, q * q);
                    return 2.0 * q * q * q * impulse * impulse;
                },
                1e-6,
                1.0 - 1e-9);
    }
}
