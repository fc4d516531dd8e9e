package io.grazing.scenario.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of one scenario, so that all are told at once. Mutable, used by one thread. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** Records a fault. */
    public void add(Position at, String key, String text) {
        add(new Fault(at, key, text));
    }

    /** Records a fault. */
    public void add(Fault fault) {
        found.add(fault);
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Ends with a {@link ScenarioException} if anything is wrong. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            List<Fault> inOrder = new ArrayList<>(found);
            inOrder.sort(Comparator.comparingInt((Fault fault) -> fault.at().line())
                    .thenComparingInt(fault -> fault.at().column()));
            throw new ScenarioException(inOrder);
        }
    }
}
