package io.grazing.scatter;

import io.grazing.collision.Deflection;
import io.grazing.potential.ShortRangePotential;

/**
 * The deflection angle by quadrature of formula (3.5),
 *
 * <pre>  θ = π − 2∫_{r_min}^∞ ρ dr / (r² √(1 − ρ²/r² − 2κφ(r))),</pre>
 *
 * in two equivalent forms without cancellation, A = 1 − 2κφ, D = A − ρ²/r²:
 *
 * <pre>  θ     = 2κρ ∫_{r_min}^1 −φ′(r) dr / (r A √D),       relatively accurate as θ → 0,
 *  π − θ = 2 asin ρ + 2ρ ∫_{r_min}^1 dr / (r² √D),       relatively accurate as θ → π.</pre>
 *
 * Domain 0 ≤ ρ, κ &gt; 0; ρ ≥ 1 is a miss, θ = 0. Accuracy: about 1e-15 of min(θ, π − θ) times the
 * conditioning of the turning point, as the error estimate says.
 *
 * <p>Immutable and thread-safe.
 */
public final class QuadratureScatterer implements Scatterer {

    /** ρ/r_min above which the deflection is surely less than π/2. */
    private static final double GRAZING = 0.7;

    /** What π − θ may be by rounding where θ vanishes, until the other form takes its place. */
    private static final double LARGEST = Math.PI + 1e-6;

    private final ShortRangePotential potential;

    private QuadratureScatterer(ShortRangePotential potential) {
        this.potential = potential;
    }

    /** Quadrature for one potential. */
    public static QuadratureScatterer of(ShortRangePotential potential) {
        return new QuadratureScatterer(potential);
    }

    @Override
    public Deflection deflect(double rho, double kappa) {
        Reduced.check(rho, kappa);
        if (Reduced.misses(potential, rho)) {
            return Reduced.miss(rho, kappa);
        }
        if (rho == 0.0) {
            return TurningPoint.headOn(potential, kappa);
        }
        RadialMotion motion = new RadialMotion(potential, rho, kappa);
        if (rho > GRAZING * motion.closest()) {
            return smallAngle(motion, rho, kappa);
        }
        Deflection large = largeAngle(motion, rho, kappa);
        return large.theta() < large.supplement() ? smallAngle(motion, rho, kappa) : large;
    }

    private Deflection smallAngle(RadialMotion motion, double rho, double kappa) {
        GaussKronrod.Integral integral = AngleIntegrals.small(motion);
        double theta = 2.0 * kappa * rho * integral.value();
        double error = 2.0 * kappa * rho * (integral.error() + motion.blurOfOnset(true))
                + AngleIntegrals.rounding(motion) * theta
                + kappa * Reduced.UNDERFLOW;
        return checked(
                Deflection.ofAngle(theta, motion.closest(), Math.min(error, Math.PI), integral.evaluations()),
                rho,
                kappa);
    }

    private Deflection largeAngle(RadialMotion motion, double rho, double kappa) {
        GaussKronrod.Integral integral = AngleIntegrals.large(motion);
        double supplement = 2.0 * Math.asin(rho) + 2.0 * rho * integral.value();
        double error = 2.0 * rho * (integral.error() + motion.blurOfOnset(false))
                + AngleIntegrals.rounding(motion) * supplement;
        return checked(
                Deflection.ofSupplement(supplement, motion.closest(), Math.min(error, Math.PI), integral.evaluations()),
                rho,
                kappa);
    }

    private static Deflection checked(Deflection deflection, double rho, double kappa) {
        boolean isAngle = Math.max(deflection.theta(), deflection.supplement()) <= LARGEST;
        if (isAngle && Double.isFinite(deflection.error())) {
            return deflection;
        }
        throw new ScatteringException("no finite angle at rho = " + rho + ", kappa = " + kappa, null);
    }
}
