package io.grazing.analysis.limit;

import io.grazing.analysis.rates.Measured;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;
import java.util.List;

/**
 * The angle distribution at one κ, that is at one relative speed: the exact content of a bin,
 *
 * <pre>  σ(a, b) = π Σ_branches |ρ_a² − ρ_b²|,</pre>
 *
 * summed over the monotone branches of θ(ρ), of which there are two at a rainbow (s = 0, 2κf(0) &lt; 1) and may
 * be more for a profile with shoulders. The differences of squares are formed without cancellation; the error
 * is that of the inverted edges.
 *
 * <p>Immutable and thread-safe.
 */
public final class DeflectionBranches implements AngleDistribution {

    private final DeflectionCurve deflection;
    private final List<MonotoneBranch> branches;

    private DeflectionBranches(DeflectionCurve deflection) {
        this.deflection = deflection;
        this.branches = deflection.branches();
    }

    /** The distribution of a curve. */
    public static DeflectionBranches of(DeflectionCurve deflection) {
        return new DeflectionBranches(deflection);
    }

    /**
     * The distribution of the exact angles (3.5).
     *
     * @param kappa κ = 2ε/|w|² &gt; 0
     */
    public static DeflectionBranches of(PairPotential potential, double kappa) {
        return of(DeflectionCurve.of(potential, kappa));
    }

    /**
     * The distribution of the weak-deflection angles θ_B = −2κI(ρ) of Lemma 3.1: the kernel of which the Landau
     * limit keeps the second moment. Angles beyond π count to the bin that ends at or beyond π.
     *
     * @param kappa κ = 2ε/|w|² &gt; 0
     */
    public static DeflectionBranches born(ShortRangePotential potential, double kappa) {
        return of(DeflectionCurve.born(potential, kappa));
    }

    /** The number of monotone branches. */
    public int count() {
        return branches.size();
    }

    /** The greatest angle at an extremum between two branches, radians: the rainbow; 0 if θ is monotone. */
    public double rainbow() {
        double highest = Double.NEGATIVE_INFINITY;
        for (MonotoneBranch branch : branches.subList(1, branches.size())) {
            highest = Math.max(highest, branch.startValue());
        }
        return deflection.scale().angle(highest);
    }

    @Override
    public Measured[][] contents(double[] edges, double[] radii) {
        double[] levels = BinBorders.levels(edges, deflection.scale());
        double[] borders = BinBorders.coordinates(radii);
        double[][] value = new double[borders.length - 1][levels.length - 1];
        double[][] error = new double[borders.length - 1][levels.length - 1];
        for (MonotoneBranch branch : branches) {
            Crossing[] crossings = new Crossing[levels.length];
            for (int i = 0; i < levels.length; i++) {
                crossings[i] = crossing(branch, levels[i]);
            }
            for (int k = 0; k < value.length; k++) {
                for (int i = 0; i < value[k].length; i++) {
                    value[k][i] += area(crossings[i].at, crossings[i + 1].at, borders[k], borders[k + 1]);
                    error[k][i] += crossings[i].uncertainty(borders[k], borders[k + 1])
                            + crossings[i + 1].uncertainty(borders[k], borders[k + 1]);
                }
            }
        }
        Measured[][] contents = new Measured[value.length][levels.length - 1];
        for (int k = 0; k < value.length; k++) {
            for (int i = 0; i < value[k].length; i++) {
                contents[k][i] = new Measured(value[k][i], error[k][i] + 0x1p-50 * value[k][i]);
            }
        }
        return contents;
    }

    private Crossing crossing(MonotoneBranch branch, double level) {
        double at = branch.crossing(level);
        if (Double.isInfinite(level)) {
            return new Crossing(at, at, at);
        }
        double error = Double.isInfinite(at) ? 0.0 : deflection.curve().error(at) + 0x1p-52 * (1.0 + Math.abs(level));
        double slack = Double.isInfinite(at) ? 0.0 : 4.0 * Math.ulp(at);
        double below = branch.crossing(level - error);
        double above = branch.crossing(level + error);
        return new Crossing(at, Math.min(below, above) - slack, Math.max(below, above) + slack);
    }

    /** Where a branch crosses an edge, and between which x it surely does. */
    private record Crossing(double at, double from, double to) {
        double uncertainty(double inner, double outer) {
            return area(from, to, inner, outer);
        }
    }

    private static double area(double x1, double x2, double inner, double outer) {
        double from = Math.max(Math.min(x1, x2), inner);
        double to = Math.min(Math.max(x1, x2), outer);
        return ImpactCoordinate.area(from, to);
    }
}
