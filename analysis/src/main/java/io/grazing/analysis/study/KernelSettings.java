package io.grazing.analysis.study;

import io.grazing.potential.PairPotential;
import java.util.Objects;

/**
 * What a {@link KernelStudy} is asked to do.
 *
 * @param potential the pair potential φ
 * @param epsilon the scale ε &gt; 0 of the potential (1.6)
 * @param speed the law of the relative speed |w|
 * @param count encounters to simulate, ≥ 1
 * @param integrator the integrator of Newton's equations
 * @param tolerance error of θ the integrator aims at, relative to the weak-deflection scale, in (0, 0.1]
 * @param sampling how impact parameters are drawn
 * @param seed seed of the random streams
 * @param threads integrating threads, ≥ 1
 * @param bins how deflection angles are binned
 * @param legendre highest degree l of the Legendre rates λ_l, ≥ 1
 * @param significance family-wise probability, in (0, 0.01], of a FAIL when every judged claim is true
 * @param failureThreshold fraction of encounters, in [0, 1), that may fail to integrate before the run is judged FAIL
 */
public record KernelSettings(
        PairPotential potential,
        double epsilon,
        Speed speed,
        long count,
        Integrator integrator,
        double tolerance,
        Sampling sampling,
        long seed,
        int threads,
        Binning bins,
        int legendre,
        double significance,
        double failureThreshold) {

    /** The significance a scenario that names none gets. */
    public static final double DEFAULT_SIGNIFICANCE = 1e-7;

    /** The highest Legendre degree that may be asked for. */
    public static final int MAX_LEGENDRE = 64;

    /** Valid settings. */
    public KernelSettings {
        Objects.requireNonNull(potential, "potential");
        Objects.requireNonNull(speed, "speed");
        Objects.requireNonNull(integrator, "integrator");
        Objects.requireNonNull(sampling, "sampling");
        Objects.requireNonNull(bins, "bins");
        require(epsilon > 0.0 && Double.isFinite(epsilon), "epsilon: expected a finite number > 0, got " + epsilon);
        require(count >= 1, "count: expected at least 1, got " + count);
        require(tolerance > 0.0 && tolerance <= 0.1, "tolerance: expected a number in (0, 0.1], got " + tolerance);
        require(threads >= 1, "threads: expected at least 1, got " + threads);
        require(
                legendre >= 1 && legendre <= MAX_LEGENDRE,
                "legendre: expected a degree in 1.." + MAX_LEGENDRE + ", got " + legendre);
        require(
                significance > 0.0 && significance <= 0.01,
                "significance: expected a number in (0, 0.01], got " + significance);
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
