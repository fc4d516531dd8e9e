package io.grazing.scenario.kind;

import io.grazing.scenario.model.Assignment;
import io.grazing.scenario.model.Key;
import io.grazing.scenario.model.Scenario;
import io.grazing.scenario.model.TableReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of scenarios there are, and the way from a file to a job. */
public final class ScenarioKinds {

    /** All kinds; a new one is added here. */
    public static final List<ScenarioKind> ALL = List.of(
            new AngleKind(), new GrazingLimitKind(), new KernelKind(), new NonCutoffKind(), new ThresholdKind());

    private ScenarioKinds() {}

    /** The kinds by name, in alphabetical order. */
    public static Map<String, ScenarioKind> byName() {
        Map<String, ScenarioKind> kinds = new LinkedHashMap<>();
        ALL.forEach(kind -> kinds.put(kind.name(), kind));
        return kinds;
    }

    /**
     * The job that a scenario file asks for.
     *
     * @param file the file
     * @param assignments what stands in place of what the file says
     * @throws io.grazing.scenario.model.ScenarioException with every fault of the file
     */
    public static Job load(Path file, List<Assignment> assignments) {
        TableReader root = TableReader.of(file, assignments);
        Key<ScenarioKind> kindKey = Scenario.kind(byName());
        Optional<ScenarioKind> kind = root.read(kindKey);
        String name = kind.map(ScenarioKind::name).orElse("");
        boolean sweeps = kind.isEmpty() || kind.get().sweeps();
        Optional<Scenario> scenario = Scenario.read(root, file, name, sweeps);
        Optional<ScenarioKind.Planner> planner = kind.map(k -> k.read(root.table(k.name())));
        if (kind.isEmpty()) {
            // Whose table it would be is not known, so none is called unknown.
            ALL.forEach(k -> root.table(k.name()).know(k.keys()));
        }
        root.finish();
        return planner.orElseThrow().plan(scenario.orElseThrow());
    }
}
