package io.grazing.potential;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A screening function of nuclear repulsion, χ(x) = Σ c exp(−d x), which multiplies the Coulomb potential of the bare
 * nuclei at the distance x in screening lengths.
 *
 * @param terms the exponentials
 */
record ScreeningFunction(List<Term> terms) {

    /** The krypton–carbon pair: Wilson, Haggmark and Biersack, Phys. Rev. B 15 (1977) 2458. */
    static final ScreeningFunction KRYPTON_CARBON = new ScreeningFunction(
            List.of(new Term(0.190945, 0.278544), new Term(0.473674, 0.637174), new Term(0.335381, 1.919249)));

    /** The universal function: Ziegler, Biersack and Littmark, The Stopping and Range of Ions in Solids (1985). */
    static final ScreeningFunction UNIVERSAL = new ScreeningFunction(List.of(
            new Term(0.18175, 3.19980),
            new Term(0.50986, 0.94229),
            new Term(0.28022, 0.40290),
            new Term(0.02817, 0.20162)));

    /**
     * One exponential c exp(−d x).
     *
     * @param c its weight; the weights of a function add up to 1
     * @param d its rate, per screening length
     */
    record Term(double c, double d) {}

    /**
     * The formula of f(r) = χ(Λr) − r χ(Λ): the potential χ(Λr)/r cut at r = 1 and shifted to vanish there. f(0) =
     * χ(0) = 1.
     *
     * @param cutoff Λ, the cutoff radius in screening lengths
     */
    String cutAndShifted(double cutoff) {
        return formula(cutoff + "*r") + " - r*(" + formula(Double.toString(cutoff)) + ")";
    }

    private String formula(String x) {
        return terms.stream()
                .map(term -> term.c() + "*exp(-" + term.d() + "*" + x + ")")
                .collect(Collectors.joining(" + "));
    }
}
