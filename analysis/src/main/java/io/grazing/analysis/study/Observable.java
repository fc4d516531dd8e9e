package io.grazing.analysis.study;

import java.util.ArrayList;
import java.util.List;

/**
 * A quantity q of one encounter whose flux-weighted average is measured: a power of |w| times a function of
 * s = sin(θ/2), c = cos(θ/2) and the azimuth α of η⊥. With v̂ = |w|(−s² η + s c η⊥) (3.15) the average over α
 * of q and of q² is a polynomial in s and c.
 *
 * @param name the name of its check
 * @param power the power of |w|
 * @param mean average of q over α, per |w|^power
 * @param square average of q² over α, per |w|^(2 power)
 * @param largest largest |q| over α, per |w|^power
 */
record Observable(String name, int power, OfHalfAngle mean, OfHalfAngle square, OfHalfAngle largest) {

    /** A function of the half angle. */
    @FunctionalInterface
    interface OfHalfAngle {
        /** Its value. */
        double at(double s, double c);
    }

    private static final OfHalfAngle ZERO = (s, c) -> 0.0;

    /** Average of cos⁴α. */
    private static final double COSINE_4 = 3.0 / 8.0;

    /** The drift ∫v̂ (3.12): −2π|w|²S along η, nothing across. */
    static List<Observable> drift() {
        OfHalfAngle acrossSquare = (s, c) -> 0.5 * s * s * c * c;
        OfHalfAngle acrossLargest = (s, c) -> s * c;
        return List.of(
                new Observable("drift.eta", 1, (s, c) -> -s * s, (s, c) -> power4(s), (s, c) -> s * s),
                new Observable("drift.perp1", 1, ZERO, acrossSquare, acrossLargest),
                new Observable("drift.perp2", 1, ZERO, acrossSquare, acrossLargest));
    }

    /** The diffusion ∫v̂⊗v̂ (3.13), six components. */
    static List<Observable> diffusion() {
        OfHalfAngle mixedSquare = (s, c) -> 0.5 * power4(s) * s * s * c * c;
        OfHalfAngle mixedLargest = (s, c) -> s * s * s * c;
        OfHalfAngle acrossMean = (s, c) -> 0.5 * s * s * c * c;
        OfHalfAngle acrossSquare = (s, c) -> COSINE_4 * power4(s * c);
        OfHalfAngle acrossLargest = (s, c) -> s * s * c * c;
        return List.of(
                new Observable(
                        "diffusion.eta_eta",
                        2,
                        (s, c) -> power4(s),
                        (s, c) -> power4(s) * power4(s),
                        (s, c) -> power4(s)),
                new Observable("diffusion.eta_perp1", 2, ZERO, mixedSquare, mixedLargest),
                new Observable("diffusion.eta_perp2", 2, ZERO, mixedSquare, mixedLargest),
                new Observable("diffusion.perp1_perp1", 2, acrossMean, acrossSquare, acrossLargest),
                new Observable(
                        "diffusion.perp1_perp2",
                        2,
                        ZERO,
                        (s, c) -> 0.125 * power4(s * c),
                        (s, c) -> 0.5 * s * s * c * c),
                new Observable("diffusion.perp2_perp2", 2, acrossMean, acrossSquare, acrossLargest));
    }

    /** The difference of the two diffusions across η, which P_η^⊥ makes 0. */
    static Observable anisotropy() {
        return new Observable(
                "diffusion.perp1_perp1-perp2_perp2", 2, ZERO, (s, c) -> 0.5 * power4(s * c), (s, c) -> s * s * c * c);
    }

    /** ∫|v̂|³ (3.14), |v̂| = |w| s. */
    static Observable thirdMoment() {
        return new Observable("third_moment", 3, (s, c) -> s * s * s, (s, c) -> power4(s) * s * s, (s, c) -> s * s * s);
    }

    /** The rates λ_l, l = 1 … {@code order}: 1 − P_l(cos θ). */
    static List<Observable> legendre(int order) {
        List<Observable> rates = new ArrayList<>();
        for (int l = 1; l <= order; l++) {
            int degree = l;
            OfHalfAngle deficit = (s, c) -> deficit(degree, s * s);
            rates.add(new Observable(
                    "legendre." + l,
                    0,
                    deficit,
                    (s, c) -> {
                        double d = deficit(degree, s * s);
                        return d * d;
                    },
                    deficit));
        }
        return rates;
    }

    /** 1 − P_l(1−2z), by the recurrence of its increments, which does not cancel as z → 0. */
    private static double deficit(int l, double z) {
        double value = 0.0;
        double increment = 0.0;
        for (int k = 0; k < l; k++) {
            increment = (k * increment + 2.0 * z * (2.0 * k + 1.0) * (1.0 - value)) / (k + 1.0);
            value += increment;
        }
        return value;
    }

    private static double power4(double x) {
        return x * x * x * x;
    }
}
