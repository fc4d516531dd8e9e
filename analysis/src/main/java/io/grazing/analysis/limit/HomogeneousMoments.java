package io.grazing.analysis.limit;

import io.grazing.analysis.rates.AdaptiveIntegral;
import io.grazing.analysis.rates.Measured;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * The moments of the homogeneous potential r^{−s}, s &gt; 1, of infinite range, at κ = 1 (Theorem 2.4):
 *
 * <pre>  Q_l^∞ = ∫_0^∞ (1 − P_l(cos θ_s(b))) b db,   θ_s(b) = 2 ∫_0^{π/2} s y/(1 − 2y + s y) dφ,   y = r^{−s},</pre>
 *
 * where sin φ = b/(r√(1 − 2y)) as in (3.7), corrected [E4]; π − θ is the same integral of (1 − 2y)/(1 − 2y + s y). Since θ_s
 * depends on b = ρ κ^{−1/s} alone, these are the moments at every κ: Q_l = κ^{2/s} Q_l^∞.
 *
 * <p>Relative accuracy about 1e-12, as the error says. Immutable and thread-safe.
 */
public final class HomogeneousMoments {

    private static final AdaptiveIntegral ANGLE = AdaptiveIntegral.toTolerance(1e-15, 0.0);
    private static final AdaptiveIntegral MOMENT = AdaptiveIntegral.toTolerance(1e-13, 0.0);
    private static final double TOLERANCE = 2e-13;
    private static final double INNERMOST = -17.0;
    /** −log of an angle that is its own leading order to rounding. */
    private static final double FAINT = 32.0;

    /** The same of an angle at the bottom of the range of double. */
    private static final double FAINTEST = 600.0;

    private static final double CORE = 4.0;
    private static final int NEWTON_STEPS = 60;

    private final double s;
    private final SmoothCurve level;

    private HomogeneousMoments(double s, SmoothCurve level) {
        this.s = s;
        this.level = level;
    }

    /**
     * The moments of r^{−s}.
     *
     * @param s s &gt; 1: else grazing collisions make them infinite
     */
    public static HomogeneousMoments of(double s) {
        if (!(s > 1.0) || !Double.isFinite(s)) {
            throw new IllegalArgumentException("s: expected a finite number > 1, got " + s);
        }
        double middle = Math.max(2.0, 0.5 * FAINT / s);
        return fit(s, INNERMOST, -6.0, -3.0, -1.0, 0.0, 1.0, middle, 2.0 * middle);
    }

    /**
     * What the encounters within one collision length contribute, ∫_0^1 (1 − P_l(cos θ_s)) b db, l = 1 … {@code n}; unlike the
     * whole moments, finite for every order of the singularity. For s = 1 and l = 1, log 2.
     *
     * @param s s &gt; 0
     */
    static Measured[] close(double s, int n) {
        if (!(s > 0.0) || !Double.isFinite(s)) {
            throw new IllegalArgumentException("s: expected a finite number > 0, got " + s);
        }
        return fit(s, INNERMOST, -6.0, -3.0, -1.0, 0.0, 1.0).momentsQ(n, 1.0);
    }

    private static HomogeneousMoments fit(double s, double... breakpoints) {
        double[] visible = Arrays.stream(breakpoints)
                .map(x -> Math.min(x, FAINTEST / s))
                .distinct()
                .toArray();
        return new HomogeneousMoments(s, SmoothCurve.fit(x -> sample(s, x), TOLERANCE, visible));
    }

    /** log tan(θ/2) at log b = x. */
    private static SmoothCurve.Sample sample(double s, double x) {
        double[] breakpoints = {0.0, 1e-8, 1e-6, 1e-4, 1e-3, 1e-2, 0.1, 0.5, 1.0, 0.5 * Math.PI};
        Measured[] halves = ANGLE.of(
                2,
                (phi, values) -> {
                    double t = logit(s, x, Math.log(Math.sin(phi)));
                    // 2y = 1/(1 + e^{−t}), 1 − 2y = 1/(1 + e^t), of which only the ratio matters
                    double ratio = Math.min(Math.exp(-t), Double.MAX_VALUE);
                    values[0] = 0.5 * s / (0.5 * s + ratio);
                    values[1] = ratio / (0.5 * s + ratio);
                },
                breakpoints);
        boolean small = halves[0].value() < halves[1].value();
        Measured half = small ? halves[0] : halves[1];
        // for s < 0.002, π − θ is below the range of double
        double angle = Math.max(half.value(), Double.MIN_NORMAL);
        double value = Math.log(Math.tan(angle));
        double error = half.error() / (Math.sin(angle) * Math.cos(angle));
        return new SmoothCurve.Sample(x, small ? value : -value, error);
    }

