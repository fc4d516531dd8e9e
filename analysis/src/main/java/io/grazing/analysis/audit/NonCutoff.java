package io.grazing.analysis.audit;

import static io.grazing.analysis.audit.Calculus.decades;

import io.grazing.analysis.limit.HomogeneousMoments;
import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.collision.CollisionFrame;
import io.grazing.collision.Vector;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.QuadratureScatterer;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * Section 4, for f = 1 − r, s = 2: Λ_ε = f(εr)/r^s, whose angle at (ρ, w) is that of f(r)/r^s at (ερ, κε^s), κ = 2/|w|²,
 * against Λ = 1/r^s.
 */
final class NonCutoff {

    private static final double S = 2.0;
    private static final ShortRangePotential PHI = Motion.potential("1 - r", S);
    private static final HomogeneousMoments HOMOGENEOUS = HomogeneousMoments.of(S);
    private static final QuadratureScatterer SCATTERER = QuadratureScatterer.of(PHI);
    private static final Vector V1 = new Vector(0.9, 0.1, -0.3);
    private static final Vector V2 = new Vector(-0.6, 0.5, 0.4);
    /** Error of an angle, relative to a bound ε^{3/10}; far below every other quantity here. */
    private static final double NOISE = 1e-11;

    private static final double SLACK = 1e-10;

    private NonCutoff() {}

    /** A quantity at (ε, ρ, |w|). */
    @FunctionalInterface
    private interface Quantity {
        double at(double epsilon, double rho, double w);
    }

    static List<Claim> claims() {
        return Stream.concat(angles().stream(), radicand().stream()).toList();
    }

    private static List<Claim> angles() {
        return List.of(
                Claim.of(
                        "(4.1)",
                        "sum over components of (1, 2, 3)·(v₁′ + 2v₂′) of simulated encounters, ρ = 0.2, 0.6",
                        Formula.equal("v_i′ = (v₁+v₂)/2 − (−1)^i |v₁−v₂|/2 (sin θ η⊥ + cos θ η)", at -> mixed(at[0])),
                        Rule.equality(1e-8),
                        () -> List.of(simulated(0.2), simulated(0.6))),
                Claim.of(
                        "Lemma 4.2, (4.2)",
                        "sup |θ_ε − θ| over Q_ε, relative to the bound at each (ρ, |w|), ε = 1e-2 … 1e-8",
                        Formula.bound("|θ_ε − θ| ≤ C[ε^(3/10) + min(1, ε^(4/10)/ρ^(s−1))]", at -> 1.0),
                        Rule.bounded(),
                        () -> suprema((eps, rho, w) -> Math.abs(theta(eps, rho, w) - limit(rho, w))
                                / (Math.pow(eps, 0.3) + Math.min(1.0, Math.pow(eps, 0.4) * Math.pow(rho, 1.0 - S))))),
                Claim.of(
                        "above (4.6)",
                        "(v₁,ε′ − v₁′)·η at ρ = 0.7 for ε = 0.1 and ε → 0",
                        Formula.equal(
                                "∓|w|/2((sin θ − sin θ_ε)η + (cos θ − cos θ_ε)η⊥)·η",
                                at -> -0.5
                                        * at[1]
                                        * (Math.sin(limit(0.7, at[1])) - Math.sin(theta(at[0], 0.7, at[1])))),
                        Formula.equal(
                                "∓|w|/2((sin θ − sin θ_ε)η⊥ + (cos θ − cos θ_ε)η)·η",
                                at -> -0.5
                                        * at[1]
                                        * (Math.cos(limit(0.7, at[1])) - Math.cos(theta(at[0], 0.7, at[1])))),
                        Rule.equality(1e-6),
                        () -> List.of(displaced(0.1, 1.5), displaced(0.3, 2.5))),
                Claim.of(
                        "(4.6)",
                        "∫(ψ(v₁,ε′)−ψ(v₁′)+ψ(v₂,ε′)−ψ(v₂′))dη⊥ for ψ = sin(vx+vy/3), θ = 1, θ_ε → θ",
                        Formula.bound(
                                "≤ C|sin((θ−θ_ε)/2)| ‖∇ψ‖ |v₁−v₂|",
                                at -> Math.sin(0.5 * at[0]) * V1.minus(V2).norm()),
                        Rule.bounded(),
                        () -> decades(0, -5, gap -> Sample.of(ring(1.0 + gap) - ring(1.0), 1e-13, gap))));
    }

