package io.grazing.analysis.study;

import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.analysis.study.Figure.Point;
import io.grazing.analysis.study.Figure.Series;
import io.grazing.analysis.study.Figure.Style;
import io.grazing.tally.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What every sweep of operators is judged by, function by function: the exponent of ε with which the distance to the limit
 * falls, and the simulation against the quadrature.
 *
 * @param functions the functions ψ
 * @param points the sweep, from the largest ε
 * @param limit the limits, function by function, velocity by velocity
 * @param magnitudes what the rounding of ψ is relative to, function by function: {@link OperatorSweep#magnitudes}
 */
record SweepChecks(
        List<FormulaFunction> functions,
        List<OperatorPoint> points,
        List<List<Double>> limit,
        List<Double> magnitudes) {

    /** Differences of rounding, relative. */
    static final double ROUNDING = 1e-8;

    /** Numbers within this many of their errors are not told from zero. */
    static final double NOISE = 10.0;

    /** A simulated value fails beyond this many standard errors. */
    private static final double SIGMAS = 8.0;
    /** Fewer encounters leave standard errors too uncertain to judge by. */
    private static final long FEWEST = 1000;
    /** Logarithms on top of a power shift a fitted exponent by up to this. */
    private static final double EXPONENT = 0.25;
    /** And by no more than this share of it. */
    private static final double SHARE = 0.3;

    /** The largest limit of a function. */
    double size(int k) {
        return limit.get(k).stream().mapToDouble(Math::abs).max().orElseThrow();
    }

    /** The distances of function {@code k} to its limit, ε by ε. */
    List<Double> distances(int k) {
        return points.stream().map(p -> p.distance(k, limit.get(k))).toList();
    }

    /**
     * The exponent of ε in the distances of the smaller half of the ε: a limit approached more slowly than {@code expected}
     * fails; one approached faster agrees with every bound, but not with the expectation, and is told.
     */
    Check rate(int k, String name, List<Double> distances, double expected) {
        return rate(k, name, distances, expected, Math.min(EXPONENT, SHARE * expected));
    }

    /** The same, with {@code slack} for what shifts a fitted exponent. */
    Check rate(int k, String name, List<Double> distances, double expected, double slack) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = points.size() / 2 - (points.size() > 3 ? 1 : 0); i < points.size(); i++) {
            double far = distances.get(i);
            if (far > NOISE * points.get(i).distanceError(k) && far > ROUNDING * size(k)) {
                x.add(points.get(i).epsilon());
                y.add(far);
            }
        }
        String what = "exponent of eps in the distance, 95 % interval ±2 std errors, against the expected one; psi = "
                + functions.get(k);
        if (x.size() < 2) {
            return new Check(
                    name + "." + (k + 1),
                    OptionalDouble.empty(),
                    OptionalDouble.of(expected),
                    OptionalDouble.empty(),
                    Verdict.INFO,
                    "the distance is too small to fit: " + what);
        }
        PowerFit fit = PowerFit.of(x, y);
        double margin = slack + fit.interval();
        Verdict verdict = fit.exponent() < expected - margin
                ? Verdict.FAIL
                : fit.exponent() > expected + margin ? Verdict.INFO : Verdict.PASS;
        return new Check(
                name + "." + (k + 1),
                OptionalDouble.of(fit.exponent()),
                OptionalDouble.of(expected),
                fit.error(),
                verdict,
                what
                        + (verdict == Verdict.INFO
                                ? "; faster than expected: a coefficient vanishes, or eps is not small"
                                : ""));
    }

    /**
     * Simulated against integrated values. Of a ψ that is conserved only the rounding of its differences is left, which does not
     * average out: ψ(v₁) is rounded the same way in every encounter.
     */
    Check simulation(int k) {
        double worst = 0.0;
        boolean isKnown = true;
        long fewest = Long.MAX_VALUE;
        for (OperatorPoint point : points) {
            for (int j = 0; j < limit.get(k).size(); j++) {
                Estimate estimate = point.simulated().get(k).get(j);
                fewest = Math.min(fewest, estimate.n());
                double deviation =
                        Math.abs(estimate.value() - point.exact().get(k).get(j).value());
                double allowed = estimate.standardError() + ROUNDING * (size(k) + magnitudes.get(k));
                isKnown &= Double.isFinite(allowed);
                worst = Math.max(worst, Double.isFinite(allowed) && allowed > 0.0 ? deviation / allowed : 0.0);
            }
        }
        SimulationVerdict judged = SimulationVerdict.of(worst, SIGMAS, fewest, FEWEST, isKnown);
        return new Check(
                "simulation." + (k + 1),
                OptionalDouble.of(worst),
                OptionalDouble.of(SIGMAS),
                OptionalDouble.empty(),
                judged.verdict(),
                "largest deviation of simulated from integrated L_eps psi, in standard errors and rounding, at most "
                        + Digits.brief(SIGMAS) + judged.reservation());
    }

    /** Columns of {@link #columns}, functions counted from 1. */
    static List<String> columnNames(int k) {
        return List.of("distance_" + k, "error_" + k, "simulated_" + k, "std_error_" + k);
    }

    /** Distance by quadrature with its error, measured distance with its standard error. */
    List<Double> columns(OperatorPoint point, int k) {
        Estimate measured = point.measuredDistance(k, limit.get(k));
        return List.of(
                point.distance(k, limit.get(k)), point.distanceError(k), measured.value(), measured.standardError());
    }

    /** The measured distances with error bars, and the integrated ones. */
    List<Series> series(int k) {
        List<Double> distances = distances(k);
        List<Point> measured = points.stream()
                .map(p -> {
                    Estimate far = p.measuredDistance(k, limit.get(k));
                    double error = far.standardError();
                    return new Point(p.epsilon(), far.value(), Double.isFinite(error) ? error : 0.0);
                })
                .toList();
        List<Point> integrated = IntStream.range(0, points.size())
                .mapToObj(i -> new Point(points.get(i).epsilon(), distances.get(i), 0.0))
                .toList();
        return List.of(
                new Series("simulated", Style.POINTS, k + 1, measured),
                new Series("psi = " + functions.get(k), Style.LINE, k + 1, integrated));
    }
}
