package io.grazing.analysis.limit;

import io.grazing.analysis.rates.Measured;
import io.grazing.potential.ShortRangePotential;

/**
 * The Coulomb logarithm of a potential with s = 1 from the angles of its encounters,
 *
 * <pre>  ln Λ(κ) = S(κ)/(κ²f(0)²),   S = ∫_0^1 sin²(θ/2) ρ dρ,   κ = 2ε/|w|²,</pre>
 *
 * so that drift and diffusion of Corollary 3.3 have it in the place of |log ε|, exactly. The usual formula of plasma physics is
 *
 * <pre>  ln(b_max/b₀),   b_max = 1, the support radius,   b₀ = κf(0), where Rutherford's law deflects by 90°,</pre>
 *
 * and ½ ln(1 + (b_max/b₀)²) is that of Rutherford's law cut at b_max. Dimensionless.
 */
public final class CoulombLogarithm {

    private final ShortRangePotential potential;
    private final Measured constant;

    private CoulombLogarithm(ShortRangePotential potential, Measured constant) {
        this.potential = potential;
        this.constant = constant;
    }

    /**
     * The Coulomb logarithm of a potential.
     *
     * @throws IllegalArgumentException unless s = 1
     */
    public static CoulombLogarithm of(ShortRangePotential potential) {
        Measured constant = CoulombConstant.of(potential)
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a potential with s = 1, which has a Coulomb logarithm, got s = "
                                + potential.order()));
        return new CoulombLogarithm(potential, constant);
    }

    /** ln Λ by the exact angles. */
    public Measured exact(double kappa) {
        double unit = kappa * potential.strength();
        return AngleMoments.of(potential, kappa).s().times(1.0 / unit).times(1.0 / unit);
    }

    /** ln(1/(κf(0))), negative where every encounter is close. */
    public double plasma(double kappa) {
        return -Math.log(kappa * potential.strength());
    }

    /** ½ ln(1 + 1/(κf(0))²). */
    public double rutherford(double kappa) {
        double ratio = 1.0 / (kappa * potential.strength());
        return ratio < 1.0 ? 0.5 * Math.log1p(ratio * ratio) : Math.log(Math.hypot(1.0, ratio));
    }

    /** −log κ + C_Φ/f(0)², which the exact one tends to as κ → 0. */
    public double asymptotic(double kappa) {
        return -Math.log(kappa) + constant.value() / (potential.strength() * potential.strength());
    }
}
