package io.grazing.analysis.limit;

import io.grazing.analysis.rates.Measured;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.Scatterer;
import io.grazing.scatter.ScatteringException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The deflection angle at one κ as a function of the impact parameter, sampled once: log tan(θ/2) over
 * x = ½ log(ρ²/(1−ρ²)), from close encounters where π − θ ∝ ρ (or θ ∝ ρ where the particle passes over the
 * top of a bounded potential) to grazing ones. Absolute accuracy in this coordinate is relative accuracy of
 * θ and of π − θ, and so of every moment.
 *
 * <p>The angle need not fall monotonically with ρ: for s = 0 and 2κf(0) &lt; 1 it rises from 0 to a rainbow.
 *
 * <p>Immutable and thread-safe.
 */
public final class DeflectionCurve {

    private static final double TOLERANCE = 2e-13;
    /** Outermost x: 1 − ρ² = 5e-12; further out ρ, as a double, is too coarse to sample by. */
    private static final double OUTERMOST = 13.0;
    /** Innermost x: ρ² = 1e-295. */
    private static final double INNERMOST = -340.0;
    /** The search for the innermost x at which the angle can be found reliably goes on above this for one where it can be found, */
    private static final double SHALLOWEST = -12.0;
    /** and stops above this. */
    private static final double NOT_DEEP = -0.1;
    /** Error of the level up to which an angle is worth having. */
    private static final double RELIABLE = 1e-6;
    /** Levels below this are of angles at the bottom of the range of double. */
    private static final double FAINTEST = -600.0;

    /** Distance in x at which it is asked whether the angle has faded. */
    private static final double STRIDE = 0.5;
    /** Ratio of the x at which it is asked whether the angle can be found all the way. */
    private static final double DENSER = 0.9;

    private static final double ASYMPTOTIC = 1e-11;

    private static final double[] CUTS = {-6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0, 9.0};

    private final SmoothCurve curve;
    private final AngleScale scale;

    private DeflectionCurve(SmoothCurve curve, AngleScale scale) {
        this.curve = curve;
        this.scale = scale;
    }

    /**
     * The curve of the exact angles (3.5) of a potential at one κ.
     *
     * @param kappa κ = 2ε/|w|² &gt; 0
     */
    public static DeflectionCurve of(PairPotential potential, double kappa) {
        return of(AngleField.of(potential), kappa);
    }

    /**
     * The curve of a scatterer at one κ.
     *
     * @param scatterer a scatterer with relatively accurate θ and π − θ
     * @param kappa κ = 2ε/|w|² &gt; 0
     */
    public static DeflectionCurve of(Scatterer scatterer, double kappa) {
        return of(AngleField.of(scatterer), kappa);
    }

    /**
     * The curve of the weak-deflection angles θ_B = −2κI(ρ) of Lemma 3.1, in log(θ_B/2).
     *
     * @param kappa κ = 2ε/|w|² &gt; 0
     */
    static DeflectionCurve born(ShortRangePotential potential, double kappa) {
        return of(AngleField.born(potential), kappa);
    }

    private static DeflectionCurve of(AngleField field, double kappa) {
        if (!(kappa > 0.0) || !Double.isFinite(kappa)) {
            throw new IllegalArgumentException("kappa: expected a finite number > 0, got " + kappa);
        }
        return new DeflectionCurve(fit(x -> field.at(x, kappa)), field.scale());
    }

    /** Fits a function of x that is asymptotically linear at both ends. */
    static SmoothCurve fit(SmoothCurve.Sampler function) {
        double deepest = deepest(function);
        double right = rightEnd(function, deepest);
        double settled = settled(function, deepest);
        double[] breakpoints = DoubleStream.concat(
                        DoubleStream.of(deepest, settled, right),
                        Arrays.stream(CUTS).filter(cut -> cut > settled && cut < right))
                .sorted()
                .distinct()
                .toArray();
        return SmoothCurve.fit(function, TOLERANCE, breakpoints);
    }

