package io.grazing.analysis.study;

import io.grazing.analysis.limit.AngleDistribution;
import io.grazing.analysis.limit.DeflectionCurve;
import io.grazing.analysis.rates.Measured;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * What is known of a potential without integrating a trajectory.
 *
 * @param curves for every κ, the exact angle (3.5) as a function of ρ; thread-safe
 * @param exact the exact distribution of angles over the speeds of the run
 * @param weak the distribution of the weak-deflection angles of Lemma 3.1; empty for hard spheres
 * @param landauStrength c_Φ d_ε of the Landau limit; empty where there is none
 * @param landauRemark what the Landau limit is here, or why there is none
 */
record Formula(
        DoubleFunction<DeflectionCurve> curves,
        AngleDistribution exact,
        Optional<AngleDistribution> weak,
        OptionalDouble landauStrength,
        String landauRemark) {

    /** θ(ρ) at one κ, with its error. */
    DoubleFunction<Measured> angles(double kappa) {
        return curves.apply(kappa)::measuredAngle;
    }
}
