package io.grazing.scenario.cli;

import io.grazing.scenario.kind.Job;
import io.grazing.scenario.kind.ScenarioKinds;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.Position;
import io.grazing.scenario.model.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ready-to-run scenarios that come with the program, {@code scenarios/catalogue/<kind>/<name>.toml}: under
 * the directory that the launcher names in the system property {@code grazing.home}, else the working directory.
 */
final class Catalogue {

    private static final String HOME = "grazing.home";
    private static final Path PLACE = Path.of("scenarios", "catalogue");

    private final Path root;

    private Catalogue(Path root) {
        this.root = root;
    }

    /**
     * The catalogue of this program.
     *
     * @throws ScenarioException if there is none
     */
    static Catalogue find() {
        Path root = Path.of(System.getProperty(HOME, "")).resolve(PLACE);
        if (!Files.isDirectory(root)) {
            String text = "expected the directory of the catalogue, got none; start the program with ./grazing";
            throw new ScenarioException(new Fault(Position.of(root.toString()), "", text));
        }
        return new Catalogue(root);
    }

    /** Its scenario files, by kind and name. */
    List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(root, 2)) {
            return paths.filter(path -> path.toString().endsWith(".toml"))
                    .sorted()
                    .toList();
        }
    }

    /** Its scenarios, read and validated. */
    List<Job> jobs() throws IOException {
        List<Job> jobs = new ArrayList<>();
        for (Path file : files()) {
            jobs.add(ScenarioKinds.load(file, List.of()));
        }
        return jobs;
    }
}
