package io.grazing.scatter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Fits {@link CompiledPanels} to a function: Chebyshev interpolation, checked between the nodes, and halved until it holds. {@link Pieces}
 * between breaks are joined where a few polynomials over many of them serve.
 */
final class PanelFit {

    /** Error allowed, relative to the largest value on the panel. */
    static final double TOLERANCE = 2e-14;
    /** Roundings of r, of 1 − r and of the place between the nodes. */
    private static final double ROUNDING_OF_R = 4.0;
    /** −ln of a value from which on its rounding in the argument of an exponential shows. */
    private static final double FLAT = 30.0;

    private static final int SINGLE_DEGREE = 20;
    /** How often a panel is halved at most. */
    private static final int FINEST = 24;
    /** The most panels between two distances where the function is not smooth, on average: exp(−1/(1 − r)) needs hundreds. */
    private static final int MOST_PANELS = 1000;

    /** Panels of joined pieces at most: more are looked up no faster than the pieces. */
    private static final int MOST_JOINT = 256;

    /** Besides, polynomials are checked at multiples of 1/{@value} in r: flanks that are narrower are breaks. */
    private static final int EVEN = 512;

    private static final int SAMPLE = 64;
    /** Chebyshev coefficients below this share of the largest are rounding. */
    private static final double NOISE = 6e-16;
    /** So many coefficients may each be as large as what a polynomial may be off by, divided by their number. */
    private static final double DROPPED = 20.0;
    /** A function below this is zero. */
    private static final double NEGLIGIBLE = 1e-290;

    private PanelFit() {}

    /**
     * The panels of a function of r, or nothing if polynomials do not represent it to the tolerance.
     *
     * @param ofDepth the same function of 1 − r, where r does not say it well enough near the edge
     * @param breaks distances between which the function is smooth, increasing from 0 to 1
     * @param ofPieces the variable of the polynomials if there are several: r or r²
     * @param share by how much of the function a polynomial over several pieces may be off at a distance, see {@link Pieces}
     */
    static Optional<CompiledPanels> fit(
            DoubleUnaryOperator function,
            DoubleUnaryOperator ofDepth,
            double[] breaks,
            PanelVariable ofPieces,
            DoubleUnaryOperator share) {
        boolean isPieced = breaks.length > 2;
        for (PanelVariable variable : isPieced ? PanelVariable.WHOLE_POWERS : List.of(PanelVariable.values())) {
            DoubleUnaryOperator ofVariable = variable == PanelVariable.ROOT_OF_DEPTH
                    ? t -> ofDepth.applyAsDouble(t * t)
                    : t -> function.applyAsDouble(variable.distance(t));
            CompiledPanels.Panel whole =
                    panel(ofVariable, variable, pieces(ofVariable, breaks, variable, share), SINGLE_DEGREE, 0.0);
            if (whole != null) {
                return Optional.of(CompiledPanels.of(whole, variable));
            }
        }
        DoubleUnaryOperator piecewise = t -> function.applyAsDouble(ofPieces.distance(t));
        List<CompiledPanels.Panel> panels = new ArrayList<>();
        int most = Math.min(MOST_JOINT, (breaks.length - 1) / 2);
        if (isPieced && join(piecewise, ofPieces, pieces(piecewise, breaks, ofPieces, share), most, panels)) {
            return Optional.of(CompiledPanels.of(panels, ofPieces));
        }
        panels.clear();
        double floor = TOLERANCE * largest(piecewise);
        for (int i = 1; i < breaks.length; i++) {
            Pieces piece = Pieces.single(ofPieces.at(breaks[i - 1]), ofPieces.at(breaks[i]));
            if (!split(piecewise, ofPieces, piece, FINEST, i * MOST_PANELS, floor, panels)) {
                return Optional.empty();
            }
        }
        return Optional.of(CompiledPanels.of(panels, ofPieces));
    }

    private static Pieces pieces(
            DoubleUnaryOperator function, double[] breaks, PanelVariable variable, DoubleUnaryOperator share) {
        double[] inOrder = Arrays.stream(breaks).map(variable::at).sorted().toArray();
        return Pieces.of(function, inOrder, t -> share.applyAsDouble(variable.distance(t)));
    }

    /** Adds panels over many pieces each; false if they become more than {@code most}. */
    private static boolean join(
            DoubleUnaryOperator function,
            PanelVariable variable,
            Pieces pieces,
            int most,
            List<CompiledPanels.Panel> panels) {
        CompiledPanels.Panel panel = panel(function, variable, pieces, CompiledPanels.LOW_DEGREE, 0.0);
        if (panel != null) {
            panels.add(panel);
            return panels.size() <= most;
        }
        return pieces.count() > 1
                && join(function, variable, pieces.inner(), most, panels)
                && join(function, variable, pieces.outer(), most, panels);
    }

