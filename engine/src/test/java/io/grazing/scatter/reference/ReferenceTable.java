package io.grazing.scatter.reference;

import io.grazing.potential.TableProfile;

/** The table among the profiles of the reference angles: unevenly spaced and rounded, as measured ones are. */
public final class ReferenceTable {

    /** What the reference files call it. */
    public static final String NAME = "table";

    static final double[] R = {0.0, 0.05, 0.12, 0.25, 0.4, 0.55, 0.7, 0.85, 0.95, 1.0};
    private static final double[] F = {1.7, 1.612, 1.497, 1.286, 1.031, 0.748, 0.452, 0.171, 0.031, 0.0};

    private ReferenceTable() {}

    /** The profile through the table. */
    public static TableProfile profile() {
        return TableProfile.of(R, F, NAME);
    }
}
