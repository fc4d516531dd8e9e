package io.grazing.analysis.study;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The average of functions of the relative speed |w| over the encounters of a gas. Pairs of unit-temperature
 * Maxwellian particles meet with the density |w|³ exp(−|w|²/4)/8, that is, y = |w|²/4 has density y exp(−y);
 * in u = log y
 *
 * <pre>  ⟨g⟩ = ∫ exp(2u − e^u) g du,</pre>
 *
 * where the trapezoidal rule converges exponentially for smooth g. Its step is halved until the caller is
 * content with the error, which is estimated by the change on the last halving, or until the finest step.
 */
final class SpeedAverage {

    /** y below which a fraction 1e-12 of the encounters lies. */
    private static final double LOWEST = -13.8;
    /** log y above which a fraction 1e-22 of the encounters lies. */
    private static final double HIGHEST = 4.0;

    private static final int COARSEST_STEPS = 36;
    private static final int FINEST_STEPS = COARSEST_STEPS << 5;

    private final Speed speed;
    private final int threads;
    private final Monitor monitor;

    SpeedAverage(Speed speed, int threads, Monitor monitor) {
        this.speed = speed;
        this.threads = threads;
        this.monitor = monitor;
    }

    /**
     * Numbers with their absolute errors.
     *
     * @param value the numbers
     * @param error estimated bounds of their errors
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Averaged(double[] value, double[] error) {}

    /** What two neighbouring nodes do not show. */
    @FunctionalInterface
    interface Unseen {

        /**
         * Adds bounds of it to the errors.
         *
         * @param mass the fraction of the encounters between the nodes
         */
        void add(Averaged from, Averaged to, double mass, double[] error);
    }

    /** The averages of a smooth g and of its errors, see {@link #of(DoubleFunction, Predicate, Unseen)}. */
    Averaged of(DoubleFunction<Averaged> g, Predicate<Averaged> accurate) {
        return of(g, accurate, (from, to, mass, error) -> {});
    }

    /**
     * The averages of g and of its errors.
     *
     * @param g function of |w|; called from several threads
     * @param accurate whether an average is good enough
     * @param unseen what may be between nodes
     */
    Averaged of(DoubleFunction<Averaged> g, Predicate<Averaged> accurate, Unseen unseen) {
        if (speed instanceof Speed.Fixed fixed) {
            return g.apply(fixed.w());
        }
        int steps = COARSEST_STEPS;
        Averaged[] nodes = evaluate(g, steps, new Averaged[0]);
        while (true) {
            Averaged coarse = trapezoid(nodes, 2);
            Averaged fine = trapezoid(nodes, 1);
            addUnseen(nodes, unseen, fine.error);
            for (int i = 0; i < fine.error.length; i++) {
                fine.error[i] += Math.abs(fine.value[i] - coarse.value[i]);
            }
            if (steps >= FINEST_STEPS || accurate.test(fine)) {
                return fine;
            }
            steps *= 2;
            nodes = evaluate(g, steps, nodes);
        }
    }

    /** g at every node; every second one is known from the step before. */
    private Averaged[] evaluate(DoubleFunction<Averaged> g, int steps, Averaged[] known) {
        Averaged[] nodes = new Averaged[steps + 1];
        for (int i = 0; i < known.length; i++) {
            nodes[2 * i] = known[i];
        }
        int[] missing =
                IntStream.rangeClosed(0, steps).filter(i -> nodes[i] == null).toArray();
        Workers.forEach(
                missing.length,
                threads,
                monitor,
                () -> i -> nodes[missing[i]] = g.apply(2.0 * Math.exp(0.5 * abscissa(missing[i], steps))));
        return nodes;
    }

    private static double abscissa(int i, int steps) {
        return LOWEST + (HIGHEST - LOWEST) * i / steps;
    }

    private static void addUnseen(Averaged[] nodes, Unseen unseen, double[] error) {
        int steps = nodes.length - 1;
        for (int i = 0; i < steps; i++) {
            double middle = 0.5 * (abscissa(i, steps) + abscissa(i + 1, steps));
            unseen.add(nodes[i], nodes[i + 1], density(middle) * (HIGHEST - LOWEST) / steps, error);
        }
    }

    /** That of encounters over u, ∫ of which is 1. */
    private static double density(double u) {
        return Math.exp(2.0 * u - Math.exp(u));
    }

    private static Averaged trapezoid(Averaged[] nodes, int stride) {
        int size = nodes[0].value.length;
        double[] value = new double[size];
        double[] error = new double[size];
        double total = 0.0;
        for (int i = 0; i < nodes.length; i += stride) {
            double u = abscissa(i, nodes.length - 1);
            double weight = density(u);
            total += weight;
            for (int j = 0; j < size; j++) {
                value[j] += weight * nodes[i].value[j];
                error[j] += weight * nodes[i].error[j];
            }
        }
        // Dividing by the sum of the weights makes constants exact.
        double norm = 1.0 / total;
        return new Averaged(
                Arrays.stream(value).map(v -> v * norm).toArray(),
                Arrays.stream(error).map(e -> e * norm).toArray());
    }
}
