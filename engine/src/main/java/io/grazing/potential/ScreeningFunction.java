package io.grazing.potential;

import java.util.StringJoiner;

/**
 * A screening function of nuclear repulsion, χ(x) = Σ c_i exp(−d_i x), which multiplies the Coulomb potential of the
 * bare nuclei at the distance x in screening lengths.
 */
enum ScreeningFunction {

    /** Wilson, Haggmark and Biersack, Phys. Rev. B 15 (1977) 2458: the krypton–carbon pair. */
    KRYPTON_CARBON(new double[] {0.190945, 0.473674, 0.335381}, new double[] {0.278544, 0.637174, 1.919249}),

    /**
     * Ziegler, Biersack and Littmark, The Stopping and Range of Ions in Solids (1985): the universal function. Its
     * coefficients add up to 1.
     */
    UNIVERSAL(new double[] {0.18175, 0.50986, 0.28022, 0.02817}, new double[] {3.19980, 0.94229, 0.40290, 0.20162});

    private final double[] c;
    private final double[] d;

    ScreeningFunction(double[] c, double[] d) {
        this.c = c;
        this.d = d;
    }

    /**
     * The formula of f(r) = χ(Λr) − r χ(Λ): the potential χ(Λr)/r cut at r = 1 and shifted to vanish there. f(0) =
     * χ(0) = 1.
     *
     * @param cutoff Λ, the cutoff radius in screening lengths
     */
    String cutAndShifted(double cutoff) {
        return at(cutoff + "*r") + " - r*(" + at(Double.toString(cutoff)) + ")";
    }

    private String at(String x) {
        StringJoiner sum = new StringJoiner(" + ");
        for (int i = 0; i < c.length; i++) {
            sum.add(c[i] + "*exp(-" + d[i] + "*" + x + ")");
        }
        return sum.toString();
    }
}
