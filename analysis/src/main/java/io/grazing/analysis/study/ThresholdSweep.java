package io.grazing.analysis.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The sweep of ε at one order s.
 *
 * @param prediction what is expected
 * @param points from the largest ε
 */
record ThresholdSweep(ThresholdPrediction prediction, List<ThresholdPoint> points) {

    /** Distances below this many numerical errors are not fitted. */
    private static final double CLEAR = 100.0;
    /** The lowest even degree, since odd ones cancel for identical particles. */
    private static final int DEGREE = 2;
    /** Points of the fit, those at the smallest ε. */
    private static final int FITTED = 3;

    /** s. */
    double s() {
        return prediction.s();
    }

    /** The point at the smallest ε. */
    ThresholdPoint last() {
        return points.get(points.size() - 1);
    }

    /**
     * The largest ε of the sweep below which the limit holds within a relative distance, interpolated between the neighbours;
     * empty if it does not hold at the smallest.
     */
    OptionalDouble boundary(double within) {
        int first = points.size();
        while (first > 0 && points.get(first - 1).distance() <= within) {
            first--;
        }
        if (first == points.size()) {
            return OptionalDouble.empty();
        }
        ThresholdPoint inside = points.get(first);
        if (first == 0) {
            return OptionalDouble.of(inside.epsilon());
        }
        ThresholdPoint outside = points.get(first - 1);
        double t = Math.log(within / inside.distance()) / Math.log(outside.distance() / inside.distance());
        return OptionalDouble.of(inside.epsilon() * Math.pow(outside.epsilon() / inside.epsilon(), t));
    }

    /** The points at the smallest ε whose distance of Q_2 to its limit is known well enough to fit an exponent. */
    List<ThresholdPoint> fitted() {
        List<ThresholdPoint> clear = new ArrayList<>(points.stream()
                .filter(p -> p.distance(DEGREE) > CLEAR * p.distanceError(DEGREE))
                .toList());
        return clear.subList(Math.max(0, clear.size() - FITTED), clear.size());
    }

    /** Whether the limit holds at the point's ε and at every smaller one. */
    boolean holds(ThresholdPoint point, double within) {
        return point.epsilon() <= boundary(within).orElse(0.0);
    }

    /** {@link #exponent} where there is one: no power is fitted to the logarithm. */
    Optional<PowerFit> fit() {
        return prediction.logarithm().isPresent() || fitted().size() < 2 ? Optional.empty() : Optional.of(exponent());
    }

    /** The exponent of ε in the distance of Q_2 to its limit; at least two {@link #fitted} points. */
    PowerFit exponent() {
        List<ThresholdPoint> fitted = fitted();
        return PowerFit.of(
                fitted.stream().map(ThresholdPoint::epsilon).toList(),
                fitted.stream().map(p -> p.distance(DEGREE)).toList());
    }

    /**
     * How far the next correction, of the exponent δ above the first, can shift {@link #exponent}: by 2δκ^δ/(1 − κ^δ) if it is
     * as large as the first at κ = 1, as it is near s = 2/3 where both diverge; 2/|log κ| for δ = 0; and by what the slopes
     * between the fitted points still change. From κ = 1 on, that of the largest fitted ε, it can shift it anywhere.
     */
    double drift(double kappa) {
        if (kappa >= 1.0) {
            return Double.POSITIVE_INFINITY;
        }
        double delta = Math.min(
                1.0, prediction.exponents().next() - prediction.exponents().leading());
        double decay = -Math.expm1(delta * Math.log(kappa));
        double shift = decay < 1e-12 ? -2.0 / Math.log(kappa) : 2.0 * delta * (1.0 - decay) / decay;
        List<ThresholdPoint> fitted = fitted();
        if (fitted.size() < FITTED || delta < 0.05) {
            return shift;
        }
        double change = slope(fitted.get(1), fitted.get(2)) - slope(fitted.get(0), fitted.get(1));
        double remaining = Math.pow(fitted.get(1).epsilon() / fitted.get(2).epsilon(), delta) - 1.0;
        return Math.max(shift, 2.0 * Math.abs(change) * (1.0 / remaining + 0.5));
    }

    private static double slope(ThresholdPoint a, ThresholdPoint b) {
        return Math.log(a.distance(DEGREE) / b.distance(DEGREE)) / Math.log(a.epsilon() / b.epsilon());
    }
}
