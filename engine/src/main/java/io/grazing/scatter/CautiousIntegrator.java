package io.grazing.scatter;

import java.util.Arrays;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/**
 * Hipparchus' Dormand–Prince 8(5,3) that takes no step longer than half the distance of particles that approach: a force that
 * is felt nowhere but near the centre is not stepped over unseen. Nor is one between two of those knots that are closer to each other
 * than steps usually are long: particles take no step far beyond the next knot, or their apse. And no step turns a particle back before
 * a kink that its energy takes it over, or takes it nearer than its energy lets it: what is left of that atop a plateau may be less than
 * a step is wrong by.
 */
final class CautiousIntegrator extends DormandPrince853Integrator {

    private static final double SHARE = 0.5;
    /** Distance of knots below which a step may pass several unseen. */
    private static final double NARROW = 1e-3;
    /** Share of the closest approach below which no particle comes, however blurred that is. */
    private static final double IMPOSSIBLE = 0.9;
    /** The error of a step that leads where energy does not. */
    private static final double WRONG = 1e6;

    private final TwoBodyEquations equations;
    private final double[] knots;
    private final double narrowest;
    private final double kink;
    private double closest;

    /**
     * @param breaks the knots, those at 0 and 1 among them
     * @param kink the outermost of them at which the force jumps, 0 if none
     */
    CautiousIntegrator(TwoBodyEquations equations, double[] breaks, double kink) {
        super(1.0, 1.0, 1.0, 1.0);
        this.equations = equations;
        this.kink = kink;
        double least = 1.0;
        for (int i = 1; i < breaks.length; i++) {
            least = Math.min(least, breaks[i] - breaks[i - 1]);
        }
        narrowest = least;
        knots = breaks;
    }

    /** Prepares for an encounter with this closest approach. */
    void expect(double distance) {
        closest = distance;
    }

    @Override
    protected double estimateError(double[][] rates, double[] start, double[] end, double h) {
        double estimate = super.estimateError(rates, start, end, h);
        double t = getStepStart().getTime();
        double r = equations.distance(t, start);
        double excessRate = equations.excessRate(t, start);
        if (kink > 0.0 && isWrong(r, excessRate, equations.distance(t + h, end), equations.excessRate(t + h, end))) {
            return Math.max(estimate, WRONG);
        }
        double longest = excessRate < 0.0 ? longestInwards(r, excessRate) : longestOutwards(r, excessRate);
        return h <= longest ? estimate : Math.max(estimate, Math.pow(h / longest, getOrder()));
    }

    private boolean isWrong(double from, double rateFrom, double to, double rateTo) {
        boolean turns = rateFrom < 0.0 && rateTo > 0.0;
        double nearest = Math.min(from, to);
        int found = Arrays.binarySearch(knots, nearest);
        double knot = knots[Math.max(found >= 0 ? found - 1 : -found - 2, 0)];
        return to < IMPOSSIBLE * closest || turns && knot > closest && knot <= kink;
    }

    // with |w| = 1 and no force d²(r²)/dt² = 2
    private double longestInwards(double r, double excessRate) {
        double share = SHARE * r;
        int found = Arrays.binarySearch(knots, r);
        double knot = knots[Math.max(found >= 0 ? found - 1 : -found - 2, 0)];
        double apse = -0.5 * excessRate;
        double root = apse * apse - (r - knot) * (r + knot);
        double time = root > 0.0 ? apse - Math.sqrt(root) : apse;
        if (knot > closest) {
            // what is behind it may turn the particle back
            return Math.min(share, time + Math.min(beyond(time, r), knot - closest));
        }
        return narrowest < NARROW ? Math.min(share, time + beyond(time, r)) : share;
    }

    private double longestOutwards(double r, double excessRate) {
        int found = Arrays.binarySearch(knots, r);
        int next = found >= 0 ? found + 1 : -found - 1;
        if (next >= knots.length || narrowest >= NARROW) {
            return Double.POSITIVE_INFINITY;
        }
        double passed = 0.5 * excessRate;
        double time = Math.sqrt(passed * passed + (knots[next] - r) * (knots[next] + r)) - passed;
        return time + beyond(time, r);
    }

    /** How long after a knot or the apse a step may end: what is passed beside the apse may be as short as √(r·width). */
    private double beyond(double time, double r) {
        return Math.min(Math.sqrt(narrowest * r), time + narrowest);
    }
}
