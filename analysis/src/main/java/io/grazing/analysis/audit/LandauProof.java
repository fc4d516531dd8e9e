package io.grazing.analysis.audit;

import static io.grazing.analysis.audit.Calculus.sample;

import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.analysis.operator.LandauOperator;
import io.grazing.collision.Vector;
import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Section 3.2, the proof of Theorem 2.2. */
final class LandauProof {

    private static final ShortRangePotential PARABOLA = Motion.potential("1 - r^2", 0.0);
    private static final FormulaFunction PSI = FormulaFunction.of("vx^3*vy + vz^2 - vx*vz^3");
    private static final Vector[] POINTS = {new Vector(0.5, 0.2, -0.3), new Vector(-1.0, 0.4, 0.8)};

    private LandauProof() {}

    static List<Claim> claims() {
        Supplier<Double> direct = Once.of(() -> DirectOperator.overImpacts(PARABOLA, DirectOperator.EPSILON));
        return List.of(
                Claim.of(
                        "proof of Theorem 2.2, first line",
                        "L_εψ(v₁) of (2.3) from the rates of the moments; f = 1 − r², s = 0, ε = 0.1",
                        Formula.equal("L_εψ = ½∫∫(…)", at -> 0.5 * direct.get()),
                        Formula.equal("L_εψ = ∫∫(…) [E9]", at -> direct.get()),
                        Rule.equality(2e-4),
                        () -> List.of(DirectOperator.measured(PARABOLA))),
                Claim.of(
                        "proof of Theorem 2.2, ∇·",
                        "∇·(P/|w|)·e_x by differences",
                        Formula.equal("−2w/|w|³", at -> -2.0 * at[0] / Math.pow(length(at), 3.0)),
                        Rule.equality(1e-7),
                        () -> List.of(divergence(0.7, -0.4, 1.1), divergence(-1.3, 0.2, 0.5))),
                Claim.of(
                        "proof of Theorem 2.2, L₀ = K",
                        "Kψ(v₁) of (1.3), L₀ integrated literally",
                        Formula.equal("L₀ = K", at -> LandauFlux.symmetric(PSI, POINTS[(int) at[0]])),
                        Formula.equal(
                                "2πL₀ = K [E10]", at -> 2.0 * Math.PI * LandauFlux.symmetric(PSI, POINTS[(int) at[0]])),
                        Rule.equality(1e-8),
                        () -> List.of(
                                sample(LandauOperator.apply(PSI, POINTS[0]), 0.0),
                                sample(LandauOperator.apply(PSI, POINTS[1]), 1.0))),
                Claim.of(
                        "proof of (2.7), I(ρ)",
                        "I(ρ), f = 1 − r², s = 0, by its definition: −2ρ√(1−ρ²)",
                        Formula.equal("½∫∇Φ(ρe₁ + ye₂)·e₂dy", at -> force(at[0], false)),
                        Formula.equal("½∫∇Φ(ρe₁ + ye₂)·e₁dy", at -> force(at[0], true)),
                        Rule.equality(1e-8),
                        () -> Arrays.stream(new double[] {0.2, 0.5, 0.9})
                                .mapToObj(rho -> Sample.of(Calculus.impulse(PARABOLA, rho), 1e-10, rho))
                                .toList()));
    }

    private static double length(double[] w) {
        return Math.sqrt(w[0] * w[0] + w[1] * w[1] + w[2] * w[2]);
    }

    private static Sample divergence(double... w) {
        double sum = 0.0;
        for (int axis = 0; axis < w.length; axis++) {
            int moving = axis;
            sum += Calculus.derivative(
                    h -> {
                        double[] u = w.clone();
                        u[moving] += h;
                        double norm = length(u);
                        return ((moving == 0 ? 1.0 : 0.0) - u[0] * u[moving] / (norm * norm)) / norm;
                    },
                    0.0,
                    1e-3);
        }
        return Sample.of(sum, 1e-9, w);
    }

    private static double force(double rho, boolean across) {
        double reach = Math.sqrt(1.0 - rho * rho);
        return 0.5
                * Calculus.integral(
                        y -> {
                            double r = Math.min(1.0, Math.hypot(rho, y));
                            return PARABOLA.at(r).first() * (across ? rho : y) / r;
                        },
                        -reach,
                        reach);
    }
}
