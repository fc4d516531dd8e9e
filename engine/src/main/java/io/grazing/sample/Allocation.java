package io.grazing.sample;

import io.grazing.collision.Strata;

/**
 * Which share p_k of the encounters each stratum gets, cumulated. Half equally and half by area when nothing
 * is known; otherwise by weights w_k, for which Neyman's allocation (1934), least in variance at a given number
 * of encounters, has w_k = area_k σ_k with σ_k the standard deviation in the stratum.
 *
 * <p>Weights are estimates, and other quantities are measured in the same run: a tenth of the encounters is
 * spread equally and a tenth by area, which costs at most a quarter of the best variance. Blocks of fewer than twenty encounters
 * a stratum, in short runs, have more spread equally: at least two a stratum.
 */
final class Allocation {

    private static final double DEFENSIVE = 0.1;
    private static final double LEAST_ENCOUNTERS = 2.0;
    /** Weights in steps of 2⁻¹², so that integrators that agree to their tolerance agree on them. */
    private static final double STEP = 0x1p12;

    private Allocation() {}

    /** Half of the encounters equally over the strata, half by area. */
    static double[] standard(Strata strata) {
        double[] cumulated = new double[strata.count()];
        for (int k = 0; k < cumulated.length; k++) {
            double area = strata.outer(k) * strata.outer(k);
            cumulated[k] = 0.5 * (k + 1) / cumulated.length + 0.5 * area;
        }
        return cumulated;
    }

    /** The same number of encounters in each stratum. */
    static double[] equal(Strata strata) {
        double[] cumulated = new double[strata.count()];
        for (int k = 0; k < cumulated.length; k++) {
            cumulated[k] = (k + 1.0) / cumulated.length;
        }
        return cumulated;
    }

    /**
     * By weights, at least two encounters of a whole block in each stratum.
     *
     * @param weights one a stratum, finite and ≥ 0; all 0 stand for the standard shares
     * @param blockSize encounters of a block
     */
    static double[] weighted(Strata strata, double[] weights, int blockSize) {
        int count = strata.count();
        if (weights.length != count) {
            throw new IllegalArgumentException("expected " + count + " weights, got " + weights.length);
        }
        double largest = 0.0;
        for (double weight : weights) {
            if (!(weight >= 0.0 && weight <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("weights must be finite and not negative, got " + weight);
            }
            largest = Math.max(largest, weight);
        }
        if (largest == 0.0) {
            return standard(strata);
        }
        double[] stepped = new double[count];
        double total = 0.0;
        for (int k = 0; k < count; k++) {
            stepped[k] = Math.rint(weights[k] / largest * STEP);
            total += stepped[k];
        }
        double floor = Math.min(1.0 / count, Math.max(DEFENSIVE / count, LEAST_ENCOUNTERS / blockSize));
        double byArea = Math.min(DEFENSIVE, 1.0 - floor * count);
        double byWeight = 1.0 - floor * count - byArea;
        double[] cumulated = new double[count];
        double sum = 0.0;
        for (int k = 0; k < count; k++) {
            sum += stepped[k] / total;
            cumulated[k] = floor * (k + 1) + byArea * strata.outer(k) * strata.outer(k) + byWeight * sum;
        }
        return cumulated;
    }
}
