package io.grazing.analysis.study;

import io.grazing.analysis.study.Figure.Axis;
import io.grazing.analysis.study.Figure.Panel;
import io.grazing.analysis.study.Figure.Point;
import io.grazing.analysis.study.Figure.Series;
import io.grazing.analysis.study.Figure.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures of a {@link ThresholdStudy}: the phase map with the exponents, and the shares of close encounters. */
final class ThresholdFigures {

    /** The shares are drawn for the orders nearest to these. */
    private static final List<Double> LANDMARKS = List.of(0.6, 0.85, 1.0, 1.15, 1.5, 3.0);
    /** Shares below this are not drawn on the logarithmic axis. */
    private static final double SMALLEST_SHARE = 1e-6;

    private final ThresholdSettings settings;
    private final List<ThresholdSweep> sweeps;

    ThresholdFigures(ThresholdSettings settings, List<ThresholdSweep> sweeps) {
        this.settings = settings;
        this.sweeps = sweeps;
    }

    List<Figure> all() {
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
                                .flatMap(s -> s.fit().stream()
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
                                series.stream().map(ThresholdFigures::visible).toList())));
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

    private boolean holds(ThresholdSweep sweep, ThresholdPoint point) {
        return sweep.holds(point, settings.within());
    }
}
