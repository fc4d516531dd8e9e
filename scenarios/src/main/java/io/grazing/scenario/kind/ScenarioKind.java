package io.grazing.scenario.kind;

import io.grazing.scenario.model.Key;
import io.grazing.scenario.model.Scenario;
import io.grazing.scenario.model.TableReader;
import java.util.List;

/**
 * A kind of scenario: the table it adds to a scenario file, and what is done with the file. Its table bears
 * its name. Each is one class and one line in {@link ScenarioKinds}. Immutable.
 */
public interface ScenarioKind {

    /** Its name in scenario files. */
    String name();

    /** One line that says what it does. */
    String purpose();

    /** The keys of its table. */
    List<Key<?>> keys();

    /** Whether several values of {@code collisions.epsilon} make sense. */
    boolean sweeps();

    /** The keys of {@code [collisions]} that make no difference to it. */
    List<String> unusedCollisionKeys();

    /**
     * Reads its table. Faults are recorded with {@code table}; what is returned is used only if there were none.
     *
     * @param table its table, empty if the file has none
     */
    Planner read(TableReader table);

    /** What its table says, waiting for the rest of the scenario. */
    @FunctionalInterface
    interface Planner {

        /** The job that the scenario as a whole asks for. */
        Job plan(Scenario scenario);
    }
}
