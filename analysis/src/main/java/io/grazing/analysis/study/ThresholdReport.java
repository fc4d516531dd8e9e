package io.grazing.analysis.study;

import io.grazing.analysis.study.Figure.Axis;
import io.grazing.analysis.study.Figure.Panel;
import io.grazing.analysis.study.Figure.Point;
import io.grazing.analysis.study.Figure.Series;
import io.grazing.analysis.study.Figure.Style;
import io.grazing.tally.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables, numbers and figures of a {@link ThresholdStudy}. */
final class ThresholdReport {

    /** The shares are drawn for the orders nearest to these. */
    private static final List<Double> LANDMARKS = List.of(0.6, 0.85, 1.0, 1.15, 1.5, 3.0);
    /** Shares below this are not drawn on the logarithmic axis. */
    private static final double SMALLEST_SHARE = 1e-6;

    private final ThresholdSettings settings;
    private final List<ThresholdSweep> sweeps;

    ThresholdReport(ThresholdSettings settings, List<ThresholdSweep> sweeps) {
        this.settings = settings;
        this.sweeps = sweeps;
    }

    Map<String, Object> numbers(long encountersPerPoint) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("orders", settings.orders());
        numbers.put(
                "points", (long) settings.orders().size() * settings.epsilon().size());
        numbers.put("within", settings.within());
        numbers.put("encounters_per_point", encountersPerPoint);
        return numbers;
    }

    List<String> notes() {
        return List.of(
                "close encounters: impact parameter below (kappa f(0))^(1/s), the eps^(1/s) of the paper; the rest graze",
                "a limit holds where Q_1 and Q_2 are within the stated relative distance of it at this and every smaller eps of"
                        + " the sweep: Landau for s <= 1, with |log eps| at s = 1, and without cut-off for s > 1");
    }

    List<Table> tables() {
        return List.of(points(), orders());
    }

    private Table points() {
        List<List<Double>> rows = new ArrayList<>();
        for (ThresholdSweep sweep : sweeps) {
            for (ThresholdPoint p : sweep.points()) {
                Optional<Estimate> share = p.measuredShare();
                rows.add(List.of(
                        p.s(),
                        p.epsilon(),
                        p.exact().length(),
                        p.s2().value(),
                        p.s2().error(),
                        p.closeS2().value(),
                        p.closeS2().error(),
                        p.whole().value(),
                        known(p.whole().standardError()),
                        p.close().map(Estimate::value).orElse(Double.NaN),
                        p.close().map(c -> known(c.standardError())).orElse(Double.NaN),
                        p.share(),
                        share.map(Estimate::value).orElse(Double.NaN),
                        share.map(c -> known(c.standardError())).orElse(Double.NaN),
                        p.distance(1),
                        p.distanceError(1),
                        p.distance(2),
                        p.distanceError(2),
                        holds(sweep, p) ? 1.0 : 0.0));
            }
        }
        return new Table(
                "threshold",
                List.of(
                        "s",
                        "epsilon",
                        "collision_length",
                        "S",
                        "S_error",
                        "S_close",
                        "S_close_error",
                        "simulated_S",
                        "std_error_S",
                        "simulated_S_close",
                        "std_error_S_close",
                        "close_share",
                        "simulated_close_share",
                        "std_error_close_share",
                        "distance_1",
                        "error_1",
                        "distance_2",
                        "error_2",
                        "holds"),
                rows);
    }

    private Table orders() {
        List<List<Double>> rows = new ArrayList<>();
        for (ThresholdSweep sweep : sweeps) {
            Optional<PowerFit> fit = fit(sweep);
            rows.add(List.of(
                    sweep.s(),
                    sweep.boundary(settings.within()).orElse(Double.NaN),
                    fit.map(PowerFit::exponent).orElse(Double.NaN),
                    fit.map(PowerFit::standardError).orElse(Double.NaN),
                    sweep.prediction().exponents().leading()));
        }
        return new Table("orders", List.of("s", "boundary_epsilon", "exponent", "std_error", "expected"), rows);
    }

    /** No power is fitted to the logarithm. */
    private static Optional<PowerFit> fit(ThresholdSweep sweep) {
        return sweep.prediction().logarithm().isPresent() || sweep.fitted().size() < 2
                ? Optional.empty()
                : Optional.of(sweep.exponent());
    }

    private boolean holds(ThresholdSweep sweep, ThresholdPoint point) {
        double boundary = sweep.boundary(settings.within()).orElse(0.0);
        return point.epsilon() <= boundary;
    }

    private static double known(double standardError) {
        return Double.isFinite(standardError) ? standardError : Double.NaN;
    }

    List<Figure> figures() {
        return sweeps.size() < 2 ? List.of(shares()) : List.of(map(), shares());
    }

    private Figure map() {
        String within = " within " + Digits.brief(100.0 * settings.within()) + " %";
        List<Series> phases = new ArrayList<>();
        phases.add(new Series(
                "",
                Style.GUIDE,
                0,
                List.of(
                        new Point(1.0, settings.epsilon().get(0), 0.0),
                        new Point(1.0, settings.epsilon().get(settings.epsilon().size() - 1), 0.0))));
        phases.add(boundary(1, sweep -> sweep.s() < 1.0));
        phases.add(boundary(2, sweep -> sweep.s() > 1.0));
        phases.add(phase("neither", 0, (sweep, point) -> !holds(sweep, point)));
        phases.add(phase("non-cutoff" + within, 2, (sweep, p) -> sweep.s() > 1.0 && holds(sweep, p)));
        phases.add(phase("Landau" + within, 1, (sweep, p) -> sweep.s() <= 1.0 && holds(sweep, p)));
        List<Series> exponents = List.of(
                new Series(
                        "expected",
                        Style.LINE,
                        0,
                        sweeps.stream()
                                .map(s -> new Point(
                                        s.s(), s.prediction().exponents().leading(), 0.0))
                                .toList()),
                new Series(
                        "fitted",
                        Style.POINTS,
                        1,
                        sweeps.stream()
                                .flatMap(s -> fit(s).stream()
                                        .map(f -> new Point(
                                                s.s(), f.exponent(), f.error().orElse(0.0))))
                                .toList()));
        return new Figure(
                "phase-map",
                "Which limit holds, f = " + settings.profile().description(),
                "Q_1 and Q_2 at |w| = " + Digits.brief(settings.speed()) + "; exponent of ε in the distance of Q_2",
                new Axis("order s of the singularity", false),
                List.of(
                        new Panel(new Axis("ε", true), 1.6, phases),
                        new Panel(new Axis("exponent", false), 1.0, exponents)));
    }

    @FunctionalInterface
    private interface Phase {
        boolean has(ThresholdSweep sweep, ThresholdPoint point);
    }

    private Series phase(String label, int ink, Phase phase) {
        return new Series(
                label,
                Style.POINTS,
                ink,
                sweeps.stream()
                        .flatMap(sweep -> sweep.points().stream()
                                .filter(p -> phase.has(sweep, p))
                                .map(p -> new Point(p.s(), p.epsilon(), 0.0)))
                        .toList());
    }

    private Series boundary(int ink, Predicate<ThresholdSweep> side) {
        return new Series(
                "",
                Style.LINE,
                ink,
                sweeps.stream()
                        .filter(side)
                        .flatMap(sweep -> sweep.boundary(settings.within()).stream()
                                .mapToObj(epsilon -> new Point(sweep.s(), epsilon, 0.0)))
                        .toList());
    }

    private Figure shares() {
        List<ThresholdSweep> singular =
                sweeps.stream().filter(sweep -> sweep.s() > 0.0).toList();
        List<ThresholdSweep> chosen = LANDMARKS.stream()
                .flatMap(s ->
                        singular.stream().min(Comparator.comparingDouble(sweep -> Math.abs(sweep.s() - s))).stream())
                .distinct()
                .toList();
        List<Series> series = IntStream.range(0, chosen.size())
                .boxed()
                .flatMap(i -> Stream.of(
                        new Series("s = " + Digits.brief(chosen.get(i).s()), Style.LINE, i, integrated(chosen.get(i))),
                        new Series("", Style.POINTS, i, simulated(chosen.get(i)))))
                .toList();
        return new Figure(
                "close-share",
                "Share of close encounters in S, f = " + settings.profile().description(),
                "ρ below (κ f(0))^(1/s); lines: quadrature, markers: trajectories",
                new Axis("ε", true),
                List.of(
                        new Panel(new Axis("share of S", false), 1.2, series),
                        new Panel(
                                new Axis("the same, logarithmic", true),
                                1.0,
                                series.stream().map(ThresholdReport::visible).toList())));
    }

    private static Series visible(Series series) {
        return new Series(
                "",
                series.style(),
                series.ink(),
                series.points().stream().filter(p -> p.y() > SMALLEST_SHARE).toList());
    }

    private static List<Point> integrated(ThresholdSweep sweep) {
        return sweep.points().stream()
                .map(p -> new Point(p.epsilon(), p.share(), 0.0))
                .toList();
    }

    private static List<Point> simulated(ThresholdSweep sweep) {
        return sweep.points().stream()
                .flatMap(p -> p.measuredShare().stream()
                        .map(share -> new Point(
                                p.epsilon(),
                                share.value(),
                                Double.isFinite(share.standardError()) ? share.standardError() : 0.0)))
                .toList();
    }
}
