package io.grazing.scenario.kind;

import io.grazing.analysis.study.GrazingLimitStudy;
import io.grazing.analysis.study.Monitor;
import io.grazing.analysis.study.StudyResult;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scenario.model.Fault;
import io.grazing.scenario.model.Key;
import io.grazing.scenario.model.Scenario;
import io.grazing.scenario.model.TableReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The grazing limit of Theorem 2.2 over a sweep of ε. */
final class GrazingLimitKind implements ScenarioKind {

    @Override
    public String name() {
        return "grazing-limit";
    }

    @Override
    public String purpose() {
        return "distance of the Boltzmann operator to its Landau limit over a sweep of epsilon, integrated and simulated";
    }

    @Override
    public List<Key<?>> keys() {
        return List.of(SweepKeys.PSI, SweepKeys.SPEEDS);
    }

    @Override
    public boolean sweeps() {
        return true;
    }

    @Override
    public List<String> unusedCollisionKeys() {
        return List.of("speed", "sampling", "max_failures");
    }

    @Override
    public Planner read(TableReader table) {
        SweepKeys keys = SweepKeys.read(table);
        return scenario -> {
            SweepKeys.require(faultOf(scenario));
            return new GrazingLimitJob(scenario, keys, scenario.collisions().count());
        };
    }

    private static Optional<Fault> faultOf(Scenario scenario) {
        if (!(scenario.potential().potential() instanceof ShortRangePotential smooth && smooth.order() <= 1.0)) {
            return Optional.of(scenario.potential()
                    .wrong("expected a potential f(r)/r^s with s <= 1, which has a Landau limit, got "
                            + scenario.potential().potential().description()));
        }
        return SweepKeys.faultOf(scenario.collisions());
    }

    private record GrazingLimitJob(Scenario scenario, SweepKeys keys, long encounters) implements Job {

        @Override
        public Map<String, Object> resolvedTable() {
            return keys.resolved();
        }

        @Override
        public long memory(int threads) {
            return SweepKeys.memory(threads);
        }

        @Override
        public Job shortened(long fewer) {
            return new GrazingLimitJob(scenario, keys, Math.min(fewer, encounters));
        }

        @Override
        public StudyResult run(int threads, Monitor monitor) {
            return keys.result(() -> GrazingLimitStudy.run(keys.settings(scenario, encounters, threads), monitor));
        }
    }
}
