package io.grazing.collision;

/**
 * The outcome of a two-body scattering in the centre-of-mass frame.
 *
 * <p>Both θ and its supplement are carried because each is relatively accurate where it is small: near
 * head-on, a double θ close to π cannot hold more than 4e-16 of π − θ.
 *
 * @param theta deflection angle θ in [0, π], radians
 * @param supplement π − θ, radians
 * @param closestApproach r_min, the smallest distance reached, in units of the support radius
 * @param error estimated bound of the absolute error of the smaller of θ and π − θ, radians
 * @param evaluations evaluations of the potential that were spent
 */
public record Deflection(double theta, double supplement, double closestApproach, double error, long evaluations) {

    /** A deflection known by an angle that is relatively accurate where θ is small. */
    public static Deflection ofAngle(double theta, double closestApproach, double error, long evaluations) {
        return new Deflection(theta, Math.PI - theta, closestApproach, error, evaluations);
    }

    /** A deflection known by the supplement π − θ, relatively accurate where θ is close to π. */
    public static Deflection ofSupplement(double supplement, double closestApproach, double error, long evaluations) {
        return new Deflection(Math.PI - supplement, supplement, closestApproach, error, evaluations);
    }

    /** sin(θ/2), relatively accurate as θ → 0. */
    public double sinHalf() {
        return theta < supplement ? Math.sin(0.5 * theta) : Math.cos(0.5 * supplement);
    }

    /** cos(θ/2), relatively accurate as θ → π. */
    public double cosHalf() {
        return theta < supplement ? Math.cos(0.5 * theta) : Math.sin(0.5 * supplement);
    }
}
