package io.grazing.analysis.limit;

/**
 * The time scale d_ε on which weak collisions act, (2.5) and Theorem 2.4:
 *
 * <pre>  d_ε = ε²          for s &lt; 1,
 *  d_ε = ε² |log ε|  for s = 1, the Coulomb logarithm,
 *  d_ε = ε^{2/s}     for s &gt; 1   (corrected [E11]: the theorem prints ε^s, its proof has 2/s).</pre>
 *
 * @param s the order of the singularity, s ≥ 0
 */
public record GrazingTimescale(double s) {

    /** The time scale of an order of the singularity. */
    public GrazingTimescale {
        if (!(s >= 0.0) || !Double.isFinite(s)) {
            throw new IllegalArgumentException("s: expected a finite number >= 0, got " + s);
        }
    }

    /**
     * d_ε.
     *
     * @param epsilon the scale ε &gt; 0 of the potential (1.6); at s = 1 the logarithm vanishes at ε = 1
     */
    public double of(double epsilon) {
        if (!(epsilon > 0.0) || !Double.isFinite(epsilon)) {
            throw new IllegalArgumentException("epsilon: expected a finite number > 0, got " + epsilon);
        }
        if (s > 1.0) {
            return Math.pow(epsilon, 2.0 / s);
        }
        double square = epsilon * epsilon;
        return s == 1.0 ? square * Math.abs(Math.log(epsilon)) : square;
    }

    /** Whether the limit is the Landau equation, s ≤ 1; else it is a Boltzmann equation without cut-off. */
    public boolean isLandau() {
        return s <= 1.0;
    }

    /** The time scale as text: {@code eps^2}, {@code eps^2*|log eps|} or {@code eps^(2/s)}. */
    public String text() {
        if (s > 1.0) {
            return "eps^(2/s)";
        }
        return s == 1.0 ? "eps^2*|log eps|" : "eps^2";
    }
}
