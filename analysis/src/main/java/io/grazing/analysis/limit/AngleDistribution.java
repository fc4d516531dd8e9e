package io.grazing.analysis.limit;

import io.grazing.analysis.rates.Measured;

/**
 * How the cross-section of a potential is spread over deflection angles: the exact content of angle bins,
 *
 * <pre>  σ(a, b; annulus) = ∫ 1[a ≤ θ(ρ) &lt; b] 2πρ dρ over the annulus,</pre>
 *
 * of total π (support radius 1). An empirical histogram is to be compared with this and never with the density at
 * a bin's centre, which diverges at a rainbow.
 */
public interface AngleDistribution {

    /**
     * The contents of bins, separately for each annulus of impact parameters.
     *
     * @param edges borders of the bins, increasing, radians, the first ≥ 0; an edge ≥ π bounds nothing
     * @param radii borders of the annuli, increasing, in [0, 1]
     * @return contents[k][i] of bin [edges[i], edges[i+1]) in annulus [radii[k], radii[k+1]]
     */
    Measured[][] contents(double[] edges, double[] radii);

    /** The contents of bins in the whole disc. */
    default Measured[] contents(double[] edges) {
        return contents(edges, new double[] {0.0, 1.0})[0];
    }

    /**
     * The distribution function: the fraction of the cross-section π that is deflected by less than each angle.
     *
     * @param angles angles, increasing, the first &gt; 0, radians
     */
    default double[] cumulative(double[] angles) {
        double[] edges = new double[angles.length + 1];
        System.arraycopy(angles, 0, edges, 1, angles.length);
        Measured[] contents = contents(edges);
        double[] fraction = new double[angles.length];
        double sum = 0.0;
        for (int i = 0; i < angles.length; i++) {
            sum += contents[i].value();
            fraction[i] = Math.min(1.0, sum / Math.PI);
        }
        return fraction;
    }
}
