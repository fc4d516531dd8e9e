package io.grazing.analysis.limit;

import io.grazing.potential.Jet;
import io.grazing.potential.Profile;
import io.grazing.potential.ShortRangePotential;
import java.util.function.DoubleFunction;

/** Profiles with their derivatives written out by hand, so that these tests stand on the formulas alone. */
final class TestProfiles {

    private TestProfiles() {}

    /** A profile of which f, f′ and f″ are given as functions of the depth 1 − r. */
    private static Profile ofDepth(String description, DoubleFunction<Jet> atDepth) {
        return new Profile() {
            @Override
            public Jet at(double r) {
                return atDepth.apply(1.0 - r);
            }

            @Override
            public Jet atDepth(double depth) {
                return atDepth.apply(depth);
            }

            @Override
            public String description() {
                return description;
            }
        };
    }

    /** A (1 − r)^n/r^s. */
    static ShortRangePotential power(double strength, int n, double s) {
        return ShortRangePotential.of(
                ofDepth(
                        strength + " (1 - r)^" + n,
                        d -> new Jet(
                                strength * Math.pow(d, n),
                                -strength * n * Math.pow(d, n - 1),
                                n == 1 ? 0.0 : strength * n * (n - 1) * Math.pow(d, n - 2))),
                s);
    }

    /** (1 − r)/r^s. */
    static ShortRangePotential cone(double s) {
        return power(1.0, 1, s);
    }

    /** (1 − r²)/r^s. */
    static ShortRangePotential parabola(double s) {
        return ShortRangePotential.of(ofDepth("1 - r^2", d -> new Jet(d * (2.0 - d), -2.0 * (1.0 - d), -2.0)), s);
    }

    /** e (exp(−1/(1 − r²)))/r^s, all of whose derivatives vanish at r = 1. */
    static ShortRangePotential bump(double s) {
        return ShortRangePotential.of(
                ofDepth("exp(1-1/(1-r^2))", d -> {
                    if (d <= 0.0) {
                        return Jet.ZERO;
                    }
                    double r = 1.0 - d;
                    double u = 1.0 / (d * (2.0 - d));
                    double f = Math.exp(1.0 - u);
                    double g = -2.0 * r * u * u;
                    double slope = -2.0 * u * u - 8.0 * r * r * u * u * u;
                    return new Jet(f, f * g, f * (g * g + slope));
                }),
                s);
    }

    /** (exp(−λr) − exp(−λ))/r^s. */
    static ShortRangePotential yukawa(double lambda, double s) {
        return ShortRangePotential.of(
                ofDepth("exp(-" + lambda + " r) cut", d -> {
                    double e = Math.exp(-lambda) * Math.exp(lambda * d);
                    return new Jet(Math.exp(-lambda) * Math.expm1(lambda * d), -lambda * e, lambda * lambda * e);
                }),
                s);
    }

    /** A step of height 0.2 at r = 0.7 on top of a core of height 1 at r = 0.25: θ(ρ) has several extrema. */
    static ShortRangePotential shoulder(double sharpness) {
        return ShortRangePotential.of(
                ofDepth("shoulder", d -> {
                    Jet low = step(0.7, sharpness, d);
                    Jet high = step(0.25, sharpness, d);
                    return new Jet(
                            0.2 * low.value() + high.value(),
                            0.2 * low.first() + high.first(),
                            0.2 * low.second() + high.second());
                }),
                0.0);
    }

    /** L((c−r)/w) − L((c−1)/w), L the logistic function, at r = 1 − d without cancellation. */
    private static Jet step(double c, double w, double d) {
        double z = (c - 1.0 + d) / w;
        double edge = (c - 1.0) / w;
        double value = Math.sinh(0.5 * d / w) / (2.0 * Math.cosh(0.5 * z) * Math.cosh(0.5 * edge));
        double first = -0.25 / (w * Math.pow(Math.cosh(0.5 * z), 2));
        return new Jet(value, first, -first * Math.tanh(0.5 * z) / w);
    }
}
