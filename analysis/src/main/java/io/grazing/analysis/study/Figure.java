package io.grazing.analysis.study;

import java.util.List;

/**
 * A figure, described by its data: whoever draws it decides on ink.
 *
 * @param name file name without extension
 * @param title the title
 * @param x horizontal axis
 * @param y vertical axis
 * @param series what is plotted, first drawn first
 */
public record Figure(String name, String title, Axis x, Axis y, List<Series> series) {

    /** A figure with its own copy of the list. */
    public Figure {
        series = List.copyOf(series);
    }

    /**
     * An axis.
     *
     * @param label quantity and unit
     * @param logarithmic whether it is logarithmic, else linear
     */
    public record Axis(String label, boolean logarithmic) {}

    /** How a series is drawn. */
    public enum Style {
        /** Markers with error bars. */
        POINTS,
        /** A full line. */
        LINE,
        /** A dashed line. */
        DASHED,
        /** A dotted line. */
        DOTTED
    }

    /**
     * One series.
     *
     * @param label its name in the legend
     * @param style how it is drawn
     * @param points its points, in the order in which a line joins them
     */
    public record Series(String label, Style style, List<Point> points) {
        /** A series with its own copy of the list. */
        public Series {
            points = List.copyOf(points);
        }
    }

    /**
     * A point; one that its axes cannot show, such as 0 on a logarithmic axis, interrupts a line.
     *
     * @param x abscissa
     * @param y ordinate
     * @param error half length of the error bar in y, 0 for none
     */
    public record Point(double x, double y, double error) {}
}
