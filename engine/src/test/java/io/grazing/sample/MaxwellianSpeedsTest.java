package io.grazing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Encounter;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Moments of flux-weighted Maxwellian pairs against their closed forms, each within six standard errors. */
class MaxwellianSpeedsTest {

    private static final int COUNT = 400_000;
    private static final List<Encounter> PAIRS = new ArrayList<>();

    @BeforeAll
    static void draw() {
        SpeedDistribution speed = SpeedDistribution.maxwellian();
        EncounterSampler sampler = EncounterSampler.of(speed, ImpactStrata.uniform(speed), 1e-3, COUNT, 2022);
        EncounterBlock block = new EncounterBlock(sampler.blockSize());
        for (long b = 0; b < sampler.blocks(); b++) {
            sampler.fill(b, block);
            for (int i = 0; i < block.size(); i++) {
                PAIRS.add(block.encounter(i));
            }
        }
    }

    private static void assertMean(String what, ToDoubleFunction<Encounter> quantity, double expected) {
        double mean = PAIRS.stream().mapToDouble(quantity).average().orElseThrow();
        double variance = PAIRS.stream()
                        .mapToDouble(pair -> Math.pow(quantity.applyAsDouble(pair) - mean, 2))
                        .sum()
                / (COUNT - 1);
        assertThat(mean).as(what).isCloseTo(expected, within(6.0 * Math.sqrt(variance / COUNT)));
    }

    private static double speed(Encounter pair) {
        return pair.relativeVelocity().norm();
    }

    @Test
    void relativeSpeedHasDensityOfItsCubeTimesAGaussian() {
        // ⟨|w|^p⟩ = 2^p Γ(2 + p/2).
        assertMean("1/|w|", pair -> 1.0 / speed(pair), Math.sqrt(Math.PI) / 4.0);
        assertMean("|w|", MaxwellianSpeedsTest::speed, 1.5 * Math.sqrt(Math.PI));
        assertMean("|w|^2", pair -> Math.pow(speed(pair), 2), 8.0);
        assertMean("|w|^3", pair -> Math.pow(speed(pair), 3), 15.0 * Math.sqrt(Math.PI));
        assertMean("|w|^4", pair -> Math.pow(speed(pair), 4), 96.0);
        assertMean("|w| < 1", pair -> speed(pair) < 1.0 ? 1.0 : 0.0, 1.0 - 1.25 * Math.exp(-0.25));
    }

    @Test
    void fluxIsTheMeanSpeedOfUnweightedPairs() {
        SpeedDistribution speed = SpeedDistribution.maxwellian();
        // Undoing the weight: ⟨1/|w|⟩ over weighted pairs is 1/flux.
        assertMean("flux/|w|", pair -> speed.flux() / speed(pair), 1.0);
        assertThat(speed.flux()).isCloseTo(4.0 / Math.sqrt(Math.PI), within(1e-15));
        assertMean("|w|^2", pair -> Math.pow(speed(pair), 2), Math.pow(speed.typicalSpeed(), 2));
    }

    @Test
    void centreOfMassIsMaxwellianAndIndependent() {
        assertMean("G_x", pair -> centre(pair).x(), 0.0);
        assertMean("G_y", pair -> centre(pair).y(), 0.0);
        assertMean("G_z", pair -> centre(pair).z(), 0.0);
        assertMean("G_x^2", pair -> centre(pair).x() * centre(pair).x(), 0.5);
        assertMean("G_x^4", pair -> Math.pow(centre(pair).x(), 4), 0.75);
        assertMean("|G|^2", pair -> centre(pair).dot(centre(pair)), 1.5);
        assertMean("G_y G_z", pair -> centre(pair).y() * centre(pair).z(), 0.0);
        assertMean("G.w", pair -> centre(pair).dot(pair.relativeVelocity()), 0.0);
        assertMean("|G|^2 |w|^2", pair -> centre(pair).dot(centre(pair)) * Math.pow(speed(pair), 2), 12.0);
    }

    @Test
    void eitherParticleHasTheFluxWeightedEnergy() {
        assertMean("|v1|^2", pair -> pair.v1().dot(pair.v1()), 3.5);
        assertMean("|v2|^2", pair -> pair.v2().dot(pair.v2()), 3.5);
    }

    @Test
    void directionsAreIsotropic() {
        assertMean("eta_x", pair -> eta(pair).x(), 0.0);
        assertMean("eta_y", pair -> eta(pair).y(), 0.0);
        assertMean("eta_z", pair -> eta(pair).z(), 0.0);
        assertMean("eta_x^2", pair -> Math.pow(eta(pair).x(), 2), 1.0 / 3);
        assertMean("eta_z^2", pair -> Math.pow(eta(pair).z(), 2), 1.0 / 3);
        assertMean("eta_z^4", pair -> Math.pow(eta(pair).z(), 4), 0.2);
        assertMean("eta_x eta_y", pair -> eta(pair).x() * eta(pair).y(), 0.0);
    }

    @Test
    void azimuthIsUniformAboutTheDirection() {
        for (Encounter pair : PAIRS.subList(0, 50_000)) {
            assertThat(pair.etaPerp().norm()).isCloseTo(1.0, within(1e-15));
            assertThat(pair.etaPerp().dot(eta(pair))).isCloseTo(0.0, within(1e-15));
        }
        // ⟨η⊥ ⊗ η⊥⟩ = (I − η⊗η)/2 at fixed η, so along any axis a its mean is (1 − (η·a)²)/2.
        Vector axis = new Vector(0.6, 0.0, 0.8);
        assertMean("eta_perp.a", pair -> pair.etaPerp().dot(axis), 0.0);
        assertMean(
                "(eta_perp.a)^2",
                pair -> Math.pow(pair.etaPerp().dot(axis), 2)
                        - 0.5 * (1.0 - Math.pow(eta(pair).dot(axis), 2)),
                0.0);
        assertMean(
                "chirality",
                pair -> pair.etaPerp().dot(axis)
                        * eta(pair).cross(pair.etaPerp()).dot(axis),
                0.0);
    }

    private static Vector centre(Encounter pair) {
        return pair.v1().plus(pair.v2()).times(0.5);
    }

    private static Vector eta(Encounter pair) {
        return pair.relativeVelocity().times(1.0 / speed(pair));
    }
}