    /**
     * The largest reliable x ≤ 13 before the angle first fades below the range of double, or to 0 where φ′ is rounded to 0: there
     * may be angles further out, but they are no more than rounding, and so are those just before.
     */
    private static double rightEnd(SmoothCurve.Sampler function, double deepest) {
        double start = Math.max(deepest, -OUTERMOST);
        double end = start;
        while (end < OUTERMOST && function.at(end).value() > FAINTEST) {
            end = Math.min(end + STRIDE, OUTERMOST);
        }
        double low = end;
        while (low > start && !isReliable(function, low)) {
            low = Math.max(low - STRIDE, start);
        }
        double high = Math.min(low + STRIDE, end);
        while (high - low > 1e-5) {
            double middle = 0.5 * (low + high);
            if (isReliable(function, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isReliable(SmoothCurve.Sampler function, double x) {
        return error(function, x, FAINTEST) <= RELIABLE;
    }

    private static double error(SmoothCurve.Sampler function, double x) {
        return error(function, x, Double.NEGATIVE_INFINITY);
    }

    /** The error of a level above the least, infinite where it is not or φ′ of a steep singularity is beyond the range of doubles. */
    private static double error(SmoothCurve.Sampler function, double x, double least) {
        try {
            SmoothCurve.Sample sample = function.at(x);
            boolean isThere = sample.value() > least && sample.value() < Double.POSITIVE_INFINITY;
            return isThere ? sample.error() : Double.POSITIVE_INFINITY;
        } catch (ScatteringException e) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * The innermost x from which on the angle can be found reliably, or further out at all. Where φ′ is confined to narrow shells,
     * a quadrature may miss them at some x and not at others.
     */
    private static double deepest(SmoothCurve.Sampler function) {
        double x = INNERMOST;
        while (x < NOT_DEEP && !(error(function, x) <= (x < SHALLOWEST ? RELIABLE : Double.MAX_VALUE))) {
            x *= 0.5;
        }
        for (double further = x; further < SHALLOWEST; further *= DENSER) {
            x = error(function, further) <= RELIABLE ? x : DENSER * further;
        }
        return x;
    }

    /** An x below which the curve looks like its asymptote for ρ → 0, and needs no cutting in advance. */
    private static double settled(SmoothCurve.Sampler function, double deepest) {
        double value = function.at(deepest).value();
        double slope = 0.5 * (function.at(deepest + 2.0).value() - value);
        boolean before = false;
        for (double x = -8.0; x > deepest; x *= 1.2) {
            boolean close = Math.abs(function.at(x).value() - value - slope * (x - deepest)) < ASYMPTOTIC;
            if (close && before) {
                return x;
            }
            before = close;
        }
        return deepest;
    }

    /** log tan(θ/2) (or log(θ/2) for the weak-deflection angle) over x. */
    SmoothCurve curve() {
        return curve;
    }

    /** The coordinate the curve is in. */
    AngleScale scale() {
        return scale;
    }

    /** The stretches on which the angle rises or falls, from ρ = 0 outwards. */
    List<MonotoneBranch> branches() {
        return MonotoneBranch.of(curve);
    }

    /**
     * The angle at an impact parameter.
     *
     * @param rho ρ, 0 &lt; ρ &lt; 1
     */
    public double angle(double rho) {
        return scale.angle(curve.value(ImpactCoordinate.of(rho)));
    }

    /**
     * The angle at an impact parameter with its error.
     *
     * @param rho ρ, 0 &lt; ρ &lt; 1
     */
    public Measured measuredAngle(double rho) {
        double x = ImpactCoordinate.of(rho);
        double angle = scale.angle(curve.value(x));
        // |dθ/dλ| is sin θ, or θ for the weak-deflection angle
        return new Measured(angle, Math.min(angle * curve.error(x), Math.PI));
    }
}
