package io.grazing.analysis.audit;

import java.util.List;
import java.util.stream.Stream;

/** Every statement of the paper that can be tested. A new one goes into the list of its section. */
public final class Audit {

    private Audit() {}

    /** All statements, in the paper's order. */
    public static List<Claim> claims() {
        return Stream.of(
                        Preliminaries.claims(),
                        Theorems.claims(),
                        TwoBodyScattering.claims(),
                        AngleEstimates.claims(),
                        Moments.claims(),
                        LandauProof.claims(),
                        NonCutoff.claims(),
                        Remainders.claims())
                .flatMap(List::stream)
                .toList();
    }

    /** Tests all statements, on all processors. */
    public static List<Finding> run() {
        return claims().parallelStream().map(Claim::test).toList();
    }
}
