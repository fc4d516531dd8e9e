package io.grazing.analysis.study;

import io.grazing.potential.PairPotential;
import java.util.List;
import java.util.Objects;

/**
 * What an {@link AngleStudy} is asked to do: integrate Newton's equations on the grid ρ × κ and hold every
 * angle against the formula (3.5).
 *
 * @param potential the pair potential φ
 * @param rho impact parameters, each in [0, 1]
 * @param kappa values of κ = 2ε/|w|², each &gt; 0
 * @param integrator the integrator of Newton's equations
 * @param integratorTolerance error of θ the integrator aims at, relative to the weak-deflection scale, in (0, 0.1]
 * @param tolerance greatest relative difference of min(θ, π − θ) that passes, in (0, 1)
 * @param threads integrating threads, ≥ 1
 * @param failureThreshold fraction of points, in [0, 1), that may fail to integrate before the run is judged FAIL
 */
public record AngleSettings(
        PairPotential potential,
        List<Double> rho,
        List<Double> kappa,
        Integrator integrator,
        double integratorTolerance,
        double tolerance,
        int threads,
        double failureThreshold) {

    /** Valid settings. */
    public AngleSettings {
        Objects.requireNonNull(potential, "potential");
        Objects.requireNonNull(integrator, "integrator");
        rho = List.copyOf(rho);
        kappa = List.copyOf(kappa);
        require(!rho.isEmpty(), "rho: expected at least one value");
        require(!kappa.isEmpty(), "kappa: expected at least one value");
        rho.forEach(r -> require(r >= 0.0 && r <= 1.0, "rho: expected a number in [0, 1], got " + r));
        kappa.forEach(k -> require(k > 0.0 && Double.isFinite(k), "kappa: expected a finite number > 0, got " + k));
        require(
                integratorTolerance > 0.0 && integratorTolerance <= 0.1,
                "integrator tolerance: expected a number in (0, 0.1], got " + integratorTolerance);
        require(tolerance > 0.0 && tolerance < 1.0, "tolerance: expected a number in (0, 1), got " + tolerance);
        require(threads >= 1, "threads: expected at least 1, got " + threads);
        require(
                failureThreshold >= 0.0 && failureThreshold < 1.0,
                "failure threshold: expected a number in [0, 1), got " + failureThreshold);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
