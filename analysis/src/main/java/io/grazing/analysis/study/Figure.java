package io.grazing.analysis.study;

import java.util.List;

/**
 * A figure, described by its data: whoever draws it decides on ink.
 *
 * @param name file name without extension
 * @param title the title
 * @param subtitle a second, smaller line under the title; may be empty
 * @param x the horizontal axis that all panels share
 * @param panels the panels from top to bottom, at least one
 */
public record Figure(String name, String title, String subtitle, Axis x, List<Panel> panels) {

    /** A figure with its own copy of the list. */
    public Figure {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("figure " + name + ": expected at least one panel");
        }
    }

    /**
     * One panel.
     *
     * @param y vertical axis
     * @param share height relative to the other panels
     * @param series what is plotted, first drawn first; the legend has the last drawn first
     */
    public record Panel(Axis y, double share, List<Series> series) {
        /** A panel with its own copy of the list. */
        public Panel {
            series = List.copyOf(series);
        }
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
        DOTTED,
        /** A thin grey full line, for zero and other landmarks. */
        GUIDE
    }

    /**
     * One series.
     *
     * @param label its name in the legend; empty for none
     * @param style how it is drawn
     * @param ink which of the figure's colours and marker shapes it has, from 0; 0 is black
     * @param points its points, in the order in which a line joins them
     */
    public record Series(String label, Style style, int ink, List<Point> points) {
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
