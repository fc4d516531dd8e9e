package io.grazing.scatter;

import io.grazing.runtime.VectorModule;

/** Chooses how lanes are computed: in vectors where the running JVM has them, otherwise in plain loops. */
final class LaneKernels {

    /** Until vectors are compiled, they are slower than loops, which have done as many by then. */
    private static final long LEAST_FOR_VECTORS = 8_000_000L;

    private LaneKernels() {}

    /** The faster kernel for {@code count} encounters, its compilation included; results do not depend on which. */
    static LaneKernel fastest(long count) {
        return count < LEAST_FOR_VECTORS ? new LaneLoops() : fastest();
    }

    /** The faster kernel for many encounters. */
    static LaneKernel fastest() {
        return VectorModule.load(LaneKernel.class, "io.grazing.scatter.LaneVectors", new LaneLoops());
    }
}