    private static List<Claim> radicand() {
        return List.of(
                Claim.of(
                        "(4.3)",
                        "sup h_ε/ε^(9/10) over Q_ε, r_ε = r₀/(1 + h_ε), ε = 1e-2 … 1e-8",
                        Formula.bound("h_ε ≤ Cε^(9/10)", at -> 1.0),
                        Rule.bounded(),
                        () -> suprema(
                                (eps, rho, w) -> (zero(0.0, rho, w) / zero(eps, rho, w) - 1.0) / Math.pow(eps, 0.9))),
                Claim.of(
                        "(4.4), line 1",
                        "sup ε^(6/10)/F(r₀(1 + ε^(6/10))) over Q_ε",
                        Formula.bound("F ≥ cε^(6/10)", at -> 1.0),
                        Rule.bounded(),
                        () -> suprema((eps, rho, w) -> {
                            double step = Math.pow(eps, 0.6);
                            return step / radicand(0.0, rho, w, zero(0.0, rho, w) * (1.0 + step));
                        })),
                Claim.of(
                        "(4.4), line 2",
                        "sup 1/F(2r₀) over Q_ε",
                        Formula.bound("F ≥ c for r ≥ 2r₀", at -> 1.0),
                        Rule.bounded(),
                        () -> suprema((eps, rho, w) -> 1.0 / radicand(0.0, rho, w, 2.0 * zero(0.0, rho, w)))),
                Claim.of(
                        "(4.5), line 1",
                        "sup ((r−r₀)/r₀)/F(r), r = r₀(1 + ½ε^(6/10)), over Q_ε",
                        Formula.bound("F ≥ c(r−r₀)/r₀", at -> 1.0),
                        Rule.bounded(),
                        () -> suprema((eps, rho, w) -> slack(0.0, eps, rho, w))),
                Claim.of(
                        "(4.5), line 2",
                        "sup ((r−r_ε)/r_ε)/F_ε(r), r = r_ε(1 + ½ε^(6/10)), over Q_ε",
                        Formula.bound("F_ε ≥ c(r−r_ε)/r_ε", at -> 1.0),
                        Rule.bounded(),
                        () -> suprema((eps, rho, w) -> slack(eps, eps, rho, w))),
                Claim.of(
                        "below (4.5), F_ε′",
                        "dF_ε/dr by differences, ε = 0.2, ρ = 0.8, |w| = 1.5",
                        Formula.equal("… + 4εf′(εr)/(|w|²r^(s−1))", at -> slope(at[0], 1.0)),
                        Formula.equal("… − 4εf′(εr)/(|w|²r^(s−1))", at -> slope(at[0], -1.0)),
                        Rule.equality(1e-7),
                        () -> Stream.of(1.2, 2.0, 3.5)
                                .map(r -> Sample.of(
                                        Calculus.derivative(x -> radicand(0.2, 0.8, 1.5, x), r, 1e-3), 1e-9, r))
                                .toList()));
    }

    /** The supremum of a quantity over a grid of Q_ε: |w| &gt; 3ε^{s/20}, ρ &lt; ε^{−1/10}/2. */
    private static List<Sample> suprema(Quantity quantity) {
        return decades(-2, -8, eps -> {
            double slowest = 3.0 * Math.pow(eps, S / 20.0);
            double farthest = 0.5 * Math.pow(eps, -0.1);
            double largest = 0.0;
            for (int i = 0; i <= 12; i++) {
                double w = slowest * Math.pow(10.0 / slowest, i / 12.0) * (1.0 + SLACK);
                for (int j = 0; j <= 24; j++) {
                    double rho = farthest * Math.pow(1e-4, j / 24.0) * (1.0 - SLACK);
                    largest = Math.max(largest, quantity.at(eps, rho, w));
                }
            }
            return Sample.of(largest, NOISE * Math.pow(eps, -0.3), eps);
        });
    }

