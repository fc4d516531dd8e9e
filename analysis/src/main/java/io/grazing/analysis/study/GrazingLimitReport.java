package io.grazing.analysis.study;

import io.grazing.analysis.limit.CorrectionExponents;
import io.grazing.analysis.limit.CoulombConstant;
import io.grazing.analysis.study.Figure.Axis;
import io.grazing.analysis.study.Figure.Panel;
import io.grazing.analysis.study.Figure.Point;
import io.grazing.analysis.study.Figure.Series;
import io.grazing.analysis.study.Figure.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What the sweep of a {@link GrazingLimitStudy} shows: distances, exponents, verdicts, table and figure. */
final class GrazingLimitReport {

    private final SweepSettings settings;
    private final double constant;
    private final List<List<Double>> limit;
    private final List<GrazingLimitPoint> points;
    private final SweepChecks sweep;
    private final boolean coulomb;

    /**
     * The report.
     *
     * @param constant c_Φ
     * @param limit c_ΦKψ(v₁), function by function
     * @param points the sweep, from the largest ε
     */
    GrazingLimitReport(
            SweepSettings settings, double constant, List<List<Double>> limit, List<GrazingLimitPoint> points) {
        this.settings = settings;
        this.constant = constant;
        this.limit = limit;
        this.points = points;
        this.sweep = new SweepChecks(
                settings.functions(),
                points.stream().map(GrazingLimitPoint::operators).toList(),
                limit,
                OperatorSweep.magnitudes(settings));
        this.coulomb = settings.potential().order() == 1.0;
    }

    private GrazingLimitPoint last() {
        return points.get(points.size() - 1);
    }

    private double logarithm(GrazingLimitPoint point) {
        return Math.abs(Math.log(point.epsilon()));
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (int k = 0; k < limit.size(); k++) {
            checks.add(bounded(k));
            if (coulomb) {
                checks.add(sweep.rate(k, "coulomb_full", values(corrected(1, k)), 1.0));
                checks.add(without(k));
            } else {
                checks.add(sweep.rate(k, "rate", sweep.distances(k), exponent()));
            }
            checks.add(sweep.simulation(k));
        }
        checks.add(corollary("drift", p -> p.drift() - leading(p) - shift(), constant));
        checks.add(corollary("diffusion", p -> scaled(p, p.diffusion()) - constant, constant));
        checks.add(corollary("third_moment", p -> scaled(p, p.third()), constant));
        return checks;
    }

    /** At s = 1 the leading order of S/κ² has the logarithm of κ = 2ε. */
    private double leading(GrazingLimitPoint point) {
        return coulomb ? constant * Math.abs(Math.log(2.0 * point.epsilon())) : constant;
    }

    private double shift() {
        return coulomb ? CoulombConstant.of(settings.potential()).orElseThrow().value() : 0.0;
    }

    private double scaled(GrazingLimitPoint point, double perSquare) {
        return coulomb ? perSquare / logarithm(point) : perSquare;
    }

    /** The exponent of ε in the error, up to logarithms. */
    private double exponent() {
        return CorrectionExponents.of(settings.potential()).leading();
    }

    private ToDoubleFunction<GrazingLimitPoint> corrected(int kind, int k) {
        return p -> p.distance(k, p.corrected().get(kind).get(k));
    }

    /** Theorem 2.2: distance · |log ε| stays bounded, unless the distance is not told from zero. */
    private Check bounded(int k) {
        double first = points.stream()
                .limit(points.size() - 1L)
                .mapToDouble(p -> p.distance(k, limit.get(k)) * logarithm(p))
                .max()
                .orElseThrow();
        double distance = last().distance(k, limit.get(k));
        double end = distance * logarithm(last());
        boolean holds = end <= 1.1 * first + SweepChecks.ROUNDING * sweep.size(k) || distance <= noise(k);
        return new Check(
                "theorem_2_2." + (k + 1),
                OptionalDouble.of(end),
                OptionalDouble.of(first),
                OptionalDouble.empty(),
                holds ? Verdict.PASS : Verdict.FAIL,
                "sup |L/d_eps - c_Phi K| |log eps| at eps = " + Digits.brief(last().epsilon())
                        + ", against its largest value before; psi = "
                        + settings.functions().get(k));
    }

    /** Distances of function {@code k} at the smallest ε up to this are nothing but numerical error. */
    private double noise(int k) {
        return SweepChecks.NOISE * last().operators().distanceError(k);
    }

