package io.grazing.analysis.report;

import io.grazing.analysis.study.Figure;
import io.grazing.analysis.study.Figure.Panel;
import io.grazing.analysis.study.Figure.Point;
import io.grazing.analysis.study.Figure.Series;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws a {@link Figure} as SVG. The same figure gives the same bytes. */
final class SvgFigure {

    private static final double PLOT_WIDTH = 560;
    private static final double PLOT_HEIGHT = 470;
    private static final double LEFT = 92;
    private static final double TOP = 64;
    private static final double BOTTOM = 58;
    private static final double PANEL_GAP = 16;
    private static final double LEGEND_GAP = 18;
    private static final double LEGEND_KEY = 34;
    private static final double LEGEND_LINE = 22;
    private static final int MAX_LEGEND_CHARACTERS = 34;
    private static final double CHARACTER_WIDTH = 0.58;

    private final Figure figure;
    private final AxisScale x;
    private final SvgWriter svg;

    private SvgFigure(Figure figure) {
        this.figure = figure;
        this.x = fit(figure.x().logarithmic(), allSeries(figure), Point::x, p -> 0.0, 0.015, LEFT, LEFT + PLOT_WIDTH);
        double legend = legendEntries().stream()
                .mapToDouble(series -> LEGEND_KEY + textWidth(shortened(series.label(), MAX_LEGEND_CHARACTERS), 13))
                .max()
                .orElse(0.0);
        double width = LEFT + PLOT_WIDTH + LEGEND_GAP + legend + 12;
        this.svg = new SvgWriter(width, TOP + PLOT_HEIGHT + BOTTOM, figure.title(), figure.subtitle());
    }

    /** The SVG text of a figure. */
    static String draw(Figure figure) {
        return new SvgFigure(figure).draw();
    }

    private String draw() {
        drawTitles();
        List<Panel> panels = figure.panels();
        double shares = panels.stream().mapToDouble(Panel::share).sum();
        double room = PLOT_HEIGHT - PANEL_GAP * (panels.size() - 1);
        double top = TOP;
        for (int i = 0; i < panels.size(); i++) {
            double height = room * panels.get(i).share() / shares;
            drawPanel(i, panels.get(i), top, top + height, i == panels.size() - 1);
            top += height + PANEL_GAP;
        }
        svg.label(
                LEFT + PLOT_WIDTH / 2,
                TOP + PLOT_HEIGHT + 46,
                "font-size=\"15\" text-anchor=\"middle\"",
                figure.x().label());
        drawLegend();
        return svg.finish();
    }

    private void drawTitles() {
        int titleRoom = (int) (PLOT_WIDTH / (16 * CHARACTER_WIDTH));
        int subtitleRoom = (int) (PLOT_WIDTH / (12.5 * CHARACTER_WIDTH));
        svg.label(LEFT, 28, "font-size=\"16\" font-weight=\"bold\"", shortened(figure.title(), titleRoom));
        svg.label(LEFT, 49, "font-size=\"12.5\" fill=\"#444444\"", shortened(figure.subtitle(), subtitleRoom));
    }

    private void drawPanel(int index, Panel panel, double top, double bottom, boolean lowest) {
        AxisScale y = fit(panel.y().logarithmic(), panel.series(), Point::y, Point::error, 0.05, bottom, top);
        svg.element(
                "<clipPath id=\"panel%d\"><rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"/></clipPath>",
                index, LEFT, top, PLOT_WIDTH, bottom - top);
        drawTicks(y, top, bottom, lowest);
        svg.element("<g clip-path=\"url(#panel%d)\">", index);
        for (Series series : panel.series()) {
            new SvgSeries(svg, x, y, series).draw();
        }
        svg.raw("</g>");
        svg.element(
                "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"none\" stroke=\"black\"/>",
                LEFT, top, PLOT_WIDTH, bottom - top);
        double middle = (top + bottom) / 2;
        svg.element(
                "<text transform=\"translate(%.2f %.2f) rotate(-90)\" font-size=\"15\" text-anchor=\"middle\">%s</text>",
                24.0, middle, SvgWriter.escape(panel.y().label()));
    }

    private void drawTicks(AxisScale y, double top, double bottom, boolean lowest) {
        for (AxisScale.Tick tick : x.ticks()) {
            boolean major = !tick.label().isEmpty();
            drawGridLine(major, tick.position(), top, tick.position(), bottom);
            drawTick(tick.position(), bottom, 0, major ? -7 : -4);
            if (major && lowest) {
                svg.label(tick.position(), bottom + 20, "font-size=\"13\" text-anchor=\"middle\"", tick.label());
            }
        }
        for (AxisScale.Tick tick : y.ticks()) {
            boolean major = !tick.label().isEmpty();
            drawGridLine(major, LEFT, tick.position(), LEFT + PLOT_WIDTH, tick.position());
            drawTick(LEFT, tick.position(), major ? 7 : 4, 0);
            if (major) {
                svg.label(LEFT - 8, tick.position() + 4.5, "font-size=\"13\" text-anchor=\"end\"", tick.label());
            }
        }
    }

    private void drawGridLine(boolean major, double x1, double y1, double x2, double y2) {
        if (major) {
            svg.element("<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\" stroke=\"#e4e4e4\"/>", x1, y1, x2, y2);
        }
    }

    private void drawTick(double fromX, double fromY, double dx, double dy) {
        svg.element(
                "<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\" stroke=\"black\"/>",
                fromX, fromY, fromX + dx, fromY + dy);
    }

    private void drawLegend() {
        double left = LEFT + PLOT_WIDTH + LEGEND_GAP;
        double line = TOP + 12;
        for (Series series : legendEntries()) {
            SvgSeries.drawKey(svg, series, left, left + LEGEND_KEY - 8, line);
            svg.label(
                    left + LEGEND_KEY,
                    line + 4.5,
                    "font-size=\"13\"",
                    shortened(series.label(), MAX_LEGEND_CHARACTERS));
            line += LEGEND_LINE;
        }
    }

    private List<Series> legendEntries() {
        List<Series> entries = new ArrayList<>();
        for (Panel panel : figure.panels()) {
            List<Series> labelled = new ArrayList<>(panel.series());
            labelled.removeIf(series -> series.label().isEmpty());
            Collections.reverse(labelled);
            entries.addAll(labelled);
        }
        return entries;
    }

    private static List<Series> allSeries(Figure figure) {
        return figure.panels().stream()
                .flatMap(panel -> panel.series().stream())
                .toList();
    }

    private static AxisScale fit(
            boolean logarithmic,
            List<Series> series,
            ToDoubleFunction<Point> value,
            ToDoubleFunction<Point> error,
            double padding,
            double start,
            double end) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Series one : series) {
            for (Point point : one.points()) {
                double v = value.applyAsDouble(point);
                double e = error.applyAsDouble(point);
                if (Double.isFinite(v) && Double.isFinite(e) && (!logarithmic || v > 0.0)) {
                    low = Math.min(low, logarithmic ? v : v - e);
                    high = Math.max(high, v + e);
                }
            }
        }
        if (low > high) {
            low = logarithmic ? 0.1 : 0.0;
            high = 1.0;
        }
        return AxisScale.fitting(logarithmic, low, high, padding, start, end);
    }

    private static double textWidth(String text, double size) {
        return text.codePointCount(0, text.length()) * size * CHARACTER_WIDTH;
    }

    private static String shortened(String text, int room) {
        return text.codePointCount(0, text.length()) <= room
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(0, room - 1))) + "…";
    }
}
