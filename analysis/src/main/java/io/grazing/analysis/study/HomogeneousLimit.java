package io.grazing.analysis.study;

import io.grazing.analysis.limit.HomogeneousMoments;
import io.grazing.analysis.limit.HomogeneousRates;
import io.grazing.analysis.rates.CollisionRates;
import io.grazing.potential.ShortRangePotential;

/**
 * The limit that Theorem 2.4 claims, corrected [E11]: collisions by the homogeneous potential f(0)/r^s of infinite range.
 *
 * @param s order of the singularity, &gt; 1
 * @param strength f(0)
 * @param moments the angles θ_s(b), b = ρ (κ f(0))^{−1/s}
 */
record HomogeneousLimit(double s, double strength, HomogeneousMoments moments) {

    /** The limit of a potential. */
    static HomogeneousLimit of(ShortRangePotential potential) {
        return of(potential.order(), potential.strength());
    }

    /** The limit strength/r^s. */
    static HomogeneousLimit of(double s, double strength) {
        return new HomogeneousLimit(s, strength, HomogeneousMoments.of(s));
    }

    /** The rates of L_∞. */
    CollisionRates rates() {
        return new HomogeneousRates(s, strength);
    }

    /** The length (κ f(0))^{1/s} that b is in units of. */
    double length(double kappa) {
        return Math.pow(kappa * strength, 1.0 / s);
    }

    /** θ_s at an impact parameter, in units of the support radius. */
    double angle(double rho, double kappa) {
        return moments.angle(rho / length(kappa));
    }

    /** π (b(low)² − b(high)²), the content of a bin of angles over (κ f(0))^{2/s}; low &gt; 0, high ≤ π. */
    double content(double low, double high) {
        double outer = moments.impact(low);
        double inner = high < Math.PI ? moments.impact(high) : 0.0;
        return Math.PI * (outer - inner) * (outer + inner);
    }

    /** The exponent −1 − 2/s of the angular singularity, sin θ b(θ) ~ θ^{−1−2/s}. */
    double singularity() {
        return -1.0 - 2.0 / s;
    }
}
