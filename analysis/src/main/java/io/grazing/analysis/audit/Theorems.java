package io.grazing.analysis.audit;

import static io.grazing.analysis.audit.Calculus.decades;
import static io.grazing.analysis.audit.Calculus.sample;

import io.grazing.analysis.limit.AngleMoments;
import io.grazing.analysis.limit.BornConstant;
import io.grazing.analysis.limit.HomogeneousMoments;
import io.grazing.analysis.limit.QuadratureRates;
import io.grazing.analysis.operator.CollisionContent;
import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.analysis.operator.LandauOperator;
import io.grazing.analysis.operator.RatesOperator;
import io.grazing.collision.Vector;
import io.grazing.potential.ShortRangePotential;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Theorem 2.2, Corollary 2.3 and Theorem 2.4. */
final class Theorems {

    private static final ShortRangePotential PARABOLA = Motion.potential("1 - r^2", 0.0);
    private static final ShortRangePotential COULOMB = Motion.potential("1 - r", 1.0);
    private static final ShortRangePotential SQUARE = Motion.potential("3*(1 - r^2)", 3.0);
    private static final Place FIRST =
            new Place("", FormulaFunction.of("exp(-(vx^2+vy^2+vz^2)/2)*(1+vx)"), new Vector(0.5, 0.2, -0.3));
    private static final List<Place> PLACES = List.of(
            FIRST,
            new Place(
                    ", ψ = sin(v_x) exp(−v_y²/10), |v₁| > 2",
                    FormulaFunction.of("sin(vx)*exp(-0.1*vy^2)"),
                    new Vector(1.1, 1.6, -1.2)),
            new Place(
                    ", ψ = 1/(1 + |v|²), v₁ = 0",
                    FormulaFunction.of("1/(1+vx^2+vy^2+vz^2)"),
                    new Vector(0.0, 0.0, 0.0)));

    private Theorems() {}

    /** A function and a velocity at which the limit is measured. */
    private record Place(String name, FormulaFunction psi, Vector v1) {}

