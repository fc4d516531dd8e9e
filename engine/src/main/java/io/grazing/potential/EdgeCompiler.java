package io.grazing.potential;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.hipparchus.dfp.Dfp;

/**
 * Compiles an expression into segments of depth that keep f, f′ and f″ relatively accurate as δ = 1 − r → 0,
 * guided by decimal arithmetic:
 *
 * <ol>
 *   <li>about the edge, the Taylor expansion of f at r = 1, as far as it was verified;
 *   <li>further in, the formula in double precision wherever that was verified to be accurate, and where it
 *       cancels {@linkplain LogSegment logarithmic Chebyshev series};
 *   <li>if f has no Taylor expansion at r = 1 (flat, as exp(−1/δ), or algebraic, as δ^{5/2}), series down to
 *       δ = 2^-62 or to where f underflows, and a power law or zero from there on.
 * </ol>
 */
final class EdgeCompiler {

    private static final int ORDER = 12;
    private static final double TAYLOR_TOLERANCE = 1e-15;
    private static final double DIRECT_TOLERANCE = 2e-15;
    private static final double LARGEST_TAYLOR_DEPTH = 0.5;
    private static final double SMALLEST_TAYLOR_DEPTH = 0x1p-40;
    private static final double[] TAYLOR_CHECKS = {1.0, 0.83, 0.61, 0.37, 0.11, 1e-3};
    private static final double[] DIRECT_CHECKS = {0.003, 0.95, 0.08, 0.61, 0.17, 0.29, 0.44, 0.78, 0.999};
    private static final double[] FLAT_CHECKS = {0.97, 0.6, 0.1, 1e-2, 1e-5, 1e-10};

    /** No series reaches further out: 1 − δ is 1 in double precision long before. */
    private static final double SMALLEST_DEPTH = 0x1p-62;

    /** Depths between which segments are sought first; those that do not fit are halved. */
    private static final double[] GRID = {
        1.0, 0.5, 0x1p-4, 0x1p-8, 0x1p-14, 0x1p-22, 0x1p-30, 0x1p-38, 0x1p-46, 0x1p-54, SMALLEST_DEPTH
    };

    /** Below this, f counts as 0. */
    private static final double UNDERFLOW = 1e-295;

    private static final double RELATIVE_UNDERFLOW = 1e-10;

    /** Segments narrower than this factor are not sought: f is not smooth there. */
    private static final double NARROWEST = 1.001;

    /** |f(1)|/f(0) below which f(1) is 0 up to rounding. */
    static final double EDGE_TOLERANCE = 1e-12;

    /** Elementary decimal operations after which no further series is sought: a few seconds. */
    private static final long LARGEST_COST = 50_000;

    /** Smallest depth at which the plain formula stands in when the cost is spent. */
    private static final double SMALLEST_DIRECT_DEPTH = 0x1p-22;

    /** Depths at which two derivatives agree if they have reached their limit. */
    private static final double LIMIT_TOLERANCE = 1e-6;

    private final Expression expression;
    private final DecimalProfile f;
    private final double strength;
    /** Smallest f that is followed: {@value #UNDERFLOW}, or less if f(0) is itself that small. */
    private final double underflow;

    private final EdgeSegments.Builder segments = new EdgeSegments.Builder();

    private EdgeCompiler(Expression expression) {
        this.expression = expression;
        f = new DecimalProfile(expression);
        strength = expression.value(0.0);
        underflow = Math.min(UNDERFLOW, RELATIVE_UNDERFLOW * strength);
    }

    /** The segments of a formula in r, or none if it does not vanish at r = 1 or is not positive at 0. */
    static Optional<EdgeSegments> compile(Expression expression) {
        return new EdgeCompiler(expression).compile();
    }

    private Optional<EdgeSegments> compile() {
        if (!(strength > 0.0) || Double.isInfinite(strength)) {
            return Optional.empty();
        }
        Dfp edge = f.atEdge();
        // exp(1/(r - 1)) has a limit, but at r = 1 itself divides by a 0 of the other sign
        boolean hasValue = !edge.isNaN() && !edge.isInfinite();
        Dfp limit = hasValue ? edge : f.atDepth(SMALLEST_DEPTH).value();
        if (!(Math.abs(limit.toDouble()) <= EDGE_TOLERANCE * strength)) {
            return Optional.empty();
        }
        double reach = 0.0;
        if (hasValue) {
            f.subtract(edge);
            reach = addTaylor();
        }
        double covered = addSeries(Math.max(reach, SMALLEST_DEPTH));
        if (reach == 0.0 && covered > 0.0) {
            addTail(covered);
        }
        return Optional.of(segments.build());
    }

