package io.grazing.scatter;

import io.grazing.collision.Deflection;
import io.grazing.potential.ShortRangePotential;

/**
 * Single trajectories by the method of {@link BatchScatterer}, the same pair of formulae and the mirror image at the apse,
 * in the arithmetic of {@link PrecisePath}: as accurate as doubles allow, with an estimate of the error.
 *
 * <p>The steps are chosen once and then halved, see {@link RefinedAngle}. The rounding is measured: by what a small change
 * of all forces does to the angle.
 *
 * <p>Domain 0 ≤ ρ, κ &gt; 0; ρ ≥ 1 is a miss. Accuracy: mostly 1e-15 of min(θ, π − θ), 1e-13 where f is flat or singular
 * at the edge of the support or rough, as the estimate says. For s ≲ 0.1 and ρ ≲ 1e-24 steps may
 * not end, and the encounter fails. Immutable and thread-safe.
 */
final class BatchTrajectory implements Scatterer {

    /** Change of the forces by which their effect on the angle is measured. */
    private static final double PERTURBATION = 0x1p-36;
    /** Rounding of the angle and, in units of its response, of the forces. */
    private static final double ROUNDING = 1.5e-15;
    /** Rounding of the distance at which a force is evaluated, and of the exponent of a profile flat at the edge. */
    private static final double ROUNDING_OF_R = 2e-16;
    /** Roundings by which steps miss a kink. */
    private static final double LANDING = 4.0;

    private final ShortRangePotential potential;

    BatchTrajectory(ShortRangePotential potential) {
        this.potential = potential;
    }

    /**
     * What became of one trajectory.
     *
     * @param deflection the angle
     * @param energyDrift | |Ẋ|² + 2κφ − 1 | at the apse, in units |w| = 1
     * @param angularMomentumDrift | |X × Ẋ| − ρ | there
     */
    record Outcome(Deflection deflection, double energyDrift, double angularMomentumDrift) {

        static Outcome of(Deflection deflection, PrecisePath path) {
            return new Outcome(deflection, path.energyDrift(), path.angularMomentumDrift());
        }
    }

    @Override
    public Deflection deflect(double rho, double kappa) {
        Reduced.check(rho, kappa);
        return Reduced.misses(potential, rho)
                ? Reduced.miss(rho, kappa)
                : refined(rho, kappa).deflection();
    }

    /** With the steps halved until that makes no difference; needs 0 ≤ ρ &lt; 1. */
    Outcome refined(double rho, double kappa) {
        if (rho == 0.0) {
            return headOn(kappa);
        }
        PrecisePath path = new PrecisePath(potential, rho, kappa, 1.0);
        PreciseSteps steps = PreciseSteps.choose(potential, rho, kappa, path);
        boolean small = path.theta() < path.supplement();
        double angle = angle(path, small);
        PrecisePath[] finest = {path};
        PrecisePath other = steps.again(1, 1.0 + PERTURBATION);
        double response = Math.abs(angle(other, small) - angle) / PERTURBATION;
        double noise = Noise.ofForce(potential, path.r(), 1.0 - path.r());
        double rounding = (ROUNDING + ROUNDING_OF_R * steps.conditioning() + noise) * (angle + response)
                + LANDING * steps.blur()
                + Reduced.UNDERFLOW * kappa;
        long[] evaluations = {path.evaluations() + other.evaluations()};
        RefinedAngle refined = RefinedAngle.of(angle, rounding, steps.passesKnots(), parts -> {
            PrecisePath finer = steps.again(parts, 1.0);
            evaluations[0] += finer.evaluations();
            finest[0] = finer;
            return angle(finer, small);
        });
        Deflection deflection = small
                ? Deflection.ofAngle(refined.value(), path.r(), refined.error(), evaluations[0])
                : Deflection.ofSupplement(refined.value(), path.r(), refined.error(), evaluations[0]);
        return Outcome.of(deflection, finest[0]);
    }

    /** By the undivided steps alone, to some 1e-13 of min(θ, π − θ) and without an estimate: NaN; needs 0 ≤ ρ &lt; 1. */
    Outcome once(double rho, double kappa) {
        if (rho == 0.0) {
            return headOn(kappa);
        }
        PrecisePath path = new PrecisePath(potential, rho, kappa, 1.0);
        PreciseSteps.choose(potential, rho, kappa, path);
        Deflection deflection =
                new Deflection(path.theta(), path.supplement(), path.r(), Double.NaN, path.evaluations());
        return Outcome.of(deflection, path);
    }

    private Outcome headOn(double kappa) {
        return new Outcome(TurningPoint.headOn(potential, kappa), 0.0, 0.0);
    }

    private static double angle(PrecisePath path, boolean small) {
        return small ? path.theta() : path.supplement();
    }
}