    private static double theta(double epsilon, double rho, double w) {
        double scaled = epsilon * rho;
        return scaled >= 1.0
                ? 0.0
                : SCATTERER
                        .deflect(scaled, 2.0 / (w * w) * Math.pow(epsilon, S))
                        .theta();
    }

    private static double limit(double rho, double w) {
        return HOMOGENEOUS.angle(rho * Math.pow(0.5 * w * w, 1.0 / S));
    }

    /** F_ε, and F for ε = 0. */
    private static double radicand(double epsilon, double rho, double w, double r) {
        double scaled = epsilon * r;
        double f = scaled >= 1.0 ? 0.0 : 1.0 - scaled;
        return 1.0 - rho * rho / (r * r) - 4.0 * f / (w * w * Math.pow(r, S));
    }

    private static double zero(double epsilon, double rho, double w) {
        DoubleUnaryOperator f = r -> radicand(epsilon, rho, w, r);
        return Calculus.root(f, 1e-3, 1e3);
    }

    private static double slack(double of, double epsilon, double rho, double w) {
        double step = 0.5 * Math.pow(epsilon, 0.6);
        return step / radicand(of, rho, w, zero(of, rho, w) * (1.0 + step));
    }

    private static double slope(double r, double sign) {
        double epsilon = 0.2;
        double f = 1.0 - epsilon * r;
        double derivative = -1.0;
        double w2 = 1.5 * 1.5;
        return (2.0 * 0.64 / (r * r)
                        + S * 4.0 * f / (w2 * Math.pow(r, S))
                        + sign * 4.0 * epsilon * derivative / (w2 * Math.pow(r, S - 1.0)))
                / r;
    }

    private static Sample simulated(double rho) {
        Vector first = V1.plus(Motion.change(PHI, 0.2, V1, V2, rho, false));
        Vector second = V2.plus(Motion.change(PHI, 0.2, V1, V2, rho, true));
        return Sample.of(first.plus(second.times(2.0)).dot(new Vector(1, 2, 3)), 1e-9, rho);
    }

    private static double mixed(double rho) {
        Vector w = V1.minus(V2);
        double theta = SCATTERER.deflect(rho, 0.4 / w.dot(w)).theta();
        Vector sigma = Motion.etaPerp(V1, V2)
                .times(Math.sin(theta))
                .plus(w.times(Math.cos(theta) / w.norm()))
                .times(0.5 * w.norm());
        Vector centre = V1.plus(V2).times(0.5);
        return centre.plus(sigma).plus(centre.minus(sigma).times(2.0)).dot(new Vector(1, 2, 3));
    }

    /** By Newton's equations in Φ scaled to Λ_ε, and in one of so small an ε that it is Λ. */
    private static Sample displaced(double epsilon, double w) {
        Vector v1 = new Vector(0.5 * w, 0.0, 0.0);
        Vector v2 = new Vector(-0.5 * w, 0.0, 0.0);
        double tiny = 1e-8;
        double near = Motion.change(PHI, Math.pow(epsilon, S), v1, v2, 0.7 * epsilon, false)
                .x();
        double far =
                Motion.change(PHI, Math.pow(tiny, S), v1, v2, 0.7 * tiny, false).x();
        return Sample.of(near - far, 1e-6, epsilon, w);
    }

    private static double ring(double theta) {
        FormulaFunction psi = FormulaFunction.of("sin(vx + vy/3)");
        CollisionFrame frame = CollisionFrame.along(V1.minus(V2));
        Vector centre = V1.plus(V2).times(0.5);
        double half = 0.5 * V1.minus(V2).norm();
        int points = 32;
        double sum = 0.0;
        for (int k = 0; k < points; k++) {
            Vector sigma = frame.eta()
                    .times(half * Math.cos(theta))
                    .plus(frame.perpendicular(2.0 * Math.PI * k / points).times(half * Math.sin(theta)));
            sum += psi.value(centre.plus(sigma)) + psi.value(centre.minus(sigma));
        }
        return 2.0 * Math.PI * sum / points;
    }
}
