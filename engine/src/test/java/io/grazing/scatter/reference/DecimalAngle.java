package io.grazing.scatter.reference;

import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/**
 * Deflection angles in decimal arithmetic, by the paper's formula (3.7) in the variable u = sin α = ρ/(r√A),
 * A = 1 − 2κφ:
 *
 * <pre>  θ     = 2 ∫_{asin ρ}^{π/2} −rκφ′/(A − rκφ′) dα,
 *  π − θ = 2 asin ρ + 2 ∫_{asin ρ}^{π/2} A/(A − rκφ′) dα,</pre>
 *
 * whose terms are all positive and which has no square root and no turning point: r(α) is the root of
 * r²A(r) = ρ²/sin²α, found by Newton's method. The rule is tanh-sinh, on each range where f is analytic, with the step
 * halved until both integrals settle. Nothing of this is shared with the quadrature under test.
 */
final class DecimalAngle {

    /** Relative change of both integrals at the last halving of the step; the error is about its square. */
    private static final double SETTLED = 1e-13;

    private static final int COARSEST = 3;
    private static final int FINEST = 9;
    private static final double REACH = 4.5;
    private static final double NEWTON = 1e-24;
    /** Depths 1 − r are wanted to this, relative to NEWTON. */
    private static final double LEAST_DEPTH = 1e-20;

    private static final int ITERATIONS = 400;

    private final DecimalPotential potential;
    private final DfpField field;
    private final Dfp rho;
    private final Dfp kappa;
    private final Dfp edge;

    private Dfp q;
    private Dfp well;
    private Dfp pull;

    private DecimalAngle(DecimalPotential potential, double rho, double kappa) {
        this.potential = potential;
        field = potential.field();
        this.rho = field.newDfp(rho);
        this.kappa = field.newDfp(kappa);
        edge = this.rho.asin();
    }

    /** θ and π − θ. */
    record Angle(Dfp theta, Dfp supplement) {}

    private record Sums(Dfp deflected, Dfp straight) {

        Sums plus(Sums other) {
            return new Sums(deflected.add(other.deflected), straight.add(other.straight));
        }

        Sums times(Dfp factor) {
            return new Sums(deflected.multiply(factor), straight.multiply(factor));
        }
    }

    /** r and dr/dt at a node, and the node's terms. */
    private record Solution(Dfp r, Dfp rate, Sums terms) {}

    /**
     * The angle of one encounter.
     *
     * @throws ArithmeticException if the rule does not settle
     */
    static Angle of(DecimalPotential potential, double rho, double kappa) {
        return new DecimalAngle(potential, rho, kappa).angle();
    }

    private Angle angle() {
        Sums total = new Sums(field.getZero(), field.getZero());
        Dfp square = rho.multiply(rho);
        Dfp from = field.getOne().divide(square).subtract(1).sqrt();
        double[] knots = potential.knots();
        for (int i = knots.length - 2; i >= 1; i--) {
            Dfp r = field.newDfp(knots[i]);
            moveTo(r);
            if (q.greaterThan(square)) {
                Dfp to = q.divide(square).subtract(1).sqrt();
                total = total.plus(integral(from, from.divide(to).log(), r));
                from = to;
            }
        }
        total = total.plus(integral(from, null, rho));
        return new Angle(
                total.deflected().multiply(2), total.straight().add(edge).multiply(2));
    }

    /** The integrals from w on over a range of −ln w, without end if {@code width} is null. */
    private Sums integral(Dfp w, Dfp width, Dfp innermost) {
        TreeMap<Double, Solution> solutions = new TreeMap<>();
        Sums previous = null;
        for (int level = COARSEST; level <= FINEST; level++) {
            double h = Math.scalb(1.0, -level);
            int reach = (int) Math.ceil(REACH / h);
            for (int k = -reach; k <= reach; k++) {
                double t = k * h;
                if (!solutions.containsKey(t)) {
                    solutions.put(t, solution(t, w, width, innermost, solutions));
                }
            }
            Sums sum = new Sums(field.getZero(), field.getZero());
            for (Solution solution : solutions.values()) {
                sum = sum.plus(solution.terms());
            }
            Sums integral = sum.times(field.newDfp(h));
            if (previous != null
                    && settled(previous.deflected(), integral.deflected())
                    && settled(
                            previous.straight().add(edge), integral.straight().add(edge))) {
                return integral;
            }
            previous = integral;
        }
        throw new ArithmeticException("the rule does not settle");
    }

