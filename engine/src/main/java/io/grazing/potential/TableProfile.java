package io.grazing.potential;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * A profile f(r) given at points 0 = r₀ &lt; … &lt; r_n = 1 with f decreasing to f(1) = 0, interpolated by a C² and
 * monotone piecewise quintic.
 *
 * <p>Slope and curvature at the knots come from the polynomial through the six nearest points and are then shrunk until
 * the Bernstein coefficients of f′ have one sign on every interval, so that f decreases whatever the data. For smooth
 * data that is nowhere needed but where f′ vanishes to high order, and errors are O(h⁶) in f, O(h⁵) in f′ and O(h⁴) in
 * f″ for spacing h.
 *
 * <p>f is relatively accurate as r → 1. Past the edge f is continued by the last quintic over a
 * quarter of its interval and by its parabola from there.
 *
 * <p>Immutable.
 */
public final class TableProfile implements Profile {

    /** Fewest rows: with less, f″ has no meaning. */
    public static final int FEWEST_ROWS = 4;

    private static final int STENCIL = 6;
    private static final double REACH = 0.25;
    /** From there on 1 − r is exact. */
    private static final double EXACT_DEPTH = 0.5;

    private final double[] knots;
    private final double[] landmarks;
    private final MonotoneQuintic[] pieces;
    /** f(0) less f at the left end of each piece. */
    private final double[] drops;

    private final MonotoneQuintic last;
    private final SmoothContinuation continuation;
    private final String description;

    private TableProfile(double[] knots, Jet[] jets, String description) {
        this.knots = knots;
        this.description = description;
        landmarks = Landmarks.of(knots, jets);
        pieces = new MonotoneQuintic[knots.length - 1];
        drops = new double[pieces.length];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = new MonotoneQuintic(knots[i], knots[i + 1], jets[i], jets[i + 1]);
            if (i > 0) {
                drops[i] = drops[i - 1] + pieces[i - 1].drop(knots[i]);
            }
        }
        last = pieces[pieces.length - 1];
        continuation = new SmoothContinuation(last::atOffset, REACH * last.width());
    }

    /**
     * The profile in a CSV file with the header {@code r,f}; see {@code docs/potentials.md}.
     *
     * @param file at most 8 MB and 100 000 rows
     * @throws PotentialException if the file cannot be read or is not such a table; the message names file and line
     */
    public static TableProfile read(Path file) {
        return ProfileTable.read(file);
    }

    /**
     * The profile through given points.
     *
     * @param r distances, increasing strictly from 0 to 1; at least 4
     * @param f values, decreasing from f(0) &gt; 0 to f(1) = 0
     * @param description the table as a user would name it
     * @throws PotentialException if r or f are not as described
     */
    public static TableProfile of(double[] r, double[] f, String description) {
        if (r.length != f.length) {
            throw new IllegalArgumentException("expected as many f as r, got " + f.length + " and " + r.length);
        }
        TableRules rules = new TableRules(i -> "row " + (i + 1));
        for (int i = 0; i < r.length; i++) {
            rules.accept(i, r[i], f[i]);
        }
        rules.finish(description);
        return valid(r.clone(), f.clone(), description);
    }

    /** The profile through points that satisfy {@link TableRules}. */
    static TableProfile valid(double[] r, double[] f, String description) {
        double[] values = f.clone();
        values[values.length - 1] = 0.0;
        return new TableProfile(r, limited(r, estimated(r, values)), description);
    }

    private static Jet[] estimated(double[] r, double[] f) {
        int n = r.length;
        int points = Math.min(STENCIL, n);
        Jet[] jets = new Jet[n];
        for (int i = 0; i < n; i++) {
            int from = Math.max(0, Math.min(i - (points - 1) / 2, n - points));
            Jet jet = FiniteDifferences.derivatives(r[i], r, f, from, from + points);
            jets[i] = new Jet(f[i], jet.first(), jet.second());
        }
        return jets;
    }

    /**
     * Slopes and curvatures shrunk until every interval's steepness has Bernstein coefficients ≥ 0: first the
     * curvature at each knot, so that its two neighbouring coefficients are, then slope and curvature together, so that
     * the middle coefficients are.
     */
    private static Jet[] limited(double[] r, Jet[] jets) {
        int n = r.length;
        Jet[] clamped = new Jet[n];
        for (int i = 0; i < n; i++) {
            double slope = Math.min(0.0, jets[i].first());
            double least = i == 0 ? Double.NEGATIVE_INFINITY : 4.0 * slope / (r[i] - r[i - 1]);
            double most = i == n - 1 ? Double.POSITIVE_INFINITY : -4.0 * slope / (r[i + 1] - r[i]);
            double curvature = Math.min(most, Math.max(least, jets[i].second()));
            clamped[i] = new Jet(jets[i].value(), slope, curvature);
        }
        double[] factor = new double[n];
        Arrays.fill(factor, 1.0);
        for (int i = 0; i + 1 < n; i++) {
            double h = r[i + 1] - r[i];
            double available = 5.0 * (jets[i].value() - jets[i + 1].value()) / h;
            double left = -2.0 * clamped[i].first() - 0.25 * h * clamped[i].second();
            double right = -2.0 * clamped[i + 1].first() + 0.25 * h * clamped[i + 1].second();
            if (left + right > available) {
                double shrink = available / (left + right);
                factor[i] = Math.min(factor[i], shrink);
                factor[i + 1] = Math.min(factor[i + 1], shrink);
            }
        }
        for (int i = 0; i < n; i++) {
            Jet jet = clamped[i];
            clamped[i] = new Jet(jet.value(), factor[i] * jet.first(), factor[i] * jet.second());
        }
        return clamped;
    }

    @Override
    public Jet at(double r) {
        double depth = 1.0 - r;
        if (depth <= last.width()) {
            return atDepth(depth);
        }
        return pieces[piece(r)].at(r);
    }

    private int piece(double r) {
        int found = Arrays.binarySearch(knots, r);
        return Math.min(found >= 0 ? found : Math.max(0, -found - 2), pieces.length - 1);
    }

    @Override
    public double dropFromCentre(double r) {
        int piece = piece(r);
        return drops[piece] + pieces[piece].drop(r);
    }

    @Override
    public Jet atDepth(double depth) {
        if (depth <= 0.0) {
            return continuation.at(depth);
        }
        if (depth <= last.width()) {
            return last.atOffset(depth);
        }
        double r = 1.0 - depth;
        if (r < EXACT_DEPTH) {
            return at(r);
        }
        // The rounding of r may be taken for one side of a knot, and the depth lie on the other.
        int piece = piece(r);
        if (depth < 1.0 - pieces[piece].right()) {
            piece++;
        } else if (depth > 1.0 - knots[piece]) {
            piece--;
        }
        double offset = depth - (1.0 - pieces[piece].right());
        return pieces[piece].atOffset(Math.max(0.0, Math.min(offset, pieces[piece].width())));
    }

    @Override
    public double[] breaks() {
        return knots.clone();
    }

    @Override
    public double[] landmarks() {
        return landmarks.clone();
    }

    @Override
    public String description() {
        return description;
    }
}
