package io.grazing.analysis.study;

import java.util.Arrays;
import java.util.Optional;

/** The integrators of Newton's equations that a scenario can name. */
public enum Integrator {
    /** The literal reference: 12 variables, Dormand-Prince 8(5,3), exit found by an event detector. */
    HIPPARCHUS("hipparchus");

    private final String label;

    Integrator(String label) {
        this.label = label;
    }

    /** The name in scenario files and summaries. */
    public String label() {
        return label;
    }

    /** The integrator with this name, if there is one. */
    public static Optional<Integrator> labelled(String label) {
        return Arrays.stream(values()).filter(i -> i.label.equals(label)).findFirst();
    }
}