    private static boolean split(
            DoubleUnaryOperator function,
            PanelVariable variable,
            Pieces piece,
            int levels,
            int most,
            double floor,
            List<CompiledPanels.Panel> panels) {
        CompiledPanels.Panel panel = panel(function, variable, piece, CompiledPanels.DEGREE, levels == 0 ? floor : 0.0);
        if (panel != null) {
            panels.add(panel);
            return panels.size() <= most;
        }
        double middle = 0.5 * (piece.from() + piece.to());
        Pieces left = Pieces.single(piece.from(), middle);
        Pieces right = Pieces.single(middle, piece.to());
        return levels > 0
                && split(function, variable, left, levels - 1, most, floor, panels)
                && split(function, variable, right, levels - 1, most, floor, panels);
    }

    private static CompiledPanels.Panel panel(
            DoubleUnaryOperator function, PanelVariable variable, Pieces pieces, int degree, double floor) {
        double from = pieces.from();
        double to = pieces.to();
        int n = degree + 1;
        double half = 0.5 * (to - from);
        double centre = 0.5 * (from + to);
        double[] values = new double[n];
        double largest = 0.0;
        double steepest = 0.0;
        for (int j = 0; j < n; j++) {
            values[j] = function.applyAsDouble(inside(from, to, centre + half * ChebyshevSeries.point(j, n)));
            largest = Math.max(largest, Math.abs(values[j]));
            if (j > 0) {
                double apart = half * (ChebyshevSeries.point(j - 1, n) - ChebyshevSeries.point(j, n));
                steepest = Math.max(steepest, Math.abs(values[j] - values[j - 1]) / apart);
            }
            if (!Double.isFinite(values[j])) {
                return null;
            }
        }
        if (largest < NEGLIGIBLE) {
            return pieces.count() > 1 ? null : new CompiledPanels.Panel(from, to, new double[] {0.0}, 0.0);
        }
        double[] series = ChebyshevSeries.through(values);
        // the exponent of a profile flat at the edge is rounded too
        double flatness = Math.max(1.0, -Math.log(largest) / FLAT);
        double allowed = floor + TOLERANCE * flatness * largest + ROUNDING_OF_R * Math.ulp(to) * steepest;
        double[] places = places(variable, pieces, 3 * n);
        double negligible = (pieces.share() + allowed / largest) / DROPPED;
        CompiledPanels.Panel panel = null;
        while (panel == null && negligible > NOISE) {
            panel = verified(function, pieces, series, negligible, allowed, places);
            negligible /= DROPPED;
        }
        return panel != null ? panel : verified(function, pieces, series, NOISE, allowed, places);
    }

    /** The panel of a series less its last terms below {@code negligible}, if it holds at all places. */
    private static CompiledPanels.Panel verified(
            DoubleUnaryOperator function,
            Pieces pieces,
            double[] series,
            double negligible,
            double allowed,
            double[] places) {
        double[] monomials = ChebyshevSeries.inPowers(ChebyshevSeries.trimmed(series, negligible));
        double half = 0.5 * (pieces.to() - pieces.from());
        double centre = 0.5 * (pieces.from() + pieces.to());
        double worst = 0.0;
        for (double z : places) {
            double t = inside(pieces.from(), pieces.to(), centre + half * z);
            double exact = function.applyAsDouble(t);
            double error = CompiledPanels.horner(monomials, 0, monomials.length - 1, z) - exact;
            if (!(Math.abs(error) <= allowed + pieces.allowed(t, exact))) {
                return null;
            }
            worst = Math.max(worst, Math.abs(error));
        }
        return new CompiledPanels.Panel(pieces.from(), pieces.to(), monomials, worst);
    }

    /** Where a polynomial is checked, in z. */
    private static double[] places(PanelVariable variable, Pieces pieces, int checks) {
        double half = 0.5 * (pieces.to() - pieces.from());
        double centre = 0.5 * (pieces.from() + pieces.to());
        DoubleStream evenly = IntStream.rangeClosed(0, EVEN).mapToDouble(i -> variable.at((double) i / EVEN));
        return DoubleStream.concat(
                        IntStream.rangeClosed(0, checks).mapToDouble(i -> Math.cos(Math.PI * i / checks)),
                        DoubleStream.concat(evenly, Arrays.stream(pieces.checks()))
                                .map(t -> (t - centre) / half)
                                .filter(z -> Math.abs(z) <= 1.0))
                .toArray();
    }

    private static double largest(DoubleUnaryOperator function) {
        double largest = 0.0;
        for (int i = 1; i < SAMPLE; i++) {
            largest = Math.max(largest, Math.abs(function.applyAsDouble((double) i / SAMPLE)));
        }
        return largest;
    }

    private static double inside(double from, double to, double r) {
        // what is at a break belongs to the next panel
        return Math.min(Math.max(r, from), to < 1.0 ? Math.nextDown(to) : to);
    }
}
