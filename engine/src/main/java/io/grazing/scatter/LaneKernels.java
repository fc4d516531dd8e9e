package io.grazing.scatter;

import io.grazing.runtime.VectorModule;

/** Chooses how lanes are computed: in vectors where the running JVM has them, otherwise in plain loops. */
final class LaneKernels {

    private LaneKernels() {}

    /** The faster kernel; results do not depend on which. */
    static LaneKernel fastest() {
        return VectorModule.load(LaneKernel.class, "io.grazing.scatter.LaneVectors", new LaneLoops());
    }

    /** The faster contraction of rows; results do not depend on which. */
    static RowContraction rows() {
        return VectorModule.load(RowContraction.class, "io.grazing.scatter.LaneVectorRows", new LoopRows());
    }
}
