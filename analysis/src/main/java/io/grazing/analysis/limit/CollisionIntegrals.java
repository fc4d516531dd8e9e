package io.grazing.analysis.limit;

import io.grazing.analysis.rates.AdaptiveIntegral;
import io.grazing.analysis.rates.Measured;
import io.grazing.potential.PairPotential;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The collision integrals of Chapman and Cowling for a gas of unit masses at temperature T,
 *
 * <pre>  Ω^(l,s)(T) = √(T/(2πμ)) ∫_0^∞ e^{−γ²} γ^{2s+3} σ^(l)(Tγ²) dγ,   μ = ½,
 *  Ω*^(l,s)   = Ω^(l,s)/Ω^(l,s) of hard spheres of diameter 1,
 *  Ω_hs^(l,s) = √(T/(2πμ)) ½ (s+1)! π (1 − ½(1 + (−1)^l)/(1+l)).</pre>
 *
 * T is k_B times the temperature in units of the scale ε of the potential, so that γ² = E/T with the energy E of {@link
 * CrossSections}; Ω in units of √(ε/m) times the support radius squared. Relative accuracy about 1e-10, as the error says.
 *
 * <p>Immutable and thread-safe.
 */
public final class CollisionIntegrals {

    /** The highest order s. */
    public static final int MAX_ORDER = 100;

    private static final double RELATIVE = 1e-11;
    /** Share of an integral that may lie below the lowest energy; it is extrapolated. */
    private static final double NEGLECTED = 1e-13;
    /** Widest first panel in log γ². */
    private static final double WIDTH = 2.0;
    /** A safety factor for the error of cross-sections between the nodes at which it is integrated. */
    private static final double SAFETY = 2.0;

    private final CrossSections sections;
    private final double temperature;

    /**
     * The integrals of a potential.
     *
     * @param potential the pair potential φ
     * @param temperature T &gt; 0 in units of ε
     */
    public CollisionIntegrals(PairPotential potential, double temperature) {
        if (!(temperature > 0.0) || !Double.isFinite(temperature)) {
            throw new IllegalArgumentException("temperature: expected a finite number > 0, got " + temperature);
        }
        this.sections = new CrossSections(potential);
        this.temperature = temperature;
    }

    /**
     * Degree and order of an integral.
     *
     * @param l degree, 1 ≤ l ≤ {@link AngleMoments#MAX_DEGREE}
     * @param s order, 0 ≤ s ≤ {@link #MAX_ORDER}
     */
    public record Index(int l, int s) {

        /** Indices in their range. */
        public Index {
            if (l < 1 || l > AngleMoments.MAX_DEGREE || s < 0 || s > MAX_ORDER) {
                throw new IllegalArgumentException("expected l in 1.." + AngleMoments.MAX_DEGREE + " and s in 0.."
                        + MAX_ORDER + ", got " + l + "," + s);
            }
        }

        /** ∫_0^∞ e^{−γ²} γ^{2s+3} σ_hs^(l) dγ of hard spheres of diameter 1. */
        double hardSphere() {
            double product = 0.5;
            for (int k = 2; k <= s + 1; k++) {
                product *= k;
            }
            return product * Math.PI * (l % 2 == 0 ? 1.0 - 1.0 / (1.0 + l) : 1.0);
        }
    }

    /**
     * An integral.
     *
     * @param index which
     * @param omega Ω^(l,s)
     * @param reduced Ω*^(l,s)
     */
    public record Value(Index index, Measured omega, Measured reduced) {}

    /** The integrals of several indices, which share the angles. */
    public List<Value> of(List<Index> indices) {
        double unit = Math.sqrt(temperature / Math.PI);
        List<Measured> reduced = new Integration(indices).result();
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < indices.size(); i++) {
            Index index = indices.get(i);
            Measured omega = reduced.get(i).times(unit * index.hardSphere());
            values.add(new Value(index, omega, reduced.get(i)));
        }
        return values;
    }

    /** One integration over log γ² of all integrands relative to those of hard spheres. */
    private final class Integration {

        private final List<Index> indices;
        private final Map<Double, Measured[]> known = new HashMap<>();

        Integration(List<Index> indices) {
            this.indices = List.copyOf(indices);
        }

        List<Measured> result() {
            int n = indices.size();
            double[] breakpoints = breakpoints();
            Measured[] integrals = AdaptiveIntegral.toTolerance(RELATIVE, 0.0)
                    .of(n, (u, values) -> fill(u, values, false), breakpoints);
            Measured[] errors = AdaptiveIntegral.toTolerance(0.1, 0.0)
                    .withPanels(breakpoints.length - 1)
                    .of(n, (u, values) -> fill(u, values, true), breakpoints);
            double first = breakpoints[0];
            double last = breakpoints[breakpoints.length - 1];
            List<Measured> results = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                double below = integrand(i, first).value() / (indices.get(i).s() + 2.0);
                double above = 2.0 * integrand(i, last).value() / Math.exp(last);
                results.add(
                        integrals[i].plus(new Measured(below, below + above)).widenedBy(SAFETY * errors[i].value()));
            }
            return results;
        }

        private void fill(double u, double[] values, boolean error) {
            for (int i = 0; i < values.length; i++) {
                Measured g = integrand(i, u);
                values[i] = error ? g.error() : g.value();
            }
        }

        /** ½ e^{−x} x^{s+2} σ^(l)(Tx) over the hard spheres', x = γ² = e^u. */
        private Measured integrand(int i, double u) {
            Index index = indices.get(i);
            double x = Math.exp(u);
            double weight = 0.5 * Math.exp(-x + (index.s() + 2.0) * u) / index.hardSphere();
            return known.computeIfAbsent(u, this::sections)[i].times(weight);
        }

        private Measured[] sections(double u) {
            double kappa = CrossSections.kappa(temperature * Math.exp(u));
            AngleMoments moments = AngleMoments.of(sections.potential(), kappa);
            Map<Integer, Measured> byDegree = new HashMap<>();
            return indices.stream()
                    .map(index -> byDegree.computeIfAbsent(index.l(), l -> CrossSections.of(moments, l)))
                    .toArray(Measured[]::new);
        }

        private double[] breakpoints() {
            int order = indices.stream().mapToInt(Index::s).max().orElseThrow() + 2;
            double to = Math.log(order + 12.0 * Math.sqrt(order) + 40.0);
            double from = 0.0;
            // as long as what lies below, at most that of cross-sections 2π, could matter
            for (int i = 0; i < indices.size(); i++) {
                Index index = indices.get(i);
                double typical = integrand(i, Math.log(index.s() + 2.0)).value();
                double least = NEGLECTED * typical * index.hardSphere() * (index.s() + 2.0) / Math.PI;
                from = Math.min(from, Math.log(least) / (index.s() + 2.0));
            }
            double barrier = Math.log(sections.barrier() / temperature);
            int pieces = (int) Math.ceil((to - from) / WIDTH);
            double lowest = from;
            return DoubleStream.concat(
                            DoubleStream.iterate(0.0, i -> i <= pieces, i -> i + 1.0)
                                    .map(i -> lowest + (to - lowest) * i / pieces),
                            DoubleStream.of(barrier).filter(u -> u > lowest && u < to))
                    .sorted()
                    .distinct()
                    .toArray();
        }
    }
}
