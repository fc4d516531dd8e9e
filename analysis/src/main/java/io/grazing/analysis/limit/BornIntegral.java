package io.grazing.analysis.limit;

import io.grazing.analysis.rates.AdaptiveIntegral;
import io.grazing.analysis.rates.Measured;
import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.hipparchus.special.Gamma;

/**
 * The square of the straight-line impulse I(ρ) of Lemma 3.1, integrated over the disc after its singularity
 * at the centre has been subtracted:
 *
 * <pre>  J = ∫_0^1 (I(ρ)² − a_s² f(0)² ρ^{−2s}) ρ dρ,
 *  a_s = s ∫_0^1 u^s du/√(1−u²) = s √π Γ((s+1)/2) / (2 Γ(s/2+1)),   a_0 = 0, a_1 = 1,</pre>
 *
 * since I(ρ) ≈ −a_s f(0) ρ^{−s} as ρ → 0. It converges for 0 ≤ s ≤ 1, where the constants c_Φ and C_Φ are
 * closed expressions in J.
 */
final class BornIntegral {

    private static final double RELATIVE = 1e-13;
    /** 1 − ρ² = 4e-18. */
    private static final double OUTERMOST = 20.0;
    /** ρ = 1e-26: the difference has fallen at least like ρ^{1/2} even where f′(0) is infinite. */
    private static final double INNERMOST = -60.0;

    private BornIntegral() {}

    /** a_s. */
    static double singularCoefficient(double s) {
        return s == 0.0
                ? 0.0
                : 0.5 * s * Math.sqrt(Math.PI) * Gamma.gamma(0.5 * (s + 1.0)) / Gamma.gamma(0.5 * s + 1.0);
    }

    /** J, for s ≤ 1. */
    static Measured of(ShortRangePotential potential) {
        double s = potential.order();
        double singular = singularCoefficient(s) * potential.strength();
        SmoothCurve level = DeflectionCurve.born(potential, 1.0).curve();
        // of a curve without a value there is no integral: refused here, with a message
        double scale = Measured.exactly(Math.max(singular * singular, square(Math.exp(level.value(0.0)))))
                .value();
        AdaptiveIntegral integral = AdaptiveIntegral.toTolerance(RELATIVE, RELATIVE * scale);
        double[] breakpoints = DoubleStream.concat(
                        DoubleStream.of(INNERMOST, OUTERMOST),
                        Arrays.stream(level.breakpoints()).filter(x -> x > INNERMOST))
                .sorted()
                .distinct()
                .toArray();
        Measured difference = integral.of(
                x -> {
                    double impulse = square(Math.exp(level.value(x)));
                    double core = singular == 0.0 ? 0.0 : square(singular * Math.pow(ImpactCoordinate.rho(x), -s));
                    return (impulse - core) * ImpactCoordinate.weight(x);
                },
                breakpoints);
        Measured noise = AdaptiveIntegral.toTolerance(0.1, 0.0)
                .of(
                        x -> 2.0 * level.error(x) * square(Math.exp(level.value(x))) * ImpactCoordinate.weight(x),
                        breakpoints);
        return difference.widenedBy(noise.value() + innermost(level, singular, s));
    }

    /** What the disc inside e^{INNERMOST} adds, if the difference falls at least like ρ^{1/2}. */
    private static double innermost(SmoothCurve level, double singular, double s) {
        double x = INNERMOST + 10.0;
        double impulse = square(Math.exp(level.value(x)));
        double core = square(singular * Math.pow(ImpactCoordinate.rho(x), -s));
        return 2.0 * Math.abs(impulse - core) * ImpactCoordinate.weight(x) * Math.exp(-5.0);
    }

    private static double square(double x) {
        return x * x;
    }
}
