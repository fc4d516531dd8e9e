package io.grazing.analysis.study;

import io.grazing.analysis.limit.GrazingTimescale;
import io.grazing.analysis.limit.QuadratureRates;
import io.grazing.analysis.operator.CollisionContent;
import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.analysis.operator.RatesOperator;
import io.grazing.analysis.rates.CollisionRates;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Vector;
import io.grazing.pipeline.RunOutcome;
import io.grazing.tally.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * d_ε^{−1}L_εψ(v₁) over a sweep of ε, a set of ψ and several v₁ of one direction, by quadrature and by simulated encounters;
 * what the studies of Theorems 2.2 and 2.4 share. Not thread-safe.
 */
final class OperatorSweep {

    /** In general position, so that no symmetry hides a term. */
    private static final Vector DIRECTION = new Vector(2.0 / 7.0, -3.0 / 7.0, 6.0 / 7.0);

    private static final double QUADRATURE = 1e-8;

    private static final long FEWEST = 32;

    private final SweepSettings settings;
    private final Monitor monitor;
    private final List<Vector> places;
    private final List<CollisionContent> contents;
    private final List<Map<String, Object>> integratorFacts = new ArrayList<>();
    private final RunTotals totals = new RunTotals();

    private OperatorSweep(
            SweepSettings settings, Monitor monitor, List<Vector> places, List<CollisionContent> contents) {
        this.settings = settings;
        this.monitor = monitor;
        this.places = places;
        this.contents = contents;
    }

    /** The sweep of some settings. */
    static OperatorSweep of(SweepSettings settings, Monitor monitor) {
        List<Vector> places = settings.speeds().stream().map(DIRECTION::times).toList();
        CollisionContent[] contents = new CollisionContent[settings.functions().size() * places.size()];
        Workers.forEach(contents.length, settings.threads(), KernelComparison.quiet(monitor), () -> i -> {
            contents[i] =
                    CollisionContent.of(settings.functions().get(i / places.size()), places.get(i % places.size()));
        });
        return new OperatorSweep(settings, monitor, places, List.of(contents));
    }

    /**
     * What the rounding of ψ in simulated L_εψ/d_ε is relative to: the largest |ψ(v₁)|, times c_Φ in order of magnitude or, for
     * s &gt; 1, the strength of the limit. Changes of velocity of 1e-4 are the smallest at which the tally takes differences of ψ,
     * whose rounding is 1e-8 of this at most.
     */
    static List<Double> magnitudes(SweepSettings settings) {
        double s = settings.potential().order();
        double strength = Math.pow(settings.potential().strength(), 2.0 / Math.max(1.0, s));
        return settings.functions().stream()
                .map(psi -> strength
                        * settings.speeds().stream()
                                .map(DIRECTION::times)
                                .mapToDouble(v1 -> Math.abs(psi.value(v1.x(), v1.y(), v1.z())))
                                .max()
                                .orElseThrow())
                .toList();
    }

    /** The limit of every ψ at every v₁. */
    List<List<Double>> limit(ToDoubleBiFunction<FormulaFunction, Vector> operator) {
        Double[] values = new Double[contents.size()];
        Workers.forEach(values.length, settings.threads(), KernelComparison.quiet(monitor), () -> i -> {
            values[i] =
                    operator.applyAsDouble(settings.functions().get(i / places.size()), places.get(i % places.size()));
        });
        return byFunction(Arrays.asList(values));
    }

    /** The operator with the given rates, over {@code timescale}, of every ψ at every v₁. */
    List<List<Measured>> apply(CollisionRates rates, double timescale) {
        return apply(rates, timescale, QUADRATURE);
    }

    /** The same to another relative tolerance. */
    List<List<Measured>> apply(CollisionRates rates, double timescale, double tolerance) {
        return byFunction(RatesOperator.of(rates).toTolerance(tolerance).apply(contents).stream()
                .map(value -> value.times(1.0 / timescale))
                .toList());
    }

    /** The operators of several rates on all threads. */
    private List<List<List<Measured>>> applyAll(List<? extends CollisionRates> rates) {
        List<List<List<Measured>>> results = new ArrayList<>(Collections.nCopies(rates.size(), null));
        Workers.forEach(
                rates.size(),
                settings.threads(),
                KernelComparison.quiet(monitor),
                () -> i -> results.set(i, apply(rates.get(i), 1.0)));
        return results;
    }

    /**
     * Every ε of the sweep, from the largest.
     *
     * @param count encounters to simulate, shared among all ε and v₁
     */
    List<OperatorPoint> points(long count) {
        List<Double> epsilon = settings.epsilon();
        GrazingTimescale timescale = new GrazingTimescale(settings.potential().order());
        List<List<List<Measured>>> exact = applyAll(epsilon.stream()
                .map(e -> new QuadratureRates(settings.potential(), e))
                .toList());
        List<OperatorPoint> points = new ArrayList<>();
        for (int i = 0; i < epsilon.size(); i++) {
            double d = timescale.of(epsilon.get(i));
            List<List<Measured>> scaled = exact.get(i).stream()
                    .map(row -> row.stream().map(value -> value.times(1.0 / d)).toList())
                    .toList();
            points.add(new OperatorPoint(epsilon.get(i), d, scaled, simulate(i, d, count)));
        }
        return points;
    }

    /** Encounters for each ε and v₁, of {@code count} in all. */
    static long countPerPoint(SweepSettings settings, long count) {
        long pairs = (long) settings.epsilon().size() * settings.speeds().size();
        return Math.max(FEWEST, count / pairs);
    }

    private List<List<Estimate>> simulate(int scale, double timescale, long count) {
        List<List<Estimate>> byFunction = new ArrayList<>();
        settings.functions().forEach(psi -> byFunction.add(new ArrayList<>()));
        for (int j = 0; j < places.size(); j++) {
            SimulatedOperator simulation = new SimulatedOperator(
                    settings.potential(),
                    settings.epsilon().get(scale),
                    settings.integrator(),
                    settings.tolerance(),
                    countPerPoint(settings, count),
                    settings.seed() + scale * places.size() + j,
                    settings.threads());
            SimulatedOperator.Simulated simulated =
                    simulation.measure(settings.functions(), places.get(j), KernelComparison.quiet(monitor));
            count(simulated.outcome());
            if (!simulated.facts().isEmpty()) {
                integratorFacts.add(simulated.facts());
            }
            for (int k = 0; k < byFunction.size(); k++) {
                Estimate value = simulated.values().get(k);
                byFunction
                        .get(k)
                        .add(new Estimate(value.value() / timescale, value.standardError() / timescale, value.n()));
            }
        }
        return byFunction;
    }

    /** Takes a run into the facts. */
    void count(RunOutcome outcome) {
        totals.count(outcome);
        monitor.progress(Math.min(totals.collisions(), settings.count()), settings.count());
    }

    /** What was simulated until now. */
    RunFacts facts() {
        return totals.facts(settings.threads(), settings.integrator());
    }

    /** What a summary says of the integrators of {@link #points}; empty when there is nothing. */
    Map<String, Object> integratorFacts() {
        return integratorFacts.isEmpty() ? Map.of() : Map.of("integrators", List.copyOf(integratorFacts));
    }

    private <T> List<List<T>> byFunction(List<T> pairs) {
        return IntStream.range(0, settings.functions().size())
                .mapToObj(k -> List.copyOf(pairs.subList(k * places.size(), (k + 1) * places.size())))
                .toList();
    }
}
