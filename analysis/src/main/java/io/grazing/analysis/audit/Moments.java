package io.grazing.analysis.audit;

import static io.grazing.analysis.audit.Calculus.decades;
import static io.grazing.analysis.audit.Calculus.sample;

import io.grazing.analysis.limit.AngleMoments;
import io.grazing.analysis.limit.BornConstant;
import io.grazing.analysis.limit.CoulombConstant;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Vector;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.QuadratureScatterer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Corollaries 3.2 and 3.3, and the constant inside the Coulomb logarithm. */
final class Moments {

    private static final ShortRangePotential HALF = Motion.potential("1 - r", 0.5);
    private static final ShortRangePotential STEEP = Motion.potential("1 - r", 0.8);
    private static final ShortRangePotential COULOMB = Motion.potential("3*(1 - r)", 1.0);
    private static final ShortRangePotential SCREENED = Motion.potential("exp(-4*r) - r*exp(-4)", 1.0);

    private Moments() {}

    static List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        claims.addAll(corollary32());
        claims.addAll(corollary33());
        return claims;
    }

    private static Measured born(ShortRangePotential phi) {
        return BornConstant.of(phi).orElseThrow();
    }

    private static List<Claim> corollary32() {
        double half = born(HALF).value();
        double steep = born(STEEP).value();
        double coulomb = born(COULOMB).value();
        double constant = CoulombConstant.of(SCREENED).orElseThrow().value();
        return List.of(
                Claim.of(
                        "(3.9), line 1, s = 1/2",
                        "S(κ) for f = 1 − r",
                        new Formula("|S − κ²c_Φ| ≤ Cκ^(2/s)", at -> at[0] * at[0] * half, at -> Math.pow(at[0], 4.0)),
                        new Formula(
                                "|S − κ²c_Φ| ≤ Cκ^min(3,2/s) [E5]",
                                at -> at[0] * at[0] * half,
                                at -> Math.pow(at[0], 3.0)),
                        Rule.bounded(),
                        () -> decades(
                                -1,
                                -6,
                                kappa -> sample(AngleMoments.of(HALF, kappa).s(), kappa))),
                Claim.of(
                        "(3.9), line 1, s = 4/5",
                        "S(κ) for f = 1 − r",
                        new Formula("|S − κ²c_Φ| ≤ Cκ^(2/s)", at -> at[0] * at[0] * steep, at -> Math.pow(at[0], 2.5)),
                        Rule.bounded(),
                        () -> decades(
                                -1,
                                -8,
                                kappa -> sample(AngleMoments.of(STEEP, kappa).s(), kappa))),
                Claim.of(
                        "(3.9), line 2, s = 1/2",
                        "∫(2 sin(θ/2))³ρdρ, between (2/π)³ and 1 times ∫θ³ρdρ",
                        Formula.bound("∫|θ|³ρdρ ≤ Cκ^(2/s)", at -> Math.pow(at[0], 4.0)),
                        Formula.bound("∫|θ|³ρdρ ≤ Cκ^min(3,2/s) [E5]", at -> Math.pow(at[0], 3.0)),
                        Rule.bounded(),
                        () -> decades(-1, -8, kappa -> cube(HALF, kappa))),
                Claim.of(
                        "(3.9), line 2, s = 4/5",
                        "∫(2 sin(θ/2))³ρdρ",
                        Formula.bound("∫|θ|³ρdρ ≤ Cκ^(2/s)", at -> Math.pow(at[0], 2.5)),
                        Rule.bounded(),
                        () -> decades(-1, -10, kappa -> cube(STEEP, kappa))),
                Claim.of(
                        "(3.10), line 1",
                        "S(κ) for s = 1, f = 3(1 − r), c_Φ = f(0)²",
                        new Formula(
                                "|S − κ²|log κ|c_Φ| ≤ Cκ²",
                                at -> at[0] * at[0] * Math.abs(Math.log(at[0])) * coulomb,
                                at -> at[0] * at[0]),
                        Rule.bounded(),
                        () -> decades(
                                -2,
                                -9,
                                kappa -> sample(AngleMoments.of(COULOMB, kappa).s(), kappa))),
                Claim.of(
                        "(3.10), line 1, with c_Φ of (2.6)",
                        "S(κ) for s = 1, f = 3(1 − r)",
                        new Formula(
                                "|S − κ²|log κ|f(0)| ≤ Cκ²",
                                at -> at[0] * at[0] * Math.abs(Math.log(at[0])) * COULOMB.strength(),
                                at -> at[0] * at[0]),
                        new Formula(
                                "|S − κ²|log κ|f(0)²| ≤ Cκ² [E6]",
                                at -> at[0] * at[0] * Math.abs(Math.log(at[0])) * coulomb,
                                at -> at[0] * at[0]),
                        Rule.bounded(),
                        () -> decades(
                                -2,
                                -9,
                                kappa -> sample(AngleMoments.of(COULOMB, kappa).s(), kappa))),
                Claim.of(
                        "(3.10), line 2",
                        "∫(2 sin(θ/2))³ρdρ for s = 1",
                        Formula.bound("∫|θ|³ρdρ ≤ Cκ²", at -> at[0] * at[0]),
                        Rule.bounded(),
                        () -> decades(-2, -9, kappa -> cube(COULOMB, kappa))),
                Claim.of(
                        "(3.10), constant for l ≥ 2",
                        "Q_l/(l(l+1)κ²) − c_Φ|log κ|, l = 1, 2, 4, at κ = 1e-9; f = exp(−4r) − r exp(−4)",
                        Formula.equal("one constant C_Φ inside the logarithm for every l", at -> constant),
                        Formula.equal(
                                "C_Φ − c_Φ(H_l − 1), H_l = 1 + 1/2 + … + 1/l",
                                at -> constant - SCREENED.strength() * SCREENED.strength() * (harmonic(at[1]) - 1.0)),
                        Rule.equality(1e-6),
                        () -> List.of(logarithm(1), logarithm(2), logarithm(4))));
    }

    private static Sample logarithm(int l) {
        double kappa = 1e-9;
        double strength = SCREENED.strength();
        Measured q = AngleMoments.of(SCREENED, kappa).momentQ(l).times(1.0 / (l * (l + 1.0) * kappa * kappa));
        return sample(q.minus(Measured.exactly(strength * strength * -Math.log(kappa))), kappa, l);
    }

    private static double harmonic(double l) {
        double sum = 0.0;
        for (int k = 1; k <= l; k++) {
            sum += 1.0 / k;
        }
        return sum;
    }

    private static Sample cube(ShortRangePotential phi, double kappa) {
        return sample(AngleMoments.of(phi, kappa).sine3().times(8.0), kappa);
    }

    private static List<Claim> corollary33() {
        double c = born(HALF).value();
        double epsilon = 1e-4;
        double coulomb = born(COULOMB).value();
        return List.of(
                Claim.of(
                        "(3.13), line 1, s = 1/2",
                        "drift −2π|w|²S at |w| = 1",
                        new Formula(
                                "|∫v̂ + 8πc_Φε²/|w|² η| ≤ Cε^(2/s)/|w|^(4/s−2)",
                                at -> -8.0 * Math.PI * c * at[0] * at[0],
                                at -> Math.pow(at[0], 4.0)),
                        new Formula(
                                "bound C|w|²(ε/|w|²)^min(3,2/s) [E8]",
                                at -> -8.0 * Math.PI * c * at[0] * at[0],
                                at -> Math.pow(at[0], 3.0)),
                        Rule.bounded(),
                        () -> decades(-2, -6, eps -> drift(HALF, eps, 1.0, eps))),
                Claim.of(
                        "(3.13), line 2, s = 1/2",
                        "diffusion π|w|³∫sin²cos²(θ/2)ρdρ across η, ε = 1e-4, |w| = 1 … 100",
                        new Formula(
                                "|∫v̂⊗v̂ − 4πc_Φε²/|w| P| ≤ Cε/|w|^(4/s−3)",
                                at -> 4.0 * Math.PI * c * epsilon * epsilon * at[0],
                                at -> epsilon * Math.pow(at[0], 5.0)),
                        new Formula(
                                "bound C|w|³(ε/|w|²)^min(3,2/s) [E8]",
                                at -> 4.0 * Math.PI * c * epsilon * epsilon * at[0],
                                at -> Math.pow(epsilon, 3.0) * Math.pow(at[0], 3.0)),
                        Rule.bounded(),
                        () -> speeds(1.0, 10.0, 100.0).stream()
                                .map(w -> diffusion(HALF, epsilon, w, 1.0 / w))
                                .toList()),
                Claim.of(
                        "(3.13), line 3, s = 1/2",
                        "∫|v̂|³ = 2π|w|⁴∫sin³(θ/2)ρdρ at |w| = 1",
                        Formula.bound("≤ C4ε^(2/s)/|w|^(4/s−4)", at -> 4.0 * Math.pow(at[0], 4.0)),
                        Formula.bound("≤ C|w|⁴(ε/|w|²)^min(3,2/s) [E8]", at -> Math.pow(at[0], 3.0)),
                        Rule.bounded(),
                        () -> decades(-2, -8, eps -> third(HALF, eps, 1.0, eps))),
                Claim.of(
                        "(3.14), line 1",
                        "drift at s = 1, f = 3(1 − r), ε = 1e-4, |w| → 1",
                        new Formula(
                                "|∫v̂ + 8πc_Φε²|log ε|/|w|² η| ≤ Cε²|log|w||/|w|²",
                                at -> -8.0 * Math.PI * coulomb * logarithmic(epsilon) / square(1.0 + at[0]),
                                at -> square(epsilon / (1.0 + at[0])) * Math.log1p(at[0])),
                        new Formula(
                                "bound Cε²(1 + |log|w||)/|w|²",
                                at -> -8.0 * Math.PI * coulomb * logarithmic(epsilon) / square(1.0 + at[0]),
                                at -> square(epsilon / (1.0 + at[0])) * (1.0 + Math.log1p(at[0]))),
                        Rule.bounded(),
                        () -> decades(0, -5, gap -> drift(COULOMB, epsilon, 1.0 + gap, gap))),
                Claim.of(
                        "(3.14), line 2",
                        "diffusion at s = 1, f = 3(1 − r), ε = 1e-4, |w| → 1",
                        new Formula(
                                "|∫v̂⊗v̂ − 4πc_Φε²|log ε|/|w| P| ≤ Cε²|log|w||/|w|",
                                at -> 4.0 * Math.PI * coulomb * logarithmic(epsilon) / (1.0 + at[0]),
                                at -> square(epsilon) / (1.0 + at[0]) * Math.log1p(at[0])),
                        new Formula(
                                "bound Cε²(1 + |log|w||)/|w|",
                                at -> 4.0 * Math.PI * coulomb * logarithmic(epsilon) / (1.0 + at[0]),
                                at -> square(epsilon) / (1.0 + at[0]) * (1.0 + Math.log1p(at[0]))),
                        Rule.bounded(),
                        () -> decades(0, -5, gap -> diffusion(COULOMB, epsilon, 1.0 + gap, gap))),
                Claim.of(
                        "(3.14), line 3",
                        "∫|v̂|³ at s = 1, |w| = 1",
                        Formula.bound("≤ Cε²", at -> at[0] * at[0]),
                        Rule.bounded(),
                        () -> decades(-2, -8, eps -> third(COULOMB, eps, 1.0, eps))),
                Claim.of(
                        "proof of (3.13), tensor v̂⊗v̂",
                        "v̂·v̂ |w| of simulated encounters, |w| = 2, ρ = 0.2, 0.5, 0.8",
                        Formula.equal("|w|² (sin²(θ/2) η + ½ sin θ η⊥)⊗²", at -> 4.0 * square(Math.sin(0.5 * at[1]))),
                        Formula.equal(
                                "|w|³ (sin²(θ/2) η + ½ sin θ η⊥)⊗² [E8]", at -> 8.0 * square(Math.sin(0.5 * at[1]))),
                        Rule.equality(1e-8),
                        () -> speeds(0.2, 0.5, 0.8).stream()
                                .map(Moments::squaredChange)
                                .toList()));
    }

    private static Sample squaredChange(double rho) {
        Vector v1 = new Vector(1.2, 0.0, 0.5);
        Vector v2 = new Vector(-0.8, 0.0, 0.5);
        double epsilon = 0.4;
        Vector change = Motion.change(HALF, epsilon, v1, v2, rho, false);
        double theta =
                QuadratureScatterer.of(HALF).deflect(rho, 2.0 * epsilon / 4.0).theta();
        return Sample.of(change.dot(change) * 2.0, 0.0, rho, theta);
    }

    private static List<Double> speeds(double... speeds) {
        return Arrays.stream(speeds).boxed().toList();
    }

    private static AngleMoments moments(ShortRangePotential phi, double epsilon, double w) {
        return AngleMoments.of(phi, 2.0 * epsilon / (w * w));
    }

    private static Sample drift(ShortRangePotential phi, double epsilon, double w, double at) {
        return sample(moments(phi, epsilon, w).s().times(-2.0 * Math.PI * w * w), at);
    }

    private static Sample diffusion(ShortRangePotential phi, double epsilon, double w, double at) {
        return sample(moments(phi, epsilon, w).sine2Cosine2().times(Math.PI * w * w * w), at);
    }

    private static Sample third(ShortRangePotential phi, double epsilon, double w, double at) {
        return sample(moments(phi, epsilon, w).sine3().times(2.0 * Math.PI * Math.pow(w, 4.0)), at);
    }

    private static double logarithmic(double epsilon) {
        return epsilon * epsilon * Math.abs(Math.log(epsilon));
    }

    private static double square(double x) {
        return x * x;
    }
}
