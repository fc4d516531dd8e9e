package io.grazing.scatter;

/** Chooses how lanes are computed: in vectors where the running JVM has them, otherwise in plain loops. */
final class LaneKernels {

    private static final String MODULE = "jdk.incubator.vector";
    private static final String VECTORS = "io.grazing.scatter.LaneVectors";
    private static final String VECTOR_ROWS = "io.grazing.scatter.LaneVectorRows";

    private LaneKernels() {}

    /** Whether this JVM was started with {@code --add-modules jdk.incubator.vector}. */
    static boolean hasVectors() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    /** The faster kernel; results do not depend on which. */
    static LaneKernel fastest() {
        return hasVectors() ? vectors(LaneKernel.class, VECTORS, new LaneLoops()) : new LaneLoops();
    }

    /** The faster contraction of rows; results do not depend on which. */
    static RowContraction rows() {
        return hasVectors() ? vectors(RowContraction.class, VECTOR_ROWS, new LoopRows()) : new LoopRows();
    }

    // by name, since classes that use vectors cannot be loaded without the module
    private static <T> T vectors(Class<T> type, String name, T loops) {
        try {
            return type.cast(Class.forName(name).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | LinkageError e) {
            return loops;
        }
    }
}
