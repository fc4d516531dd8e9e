package io.grazing.analysis.study;

/** The outcome of a comparison. */
public enum Verdict {
    /** The claim was judged and holds. */
    PASS,
    /** The claim was judged and is contradicted. */
    FAIL,
    /** A number that is reported and not judged. */
    INFO
}
