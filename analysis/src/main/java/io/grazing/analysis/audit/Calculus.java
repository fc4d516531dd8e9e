package io.grazing.analysis.audit;

import io.grazing.analysis.rates.AdaptiveIntegral;
import io.grazing.analysis.rates.Measured;
import io.grazing.potential.ShortRangePotential;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/** The formulas of the paper taken literally: integrals, roots, derivatives, sweeps. */
final class Calculus {

    private static final AdaptiveIntegral INTEGRAL =
            AdaptiveIntegral.toTolerance(1e-12, 1e-14).withPanels(300);

    private Calculus() {}

    /** ∫ g over [from, to]. */
    static double integral(DoubleUnaryOperator g, double from, double to) {
        return INTEGRAL.of(g, from, to).value();
    }

    /** The zero of an increasing function. */
    static double root(DoubleUnaryOperator g, double low, double high) {
        double a = low;
        double b = high;
        for (int i = 0; i < 200 && b - a > 0.0; i++) {
            double middle = 0.5 * (a + b);
            if (middle <= a || middle >= b) {
                break;
            }
            if (g.applyAsDouble(middle) < 0.0) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return 0.5 * (a + b);
    }

    /** dg/dx by central differences of fourth order. */
    static double derivative(DoubleUnaryOperator g, double x, double h) {
        return (8.0 * (g.applyAsDouble(x + h) - g.applyAsDouble(x - h))
                        - (g.applyAsDouble(x + 2.0 * h) - g.applyAsDouble(x - 2.0 * h)))
                / (12.0 * h);
    }

    /** r_min: the zero of 1 − factor κφ(r) − ρ²/r². */
    static double turning(ShortRangePotential phi, double rho, double kappa, double factor) {
        return root(r -> 1.0 - factor * kappa * phi.at(r).value() - rho * rho / (r * r), 0.5 * rho, 1.0);
    }

    /** I(ρ) of Lemma 3.1, φ′ = 0 beyond 1. */
    static double impulse(ShortRangePotential phi, double rho) {
        // r² = ρ² + y²
        return integral(
                y -> {
                    double r = Math.hypot(rho, y);
                    return rho * phi.at(Math.min(r, 1.0)).first() / r;
                },
                0.0,
                Math.sqrt((1.0 - rho) * (1.0 + rho)));
    }

    /** Samples at the powers of ten from 10^first down to 10^last. */
    static List<Sample> decades(int first, int last, DoubleFunction<Sample> sample) {
        List<Sample> samples = new ArrayList<>();
        for (int k = first; k >= last; k--) {
            samples.add(sample.apply(Math.pow(10.0, k)));
        }
        return samples;
    }

    /** A sample of a computed number. */
    static Sample sample(Measured measured, double... at) {
        return new Sample(at, measured);
    }
}
