package io.grazing.analysis.study;

import io.grazing.analysis.study.Figure.Axis;
import io.grazing.analysis.study.Figure.Panel;
import io.grazing.analysis.study.Figure.Point;
import io.grazing.analysis.study.Figure.Series;
import io.grazing.analysis.study.Figure.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The figure of an {@link AngleStudy}: θ(ρ) of Newton's equations and of the formula, and their difference. */
final class AngleFigure {

    private static final int MOST_CURVES = 7;
    /** Impact parameters that span more than this ratio get a logarithmic axis. */
    private static final double WIDE = 50.0;

    private static final double SMALLEST_SHOWN = 1e-17;

    private final AngleSettings settings;
    private final List<AnglePoint> grid;

    private AngleFigure(AngleSettings settings, List<AnglePoint> grid) {
        this.settings = settings;
        this.grid = grid;
    }

    static Figure of(AngleSettings settings, List<AnglePoint> grid) {
        return new AngleFigure(settings, grid).draw();
    }

    private Figure draw() {
        List<Double> kappas =
                shown(settings.kappa().stream().distinct().sorted().toList());
        List<Series> angles = new ArrayList<>();
        List<Series> differences = new ArrayList<>();
        for (int ink = 0; ink < kappas.size(); ink++) {
            List<AnglePoint> points = column(kappas.get(ink));
            String label = "κ = " + Digits.brief(kappas.get(ink));
            angles.add(new Series(
                    "", Style.LINE, ink, series(points, p -> p.formula().theta())));
            angles.add(new Series(
                    label, Style.POINTS, ink, series(points, p -> p.newton().theta())));
            List<AnglePoint> relative =
                    points.stream().filter(AnglePoint::hasRelativeDifference).toList();
            differences.add(new Series("", Style.POINTS, ink, series(relative, AngleFigure::differenceShown)));
        }
        double lowest = settings.rho().stream()
                .mapToDouble(r -> r)
                .filter(r -> r > 0.0)
                .min()
                .orElse(1.0);
        double highest = settings.rho().stream().mapToDouble(r -> r).max().orElse(1.0);
        boolean logarithmic = highest > WIDE * lowest;
        differences.add(new Series(
                "tolerance " + Digits.brief(settings.tolerance()),
                Style.DASHED,
                0,
                List.of(
                        new Point(logarithmic ? lowest : 0.0, settings.tolerance(), 0.0),
                        new Point(highest, settings.tolerance(), 0.0))));
        return new Figure(
                "angle",
                "Deflection angle of " + settings.potential().description(),
                "markers: Newton's equations (" + settings.integrator().label() + "); lines: formula (3.5)",
                new Axis("impact parameter ρ (support radius)", logarithmic),
                List.of(
                        new Panel(new Axis("θ (rad)", true), 2.0, angles),
                        new Panel(new Axis("relative difference", true), 1.0, differences)));
    }

    // Agreement to the last bit has no place on a logarithmic axis; it is shown below everything else.
    private static double differenceShown(AnglePoint point) {
        return Math.max(SMALLEST_SHOWN, point.relativeDifference());
    }

    private List<AnglePoint> column(double kappa) {
        return grid.stream()
                .filter(p -> p.kappa() == kappa && p.isCompared())
                .sorted(Comparator.comparingDouble(AnglePoint::rho))
                .toList();
    }

    private static List<Point> series(List<AnglePoint> points, ToDoubleFunction<AnglePoint> value) {
        return points.stream()
                .map(p -> new Point(p.rho(), value.applyAsDouble(p), 0.0))
                .toList();
    }

    private static List<Double> shown(List<Double> kappas) {
        if (kappas.size() <= MOST_CURVES) {
            return kappas;
        }
        List<Double> some = new ArrayList<>();
        for (int i = 0; i < MOST_CURVES; i++) {
            some.add(kappas.get((int) Math.round((double) i * (kappas.size() - 1) / (MOST_CURVES - 1))));
        }
        return some;
    }
}
