package io.grazing.scenario.model;

import java.util.List;
import java.util.stream.Collectors;

/** The user's input is wrong; carries every fault that was found, in the order in which they were written. */
public final class ScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** With at least one fault. */
    public ScenarioException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** With a single fault. */
    public ScenarioException(Fault fault) {
        this(List.of(fault));
    }

    /** What is wrong. */
    public List<Fault> faults() {
        return faults;
    }
}
