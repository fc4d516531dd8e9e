package io.grazing.analysis.study;

import java.util.List;

/**
 * The operators at one ε, and the coefficients of Corollary 3.3.
 *
 * @param operators d_ε^{−1}L_εψ(v₁), integrated and simulated
 * @param corrected limits with C_Φ in the logarithm, and with C_Φ and the harmonic numbers; empty for s &lt; 1
 * @param drift S/κ² at |w| = 1
 * @param diffusion ∫sin²(θ/2)cos²(θ/2)ρdρ/κ² at |w| = 1
 * @param third ∫sin³(θ/2)ρdρ/κ² at |w| = 1
 */
record GrazingLimitPoint(
        OperatorPoint operators, List<List<List<Double>>> corrected, double drift, double diffusion, double third) {

    /** ε. */
    double epsilon() {
        return operators.epsilon();
    }

    /** sup over v₁ of |exact − limit| of function {@code k}. */
    double distance(int k, List<Double> limit) {
        return operators.distance(k, limit);
    }
}
