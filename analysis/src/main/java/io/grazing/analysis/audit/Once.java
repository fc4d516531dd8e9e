package io.grazing.analysis.audit;

import java.util.function.Supplier;

/** A supplier that computes when it is first asked, once for all threads. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> computation;
    private T result;

    private Once(Supplier<T> computation) {
        this.computation = computation;
    }

    static <T> Supplier<T> of(Supplier<T> computation) {
        return computation instanceof Once ? computation : new Once<>(computation);
    }

    @Override
    public synchronized T get() {
        if (result == null) {
            result = computation.get();
        }
        return result;
    }
}
