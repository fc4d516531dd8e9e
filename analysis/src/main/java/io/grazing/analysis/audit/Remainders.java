package io.grazing.analysis.audit;

import static io.grazing.analysis.audit.Calculus.decades;

import io.grazing.analysis.limit.EncounterRegion;
import io.grazing.analysis.limit.HomogeneousRates;
import io.grazing.analysis.limit.QuadratureRates;
import io.grazing.analysis.operator.CollisionContent;
import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.analysis.operator.RatesOperator;
import io.grazing.analysis.rates.CollisionRates;
import io.grazing.analysis.rates.Measured;
import io.grazing.analysis.rates.RateDifference;
import io.grazing.analysis.rates.ScaledRates;
import io.grazing.collision.Vector;
import io.grazing.potential.ShortRangePotential;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/**
 * Lemmas 4.1 and 4.3, for f = 1 − r, s = 2: the parts that the encounters P_ε and Q_ε ({@link EncounterRegion}) have in
 * L of Λ_ε = f(εr)/r^s and of Φ = 1/r^s, at several ψ and v₁ each.
 */
final class Remainders {

    private static final double S = 2.0;
    private static final ShortRangePotential PHI = Motion.potential("1 - r", S);
    private static final double TOLERANCE = 1e-5;
    private static final List<Vector> VELOCITIES = List.of(new Vector(0.3, -0.4, 0.8), new Vector(1.1, 1.6, -1.2));
    private static final List<String> FUNCTIONS = List.of("sin(vx)*exp(-0.1*vy^2)", "exp(-(vx^2+vy^2+vz^2)/2)*(1+vx)");

    private Remainders() {}

    static List<Claim> claims() {
        Supplier<List<CollisionContent>> contents = Once.of(Remainders::contents);
        return List.of(
                Claim.of(
                        "Lemma 4.1",
                        "largest |L_{Λ_ε,2}ψ(v₁)| + |L_{Φ,2}ψ(v₁)| of two ψ at two v₁, ε = 1e-8 … 1e-16",
                        Formula.bound("≤ C(‖∇ψ‖ + ‖∇²ψ‖) ε^(2(s−1)/10)", at -> Math.pow(at[0], 0.2 * (S - 1.0))),
                        Rule.bounded(),
                        () -> DoubleStream.of(1e-8, 1e-12, 1e-16)
                                .mapToObj(eps -> far(contents.get(), eps))
                                .toList()),
                Claim.of(
                        "Lemma 4.3",
                        "largest |L_{Λ_ε,1}ψ(v₁) − L_{Φ,1}ψ(v₁)|/(1 + |v₁|³) of two ψ at two v₁, ε = 1e-1 … 1e-4",
                        Formula.bound(
                                "≤ C(‖∇ψ‖ + ‖∇²ψ‖)(1 + |v₁|³) ε^β, β = 1/10 at s = 2 by the proof",
                                at -> Math.pow(at[0], 0.1)),
                        Rule.bounded(),
                        () -> decades(-1, -4, eps -> near(contents.get(), eps))));
    }

    /** Over so small ε that thermal pairs are in Q_ε, |w| > 3ε^{s/20}: before, P_ε holds nearly all and the ratio grows. */
    private static Sample far(List<CollisionContent> contents, double core) {
        EncounterRegion region = new EncounterRegion(PHI, core);
        double timescale = core * core;
        List<Measured> regular =
                apply(new RateDifference(new QuadratureRates(PHI, region.epsilon()), region.rates()), contents, core);
        List<Measured> homogeneous = apply(
                new RateDifference(
                        new ScaledRates(new HomogeneousRates(S, PHI.strength()), timescale), region.homogeneousRates()),
                contents,
                core);
        Measured largest = new Measured(0.0, 0.0);
        for (int i = 0; i < contents.size(); i++) {
            double sum = Math.abs(regular.get(i).value())
                    + Math.abs(homogeneous.get(i).value());
            if (sum > largest.value()) {
                largest = new Measured(
                        sum, regular.get(i).error() + homogeneous.get(i).error());
            }
        }
        return Calculus.sample(largest, core);
    }

    private static List<CollisionContent> contents() {
        List<CollisionContent> all = new ArrayList<>();
        for (String psi : FUNCTIONS) {
            for (Vector v1 : VELOCITIES) {
                all.add(CollisionContent.of(FormulaFunction.of(psi), v1));
            }
        }
        return all;
    }

    private static Sample near(List<CollisionContent> contents, double eps) {
        EncounterRegion region = new EncounterRegion(PHI, eps);
        List<Measured> scaled = apply(region.rates(), contents, eps);
        List<Measured> limit = apply(region.homogeneousRates(), contents, eps);
        Measured largest = new Measured(0.0, 0.0);
        for (int i = 0; i < contents.size(); i++) {
            double weight = 1.0 / (1.0 + Math.pow(contents.get(i).v1().norm(), 3));
            double difference =
                    weight * Math.abs(scaled.get(i).value() - limit.get(i).value());
            if (difference > largest.value()) {
                largest = new Measured(
                        difference,
                        weight * (scaled.get(i).error() + limit.get(i).error()));
            }
        }
        return Calculus.sample(largest, eps);
    }

    /** L in the paper's unit of length, the core. */
    private static List<Measured> apply(CollisionRates rates, List<CollisionContent> contents, double eps) {
        return RatesOperator.of(rates).toTolerance(TOLERANCE).apply(contents).stream()
                .map(l -> l.times(1.0 / (eps * eps)))
                .toList();
    }
}
