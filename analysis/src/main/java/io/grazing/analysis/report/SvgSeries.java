package io.grazing.analysis.report;

import io.grazing.analysis.study.Figure.Point;
import io.grazing.analysis.study.Figure.Series;
import io.grazing.analysis.study.Figure.Style;
import java.util.List;
import java.util.Locale;

/**
 * One series in its panel: a line, or markers with error bars. Inks differ in lightness and in marker shape,
 * styles in their dashes, so that a figure reads in grey.
 */
final class SvgSeries {

    // Okabe & Ito's colours, which the colour-blind tell apart, in an order of changing lightness.
    private static final List<String> COLOURS =
            List.of("#000000", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#7f7f7f");
    private static final int SHAPES = 5;
    private static final double RADIUS = 3.4;
    /** Markers of series of more than {@link #MANY} points. */
    private static final double SMALL_RADIUS = 2.6;

    private static final int MANY = 40;
    private static final double CAP = 3.0;

    private final SvgWriter svg;
    private final AxisScale x;
    private final AxisScale y;
    private final Series series;

    SvgSeries(SvgWriter svg, AxisScale x, AxisScale y, Series series) {
        this.svg = svg;
        this.x = x;
        this.y = y;
        this.series = series;
    }

    /** The legend's sample of a series between two abscissas. */
    static void drawKey(SvgWriter svg, Series series, double left, double right, double height) {
        if (series.style() == Style.POINTS) {
            double middle = (left + right) / 2;
            if (series.points().stream().anyMatch(point -> point.error() > 0.0)) {
                drawErrorBar(svg, colour(series), middle, height - 8, height + 8);
            }
            drawMarker(svg, series, middle, height);
        } else {
            svg.element("<path d=\"M%.2f %.2fH%.2f\" %s/>", left, height, right, stroke(series));
        }
    }

    void draw() {
        if (series.style() == Style.POINTS) {
            drawPoints();
        } else {
            drawLine();
        }
    }

    private void drawPoints() {
        for (Point point : series.points()) {
            if (!isShown(point)) {
                continue;
            }
            double px = x.pixel(point.x());
            if (point.error() > 0.0 && Double.isFinite(point.error())) {
                double below = point.y() - point.error();
                // A bar that reaches zero leaves a logarithmic panel through its floor.
                double bottom = y.shows(below) ? y.pixel(below) : y.start() + 2 * CAP;
                drawErrorBar(svg, colour(series), px, y.pixel(point.y() + point.error()), bottom);
            }
            drawMarker(svg, series, px, y.pixel(point.y()));
        }
    }

    private void drawLine() {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (Point point : series.points()) {
            boolean shown = isShown(point);
            if (shown) {
                path.append(String.format(
                        Locale.ROOT, "%s%.2f %.2f", pen ? "L" : "M", x.pixel(point.x()), bounded(y.pixel(point.y()))));
            }
            pen = shown;
        }
        if (path.length() > 0) {
            svg.element("<path d=\"%s\" %s/>", path, stroke(series));
        }
    }

    private boolean isShown(Point point) {
        return x.shows(point.x()) && y.shows(point.y());
    }

    // Far outside the panel every height is alike, and some renderers stumble over huge coordinates.
    private static double bounded(double pixel) {
        return Math.max(-1e4, Math.min(1e4, pixel));
    }

    private static void drawErrorBar(SvgWriter svg, String colour, double px, double top, double bottom) {
        svg.element(
                "<path d=\"M%1$.2f %3$.2fH%2$.2fM%5$.2f %3$.2fV%4$.2fM%1$.2f %4$.2fH%2$.2f\" stroke=\"%6$s\""
                        + " stroke-width=\"1.1\" fill=\"none\"/>",
                px - CAP, px + CAP, bounded(top), bounded(bottom), px, colour);
    }

    private static void drawMarker(SvgWriter svg, Series series, double px, double py) {
        String path = String.format(Locale.ROOT, "M%.2f %.2f", px, py) + shape(series.ink() % SHAPES, radius(series));
        svg.element("<path d=\"%s\" fill=\"%s\" stroke=\"white\" stroke-width=\"0.7\"/>", path, colour(series));
    }

    private static double radius(Series series) {
        return series.points().size() > MANY ? SMALL_RADIUS : RADIUS;
    }

    private static String shape(int shape, double r) {
        double d = 1.25 * r;
        return switch (shape) {
            case 0 ->
                String.format(
                        Locale.ROOT,
                        "m%.2f 0a%2$.2f %2$.2f 0 1 0 %3$.2f 0a%2$.2f %2$.2f 0 1 0 %4$.2f 0z",
                        -r,
                        r,
                        2 * r,
                        -2 * r);
            case 1 -> String.format(Locale.ROOT, "m%1$.2f %1$.2fh%2$.2fv%2$.2fh%3$.2fz", -0.9 * r, 1.8 * r, -1.8 * r);
            case 2 -> String.format(Locale.ROOT, "m0 %.2fl%.2f %.2fh%.2fz", -d, d, 1.8 * d, -2 * d);
            case 3 -> String.format(Locale.ROOT, "m0 %.2fl%2$.2f %2$.2fl%1$.2f %2$.2fl%1$.2f %1$.2fz", -d, d);
            default -> String.format(Locale.ROOT, "m0 %.2fl%.2f %.2fh%.2fz", d, d, -1.8 * d, -2 * d);
        };
    }

    private static String stroke(Series series) {
        String dash =
                switch (series.style()) {
                    case DASHED -> " stroke-dasharray=\"8 4\"";
                    case DOTTED -> " stroke-dasharray=\"1.5 3.5\" stroke-linecap=\"round\"";
                    default -> "";
                };
        boolean guide = series.style() == Style.GUIDE;
        return "fill=\"none\" stroke=\"" + (guide ? "#888888" : colour(series)) + "\" stroke-width=\""
                + (guide ? "1" : "1.8") + "\" stroke-linejoin=\"round\"" + dash;
    }

    private static String colour(Series series) {
        return COLOURS.get(series.ink() % COLOURS.size());
    }
}
