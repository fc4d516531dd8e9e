package io.grazing.analysis.limit;

import io.grazing.analysis.rates.CollisionRates;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Kappa;
import io.grazing.potential.ShortRangePotential;

/**
 * The rates at s = 1 with the constants of the Coulomb logarithm,
 *
 * <pre>  λ_l(w) = 2π|w| l(l+1) κ² (c_Φ |log κ| + C_Φ − c_Φ (H_l − 1)),   κ = 2ε/|w|²,   H_l = 1 + ½ + … + 1/l,</pre>
 *
 * up to O(κ³ log κ). C_Φ is that of S = Q_1/2. The harmonic numbers are due to close encounters: with Rutherford's
 * law dσ ∝ dz/z², z = sin²(θ/2), ∫(1 − P_l(1−2z)) dz/z² = l(l+1)(log(1/z_min) − 2(H_l − 1)), so that C_Φ alone does
 * not remove the 1/|log ε| of Theorem 2.2. Where κ is so large that the bracket is negative, the rates are 0.
 */
public final class CoulombRates implements CollisionRates {

    private final double epsilon;
    private final Measured leading;
    private final Measured constant;
    private final boolean harmonic;

    private CoulombRates(double epsilon, Measured leading, Measured constant, boolean harmonic) {
        this.epsilon = epsilon;
        this.leading = leading;
        this.constant = constant;
        this.harmonic = harmonic;
    }

    /**
     * The rates of a potential with s = 1 at one ε.
     *
     * @param harmonic whether H_l − 1 is taken into account, or C_Φ alone
     */
    public static CoulombRates of(ShortRangePotential potential, double epsilon, boolean harmonic) {
        Measured constant = CoulombConstant.of(potential)
                .orElseThrow(() -> new IllegalArgumentException("expected s = 1, got " + potential.order()));
        Measured leading = BornConstant.of(potential).orElseThrow();
        return new CoulombRates(epsilon, leading, constant, harmonic);
    }

    @Override
    public Measured rate(int l, double speed) {
        double kappa = Kappa.of(epsilon, speed);
        double sum = 0.0;
        for (int k = 2; k <= l && harmonic; k++) {
            sum += 1.0 / k;
        }
        double logarithm = -Math.log(kappa);
        Measured bracket = leading.times(logarithm - sum)
                .plus(constant)
                .widenedBy(leading.value() * (Math.ulp(logarithm) + Math.ulp(sum)));
        Measured positive = bracket.value() < 0.0 ? new Measured(0.0, bracket.error()) : bracket;
        return positive.times(2.0 * Math.PI * speed * l * (l + 1.0) * kappa * kappa);
    }
}
