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
 */
record OperatorPoint(double epsilon, double timescale, List<List<Measured>> exact, List<List<Estimate>> simulated) {

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

    /** The largest |measured − limit| over v₁, with its standard error; NaN for one that is not known. */
    Estimate measuredDistance(int k, List<Double> limit) {
        int farthest = 0;
        for (int j = 1; j < limit.size(); j++) {
            if (gap(k, j, limit) > gap(k, farthest, limit)) {
                farthest = j;
            }
        }
        Estimate at = simulated.get(k).get(farthest);
        double error = at.standardError();
        return new Estimate(gap(k, farthest, limit), Double.isFinite(error) ? error : Double.NaN, at.n());
    }

    private double gap(int k, int j, List<Double> limit) {
        return Math.abs(simulated.get(k).get(j).value() - limit.get(j));
    }
}