    static List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        for (Place place : PLACES) {
            claims.addAll(grazing(place));
        }
        claims.add(Claim.of(
                "Corollary 2.3, equation of ψ_ε",
                "∂ₜ of ψ = sin(k·(x − tv)), carried by particles that do not collide",
                Formula.equal("∂ₜψ_ε = d_ε^{-1}L_εψ_ε: no transport", at -> 0.0),
                Formula.equal("∂ₜψ_ε + v·∇_xψ_ε = d_ε^{-1}L_εψ_ε [E12]", at -> -at[0] * Math.cos(at[1])),
                Rule.equality(1e-8),
                () -> List.of(streaming(0.8, 0.3), streaming(-1.7, 2.0))));
        claims.addAll(noncutoff());
        return claims;
    }

    private static List<Claim> grazing(Place place) {
        double k = LandauOperator.apply(place.psi(), place.v1()).value();
        double c = BornConstant.of(PARABOLA).orElseThrow().value();
        Supplier<List<Sample>> coulomb = Once.of(() -> operator(place, COULOMB, 1.0, 2));
        Supplier<List<Sample>> parabola = Once.of(() -> operator(place, PARABOLA, 0.0, 1));
        List<Claim> claims = new ArrayList<>();
        claims.add(Claim.of(
                "Theorem 2.2, s = 1" + place.name(),
                "L_εψ(v₁)/(ε²|log ε|), f = 1 − r, ε = 1e-2 … 1e-8",
                new Formula("→ 2πc_ΦKψ, within C/|log ε|", at -> 2.0 * Math.PI * k, Theorems::perLogarithm),
                new Formula("→ c_ΦKψ, within C/|log ε| [E10]", at -> k, Theorems::perLogarithm),
                Rule.bounded(),
                coulomb));
        claims.add(Claim.of(
                "Theorem 2.2, s = 0" + place.name(),
                "L_εψ(v₁)/ε², f = 1 − r², ε = 1e-1 … 1e-4",
                new Formula("→ 2πc_ΦKψ, within C/|log ε|", at -> 2.0 * Math.PI * c * k, Theorems::perLogarithm),
                new Formula("→ c_ΦKψ, within C/|log ε| [E10]", at -> c * k, Theorems::perLogarithm),
                Rule.bounded(),
                parabola));
        claims.add(Claim.of(
                "Theorem 2.2, s = 0, rate" + place.name(),
                "L_εψ(v₁)/ε² as before; the growth of the ratio tells how much faster the limit is reached",
                new Formula("→ c_ΦKψ within C/|log ε|: an upper bound", at -> c * k, Theorems::perLogarithm),
                new Formula("within Cε²|log ε|", at -> c * k, at -> at[0] * at[0] * logarithm(at[0])),
                Rule.bounded(),
                parabola));
        claims.add(Claim.of(
                "Corollary 2.3, limit" + place.name(),
                "d_ε^{-1}L_εζ(v₁) for f = 1 − r², s = 0, ε = 1e-1 … 1e-4",
                new Formula("d_ε^{-1}L_εζ → Kζ, so ∂ₜψ + v·∇ψ = Kψ", at -> k, Theorems::perLogarithm),
                new Formula("∂ₜψ + v·∇ψ = c_ΦKψ", at -> c * k, Theorems::perLogarithm),
                Rule.bounded(),
                parabola));
        return claims;
    }

    private static Sample streaming(double wavenumberTimesSpeed, double phase) {
        double rate = Calculus.derivative(t -> Math.sin(phase - t * wavenumberTimesSpeed), 0.0, 1e-3);
        return Sample.of(rate, 1e-10, wavenumberTimesSpeed, phase);
    }

    private static double logarithm(double epsilon) {
        return Math.abs(Math.log(epsilon));
    }

    private static double perLogarithm(double[] at) {
        return 1.0 / logarithm(at[0]);
    }

    private static List<Sample> operator(Place place, ShortRangePotential phi, double s, int stride) {
        CollisionContent content = CollisionContent.of(place.psi(), place.v1());
        List<Sample> samples = new ArrayList<>();
        for (int n = 1; n <= 4; n++) {
            double epsilon = Math.pow(10.0, -n * stride);
            double unit = epsilon * epsilon * (s == 1.0 ? logarithm(epsilon) : 1.0);
            samples.add(sample(
                    RatesOperator.of(new QuadratureRates(phi, epsilon))
                            .apply(content)
                            .times(1.0 / unit),
                    epsilon));
        }
        return samples;
    }

    private static List<Claim> noncutoff() {
        double s = SQUARE.order();
        double strength = SQUARE.strength();
        double limit = HomogeneousMoments.of(s).momentQ(2).value();
        return List.of(
                Claim.of(
                        "Theorem 2.4, time scale",
                        "λ₂/(2π|w|) = Q₂ at |w| = 1; f = 3(1 − r²), s = 3",
                        new Formula(
                                "L_ε/ε^s → L_∞",
                                at -> Math.pow(at[0], s) * Math.pow(2.0 * strength, 2.0 / s) * limit,
                                at -> Math.pow(at[0], s)),
                        new Formula(
                                "L_ε/ε^(2/s) → L_∞ [E11]",
                                at -> Math.pow(2.0 * at[0] * strength, 2.0 / s) * limit,
                                at -> Math.pow(at[0], 2.0 / s)),
                        Rule.bounded(),
                        () -> second(SQUARE)),
                Claim.of(
                        "Theorem 2.4, limit",
                        "λ₂/(2π|w|) = Q₂ at |w| = 1; f = 3(1 − r²), s = 3; the difference must vanish like a power",
                        new Formula(
                                "L_∞ is that of 1/|x|^s",
                                at -> Math.pow(2.0 * at[0], 2.0 / s) * limit,
                                at -> Math.pow(at[0], 2.0 / s + 0.1)),
                        new Formula(
                                "of f(0)/|x|^s (the proof has f(0) = 1)",
                                at -> Math.pow(2.0 * at[0] * strength, 2.0 / s) * limit,
                                at -> Math.pow(at[0], 2.0 / s + 0.1)),
                        Rule.bounded(),
                        () -> second(SQUARE)));
    }

    private static List<Sample> second(ShortRangePotential phi) {
        return decades(-2, -8, eps -> sample(AngleMoments.of(phi, 2.0 * eps).momentQ(2), eps));
    }
}
