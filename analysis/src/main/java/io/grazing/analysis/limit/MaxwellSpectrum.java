package io.grazing.analysis.limit;

import io.grazing.analysis.rates.AdaptiveIntegral;
import io.grazing.analysis.rates.CollisionRates;
import io.grazing.analysis.rates.Measured;

/**
 * An eigenvalue of the linearised operator of Maxwell molecules, r^{−4}, whose collisions do not depend on the relative speed
 * (Wang Chang and Uhlenbeck 1952):
 *
 * <pre>  λ_nl = 2π ∫ B(θ) [cos^{2n+l}(θ/2) P_l(cos θ/2) + sin^{2n+l}(θ/2) P_l(sin θ/2) − 1 − δ_n0 δ_l0] dθ,
 *  B dθ = |w| ρ dρ = (2f(0))^{1/2} b db,</pre>
 *
 * with the eigenfunction S_{l+1/2}^{(n)}(|v|²/2) |v|^l Y_lm. The bracket is a polynomial of degree n + l in cos θ that vanishes
 * at θ = 0, −Σ_k a_k (1 − P_k(cos θ)), so that λ_nl = −Σ_k a_k λ_k(w) of the rates λ_k of any source, at any |w|; only even k
 * occur. Immutable.
 *
 * @param n radial order, ≥ 0
 * @param l angular order, ≥ 0
 */
public record MaxwellSpectrum(int n, int l) {

    private static final int MOST = 20;

    /** Orders up to n + l = {@value #MOST}, to which the projection on P_k is exact. */
    public MaxwellSpectrum {
        if (n < 0 || l < 0 || n + l > MOST) {
            throw new IllegalArgumentException(
                    "n, l: expected orders >= 0 of a sum <= " + MOST + ", got " + n + ", " + l);
        }
    }

    /**
     * λ_nl of strength/r⁴ by quadrature over the angle.
     *
     * @param strength f(0)
     */
    public Measured eigenvalue(double strength) {
        return HomogeneousMoments.of(4.0).integral(this::bracket).times(2.0 * Math.PI * Math.sqrt(2.0 * strength));
    }

    /** −Σ_k a_k λ_k(|w|). */
    public Measured fromRates(CollisionRates rates, double speed) {
        double[] a = coefficients();
        Measured sum = new Measured(0.0, 0.0);
        for (int k = 1; k < a.length; k++) {
            sum = sum.plus(rates.rate(k, speed).times(-a[k]));
        }
        return sum;
    }

    /** a_0, …, a_{n+l}, those of odd k exactly 0. */
    public double[] coefficients() {
        int degree = n + l;
        Measured[] projections = AdaptiveIntegral.toTolerance(1e-14, 1e-14)
                .of(
                        degree + 1,
                        (x, values) -> {
                            double bracket = bracket(0.5 * (1.0 - x));
                            double before = 0.0;
                            double legendre = 1.0;
                            for (int k = 0; k <= degree; k++) {
                                values[k] = (k + 0.5) * bracket * legendre;
                                double next = ((2.0 * k + 1.0) * x * legendre - k * before) / (k + 1.0);
                                before = legendre;
                                legendre = next;
                            }
                        },
                        -1.0,
                        1.0);
        double[] a = new double[degree + 1];
        for (int k = 0; k <= degree; k += 2) {
            a[k] = projections[k].value();
        }
        return a;
    }

    /** The bracket at z = sin²(θ/2), without cancellation as z → 0. */
    private double bracket(double z) {
        if (n == 0 && l == 0) {
            return 0.0;
        }
        double power = n + 0.5 * l;
        double cosine = Math.sqrt(1.0 - z);
        double sine = Math.sqrt(z);
        double deficit = LegendreDeficit.of(l, 0.5 * z / (1.0 + cosine));
        double lost = -Math.expm1(power * Math.log1p(-z)) + Math.pow(1.0 - z, power) * deficit;
        double gained = Math.pow(z, power) * (1.0 - LegendreDeficit.of(l, 0.5 * (1.0 - sine)));
        return gained - lost;
    }
}
