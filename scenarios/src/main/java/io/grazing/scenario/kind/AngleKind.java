package io.grazing.scenario.kind;

import io.grazing.analysis.study.AngleSettings;
import io.grazing.analysis.study.AngleStudy;
import io.grazing.analysis.study.Monitor;
import io.grazing.analysis.study.StudyResult;
import io.grazing.scenario.model.CollisionTable;
import io.grazing.scenario.model.Key;
import io.grazing.scenario.model.Scenario;
import io.grazing.scenario.model.TableReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Newton's equations against the formula (3.5) on a grid of impact parameters ρ and of κ. */
final class AngleKind implements ScenarioKind {

    private static final int MOST = 10_000;

    /** What is kept of a point: its angle by both ways, as objects and as rows of a table. */
    private static final long POINT_BYTES = 1000;

    private static final Key<List<Double>> RHO = Key.numbers(
                    "rho", 0.0, 1.0, MOST, "impact parameters ρ, in units of the support radius")
            .orElse(
                    List.of(1e-4, 1e-3, 0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999),
                    "16 values from 1e-4 to 0.999");

    private static final Key<List<Double>> KAPPA = Key.numbers(
                    "kappa", 1e-100, 1e100, MOST, "values of κ, which is 2ε over the square of the relative speed")
            .orElse(List.of(1e-6, 1e-4, 1e-3, 0.01, 0.1, 0.3, 1.0, 3.0, 10.0), "9 values from 1e-6 to 10");

    private static final Key<Double> TOLERANCE = Key.number(
                    "tolerance", 1e-13, 0.1, "greatest relative difference of min(θ, pi-θ) that passes")
            .orElse(1e-8, "1e-8");

    @Override
    public String name() {
        return "angle";
    }

    @Override
    public String purpose() {
        return "deflection angles of Newton's equations against the formula, over a grid of rho and kappa";
    }

    @Override
    public List<Key<?>> keys() {
        return List.of(RHO, KAPPA, TOLERANCE);
    }

    @Override
    public boolean sweeps() {
        return true;
    }

    @Override
    public List<String> unusedCollisionKeys() {
        return List.of("epsilon", "speed", "count", "sampling");
    }

    @Override
    public Planner read(TableReader table) {
        List<Double> rho = table.value(RHO);
        List<Double> kappa = table.value(KAPPA);
        double tolerance = table.value(TOLERANCE);
        return scenario -> new AngleJob(scenario, rho, kappa, tolerance);
    }

    private record AngleJob(Scenario scenario, List<Double> rho, List<Double> kappa, double tolerance) implements Job {

        @Override
        public Map<String, Object> resolvedTable() {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put(RHO.name(), rho);
            values.put(KAPPA.name(), kappa);
            values.put(TOLERANCE.name(), tolerance);
            return values;
        }

        @Override
        public long encounters() {
            return (long) rho.size() * kappa.size();
        }

        @Override
        public long memory(int threads) {
            return POINT_BYTES * encounters();
        }

        // Every n-th ρ, so that near and far encounters are in it.
        @Override
        public Job shortened(long fewer) {
            int stride = (int) Math.max(1, Math.min(rho.size(), encounters() / Math.max(1, fewer)));
            List<Double> some = new ArrayList<>();
            for (int i = 0; i < rho.size(); i += stride) {
                some.add(rho.get(i));
            }
            return new AngleJob(scenario, some, kappa, tolerance);
        }

        @Override
        public StudyResult run(int threads, Monitor monitor) {
            CollisionTable collisions = scenario.collisions();
            AngleSettings settings = new AngleSettings(
                    scenario.potential().potential(),
                    rho,
                    kappa,
                    collisions.integrator(),
                    collisions.tolerance(),
                    tolerance,
                    threads,
                    collisions.failureThreshold(encounters()));
            return AngleStudy.run(settings, monitor);
        }
    }
}
