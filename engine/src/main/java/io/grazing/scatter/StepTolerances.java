package io.grazing.scatter;

import io.grazing.potential.ShortRangePotential;

/**
 * Step-size control for one encounter. The transverse components, which make the angle, are controlled
 * relative to themselves; along η an absolute error does no harm, since it shifts the motion in time.
 */
record StepTolerances(double[] absolute, double[] relative) {

    /** The least impulse and offset taken as a scale, so that no tolerance vanishes. */
    private static final double LEAST = 1e-300;
    /** Of the largest impulse on the way, where that at the closest approach is smaller: on a plateau there is none. */
    private static final double SHARE = 1e-3;

    static StepTolerances of(ShortRangePotential potential, double rho, double kappa, double accuracy, double closest) {
        double chord = Math.sqrt((1.0 - rho) * (1.0 + rho));
        double force = closest < 0.5
                ? -potential.at(closest).first()
                : -potential.atDepth(Math.max(1.0 - closest, Double.MIN_NORMAL)).first();
        Impulses before =
                new Impulses(potential, rho, kappa, closest, potential.profile().breaks());
        double impulse = Math.max(kappa * force * Math.min(closest, chord), SHARE * before.along());
        double transverse = Math.max(impulse * Math.min(1.0, rho / closest), SHARE * before.across());
        impulse = Math.max(LEAST, Math.min(1.0, impulse));
        transverse = Math.max(LEAST, Math.min(1.0, transverse));
        double[] absolute = new double[TwoBodyEquations.DIMENSION];
        double[] relative = new double[TwoBodyEquations.DIMENSION];
        for (int particle = 0; particle < 2; particle++) {
            int position = 3 * particle;
            int velocity = 6 + 3 * particle;
            absolute[position] = accuracy * closest * impulse;
            absolute[position + 1] = accuracy * transverse * Math.min(chord, closest) * 0.1;
            absolute[position + 2] = accuracy;
            absolute[velocity] = accuracy * impulse;
            absolute[velocity + 1] = accuracy * transverse * 0.1;
            absolute[velocity + 2] = accuracy;
            for (int axis = 0; axis < 3; axis++) {
                relative[position + axis] = accuracy;
                relative[velocity + axis] = accuracy;
            }
        }
        return new StepTolerances(absolute, relative);
    }
}
