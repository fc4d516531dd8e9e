package io.grazing.scatter;

/** Chooses how lanes are computed: in vectors where the running JVM has them, otherwise in plain loops. */
final class LaneKernels {

    private static final String MODULE = "jdk.incubator.vector";
    private static final String VECTORS = "io.grazing.scatter.LaneVectors";

    private LaneKernels() {}

    /** Whether this JVM was started with {@code --add-modules jdk.incubator.vector}. */
    static boolean hasVectors() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    /** The faster kernel; results do not depend on which. */
    static LaneKernel fastest() {
        return hasVectors() ? vectors() : new LaneLoops();
    }

    // by name, since LaneVectors cannot be loaded without the module
    private static LaneKernel vectors() {
        try {
            return (LaneKernel) Class.forName(VECTORS).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            return new LaneLoops();
        }
    }
}
