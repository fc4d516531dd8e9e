package io.grazing.scenario.model;

import io.grazing.analysis.study.Integrator;
import io.grazing.analysis.study.Sampling;
import io.grazing.analysis.study.Speed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The table {@code [collisions]}: which encounters are simulated, and how.
 *
 * @param epsilon scales ε of the potential (1.6): one, or several in a sweep
 * @param speed the law of the relative speed |w|
 * @param count encounters to simulate
 * @param integrator the integrator of Newton's equations
 * @param tolerance error of θ the integrator aims at, relative to the weak-deflection scale
 * @param sampling how impact parameters are drawn
 * @param maxFailures trajectories that may fail to integrate before the run as a whole fails
 * @param given the keys that were written, the others having their standard values
 * @param places where ε and the speed were written
 */
public record CollisionTable(
        List<Double> epsilon,
        Speed speed,
        long count,
        Integrator integrator,
        double tolerance,
        Sampling sampling,
        long maxFailures,
        Set<String> given,
        Map<String, Position> places) {

    /** The most encounters of a run. */
    public static final long LARGEST_COUNT = 1_000_000_000_000L;

    /** The smallest ε: the fourth power of κ, which the variance of the rates is of, is in range for every speed near 1. */
    public static final double SMALLEST_EPSILON = 1e-60;

    /** The largest ε. */
    public static final double LARGEST_EPSILON = 1e60;

    private static final String MAXWELLIAN = "maxwellian";

    // Where the sixth power of |w|, which the tallies square their third powers to, is in range.
    private static final Range SPEEDS = new Range(1e-30, 1e30);

    private static final Key<List<Double>> EPSILON = Key.numbers(
                    "epsilon",
                    SMALLEST_EPSILON,
                    LARGEST_EPSILON,
                    "scale ε of the potential; a list of scales where the kind sweeps")
            .orElse(List.of(1e-3), "1e-3");

    private static final Key<Speed> SPEED = Key.of(
                    "speed",
                    "a number " + SPEEDS + " or \"maxwellian\"",
                    "relative speed of every pair, or Maxwellian velocities of unit temperature weighted by the flux",
                    CollisionTable::speed)
            .spelled(List.of(MAXWELLIAN))
            .orElse(new Speed.Fixed(1.0), "1.0");

    private static final Key<Long> COUNT =
            Key.integer("count", 1, LARGEST_COUNT, "encounters to simulate").orElse(200_000L, "200_000");

    private static final Key<Integrator> INTEGRATOR = Key.choice(
                    "integrator", byLabel(Integrator.values(), Integrator::label), "integrator of Newton's equations")
            .orElse(Integrator.BATCH, "\"batch\"");

    private static final Key<Double> TOLERANCE = Key.number(
                    "tolerance", 1e-13, 1e-3, "error of θ aimed at, relative to the weak-deflection scale")
            .orElse(1e-10, "1e-10");

    private static final Key<Sampling> SAMPLING = Key.choice(
                    "sampling",
                    byLabel(Sampling.values(), Sampling::label),
                    "impact parameters drawn with density ρ dρ, from annuli equal in log ρ, or from these as scrambled nets")
            .orElse(Sampling.STRATIFIED, "\"stratified\"");

    private static final Key<Long> MAX_FAILURES = Key.integer(
                    "max_failures",
                    0,
                    LARGEST_COUNT,
                    "trajectories that may fail to integrate; one more, and the run fails")
            .orElse(0L, "0");

    /** The keys of the table. */
    public static final List<Key<?>> KEYS =
            List.of(EPSILON, SPEED, COUNT, INTEGRATOR, TOLERANCE, SAMPLING, MAX_FAILURES);

    public CollisionTable {
        epsilon = List.copyOf(epsilon);
        given = Set.copyOf(given);
        places = Map.copyOf(places);
    }

    /**
     * Reads the table.
     *
     * @param table the table
     * @param sweeps whether several values of epsilon make sense
     */
    public static CollisionTable read(TableReader table, boolean sweeps) {
        CollisionTable read = new CollisionTable(
                table.value(EPSILON),
                table.value(SPEED),
                table.value(COUNT),
                table.value(INTEGRATOR),
                table.value(TOLERANCE),
                table.value(SAMPLING),
                table.value(MAX_FAILURES),
                table.given(),
                Map.of(
                        EPSILON.name(), table.position(EPSILON.name()),
                        SPEED.name(), table.position(SPEED.name())));
        int scales = read.epsilon.size();
        if (!sweeps && scales > 1) {
            table.fault(
                    EPSILON.name(),
                    "expected a single number > 0 (this kind does not sweep), got a list of " + scales + " values");
        }
        return read;
    }

    /**
     * The tolerated failures as a fraction of all trajectories, half a trajectory clear of rounding.
     *
     * @param trajectories how many there are
     */
    public double failureThreshold(long trajectories) {
        return maxFailures == 0 ? 0.0 : Math.min((maxFailures + 0.5) / trajectories, Math.nextDown(1.0));
    }

    /** What is wrong with ε for one kind of scenario. */
    public Fault wrongEpsilon(String text) {
        return fault(EPSILON, text);
    }

    /** What is wrong with the speed for one kind of scenario. */
    public Fault wrongSpeed(String text) {
        return fault(SPEED, text);
    }

    private Fault fault(Key<?> key, String text) {
        return new Fault(places.get(key.name()), "collisions." + key.name(), text);
    }

    /** The table with every default filled in, as it would be written. */
    public Map<String, Object> resolved() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(EPSILON.name(), epsilon.size() == 1 ? epsilon.get(0) : epsilon);
        values.put(SPEED.name(), speed instanceof Speed.Fixed fixed ? fixed.w() : MAXWELLIAN);
        values.put(COUNT.name(), count);
        values.put(INTEGRATOR.name(), integrator.label());
        values.put(TOLERANCE.name(), tolerance);
        values.put(SAMPLING.name(), sampling.label());
        values.put(MAX_FAILURES.name(), maxFailures);
        return values;
    }

    private static Optional<Speed> speed(Object value) {
        if (MAXWELLIAN.equals(value)) {
            return Optional.of(new Speed.Maxwellian());
        }
        return Key.asNumber(value).filter(SPEEDS::contains).map(Speed.Fixed::new);
    }

    private static <E> Map<String, E> byLabel(E[] values, Function<E, String> label) {
        Map<String, E> choices = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> choices.put(label.apply(value), value));
        return choices;
    }
}
