package io.grazing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Strata;
import io.grazing.fixture.Blocks;
import io.grazing.fixture.HardSphereReflection;
import io.grazing.sample.EncounterSampler;
import io.grazing.sample.ImpactStrata;
import io.grazing.sample.SpeedDistribution;
import io.grazing.tally.AngleBins;
import io.grazing.tally.AngleHistogram;
import io.grazing.tally.DiffusionTally;
import io.grazing.tally.DriftTally;
import io.grazing.tally.Estimate;
import io.grazing.tally.InvariantTally;
import io.grazing.tally.LegendreTally;
import io.grazing.tally.ThirdMomentTally;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole runs of hard spheres, sin²(θ/2) = 1 − ρ², whose moments have closed forms: with I_p = ∫(1−ρ²)^p ρ dρ =
 * 1/(2(p+1)), the drift is −2π I₁ |w|², the diffusion 2π I₂ |w|³ along w and π(I₁ − I₂)|w|³ across, the third
 * moment 2π I_{3/2} |w|⁴, λ₁ = 4π I₁ |w| and λ₂ = 2π 6(I₁ − I₂)|w|. All estimates within six standard errors.
 */
class HardSphereRunTest {

    private static final long COUNT = 300_000;

    private static final SpeedDistribution FIXED = SpeedDistribution.fixed(2.0);
    private static final SpeedDistribution MAXWELLIAN = SpeedDistribution.maxwellian();

    private record Prototypes(
            DriftTally drift,
            DiffusionTally diffusion,
            ThirdMomentTally third,
            LegendreTally rates,
            AngleHistogram angles,
            InvariantTally invariants) {

        Prototypes(Strata strata) {
            this(
                    new DriftTally(strata),
                    new DiffusionTally(strata),
                    new ThirdMomentTally(strata),
                    new LegendreTally(strata, 2),
                    new AngleHistogram(strata, AngleBins.linear(0.0, Math.PI, 18)),
                    new InvariantTally());
        }

        Run run(EncounterSampler sampler) {
            return Run.of(
                    sampler, HardSphereReflection::new, List.of(drift, diffusion, third, rates, angles, invariants));
        }
    }

    static Stream<Runner> runners() {
        return Stream.of(new SerialRunner(), new DisruptorRunner(2));
    }

    private static void assertWithin(Estimate estimate, double expected) {
        assertThat(estimate.n()).isEqualTo(COUNT);
        assertThat(estimate.standardError()).isFinite();
        assertThat(estimate.value()).isCloseTo(expected, within(6.0 * estimate.standardError() + 1e-13));
    }

    @ParameterizedTest
    @MethodSource("runners")
    void fixedSpeedGivesTheMomentsOfHardSpheres(Runner runner) {
        for (EncounterSampler sampler : List.of(
                Blocks.sampler(FIXED, COUNT, 1),
                EncounterSampler.of(FIXED, ImpactStrata.uniform(FIXED), 1e-3, COUNT, 2))) {
            // ⟨|w|^p⟩ of a single speed.
            assertMoments(runner, sampler, 2.0, 4.0, 8.0, 16.0);
        }
    }

    @ParameterizedTest
    @MethodSource("runners")
    void maxwellianSpeedsGiveTheirAverage(Runner runner) {
        double root = Math.sqrt(Math.PI);
        // flux ⟨|w|^(p−1)⟩ of the pairs drawn = 4/√π 2^(p−1) Γ(2 + (p−1)/2).
        assertMoments(runner, Blocks.sampler(MAXWELLIAN, COUNT, 3), 4.0 / root, 6.0, 32.0 / root, 60.0);
    }

    private static void assertMoments(
            Runner runner, EncounterSampler sampler, double w, double w2, double w3, double w4) {
        Prototypes tallies = new Prototypes(sampler.strata());
        RunOutcome outcome = runner.run(tallies.run(sampler));
        assertThat(outcome.collisions()).isEqualTo(COUNT);
        assertThat(outcome.failed()).isZero();
        assertThat(outcome.firstFailure()).isEmpty();
        assertThat(outcome.blocks()).isEqualTo(sampler.blocks());
        assertThat(outcome.elapsed()).isPositive();

        DriftTally drift = outcome.tally(tallies.drift());
        assertWithin(drift.component(0), -Math.PI / 2 * w2);
        assertWithin(drift.component(1), 0.0);
        assertWithin(drift.component(2), 0.0);
        DiffusionTally diffusion = outcome.tally(tallies.diffusion());
        assertWithin(diffusion.component(0, 0), Math.PI / 3 * w3);
        assertWithin(diffusion.component(1, 1), Math.PI / 12 * w3);
        assertWithin(diffusion.component(2, 2), Math.PI / 12 * w3);
        assertWithin(diffusion.component(0, 1), 0.0);
        assertWithin(diffusion.component(0, 2), 0.0);
        assertWithin(diffusion.component(1, 2), 0.0);
        assertWithin(outcome.tally(tallies.third()).moment(), 2 * Math.PI / 5 * w4);
        assertWithin(outcome.tally(tallies.rates()).rate(1), Math.PI * w);
        assertWithin(outcome.tally(tallies.rates()).rate(2), Math.PI * w);
        AngleHistogram angles = outcome.tally(tallies.angles());
        for (int bin = 0; bin < 18; bin++) {
            double expected = Math.PI / 2 * (Math.cos(bin * Math.PI / 18) - Math.cos((bin + 1) * Math.PI / 18));
            assertWithin(angles.content(bin), expected);
        }
        assertThat(outcome.tally(tallies.invariants()).worstMomentum()).isZero();
    }

    @Test
    void runMayBeRepeatedAndLeavesItsPrototypesEmpty() {
        EncounterSampler sampler = Blocks.sampler(FIXED, 10_000, 1);
        Prototypes tallies = new Prototypes(sampler.strata());
        Run run = tallies.run(sampler);
        String first = new DisruptorRunner(2).run(run).digest();
        assertThat(new DisruptorRunner(2).run(run).digest()).isEqualTo(first);
        assertThat(tallies.drift().component(0).n()).isZero();
    }

    @Test
    void outcomeKnowsOnlyTheTalliesOfItsRun() {
        EncounterSampler sampler = Blocks.sampler(FIXED, 100, 1);
        RunOutcome outcome = new SerialRunner().run(new Prototypes(sampler.strata()).run(sampler));
        assertThatThrownBy(() -> outcome.tally(new DriftTally(sampler.strata())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
