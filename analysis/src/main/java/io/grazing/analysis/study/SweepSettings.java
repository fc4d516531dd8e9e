package io.grazing.analysis.study;

import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.potential.ShortRangePotential;
import java.util.Comparator;
import java.util.List;

/**
 * What a sweep of ε is asked to do: a {@link GrazingLimitStudy} or a {@link NonCutoffStudy}.
 *
 * @param potential the potential
 * @param epsilon the sweep of ε, in (0, 1), at least two; sorted from the largest
 * @param functions the functions ψ, at least one
 * @param speeds lengths of the velocities v₁, each ≥ 0, at least one
 * @param integrator the integrator of Newton's equations
 * @param tolerance error of θ the integrator aims at, relative to the weak-deflection scale
 * @param count encounters to simulate in all
 * @param seed seed of the random streams
 * @param threads threads, ≥ 1
 */
public record SweepSettings(
        ShortRangePotential potential,
        List<Double> epsilon,
        List<FormulaFunction> functions,
        List<Double> speeds,
        Integrator integrator,
        double tolerance,
        long count,
        long seed,
        int threads) {

    /** Valid settings. */
    public SweepSettings {
        epsilon = epsilon.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        functions = List.copyOf(functions);
        speeds = List.copyOf(speeds);
        require(
                epsilon.size() >= 2 && epsilon.get(0) < 1.0 && epsilon.get(epsilon.size() - 1) > 0.0,
                "epsilon: expected at least two numbers in (0, 1), got " + epsilon);
        require(!functions.isEmpty(), "psi: expected at least one function, got none");
        require(!speeds.isEmpty(), "speeds: expected at least one, got none");
        require(threads >= 1, "threads: expected at least 1, got " + threads);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
