package io.grazing.scatter;

import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/**
 * Hipparchus' Dormand–Prince 8(5,3) that takes no step longer than half the distance of particles that approach: a force that
 * is felt nowhere but near the centre is not stepped over unseen.
 */
final class CautiousIntegrator extends DormandPrince853Integrator {

    private static final double SHARE = 0.5;

    private final TwoBodyEquations equations;

    CautiousIntegrator(TwoBodyEquations equations) {
        super(1.0, 1.0, 1.0, 1.0);
        this.equations = equations;
    }

    @Override
    protected double estimateError(double[][] rates, double[] start, double[] end, double h) {
        double estimate = super.estimateError(rates, start, end, h);
        double t = getStepStart().getTime();
        if (equations.excessRate(t, start) >= 0.0) {
            return estimate;
        }
        double longest = SHARE * equations.distance(t, start);
        return h <= longest ? estimate : Math.max(estimate, Math.pow(h / longest, getOrder()));
    }
}
