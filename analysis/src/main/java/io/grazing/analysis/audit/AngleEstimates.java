package io.grazing.analysis.audit;

import static io.grazing.analysis.audit.Calculus.decades;

import io.grazing.potential.Jet;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.QuadratureScatterer;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/** Lemma 3.1 with its proof, (3.6) to (3.8), and the estimates (3.11), (3.12) of the angle at s = 1. */
final class AngleEstimates {

    private static final ShortRangePotential COULOMB = Motion.potential("exp(-4*r) - r*exp(-4)", 1.0);
    private static final double KAPPA = 0.1;
    private static final double RHO = 0.5;

    private AngleEstimates() {}

    static List<Claim> claims() {
        return List.of(
                lemma(
                        "Lemma 3.1, (3.6), κ → 0",
                        "θ of trajectories at ρ = 0.5, κ = 1e-2 … 1e-6",
                        -2,
                        -6,
                        kappa -> RHO,
                        kappa -> kappa),
                lemma(
                        "Lemma 3.1, (3.6), ρ → 0",
                        "θ of trajectories at κ = ρ/8, ρ = 1e-1 … 1e-5",
                        -1,
                        -5,
                        rho -> rho,
                        rho -> rho / 8.0),
                Claim.of(
                        "(3.7)",
                        "du/dr by differences, u = ρ/(r√(1−2κφ)), κ = 0.1, ρ = 0.5",
                        Formula.equal("du/dr = −ρ/(r²√(1−2κφ))·(1 − rκφ′/(1−2κφ))", at -> slope(at[0])),
                        Rule.equality(1e-8),
                        () -> places(r -> Sample.of(Calculus.derivative(AngleEstimates::variable, r, 1e-3), 1e-8, r))),
                Claim.of(
                        "above (3.8), line 3",
                        "θ of a trajectory at κ = 0.1, ρ = 0.3, 0.5, 0.8",
                        Formula.equal("2∫(1 − (1−2κφ)/((1−2κφ−rκφ′)√(1−u²)))du", at -> 2.0 - (Math.PI - arc(at[0]))),
                        Formula.equal("2∫(1 − (1−2κφ)/(1−2κφ−rκφ′))du/√(1−u²)", at -> arc(at[0])),
                        Rule.equality(1e-8),
                        AngleEstimates::angles),
                Claim.of(
                        "above (3.8), line 4",
                        "θ of a trajectory at κ = 0.1, ρ = 0.3, 0.5, 0.8",
                        Formula.equal("2∫ rκφ′/((1−2κφ−rκφ′)√(1−u²)) du", at -> -arc(at[0])),
                        Formula.equal("2∫ −rκφ′/((1−2κφ−rκφ′)√(1−u²)) du [E4]", at -> arc(at[0])),
                        Rule.equality(1e-8),
                        AngleEstimates::angles),
                Claim.of(
                        "(3.8)",
                        "rκφ′/(1−2κφ−rκφ′) at κ = 0.1, u = 0.8",
                        Formula.equal("third term κ²φ′(2φ+rφ′)/(1−2κφ−rκφ′)", at -> expansion(at[0], 1.0)),
                        Formula.equal("third term κ²rφ′(2φ+rφ′)/(1−2κφ−rκφ′)", at -> expansion(at[0], at[0])),
                        Rule.equality(1e-12),
                        () -> places(r -> {
                            Jet phi = COULOMB.at(r);
                            double a = 1.0 - 2.0 * KAPPA * phi.value();
                            double kick = r * KAPPA * phi.first();
                            return Sample.of(kick / (a - kick), 0.0, r);
                        })),
                Claim.of(
                        "below (3.8), |r − ρ/u|",
                        "r − ρ/u from u of (3.7), κ = 0.1, ρ = 0.5",
                        Formula.equal("ρ/u·(1 − 1/√(1−κφ)), in size", at -> displacement(at[0], 1.0)),
                        Formula.equal("ρ/u·(1 − 1/√(1−2κφ)), in size", at -> displacement(at[0], 2.0)),
                        Rule.equality(1e-12),
                        () -> places(r -> Sample.of(RHO / variable(r) - r, 0.0, r))),
                Claim.of(
                        "(3.11)",
                        "I(ρ) at s = 1, ρ = 1e-1 … 1e-6",
                        Formula.bound("≤ C/ρ", at -> 1.0 / at[0]),
                        Rule.bounded(),
                        () -> decades(-1, -6, rho -> Sample.of(Calculus.impulse(COULOMB, rho), 1e-10, rho))),
                Claim.of(
                        "below (3.11)",
                        "I(ρ) + f(0)/ρ at s = 1, ρ = 1e-1 … 1e-4",
                        Formula.bound("≤ C", at -> 1.0),
                        Rule.bounded(),
                        () -> decades(
                                -1,
                                -4,
                                rho -> Sample.of(
                                        Calculus.impulse(COULOMB, rho) + COULOMB.strength() / rho, 1e-8, rho))),
                Claim.of(
                        "(3.12)",
                        "θ/2 at ρ = 8f(0)κ, κ = 1e-2 … 1e-7",
                        new Formula(
                                "|θ/2 − κf(0)/ρ| ≤ C(κ + κ²/ρ²)",
                                at -> at[0] * COULOMB.strength() / at[1],
                                at -> at[0] + at[0] * at[0] / (at[1] * at[1])),
                        Rule.bounded(),
                        () -> near(false)),
                Claim.of(
                        "below (3.12)",
                        "sin²(θ/2) at ρ = κ^(1/2), κ = 1e-2 … 1e-8",
                        new Formula(
                                "|sin²(θ/2) − f(0)²/ρ²| ≤ C(κ²/ρ + κ³/ρ³)",
                                at -> square(COULOMB.strength() / at[1]),
                                AngleEstimates::rest),
                        new Formula(
                                "|sin²(θ/2) − κ²f(0)²/ρ²| ≤ C(κ²/ρ + κ³/ρ³)",
                                at -> square(at[0] * COULOMB.strength() / at[1]),
                                AngleEstimates::rest),
                        Rule.bounded(),
                        () -> near(true)));
    }

