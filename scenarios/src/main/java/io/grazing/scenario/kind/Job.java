package io.grazing.scenario.kind;

import io.grazing.analysis.study.Monitor;
import io.grazing.analysis.study.StudyResult;
import io.grazing.scenario.model.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;

/** A valid scenario, ready to be costed and run. Immutable. */
public interface Job {

    /** What every scenario says. */
    Scenario scenario();

    /** The kind's table with every default filled in, as it would be written. */
    Map<String, Object> resolvedTable();

    /** How many trajectories will be integrated. */
    long encounters();

    /**
     * How much memory it holds on to while it runs, bytes.
     *
     * @param threads integrating threads
     */
    long memory(int threads);

    /**
     * A shortened version of this job, for calibration.
     *
     * @param encounters about how many trajectories it integrates
     */
    Job shortened(long encounters);

    /**
     * Does what the scenario asks for.
     *
     * @param threads integrating threads, ≥ 1
     * @param monitor is told how far it is, and asked whether to go on
     */
    StudyResult run(int threads, Monitor monitor);

    /** The scenario with every default filled in, as it would be written. */
    default Map<String, Object> resolved() {
        Map<String, Object> values = new LinkedHashMap<>(scenario().resolved());
        values.put(scenario().kind(), resolvedTable());
        return values;
    }
}
