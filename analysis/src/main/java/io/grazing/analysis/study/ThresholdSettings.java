package io.grazing.analysis.study;

import io.grazing.potential.Profile;
import java.util.Comparator;
import java.util.List;

/**
 * What a {@link ThresholdStudy} is asked to do.
 *
 * @param profile f of the potentials f(r)/r^s
 * @param orders the orders s of the singularity, each ≥ 0, at least one; sorted from the smallest
 * @param epsilon the sweep of ε, in (0, 1), at least two; sorted from the largest
 * @param speed relative speed |w| &gt; 0 of the pairs
 * @param within relative distance, in (0, 1), at which a limit is said to hold
 * @param integrator the integrator of Newton's equations
 * @param tolerance error of θ the integrator aims at, relative to the weak-deflection scale
 * @param count encounters to simulate in all
 * @param seed seed of the random streams
 * @param threads threads, ≥ 1
 */
public record ThresholdSettings(
        Profile profile,
        List<Double> orders,
        List<Double> epsilon,
        double speed,
        double within,
        Integrator integrator,
        double tolerance,
        long count,
        long seed,
        int threads) {

    /** Valid settings. */
    public ThresholdSettings {
        orders = orders.stream().distinct().sorted().toList();
        epsilon = epsilon.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        require(
                !orders.isEmpty() && orders.stream().allMatch(s -> s >= 0.0 && Double.isFinite(s)),
                "orders: expected finite numbers >= 0, got " + orders);
        require(
                epsilon.size() >= 2 && epsilon.get(0) < 1.0 && epsilon.get(epsilon.size() - 1) > 0.0,
                "epsilon: expected at least two numbers in (0, 1), got " + epsilon);
        require(speed > 0.0 && Double.isFinite(speed), "speed: expected a finite number > 0, got " + speed);
        require(within > 0.0 && within < 1.0, "within: expected a number in (0, 1), got " + within);
        require(threads >= 1, "threads: expected at least 1, got " + threads);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
