package io.grazing.analysis.operator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Gauss–Legendre rule of n points on [−1, 1], exact for polynomials of degree 2n − 1. Immutable, built once for each
 * n.
 */
public final class GaussRule {

    private static final int NEWTON_STEPS = 6;

    private static final Map<Integer, GaussRule> KNOWN = new ConcurrentHashMap<>();

    private final double[] points;
    private final double[] weights;

    private GaussRule(int n) {
        points = new double[n];
        weights = new double[n];
        double total = 0.0;
        for (int i = 0; i < n; i++) {
            double x = -Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 0.0;
            for (int step = 0; step < NEWTON_STEPS; step++) {
                double before = 0.0;
                double legendre = 1.0;
                for (int l = 1; l <= n; l++) {
                    double next = ((2.0 * l - 1.0) * x * legendre - (l - 1.0) * before) / l;
                    before = legendre;
                    legendre = next;
                }
                slope = n * (before - x * legendre) / ((1.0 - x) * (1.0 + x));
                x -= legendre / slope;
            }
            points[i] = x;
            weights[i] = 2.0 / ((1.0 - x) * (1.0 + x) * slope * slope);
            total += weights[i];
        }
        // Constants are integrated exactly, as the null space of the operators needs
        for (int i = 0; i < n; i++) {
            weights[i] *= 2.0 / total;
        }
    }

    /** The rule of n points. */
    public static GaussRule of(int n) {
        return KNOWN.computeIfAbsent(n, GaussRule::new);
    }

    int size() {
        return points.length;
    }

    /** Point {@code i} in [−1, 1]. */
    double point(int i) {
        return points[i];
    }

    /** Point {@code i} of the rule on [{@code from}, {@code to}]. */
    public double point(int i, double from, double to) {
        return 0.5 * (from + to) + 0.5 * (to - from) * points[i];
    }

    /** Its weight on [−1, 1]. */
    public double weight(int i) {
        return weights[i];
    }
}
