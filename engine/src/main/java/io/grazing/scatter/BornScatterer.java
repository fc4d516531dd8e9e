package io.grazing.scatter;

import io.grazing.collision.Deflection;
import io.grazing.potential.ShortRangePotential;

/**
 * The leading order of the deflection angle for weak interaction, Lemma 3.1 (3.6):
 *
 * <pre>  θ ≈ −2κ I(ρ),   I(ρ) = ∫_0^1 (ρ/u) φ′(ρ/u) du/√(1−u²) = ρ ∫_ρ^1 φ′(r) dr / √(r² − ρ²),</pre>
 *
 * the impulse along the straight line. It exceeds π where κ is not small against ρ^s.
 *
 * <p>Immutable and thread-safe.
 */
public final class BornScatterer implements Scatterer {

    private final ShortRangePotential potential;
    private final QuadratureScatterer quadrature;

    private BornScatterer(ShortRangePotential potential) {
        this.potential = potential;
        this.quadrature = QuadratureScatterer.of(potential);
    }

    /** The Born angle of one potential. */
    public static BornScatterer of(ShortRangePotential potential) {
        return new BornScatterer(potential);
    }

    /**
     * −2I(ρ), the Born angle per unit κ, as an integral with its error; zero for ρ ≥ 1.
     *
     * @param rho impact parameter, ρ ≥ 0; positive where s &gt; 0
     * @throws ScatteringException at ρ = 0 where s &gt; 0, since I is unbounded there, and so close to it that I or φ′ is beyond
     *     the range of doubles
     */
    public GaussKronrod.Integral anglePerKappa(double rho) {
        Reduced.check(rho, 1.0);
        if (Reduced.misses(potential, rho) || rho == 0.0 && potential.order() == 0.0) {
            return new GaussKronrod.Integral(0.0, 0.0, 0);
        }
        if (rho == 0.0) {
            throw new ScatteringException("the Born angle is unbounded at rho = 0", null);
        }
        RadialMotion straight = new RadialMotion(potential, rho, 0.0);
        GaussKronrod.Integral integral = AngleIntegrals.small(straight);
        double value = 2.0 * rho * integral.value();
        double error = 2.0 * rho * integral.error() + AngleIntegrals.rounding(straight) * value;
        if (Double.isFinite(value) && Double.isFinite(error)) {
            return new GaussKronrod.Integral(value, error, integral.evaluations());
        }
        throw new ScatteringException("no finite Born angle at rho = " + rho, null);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The error is the distance to formula (3.5), computed, with the error of both quadratures.
     */
    @Override
    public Deflection deflect(double rho, double kappa) {
        Reduced.check(rho, kappa);
        GaussKronrod.Integral perKappa = anglePerKappa(rho);
        double theta = kappa * perKappa.value();
        Deflection formula = quadrature.deflect(rho, kappa);
        double error = Math.abs(theta - formula.theta()) + formula.error() + kappa * perKappa.error();
        if (Double.isFinite(theta) && Double.isFinite(error)) {
            return Deflection.ofAngle(theta, rho, error, perKappa.evaluations() + formula.evaluations());
        }
        throw new ScatteringException("no finite Born angle at rho = " + rho + ", kappa = " + kappa, null);
    }
}
