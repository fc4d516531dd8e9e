package io.grazing.analysis.operator;

import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Vector;
import io.grazing.collision.VelocityFunction;

/**
 * The linearised Landau operator (1.3) at a velocity,
 *
 * <pre>  Kψ(v₁) = 2π ∫ [4η·(∇ψ(v₂) − ∇ψ(v₁))/|w|² + P_η^⊥ : (∇²ψ(v₁) + ∇²ψ(v₂))/|w|] M(v₂) dv₂,</pre>
 *
 * w = v₁ − v₂, η = w/|w|, with exact derivatives of ψ, by product rules in |w| and η that are refined until two agree.
 * Relative accuracy 1e-12 for smooth ψ, as the error says.
 */
public final class LandauOperator {

    private static final double TOLERANCE = 1e-13;
    private static final int COARSEST = 14;
    private static final int FINEST = 80;
    private static final double STEP = 1.5;
    private static final double REACH = 9.0;
    private static final double FARTHEST = 30.0;
    private static final double FAINT = 1e-16;
    /** Rounding of the sum, over that of the magnitudes of its terms. */
    private static final double ROUNDING = 4e-14;

    private final VelocityFunction psi;
    private final Partners partners;
    private final Vector v1;
    private final double[] here;

    private LandauOperator(VelocityFunction psi, Vector v1) {
        this.psi = psi;
        this.v1 = v1;
        partners = new Partners(v1);
        here = psi.expand(v1);
    }

    /** Kψ(v₁). */
    public static Measured apply(VelocityFunction psi, Vector v1) {
        return new LandauOperator(psi, v1).refined();
    }

    /** An integral and that of the magnitudes of its terms. */
    private record Sum(double value, double size) {

        Sum plus(Sum other) {
            return new Sum(value + other.value, size + other.size);
        }
    }

    private Measured refined() {
        int n = COARSEST;
        Sum coarse = integral(n);
        while (true) {
            n += n / 3;
            Sum fine = integral(n);
            double error = Math.abs(fine.value - coarse.value);
            if (error <= TOLERANCE * (Math.abs(fine.value) + fine.size) || n >= FINEST) {
                return new Measured(fine.value, error + ROUNDING * fine.size).times(2.0 * Math.PI);
            }
            coarse = fine;
        }
    }

    private Sum integral(int n) {
        double from = partners.slowest(REACH);
        double to = partners.fastest(REACH);
        int count = (int) Math.ceil((to - from) / STEP);
        Sum total = new Sum(0.0, 0.0);
        for (int i = 0; i < count; i++) {
            total = total.plus(panel(from + (to - from) * i / count, from + (to - from) * (i + 1) / count, n));
        }
        double largest = total.size;
        Sum last;
        do {
            if (to > partners.fastest(FARTHEST)) {
                throw new UndefinedFunctionException(
                        "expected a function that grows more slowly than the Maxwellian decays, got '" + psi + "'");
            }
            last = panel(to, to + STEP, n);
            total = total.plus(last);
            to += STEP;
        } while (last.size > FAINT * largest);
        while (from > 0.0) {
            double next = Math.max(0.0, from - STEP);
            last = panel(next, from, n);
            total = total.plus(last);
            from = last.size > FAINT * largest ? next : 0.0;
        }
        return total;
    }

    private Sum panel(double from, double to, int n) {
        GaussRule rule = GaussRule.of(n);
        double[] sums = new double[2];
        for (int i = 0; i < n; i++) {
            double w = rule.point(i, from, to);
            double width = 0.5 * (to - from) * rule.weight(i);
            partners.forEach(w, n, (eta, weight) -> {
                double[] there = psi.expand(v1.minus(eta.times(w)));
                double friction = 0.0;
                double size = 0.0;
                double[] direction = {eta.x(), eta.y(), eta.z()};
                for (int a = 0; a < 3; a++) {
                    friction += 4.0 * direction[a] * (there[1 + a] - here[1 + a]);
                    size += 4.0 * (Math.abs(there[1 + a]) + Math.abs(here[1 + a]));
                }
                double diffusion = 0.0;
                int k = 4;
                for (int a = 0; a < 3; a++) {
                    for (int b = a; b < 3; b++, k++) {
                        double projection = (a == b ? 1.0 : 0.0) - direction[a] * direction[b];
                        double twice = a == b ? 1.0 : 2.0;
                        diffusion += twice * projection * (here[k] + there[k]);
                        size += w * (Math.abs(here[k]) + Math.abs(there[k]));
                    }
                }
                sums[0] += width * weight * (friction + w * diffusion);
                sums[1] += width * weight * size;
            });
        }
        return new Sum(sums[0], sums[1]);
    }
}
