package io.grazing.potential;

import io.grazing.potential.DecimalProfile.DecimalJet;
import java.util.Optional;
import org.hipparchus.dfp.Dfp;

/**
 * A positive profile on the depths [a, b] through three Chebyshev series in x = ln δ:
 *
 * <pre>  ln f,   δ f′/f,   δ² f″/f.</pre>
 *
 * All three vary slowly where f is a power of δ or falls like exp(−1/δ), so that f, f′ and f″ keep relative accuracy
 * however small they become. The series interpolate values in decimal arithmetic and are checked against it
 * between their nodes.
 */
final class LogSegment implements DepthSegment {

    /** Nodes of a series. */
    static final int NODES = 24;

    /** Largest |ln(f/f(mid))| in a segment: bounds the rounding error of the exponential. */
    private static final double LARGEST_EXPONENT = 32.0;

    private static final double LARGEST_TAIL = 1e-14;

    /** Accepted relative error of f and f′, and of f″ relative to |f″| + |f′|/δ, per unit of max(1, |ln(f/f(mid))|). */
    private static final double TOLERANCE = 5e-15;

    private static final double[] CHECKED = {-0.97, -0.41, 0.13, 0.6, 0.93};

    private final double mid;
    private final double scale;
    private final double valueAtMid;
    private final ChebyshevTriple series;

    private LogSegment(double mid, double halfWidth, double valueAtMid, ChebyshevTriple series) {
        this.mid = mid;
        this.scale = 1.0 / halfWidth;
        this.valueAtMid = valueAtMid;
        this.series = series;
    }

    /** The segment on [a, b], or nothing if f is not positive and finite there or the series do not reach it. */
    static Optional<LogSegment> fit(DecimalProfile f, double a, double b) {
        double mid = Math.sqrt(a) * Math.sqrt(b);
        double halfWidth = 0.5 * Math.log(b / a);
        DecimalJet centre = f.atDepth(mid);
        if (!isPositive(centre)) {
            return Optional.empty();
        }
        double valueAtMid = centre.value().toDouble();
        Dfp logarithmAtMid = f.number(valueAtMid).log();
        double[][] values = new double[NODES][];
        for (int j = 0; j < NODES; j++) {
            double x = halfWidth * ChebyshevTriple.node(j, NODES);
            Dfp depth = f.number(x).exp().multiply(f.number(mid));
            DecimalJet jet = f.atDepth(depth);
            if (!isPositive(jet)) {
                return Optional.empty();
            }
            Dfp perValue = depth.divide(jet.value());
            values[j] = new double[] {
                jet.value().log().subtract(logarithmAtMid).toDouble(),
                jet.first().multiply(perValue).toDouble(),
                jet.second().multiply(perValue).multiply(depth).toDouble()
            };
            if (!(Math.abs(values[j][0]) <= LARGEST_EXPONENT)) {
                return Optional.empty();
            }
        }
        ChebyshevTriple series = new ChebyshevTriple(values);
        if (!(series.relativeTail() <= LARGEST_TAIL)) {
            return Optional.empty();
        }
        LogSegment segment = new LogSegment(mid, halfWidth, valueAtMid, series);
        return segment.holds(f, halfWidth) ? Optional.of(segment) : Optional.empty();
    }

    private static boolean isPositive(DecimalJet jet) {
        return jet.isFinite() && jet.value().strictlyPositive();
    }

    private boolean holds(DecimalProfile f, double halfWidth) {
        for (double t : CHECKED) {
            double depth = mid * Math.exp(t * halfWidth);
            DecimalJet exact = f.atDepth(depth);
            Jet jet = at(depth);
            double exponent = Math.abs(Math.log(jet.value() / valueAtMid));
            if (!(relativeError(jet, exact.toDouble(), depth) <= TOLERANCE * Math.max(1.0, exponent))) {
                return false;
            }
        }
        return true;
    }

    /** The worst relative error of a jet; f″, which may change sign, is measured against |f″| + |f′|/δ. */
    static double relativeError(Jet jet, Jet exact, double depth) {
        double scale = Math.abs(exact.second()) + Math.abs(exact.first()) / depth;
        return Math.max(
                relative(jet.value() - exact.value(), exact.value()),
                Math.max(
                        relative(jet.first() - exact.first(), exact.first()),
                        relative(jet.second() - exact.second(), scale)));
    }

    private static double relative(double difference, double scale) {
        return difference == 0.0 ? 0.0 : Math.abs(difference / scale);
    }

    @Override
    public Jet at(double depth) {
        Jet s = series.at(scale * Math.log1p((depth - mid) / mid));
        double f = valueAtMid * Math.exp(s.value());
        double ratio = f / depth;
        return new Jet(f, ratio * s.first(), ratio / depth * s.second());
    }
}
