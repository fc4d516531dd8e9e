package io.grazing.analysis.study;

/** How impact parameters are drawn. */
public enum Sampling {
    /** With density ρ dρ, as nature draws them. */
    UNIFORM("uniform"),
    /**
     * From several annuli of equal width in log ρ, so that rare close encounters are seen; how many from each, a
     * pilot run decides.
     */
    STRATIFIED("stratified"),
    /** From the same annuli, the points of each block a scrambled net; blocks are replicates. */
    SCRAMBLED("scrambled");

    private final String label;

    Sampling(String label) {
        this.label = label;
    }

    /** The name in scenario files and summaries. */
    public String label() {
        return label;
    }
}