    /** Adds the Taylor expansion about the edge; returns how deep it holds, 0 if there is none. */
    private double addTaylor() {
        double[] coefficients = f.taylor(ORDER, strength);
        if (coefficients.length == 0) {
            return 0.0;
        }
        DepthPolynomial polynomial = DepthPolynomial.of(coefficients);
        for (double depth = LARGEST_TAYLOR_DEPTH; depth >= SMALLEST_TAYLOR_DEPTH; depth *= 0.5) {
            if (holds(polynomial, depth)) {
                segments.add(depth, polynomial);
                segments.continuation(new SmoothContinuation(polynomial, depth));
                return depth;
            }
        }
        return 0.0;
    }

    private boolean holds(DepthPolynomial polynomial, double reach) {
        for (double fraction : TAYLOR_CHECKS) {
            double depth = fraction * reach;
            Jet exact = f.atDepth(depth).toDouble();
            if (!(LogSegment.relativeError(polynomial.at(depth), exact, depth) <= TAYLOR_TOLERANCE)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Covers the depths from {@code from} to 1, beginning at 1.
     *
     * @return the smallest depth covered, 0 if f underflows before
     */
    private double addSeries(double from) {
        Deque<double[]> open = new ArrayDeque<>();
        for (int i = GRID.length - 1; i >= 1; i--) {
            if (GRID[i - 1] > from) {
                open.push(new double[] {Math.max(GRID[i], from), GRID[i - 1]});
            }
        }
        while (!open.isEmpty()) {
            double[] interval = open.pop();
            double a = interval[0];
            double b = interval[1];
            if (isFlat(b)) {
                segments.add(b, DepthPolynomial.ZERO);
                return 0.0;
            }
            if (f.cost() > LARGEST_COST) {
                segments.addDirect(b);
                return Math.max(from, Math.min(b, SMALLEST_DIRECT_DEPTH));
            }
            if (isDirect(a, b)) {
                segments.addDirect(b);
                continue;
            }
            Optional<LogSegment> segment = LogSegment.fit(f, a, b);
            if (segment.isPresent()) {
                segments.add(b, segment.get());
            } else if (b / a > NARROWEST) {
                double mid = Math.sqrt(a) * Math.sqrt(b);
                open.push(new double[] {a, mid});
                open.push(new double[] {mid, b});
            } else {
                segments.addDirect(b);
            }
        }
        return from;
    }

    private boolean isFlat(double b) {
        if (!isNegligible(b)) {
            return false;
        }
        for (double fraction : FLAT_CHECKS) {
            if (!isNegligible(b * fraction)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNegligible(double depth) {
        return Math.abs(f.atDepth(depth).value().toDouble()) < underflow;
    }

    private boolean isDirect(double a, double b) {
        for (double fraction : DIRECT_CHECKS) {
            double depth = a + fraction * (b - a);
            Jet exact = f.atDepth(depth).toDouble();
            double allowed = DIRECT_TOLERANCE + (depth >= 0.5 ? Math.ulp(1.0) * conditioning(1.0 - depth, exact) : 0.0);
            if (!(LogSegment.relativeError(expression.jet(1.0 - depth), exact, depth) <= allowed)) {
                return false;
            }
        }
        return true;
    }

    /** How much f and f′ amplify the rounding of r: a series in the depth would suffer from that of 1 − r, which is worse. */
    private static double conditioning(double r, Jet jet) {
        double value = r * Math.abs(jet.first() / jet.value());
        double slope = r * Math.abs(jet.second() / jet.first());
        return Double.isFinite(value) && Double.isFinite(slope) ? Math.max(value, slope) : 0.0;
    }

    /** Adds the power law from {@code start} to the edge, and past it a parabola through those derivatives that have a limit. */
    private void addTail(double start) {
        Jet jet = f.atDepth(start).toDouble();
        if (!(jet.value() > 0.0)) {
            segments.addDirect(start);
            return;
        }
        segments.add(start, new PowerLawTail(start, jet));
        Jet further = f.atDepth(4.0 * start).toDouble();
        double slope = limit(jet.first(), further.first());
        double curvature = slope == 0.0 ? 0.0 : limit(jet.second(), further.second());
        segments.continuation(DepthPolynomial.of(-slope, 0.5 * curvature));
    }

    /** The limit of a derivative at the edge, 0 unless it has reached one. */
    private static double limit(double near, double further) {
        return Math.abs(near - further) <= LIMIT_TOLERANCE * Math.abs(near) ? near : 0.0;
    }
}
