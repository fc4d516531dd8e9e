package io.grazing.collision;

import java.util.Arrays;

/**
 * The partition of the disc of impact parameters 0 ≤ ρ ≤ 1 into annuli from which encounters are drawn, and
 * the flux that turns an average over the disc into a rate: for any function g of an encounter
 *
 * <pre>  ∫∫ g |w| ρ dρ dη⊥ = flux · Σ_k area_k · mean of g over stratum k,</pre>
 *
 * averaged over the velocities of the scenario (one pair, or Maxwellian pairs weighted by |w|). Inside a
 * stratum the impact points are uniform in area: independent of each other, or each block a scrambled net of
 * its own, whose points are not, so that only the scatter between blocks tells the error of a mean.
 *
 * @param edges ρ at the borders of the annuli, increasing from 0 to 1
 * @param flux mean relative speed of the velocities drawn: |w|, or its Maxwellian mean 4/√π
 * @param scrambled whether the impact points of a block are a scrambled net
 */
@SuppressWarnings("ArrayRecordComponent")
public record Strata(double[] edges, double flux, boolean scrambled) {

    public Strata {
        edges = edges.clone();
        if (edges.length < 2 || edges[0] != 0.0 || edges[edges.length - 1] != 1.0) {
            throw new IllegalArgumentException("edges must run from 0 to 1, got " + Arrays.toString(edges));
        }
        for (int k = 1; k < edges.length; k++) {
            if (!(edges[k] > edges[k - 1])) {
                throw new IllegalArgumentException("edges must increase, got " + Arrays.toString(edges));
            }
        }
    }

    /** Strata with independent impact points. */
    public Strata(double[] edges, double flux) {
        this(edges, flux, false);
    }

    /** The same strata with a scrambled net of impact points in each block. */
    public Strata withScrambledNets() {
        return new Strata(edges, flux, true);
    }

    /** Whether {@code other} has the same borders and the same kind of points. */
    public boolean isSamePartition(Strata other) {
        return scrambled == other.scrambled && Arrays.equals(edges, other.edges);
    }

    /** The whole disc as one stratum: uniform sampling. */
    public static Strata uniform(double flux) {
        return new Strata(new double[] {0.0, 1.0}, flux);
    }

    @Override
    public double[] edges() {
        return edges.clone();
    }

    /** The number of strata. */
    public int count() {
        return edges.length - 1;
    }

    /** Inner border of stratum {@code k}. */
    public double inner(int k) {
        return edges[k];
    }

    /** Outer border of stratum {@code k}. */
    public double outer(int k) {
        return edges[k + 1];
    }

    /** Area π(ρ_{k+1}² − ρ_k²) of stratum {@code k}; all together have area π. */
    public double area(int k) {
        return Math.PI * (edges[k + 1] - edges[k]) * (edges[k + 1] + edges[k]);
    }
}
