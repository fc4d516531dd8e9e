package io.grazing.runtime;

/** The module {@code jdk.incubator.vector}, which a JVM has only if it was started with {@code --add-modules}. */
public final class VectorModule {

    private static final String NAME = "jdk.incubator.vector";

    private VectorModule() {}

    /** Whether the running JVM has it. */
    public static boolean isPresent() {
        return ModuleLayer.boot().findModule(NAME).isPresent();
    }

    /**
     * An object that computes in vectors, by the name of its class, since classes that use vectors cannot be loaded without the
     * module; {@code loops} where there is none.
     *
     * @param type what both are
     * @param name of a class with a constructor without arguments
     * @param loops computes the same in plain Java
     */
    public static <T> T load(Class<T> type, String name, T loops) {
        if (!isPresent()) {
            return loops;
        }
        try {
            var constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance());
        } catch (ReflectiveOperationException | LinkageError e) {
            return loops;
        }
    }
}