    private List<Double> values(ToDoubleFunction<GrazingLimitPoint> value) {
        return points.stream().mapToDouble(value).boxed().toList();
    }

    /** With C_Φ alone in the logarithm the distance still falls only like 1/|log ε|, with H_l it falls like ε. */
    private Check without(int k) {
        double full = corrected(1, k).applyAsDouble(last());
        double alone = corrected(0, k).applyAsDouble(last());
        double none = last().distance(k, limit.get(k));
        return new Check(
                "coulomb_constant." + (k + 1),
                OptionalDouble.of(full),
                OptionalDouble.of(none),
                OptionalDouble.empty(),
                full <= Math.max(0.1 * none, noise(k)) ? Verdict.PASS : Verdict.FAIL,
                String.format(
                        Locale.ROOT,
                        "distance at the smallest eps with C_Phi and the harmonic numbers in the logarithm, against %.3g"
                                + " without, and %.3g with C_Phi alone",
                        none,
                        alone));
    }

    private Check corollary(String name, ToDoubleFunction<GrazingLimitPoint> difference, double scale) {
        double first = Math.abs(difference.applyAsDouble(points.get(0)));
        double end = Math.abs(difference.applyAsDouble(last()));
        boolean holds = end <= Math.max(0.95 * first, SweepChecks.ROUNDING * scale);
        return new Check(
                "corollary_3_3." + name,
                OptionalDouble.of(end),
                OptionalDouble.of(0.0),
                OptionalDouble.empty(),
                holds ? Verdict.PASS : Verdict.FAIL,
                "distance to the limit at |w| = 1 and the smallest eps, " + Digits.brief(first)
                        + " at the largest; it must fall"
                        + (coulomb && name.equals("drift") ? " (C_Phi taken into the logarithm)" : ""));
    }

    Map<String, Object> numbers() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("c_phi", constant);
        numbers.put("points", (long) points.size());
        numbers.put("limits", limit);
        numbers.put("encounters_per_point", OperatorSweep.countPerPoint(settings, settings.count()));
        return numbers;
    }

    List<String> notes() {
        return List.of("the limit is c_Phi K psi [E10]; the theorem prints 2 pi c_Phi K, although K contains 2 pi");
    }

    Table table() {
        List<String> columns = new ArrayList<>(List.of("epsilon", "d_eps", "drift", "diffusion", "third_moment"));
        for (int k = 1; k <= limit.size(); k++) {
            columns.addAll(SweepChecks.columnNames(k));
            if (coulomb) {
                columns.addAll(List.of("constant_" + k, "harmonic_" + k));
            }
        }
        List<List<Double>> rows = new ArrayList<>();
        for (GrazingLimitPoint p : points) {
            List<Double> row = new ArrayList<>(
                    List.of(p.epsilon(), p.operators().timescale(), p.drift(), p.diffusion(), p.third()));
            for (int k = 0; k < limit.size(); k++) {
                row.addAll(sweep.columns(p.operators(), k));
                if (coulomb) {
                    row.addAll(List.of(
                            corrected(0, k).applyAsDouble(p), corrected(1, k).applyAsDouble(p)));
                }
            }
            rows.add(row);
        }
        return new Table("grazing-limit", columns, rows);
    }

    Figure figure() {
        List<Series> series = new ArrayList<>();
        for (int k = 0; k < limit.size(); k++) {
            series.addAll(sweep.series(k));
            if (coulomb) {
                series.add(line("C_Phi in the logarithm", Style.DOTTED, k + 1, corrected(0, k)));
                series.add(line("and the harmonic numbers", Style.DASHED, k + 1, corrected(1, k)));
            }
        }
        double height = points.get(0).distance(0, limit.get(0)) * logarithm(points.get(0));
        series.add(line("1/|log eps|", Style.GUIDE, 0, p -> height / logarithm(p)));
        return new Figure(
                "grazing-limit",
                "Distance to the Landau operator, " + settings.potential().description(),
                "sup over v1 of |L/d_eps - c_Phi K|",
                new Axis("ε", true),
                List.of(new Panel(new Axis("distance", true), 1.0, series)));
    }

    private Series line(String label, Style style, int ink, ToDoubleFunction<GrazingLimitPoint> value) {
        return new Series(
                label,
                style,
                ink,
                points.stream()
                        .map(p -> new Point(p.epsilon(), value.applyAsDouble(p), 0.0))
                        .toList());
    }
}
