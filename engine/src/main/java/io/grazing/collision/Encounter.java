package io.grazing.collision;

/**
 * Two particles about to interact, at distance 1 (2.1), with relative position
 * ν = X₁ − X₂ = −√(1−ρ²) η + ρ η⊥, η = w/|w|, w = v₁ − v₂ (3.3; the sign makes them approach).
 *
 * @param v1 velocity of particle 1 before the encounter
 * @param v2 velocity of particle 2 before the encounter
 * @param rho impact parameter, 0 ≤ ρ ≤ 1 in units of the support radius
 * @param etaPerp unit vector η⊥ orthogonal to w, towards which particle 1 is deflected by a repulsion
 */
public record Encounter(Vector v1, Vector v2, double rho, Vector etaPerp) {

    /** The relative velocity w = v₁ − v₂. */
    public Vector relativeVelocity() {
        return v1.minus(v2);
    }
}
