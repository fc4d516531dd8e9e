package io.grazing.analysis.study;

import io.grazing.analysis.study.Figure.Axis;
import io.grazing.analysis.study.Figure.Panel;
import io.grazing.analysis.study.Figure.Point;
import io.grazing.analysis.study.Figure.Series;
import io.grazing.analysis.study.Figure.Style;
import io.grazing.potential.ShortRangePotential;
import java.util.ArrayList;
import java.util.List;

/**
 * The figure of a {@link KernelStudy}: dσ/dθ averaged over bins, measured, exact and by the weak-deflection
 * angle, log–log; below it the deviation of the measured from the exact content in standard errors.
 */
final class KernelFigure {

    /** Bins beyond this number are drawn in groups. */
    private static final int MOST_BINS = 250;
    /** Deviations drawn as guides. */
    private static final double[] GUIDES = {-3.0, 0.0, 3.0};

    private final KernelSettings settings;
    private final List<BinContent> bins = new ArrayList<>();
    private final List<Double> weak = new ArrayList<>();

    private KernelFigure(KernelSettings settings) {
        this.settings = settings;
    }

    /**
     * The figure.
     *
     * @param weakContents content of every bin by the weak-deflection angle, or NaN
     */
    static Figure of(KernelSettings settings, BinCells cells, List<Double> weakContents) {
        KernelFigure figure = new KernelFigure(settings);
        int group = (cells.bins() + MOST_BINS - 1) / MOST_BINS;
        for (int j = 0; j < cells.bins(); j += group) {
            int end = Math.min(cells.bins(), j + group);
            BinContent bin = BinContent.of(cells, j, end);
            double content = weakContents.subList(j, end).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            // The bin of all smaller angles has no place on a logarithmic axis, nor have empty ones.
            if (bin.low() > 0.0 && (bin.exact() > 0.0 || bin.empirical() > 0.0)) {
                figure.bins.add(bin);
                figure.weak.add(content);
            }
        }
        return figure.draw();
    }

    /** Above s = 1 there is no Landau limit. */
    private String weakLabel() {
        boolean landau = settings.potential() instanceof ShortRangePotential potential && potential.order() <= 1.0;
        return "weak deflection (" + (landau ? "Landau" : "Born") + ")";
    }

    private Figure draw() {
        List<Series> densities = new ArrayList<>();
        densities.add(new Series(
                "exact, formula (3.5)",
                Style.LINE,
                1,
                steps(bins.stream().map(BinContent::exact).toList())));
        if (weak.stream().allMatch(Double::isFinite)) {
            densities.add(new Series(weakLabel(), Style.DASHED, 2, steps(weak)));
        }
        densities.add(new Series(
                "measured ± standard error",
                Style.POINTS,
                0,
                bins.stream()
                        .map(b -> new Point(centre(b), b.empirical() / b.width(), b.stdError() / b.width()))
                        .toList()));
        List<Series> deviations = new ArrayList<>();
        for (double guide : GUIDES) {
            deviations.add(new Series("", Style.GUIDE, 0, guideLine(guide)));
        }
        deviations.add(new Series(
                "",
                Style.POINTS,
                0,
                bins.stream().map(b -> new Point(centre(b), b.z(), 1.0)).toList()));
        return new Figure(
                "kernel",
                "Scattering kernel of " + settings.potential().description(),
                subtitle(),
                new Axis("deflection angle θ (rad)", true),
                List.of(
                        new Panel(new Axis("dσ/dθ (support radius² / rad)", true), 2.6, densities),
                        new Panel(new Axis("(meas. − exact) / σ", false), 1.0, deviations)));
    }

    private String subtitle() {
        String speed = settings.speed() instanceof Speed.Fixed fixed
                ? "|w| = " + Digits.brief(fixed.w())
                : "Maxwellian speeds";
        return "ε = " + Digits.brief(settings.epsilon()) + ", " + speed + ", " + settings.count() + " collisions, "
                + settings.sampling().label() + " sampling";
    }

    /** The mean density of every bin, drawn across its width. */
    private List<Point> steps(List<Double> contents) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < bins.size(); i++) {
            double density = contents.get(i) / bins.get(i).width();
            points.add(new Point(bins.get(i).low(), density, 0.0));
            points.add(new Point(bins.get(i).high(), density, 0.0));
        }
        return points;
    }

    private List<Point> guideLine(double value) {
        if (bins.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Point(bins.get(0).low(), value, 0.0),
                new Point(bins.get(bins.size() - 1).high(), value, 0.0));
    }

    private static double centre(BinContent bin) {
        return Math.sqrt(bin.low() * bin.high());
    }
}
