package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Strata;
import io.grazing.fixture.CoulombFormula;
import io.grazing.pipeline.Pilot;
import io.grazing.pipeline.Run;
import io.grazing.pipeline.SerialRunner;
import io.grazing.sample.EncounterSampler;
import io.grazing.sample.ImpactStrata;
import io.grazing.sample.SpeedDistribution;
import io.grazing.tally.DiffusionTally;
import io.grazing.tally.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What stratified sampling gains at equal cost: the diffusion coefficient of 1/r − 1 at ε = 1e-4 by the fast integrator, the cost
 * in its steps, those of the pilot included. Steps alone overstate the cost of close encounters, which take many of them,
 * against drawing and tallying, which all encounters share.
 */
class EqualCostTest {

    private static final double EPSILON = 1e-4;
    private static final double KAPPA = 2.0 * EPSILON;
    private static final SpeedDistribution UNIT = SpeedDistribution.fixed(1.0);
    private static final long COUNT = 16_384;
    private static final int SEEDS = 300;
    private static final BatchPlan PLAN = BatchPlan.of(BlockScattererContract.potential("1 - r", 1.0), 1e-10, false);
    private static final double TRUTH = CoulombFormula.diffusionAcross(KAPPA);

    /** Integrators that are all asked for their steps in the end. */
    private static final class Counted implements Supplier<BlockScatterer> {

        private final List<BatchScatterer> made = new ArrayList<>();

        @Override
        public BlockScatterer get() {
            BatchScatterer scatterer = new BatchScatterer(PLAN, EPSILON, LaneKernels.fastest());
            made.add(scatterer);
            return scatterer;
        }

        double steps() {
            return made.stream().mapToLong(BatchScatterer::steps).sum();
        }
    }

    private static Estimate diffusion(Strata strata, long seed, Supplier<BlockScatterer> scatterers) {
        EncounterSampler sampler = Pilot.allocate(EncounterSampler.of(UNIT, strata, EPSILON, COUNT, seed), scatterers);
        DiffusionTally tally = new DiffusionTally(sampler.strata());
        return new SerialRunner()
                .run(Run.of(sampler, scatterers, List.of(tally)))
                .tally(tally)
                .component(1, 1);
    }

    /** π² ⟨v̂_y⁴⟩ − D², v̂_y = ½ sin θ cos α, by Simpson's rule in log(κ² + aρ²). */
    private static double plainVariance() {
        int panels = 20_000;
        double a = 1.0 + 2.0 * KAPPA;
        double from = Math.log(KAPPA * KAPPA);
        double to = Math.log(KAPPA * KAPPA + a);
        double sum = 0.0;
        for (int i = 0; i <= panels; i++) {
            double y = Math.exp(from + (to - from) * i / panels);
            double s = CoulombFormula.sinHalfSquared(Math.max(0.0, (y - KAPPA * KAPPA) / a), KAPPA);
            double square = s * (1.0 - s);
            sum += (i == 0 || i == panels ? 1.0 : i % 2 == 1 ? 4.0 : 2.0) * square * square * y / a;
        }
        double fourth = 3.0 / 8.0 * sum * (to - from) / panels / 3.0;
        return Math.PI * Math.PI * fourth - TRUTH * TRUTH;
    }

    @ParameterizedTest
    @CsvSource({"false, 5000", "true, 500000"})
    void theGainAtEqualCostIsFarAboveAHundredAndStandardErrorsAreTrue(boolean scrambled, double least) {
        Counted plain = new Counted();
        diffusion(ImpactStrata.uniform(UNIT), 1, plain);
        Strata strata = ImpactStrata.stratified(UNIT, EPSILON, 1.0, 1.0, COUNT);
        Counted counted = new Counted();
        double square = 0.0;
        double normalised = 0.0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Estimate estimate = diffusion(scrambled ? strata.withScrambledNets() : strata, seed, counted);
            double error = estimate.value() - TRUTH;
            square += error * error / SEEDS;
            normalised += Math.pow(error / estimate.standardError(), 2) / SEEDS;
        }
        double cost = counted.steps() / SEEDS / plain.steps();
        double gain = plainVariance() / COUNT / square / cost;
        assertThat(cost).isLessThan(8.0);
        assertThat(gain).isGreaterThan(least);
        // Student's t of 31 degrees of freedom squared: mean 31/29, variance 2.6
        assertThat(normalised).isCloseTo(31.0 / 29.0, within(6.0 * Math.sqrt(2.6 / SEEDS)));
    }
}