    private boolean settled(Dfp before, Dfp after) {
        return before.subtract(after).abs().lessThan(after.abs().multiply(field.newDfp(SETTLED)));
    }

    /** The terms at w·e^{−z}: z = width/(1 + e^{−π sinh t}), or exp(t − e^{−t}) where there is no end. */
    private Solution solution(double t, Dfp start, Dfp width, Dfp innermost, TreeMap<Double, Solution> known) {
        Dfp e = field.newDfp(t).exp();
        Dfp inverse = e.reciprocal();
        Dfp z;
        Dfp weight;
        if (width == null) {
            z = field.newDfp(t).subtract(inverse).exp();
            weight = z.multiply(inverse.add(1));
        } else {
            Dfp halfPi = field.getPi().divide(2);
            Dfp decay = e.subtract(inverse).multiply(halfPi).negate().exp();
            Dfp x = decay.add(1).reciprocal();
            z = width.multiply(x);
            weight = z.multiply(x).multiply(decay).multiply(e.add(inverse)).multiply(halfPi);
        }
        Dfp w = start.multiply(z.negate().exp());
        Dfp stretch = w.multiply(w).add(1);
        Map.Entry<Double, Solution> outer = known.lowerEntry(t);
        Map.Entry<Double, Solution> inner = known.higherEntry(t);
        Dfp least = rho.multiply(stretch.sqrt());
        Dfp low = inner == null ? innermost : inner.getValue().r();
        Dfp high = outer == null ? field.getOne() : outer.getValue().r();
        Dfp guess = inner == null || outer == null
                ? low.multiply(high).sqrt()
                : outer.getValue()
                        .rate()
                        .subtract(inner.getValue().rate())
                        .multiply(field.newDfp((inner.getKey() - outer.getKey()) / 8.0))
                        .add(low.add(high).divide(2));
        Dfp r = solve(rho.multiply(rho).multiply(stretch), low.greaterThan(least) ? low : least, high, guess);
        Dfp share = weight.multiply(w).divide(stretch.multiply(well.add(pull)));
        Dfp rate = share.multiply(w).multiply(least).multiply(least).divide(r).negate();
        return new Solution(r, rate, new Sums(share.multiply(pull), share.multiply(well)));
    }

    /** The root of r²A = target between low and high; leaves A and −rκφ′ there. */
    private Dfp solve(Dfp target, Dfp lowest, Dfp highest, Dfp guess) {
        Dfp low = lowest;
        Dfp high = highest;
        Dfp r = guess.greaterThan(low) && guess.lessThan(high)
                ? guess
                : low.multiply(high).sqrt();
        Dfp residue = null;
        for (int i = 0; i < ITERATIONS; i++) {
            moveTo(r);
            Dfp excess = q.subtract(target);
            Dfp step = excess.divide(well.add(pull).multiply(r).multiply(2));
            Dfp depth = field.getOne().subtract(r).add(field.newDfp(LEAST_DEPTH));
            Dfp scale = r.lessThan(depth) ? r : depth;
            if (step.abs().lessThan(scale.multiply(field.newDfp(NEWTON))) || low.equals(high)) {
                moveTo(r.subtract(step));
                return r.subtract(step);
            }
            if (excess.greaterThan(field.getZero())) {
                high = r;
            } else {
                low = r;
            }
            Dfp next = r.subtract(step);
            boolean inside = next.greaterThan(low) && next.lessThan(high);
            boolean shrinking = residue == null || excess.abs().multiply(2).lessThan(residue.abs());
            residue = excess;
            r = inside && shrinking ? next : low.multiply(high).sqrt();
        }
        throw new ArithmeticException("no distance found");
    }

    private void moveTo(Dfp r) {
        potential.moveTo(r);
        well = field.getOne().subtract(potential.value().multiply(kappa).multiply(2));
        pull = r.multiply(kappa).multiply(potential.slope()).negate();
        q = r.multiply(r).multiply(well);
    }
}
