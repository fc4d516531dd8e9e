package io.grazing.analysis.limit;

import io.grazing.analysis.rates.AdaptiveIntegral;
import io.grazing.analysis.rates.Measured;
import io.grazing.potential.PairPotential;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * Integrals over the impact parameter of functions of the deflection angle at one κ (Corollary 3.2): all of
 * the form
 *
 * <pre>  ∫_0^1 g(θ(ρ, κ)) ρ dρ = ∫ g(θ) dx / (4 cosh² x),   x = ½ log(ρ²/(1−ρ²)).</pre>
 *
 * Dimensionless, ρ in units of the support radius. Each comes with an error that covers the integration and the
 * angles; 1e-11 relative is typical for any order of the singularity and κ from 1e-10 to 1e4.
 *
 * <p>Immutable and thread-safe.
 */
public final class AngleMoments {

    /** The highest degree l for which moments are computed. */
    public static final int MAX_DEGREE = 1000;

    private static final AdaptiveIntegral INTEGRAL = AdaptiveIntegral.toTolerance(1e-13, 0.0);
    private static final AdaptiveIntegral ERROR_INTEGRAL = AdaptiveIntegral.toTolerance(0.1, 0.0);
    /** Width in x of the asymptotic stretches beyond the fitted curve; the rest, e^{−2·20} of them, is nothing. */
    private static final double MARGIN = 20.0;

    /** By so many roundings of x, the ends of a bin change what is averaged over it, relatively. */
    private static final double ROUNDINGS_OF_X = 16.0;

    private final SmoothCurve level;
    private final double[] breakpoints;

    private AngleMoments(SmoothCurve level) {
        this.level = level;
        double[] inside = level.breakpoints();
        breakpoints = new double[inside.length + 2];
        System.arraycopy(inside, 0, breakpoints, 1, inside.length);
        breakpoints[0] = level.from() - MARGIN;
        breakpoints[inside.length + 1] = level.to() + MARGIN;
    }

    /**
     * The moments of a potential.
     *
     * @param kappa κ = 2ε/|w|² &gt; 0
     */
    public static AngleMoments of(PairPotential potential, double kappa) {
        return of(DeflectionCurve.of(potential, kappa));
    }

    /** The moments of a curve of exact angles. */
    public static AngleMoments of(DeflectionCurve deflection) {
        if (deflection.scale() != AngleScale.EXACT) {
            throw new IllegalArgumentException("expected the curve of exact angles, got weak-deflection angles");
        }
        return new AngleMoments(deflection.curve());
    }

    /** S(κ) = ∫ sin²(θ/2) ρ dρ, of which the drift of Corollary 3.3 is −2π|w|² times; S = Q_1/2. */
    public Measured s() {
        return sinePower(2);
    }

    /** ∫ sin³(θ/2) ρ dρ: |v̂| = |w| sin(θ/2), so this gives ∫|v̂|³. */
    public Measured sine3() {
        return sinePower(3);
    }

    /** ∫ sin⁴(θ/2) ρ dρ: the diffusion along η of Corollary 3.3. */
    public Measured sine4() {
        return sinePower(4);
    }

    /** ∫ sin²(θ/2) cos²(θ/2) ρ dρ: the diffusion across η of Corollary 3.3. */
    public Measured sine2Cosine2() {
        return integrate(lambda -> 0.25 / square(Math.cosh(lambda)), lambda -> 0.5 / square(Math.cosh(lambda)));
    }

    /**
     * The momentum-transfer moment of degree l, Q_l(κ) = ∫ (1 − P_l(cos θ)) ρ dρ.
     *
     * @param l degree, 1 ≤ l ≤ {@link #MAX_DEGREE}
     */
    public Measured momentQ(int l) {
        requireDegree(l);
        return integrate(lambda -> LegendreDeficit.of(l, sine2(lambda)), lambda -> deficitSlope(l, lambda));
    }

    /**
     * The cosine moment of degree l, ∫ (1 − cos^l θ) ρ dρ, of which the cross-section σ^(l) is 2π times. The first is
     * Q_1, the second ⅔Q_2.
     *
     * @param l degree, 1 ≤ l ≤ {@link #MAX_DEGREE}
     */
    public Measured cosineMoment(int l) {
        requireDegree(l);
        return integrate(
                lambda -> cosineDeficit(l, sine2(lambda)),
                lambda -> l / square(Math.cosh(lambda)) * Math.pow(Math.abs(Math.tanh(lambda)), l - 1.0));
    }

    /**
     * Q_1, …, Q_n in one pass.
     *
     * @param n the highest degree, 1 ≤ n ≤ {@link #MAX_DEGREE}
     */
    public Measured[] momentsQ(int n) {
        return momentsQ(n, Double.POSITIVE_INFINITY);
    }