    /** t = log(2y/(1 − 2y)) where log(b y^{1/s}/√(1 − 2y)) = {@code logU}: Newton on a convex or concave function. */
    private static double logit(double s, double x, double logU) {
        double t = 0.0;
        for (int i = 0; i < NEWTON_STEPS; i++) {
            double below = -Math.log1p(Math.exp(-Math.abs(t)));
            double logY = (t < 0.0 ? t : 0.0) + below;
            double logA = (t < 0.0 ? 0.0 : -t) + below;
            double excess = x + (logY - Math.log(2.0)) / s - 0.5 * logA - logU;
            double slope = Math.exp(logA) / s + 0.5 * Math.exp(logY);
            double step = excess / slope;
            t -= step;
            if (Math.abs(step) <= 4.0 * Math.ulp(t)) {
                return t;
            }
        }
        return t;
    }

    /** θ_s(b). */
    public double angle(double b) {
        return AngleScale.EXACT.angle(level.value(Math.log(b)));
    }

    /**
     * The impact parameter b of an angle: σ(θ_a, θ_b) = π (b(θ_a)² − b(θ_b)²) is the exact content of a bin of angles.
     *
     * @param theta 0 &lt; θ &lt; π
     */
    public double impact(double theta) {
        if (!(theta > 0.0 && theta < Math.PI)) {
            throw new IllegalArgumentException("theta: expected 0 < theta < pi, got " + theta);
        }
        return Math.exp(MonotoneBranch.of(level).get(0).crossing(AngleScale.EXACT.level(theta)));
    }

    /**
     * Q_l^∞.
     *
     * @param l degree, 1 ≤ l ≤ {@link AngleMoments#MAX_DEGREE}
     */
    public Measured momentQ(int l) {
        if (l < 1 || l > AngleMoments.MAX_DEGREE) {
            throw new IllegalArgumentException("l: expected a degree in 1.." + AngleMoments.MAX_DEGREE + ", got " + l);
        }
        return integral(z -> LegendreDeficit.of(l, z));
    }

    /**
     * ∫_0^∞ g(sin²(θ_s/2)) b db.
     *
     * @param g vanishes at 0 with a finite slope, and varies by at most twice itself when its argument doubles
     */
    Measured integral(DoubleUnaryOperator g) {
        double[] breakpoints = breakpoints();
        Measured near = MOMENT.of(x -> g.applyAsDouble(sine2(x)) * Math.exp(2.0 * x), breakpoints);
        double end = level.to();
        double tail = g.applyAsDouble(sine2(end)) * Math.exp(2.0 * end) / (2.0 * s - 2.0);
        return near.plus(new Measured(tail, 2.0 * level.error(end) * Math.abs(tail)))
                .widenedBy(angleError(g, breakpoints));
    }

    /**
     * The moments of the encounters within an impact parameter, ∫_0^B (1 − P_l(cos θ_s)) b db, l = 1 … {@code n}.
     *
     * @param within B &gt; 0
     */
    Measured[] momentsQ(int n, double within) {
        double to = Math.log(within);
        double[] breakpoints = DoubleStream.concat(
                        DoubleStream.of(Math.min(level.from(), to) - CORE, to),
                        Arrays.stream(breakpoints()).filter(x -> x < to))
                .sorted()
                .distinct()
                .toArray();
        Measured[] q = MOMENT.of(
                n,
                (x, values) -> {
                    LegendreDeficit.upTo(values, sine2(x));
                    double weight = Math.exp(2.0 * x);
                    for (int k = 0; k < n; k++) {
                        values[k] *= weight;
                    }
                },
                breakpoints);
        for (int k = 0; k < n; k++) {
            int l = k + 1;
            q[k] = q[k].widenedBy(angleError(z -> LegendreDeficit.of(l, z), breakpoints));
        }
        return q;
    }

    private double angleError(DoubleUnaryOperator g, double[] breakpoints) {
        return AdaptiveIntegral.toTolerance(0.1, 0.0)
                .of(x -> 2.0 * Math.abs(g.applyAsDouble(sine2(x))) * level.error(x) * Math.exp(2.0 * x), breakpoints)
                .value();
    }

    private double[] breakpoints() {
        double[] inside = level.breakpoints();
        double[] breakpoints = new double[inside.length + 1];
        System.arraycopy(inside, 0, breakpoints, 1, inside.length);
        breakpoints[0] = inside[0] - CORE;
        return breakpoints;
    }

    /** sin²(θ/2) at log b = x. */
    private double sine2(double x) {
        return 1.0 / (1.0 + Math.exp(-2.0 * level.value(x)));
    }
}