    private static Claim lemma(
            String id, String subject, int first, int last, DoubleUnaryOperator rho, DoubleUnaryOperator kappa) {
        return Claim.of(
                id,
                subject,
                new Formula(
                        "|θ + 2κ∫ρ/u φ′(ρ/u)du/√(1−u²)| ≤ Cκ²K²(ρ)",
                        at -> -2.0 * at[1] * Calculus.impulse(COULOMB, at[2]),
                        at -> square(at[1] * COULOMB.bound(at[2]))),
                Rule.bounded(),
                () -> decades(first, last, x -> {
                    double r = rho.applyAsDouble(x);
                    double k = kappa.applyAsDouble(x);
                    return Motion.angle(COULOMB, r, k, x, k, r);
                }));
    }

    private static List<Sample> places(DoubleFunction<Sample> sample) {
        return Arrays.stream(new double[] {0.6, 0.75, 0.9}).mapToObj(sample).toList();
    }

    private static List<Sample> angles() {
        return Arrays.stream(new double[] {0.3, 0.5, 0.8})
                .mapToObj(rho -> Motion.angle(COULOMB, rho, KAPPA, rho))
                .toList();
    }

    private static List<Sample> near(boolean squared) {
        QuadratureScatterer scatterer = QuadratureScatterer.of(COULOMB);
        return decades(-2, squared ? -8 : -7, kappa -> {
            double rho = squared ? Math.sqrt(kappa) : 8.0 * COULOMB.strength() * kappa;
            var deflection = scatterer.deflect(rho, kappa);
            double value = squared ? square(deflection.sinHalf()) : 0.5 * deflection.theta();
            return Sample.of(value, 2.0 * deflection.error(), kappa, rho);
        });
    }

    private static double rest(double[] at) {
        return at[0] * at[0] / at[1] + Math.pow(at[0] / at[1], 3.0);
    }

    private static double variable(double r) {
        return RHO / (r * Math.sqrt(1.0 - 2.0 * KAPPA * COULOMB.at(r).value()));
    }

    private static double slope(double r) {
        Jet phi = COULOMB.at(r);
        double a = 1.0 - 2.0 * KAPPA * phi.value();
        return -RHO / (r * r * Math.sqrt(a)) * (1.0 - r * KAPPA * phi.first() / a);
    }

    private static double displacement(double r, double factor) {
        return RHO
                / variable(r)
                * (1.0 - 1.0 / Math.sqrt(1.0 - factor * KAPPA * COULOMB.at(r).value()));
    }

    private static double expansion(double r, double third) {
        Jet phi = COULOMB.at(r);
        double straight = 0.8 * r;
        double there = straight * COULOMB.at(straight).first();
        double here = r * phi.first();
        double denominator = 1.0 - 2.0 * KAPPA * phi.value() - KAPPA * here;
        return KAPPA * there
                + KAPPA * (here - there)
                + KAPPA * KAPPA * third * phi.first() * (2.0 * phi.value() + here) / denominator;
    }

    /** 2∫−rκφ′/(1−2κφ−rκφ′)du/√(1−u²), r(u) by bisection; u ≥ ρ, the force ends at r = 1. */
    private static double arc(double rho) {
        double first = Math.asin(rho);
        return 2.0
                * Calculus.integral(
                        alpha -> {
                            double u = Math.sin(alpha);
                            double r = Calculus.root(
                                    x -> u - rho / (x * Math.sqrt(level(x))),
                                    Calculus.turning(COULOMB, rho, KAPPA, 2.0) * (1.0 - 1e-15),
                                    1.0);
                            double kick = r * KAPPA * COULOMB.at(r).first();
                            return -kick / (level(r) - kick);
                        },
                        first,
                        0.5 * Math.PI);
    }

    private static double level(double r) {
        return 1.0 - 2.0 * KAPPA * COULOMB.at(r).value();
    }

    private static double square(double x) {
        return x * x;
    }
}