    /**
     * The moments of the encounters with ρ below {@code within}, ∫_0^within (1 − P_l(cos θ)) ρ dρ, l = 1 … n.
     *
     * @param n the highest degree, 1 ≤ n ≤ {@link #MAX_DEGREE}
     * @param within 0 &lt; within; from 1 on these are the whole moments
     */
    Measured[] momentsQ(int n, double within) {
        requireDegree(n);
        double to = within < 1.0 ? ImpactCoordinate.of(within) : Double.POSITIVE_INFINITY;
        double[] inside = DoubleStream.concat(
                        DoubleStream.of(Math.min(breakpoints[0], to - MARGIN), Math.min(to, level.to() + MARGIN)),
                        Arrays.stream(breakpoints).filter(x -> x < to))
                .sorted()
                .distinct()
                .toArray();
        Measured[] q = INTEGRAL.of(
                n,
                (x, values) -> {
                    LegendreDeficit.upTo(values, sine2(level.value(x)));
                    double weight = ImpactCoordinate.weight(x);
                    for (int k = 0; k < n; k++) {
                        values[k] *= weight;
                    }
                },
                inside);
        for (int k = 0; k < n; k++) {
            int l = k + 1;
            q[k] = q[k].widenedBy(angleError(lambda -> deficitSlope(l, lambda), inside));
        }
        return q;
    }

    /**
     * The mean of 1 − cos^l θ over the encounters with {@code inner} ≤ ρ² ≤ {@code outer}: all of the same probability per dρ².
     *
     * @param l degree, 1 ≤ l ≤ {@link #MAX_DEGREE}
     * @param inner the smallest ρ², ≥ 0
     * @param outer the largest ρ², &gt; {@code inner}, ≤ 1
     */
    public Measured meanDeficit(int l, double inner, double outer) {
        requireDegree(l);
        if (!(inner >= 0.0 && inner < outer && outer <= 1.0)) {
            throw new IllegalArgumentException("expected 0 <= inner < outer <= 1, got " + inner + " and " + outer);
        }
        double from = Math.max(breakpoints[0], 0.5 * (Math.log(inner) - Math.log1p(-inner)));
        double to = Math.min(breakpoints[breakpoints.length - 1], 0.5 * (Math.log(outer) - Math.log1p(-outer)));
        double[] cuts = DoubleStream.concat(
                        DoubleStream.of(from, to), Arrays.stream(breakpoints).filter(x -> x > from && x < to))
                .sorted()
                .toArray();
        // both over the same interval, whose ends are rounded: of narrow bins that is no small share
        Measured[] sums = INTEGRAL.of(
                2,
                (x, values) -> {
                    double weight = ImpactCoordinate.weight(x);
                    values[0] = cosineDeficit(l, sine2(level.value(x))) * weight;
                    values[1] = weight;
                },
                cuts);
        Measured noise = ERROR_INTEGRAL.of(
                x -> l / square(Math.cosh(level.value(x))) * level.error(x) * ImpactCoordinate.weight(x), cuts);
        Measured area = sums[1];
        double mean = sums[0].value() / area.value();
        double shift = ROUNDINGS_OF_X * Math.ulp(1.0 + Math.max(Math.abs(from), Math.abs(to)));
        return sums[0].widenedBy(noise.value())
                .times(1.0 / area.value())
                .widenedBy(Math.abs(mean) * (area.error() / area.value() + shift));
    }

    private Measured sinePower(int power) {
        return integrate(
                lambda -> Math.pow(sine2(lambda), 0.5 * power), lambda -> power * Math.pow(sine2(lambda), 0.5 * power));
    }

    /**
     * ∫ g ρ dρ with its error.
     *
     * @param g function of λ = log tan(θ/2)
     * @param slope bound of |dg/dλ|
     */
    private Measured integrate(DoubleUnaryOperator g, DoubleUnaryOperator slope) {
        Measured integral = INTEGRAL.of(x -> g.applyAsDouble(level.value(x)) * ImpactCoordinate.weight(x), breakpoints);
        return integral.widenedBy(angleError(slope, breakpoints));
    }

    private double angleError(DoubleUnaryOperator slope, double[] cuts) {
        return ERROR_INTEGRAL
                .of(x -> slope.applyAsDouble(level.value(x)) * level.error(x) * ImpactCoordinate.weight(x), cuts)
                .value();
    }

    /** |dP_l(cos θ)/dλ| ≤ sin θ · min(l(l+1)/2 · sin θ, l), the second by Bernstein's inequality. */
    private static double deficitSlope(int l, double lambda) {
        double sine = 1.0 / Math.cosh(lambda);
        return sine * Math.min(0.5 * l * (l + 1.0) * sine, l);
    }

    /** 1 − cos^l θ of z = sin²(θ/2), without cancellation as z → 0. */
    private static double cosineDeficit(int l, double z) {
        return z < 0.25 ? -Math.expm1(l * Math.log1p(-2.0 * z)) : 1.0 - Math.pow(1.0 - 2.0 * z, l);
    }

    /** sin²(θ/2) of λ = log tan(θ/2). */
    private static double sine2(double lambda) {
        return 1.0 / (1.0 + Math.exp(-2.0 * lambda));
    }

    private static double square(double x) {
        return x * x;
    }

    private static void requireDegree(int l) {
        if (l < 1 || l > MAX_DEGREE) {
            throw new IllegalArgumentException("l: expected a degree in 1.." + MAX_DEGREE + ", got " + l);
        }
    }
}
