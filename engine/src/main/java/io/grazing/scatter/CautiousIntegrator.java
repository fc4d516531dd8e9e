package io.grazing.scatter;

import java.util.Arrays;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/**
 * Hipparchus' Dormand–Prince 8(5,3) that takes no step longer than half the distance of particles that approach: a force that
 * is felt nowhere but near the centre is not stepped over unseen. Nor is one between two of those knots that are closer to each other
 * than steps usually are long: particles that approach take no step far beyond the next knot, or their apse.
 */
final class CautiousIntegrator extends DormandPrince853Integrator {

    private static final double SHARE = 0.5;
    /** Distance of knots below which a step may pass several unseen. */
    private static final double NARROW = 1e-3;

    private final TwoBodyEquations equations;
    /** None if they are all far apart. */
    private final double[] knots;

    private final double narrowest;

    /**
     * @param breaks the knots, those at 0 and 1 among them
     */
    CautiousIntegrator(TwoBodyEquations equations, double[] breaks) {
        super(1.0, 1.0, 1.0, 1.0);
        this.equations = equations;
        double least = 1.0;
        for (int i = 1; i < breaks.length; i++) {
            least = Math.min(least, breaks[i] - breaks[i - 1]);
        }
        narrowest = least;
        knots = least < NARROW ? breaks : new double[0];
    }

    @Override
    protected double estimateError(double[][] rates, double[] start, double[] end, double h) {
        double estimate = super.estimateError(rates, start, end, h);
        double t = getStepStart().getTime();
        if (equations.excessRate(t, start) >= 0.0) {
            return estimate;
        }
        double longest = longest(equations.distance(t, start), equations.excessRate(t, start));
        return h <= longest ? estimate : Math.max(estimate, Math.pow(h / longest, getOrder()));
    }

    private double longest(double r, double excessRate) {
        double share = SHARE * r;
        if (knots.length == 0) {
            return share;
        }
        // with |w| = 1 and no force d²(r²)/dt² = 2; what is passed beside the apse may be as short as √(r·width)
        double apse = -0.5 * excessRate;
        double least = Math.sqrt(narrowest * r);
        int found = Arrays.binarySearch(knots, r);
        double knot = knots[Math.max(found >= 0 ? found - 1 : -found - 2, 0)];
        double root = apse * apse - (r - knot) * (r + knot);
        double time = root > 0.0 ? apse - Math.sqrt(root) : apse;
        return Math.min(share, time + Math.min(least, time + narrowest));
    }
}
