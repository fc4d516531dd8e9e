package io.grazing.analysis.audit;

/** What became of a statement. */
public enum Verdict {
    /** As printed. */
    HOLDS("holds"),
    /** Not as printed, but as corrected. */
    HOLDS_AS_CORRECTED("holds as corrected"),
    /** Not as printed, and no correction is known, or the one that is fails too. */
    FAILS_AS_PRINTED("fails as printed");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** In words. */
    public String text() {
        return text;
    }
}
