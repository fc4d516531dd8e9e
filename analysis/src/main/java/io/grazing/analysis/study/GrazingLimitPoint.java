package io.grazing.analysis.study;

import io.grazing.analysis.rates.Measured;
import io.grazing.tally.Estimate;
import java.util.List;

/**
 * The operators at one ε, all over d_ε.
 *
 * @param epsilon ε
 * @param timescale d_ε
 * @param exact d_ε^{−1}L_εψ(v₁) by quadrature, function by function, velocity by velocity
 * @param simulated the same measured
 * @param corrected limits with C_Φ in the logarithm, and with C_Φ and the harmonic numbers; empty for s &lt; 1
 * @param drift S/κ² at |w| = 1
 * @param diffusion ∫sin²(θ/2)cos²(θ/2)ρdρ/κ² at |w| = 1
 * @param third ∫sin³(θ/2)ρdρ/κ² at |w| = 1
 */
record GrazingLimitPoint(
        double epsilon,
        double timescale,
        List<List<Measured>> exact,
        List<List<Estimate>> simulated,
        List<List<List<Double>>> corrected,
        double drift,
        double diffusion,
        double third) {

    /** sup over v₁ of |exact − limit| of function {@code k}. */
    double distance(int k, List<Double> limit) {
        double largest = 0.0;
        for (int j = 0; j < limit.size(); j++) {
            largest = Math.max(largest, Math.abs(exact.get(k).get(j).value() - limit.get(j)));
        }
        return largest;
    }

    /** The error of {@link #distance} by quadrature. */
    double distanceError(int k) {
        return exact.get(k).stream().mapToDouble(Measured::error).max().orElseThrow();
    }

    /** The v₁ at which the measured distance is largest. */
    int farthest(int k, List<Double> limit) {
        int farthest = 0;
        for (int j = 1; j < limit.size(); j++) {
            if (gap(k, j, limit) > gap(k, farthest, limit)) {
                farthest = j;
            }
        }
        return farthest;
    }

    /** |measured − limit| at v₁ number {@code j}. */
    double gap(int k, int j, List<Double> limit) {
        return Math.abs(simulated.get(k).get(j).value() - limit.get(j));
    }
}
