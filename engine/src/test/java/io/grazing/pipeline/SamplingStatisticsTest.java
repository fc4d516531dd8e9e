package io.grazing.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;
import io.grazing.fixture.CoulombFormula;
import io.grazing.fixture.HardSphereReflection;
import io.grazing.sample.BlockFiller;
import io.grazing.sample.EncounterSampler;
import io.grazing.sample.ImpactStrata;
import io.grazing.sample.SpeedDistribution;
import io.grazing.scatter.BlockScatterer;
import io.grazing.tally.DiffusionTally;
import io.grazing.tally.DriftTally;
import io.grazing.tally.Estimate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How much the samplings gain, and whether their standard errors are true: the diffusion coefficient of the
 * truncated Coulomb potential at ε = 1e-4, where plain sampling sees a close encounter once in 25 million.
 */
class SamplingStatisticsTest {

    private static final double EPSILON = 1e-4;
    private static final double KAPPA = 2.0 * EPSILON;
    private static final SpeedDistribution UNIT = SpeedDistribution.fixed(1.0);
    private static final SpeedDistribution GAS = SpeedDistribution.maxwellian();
    private static final long COUNT = 16_384;
    private static final int SEEDS = 1000;
    /** P(|t| < 2) of Student's t with 31 degrees of freedom, the fewest replicates there are, and of a normal law. */
    private static final double COVERAGE_OF_31 = 0.9457;

    private static final double COVERAGE = 0.9545;

    enum Mode {
        UNIFORM,
        STRATIFIED,
        SCRAMBLED;

        EncounterSampler sampler(SpeedDistribution speed, long seed, Supplier<BlockScatterer> scatterers) {
            Strata strata = this == UNIFORM
                    ? ImpactStrata.uniform(speed)
                    : ImpactStrata.stratified(speed, EPSILON, 1.0, 1.0, COUNT);
            Strata points = this == SCRAMBLED ? strata.withScrambledNets() : strata;
            return Pilot.allocate(EncounterSampler.of(speed, points, EPSILON, COUNT, seed), scatterers);
        }
    }

    private static BlockScatterer coulomb() {
        return new CoulombFormula(EPSILON);
    }

    private static List<Estimate> diffusions(Mode mode) {
        return LongStream.range(0, SEEDS)
                .mapToObj(seed -> {
                    EncounterSampler sampler = mode.sampler(UNIT, seed, SamplingStatisticsTest::coulomb);
                    DiffusionTally tally = new DiffusionTally(sampler.strata());
                    return new SerialRunner()
                            .run(Run.of(sampler, SamplingStatisticsTest::coulomb, List.of(tally)))
                            .tally(tally)
                            .component(1, 1);
                })
                .toList();
    }

    private static double spread(List<Estimate> estimates, double truth) {
        return estimates.stream()
                .mapToDouble(estimate -> Math.pow(estimate.value() - truth, 2))
                .average()
                .orElseThrow();
    }

    /**
     * Variance of one plain encounter's contribution. The few that make it are found by stratified sampling: a
     * plain run of any affordable length holds none of them, and underestimates its own variance.
     */
    private static double plainVariance(double truth) {
        long count = 1_000_000;
        Strata strata = ImpactStrata.stratified(UNIT, EPSILON, 1.0, 1.0, count);
        EncounterSampler sampler = EncounterSampler.of(UNIT, strata, EPSILON, count, 5);
        BlockFiller filler = sampler.filler();
        EncounterBlock block = new EncounterBlock(sampler.blockSize());
        double[] squares = new double[strata.count()];
        long[] n = new long[strata.count()];
        for (long b = 0; b < sampler.blocks(); b++) {
            filler.fill(b, block);
            coulomb().scatter(block);
            for (int i = 0; i < block.size(); i++) {
                squares[block.stratum()[i]] += Math.pow(block.change1().y()[i], 4);
                n[block.stratum()[i]]++;
            }
        }
        double meanSquare = 0.0;
        for (int k = 0; k < n.length; k++) {
            meanSquare += strata.area(k) / Math.PI * squares[k] / n[k];
        }
        return Math.PI * Math.PI * meanSquare - truth * truth;
    }

    @Test
    void closeEncountersGainOverAHundredTimesInVariance() {
        double truth = CoulombFormula.diffusionAcross(KAPPA);
        double plain = plainVariance(truth) / COUNT;
        double stratified = spread(diffusions(Mode.STRATIFIED), truth);
        double scrambled = spread(diffusions(Mode.SCRAMBLED), truth);
        assertThat(plain / stratified).isGreaterThan(10_000.0);
        assertThat(plain / scrambled).isGreaterThan(1_000_000.0);
    }

    private static void assertCovers(List<Estimate> estimates, double truth, double... coverages) {
        double within = estimates.stream()
                        .filter(e -> Math.abs(e.value() - truth) <= 2.0 * e.standardError())
                        .count()
                / (double) estimates.size();
        double error = Math.sqrt(COVERAGE * (1.0 - COVERAGE) / estimates.size());
        assertThat(within).isBetween(coverages[0] - 6.0 * error, coverages[coverages.length - 1] + 6.0 * error);
    }

    @ParameterizedTest
    @EnumSource(names = {"STRATIFIED", "SCRAMBLED"})
    void standardErrorsOfTheDiffusionAreTrue(Mode mode) {
        List<Estimate> estimates = diffusions(mode);
        double truth = CoulombFormula.diffusionAcross(KAPPA);
        assertCovers(estimates, truth, COVERAGE_OF_31, COVERAGE);
        double bias = estimates.stream().mapToDouble(Estimate::value).average().orElseThrow() - truth;
        assertThat(bias).isCloseTo(0.0, within(6.0 * Math.sqrt(spread(estimates, truth) / SEEDS)));
    }

    @ParameterizedTest
    @EnumSource
    void standardErrorsOfHardSpheresInAGasAreTrue(Mode mode) {
        List<Estimate> estimates = LongStream.range(0, SEEDS)
                .mapToObj(seed -> {
                    EncounterSampler sampler = mode.sampler(GAS, seed, HardSphereReflection::new);
                    DriftTally tally = new DriftTally(sampler.strata());
                    return new SerialRunner()
                            .run(Run.of(sampler, HardSphereReflection::new, List.of(tally)))
                            .tally(tally)
                            .component(0);
                })
                .toList();
        assertCovers(estimates, -3.0 * Math.PI, COVERAGE_OF_31, COVERAGE);
    }

    /**
     * Nets of 16 and a shorter last one. The drift along w of one hard sphere is linear in ρ², so that the variance of a net of n is
     * as 1/n³: F nets of m and one of n = am have the mean's variance overestimated by
     *
     * <pre>  ((F + a)(F + 1/a²)/(F + 1/a) − 1)/F.</pre>
     */
    @ParameterizedTest
    @CsvSource({"64, 1.0", "72, 1.25", "68, 2.4063"})
    void aShorterLastNetMakesTheErrorTooLargeRatherThanTooSmall(long count, double overestimate) {
        Strata nets = Strata.uniform(UNIT.flux()).withScrambledNets();
        List<Estimate> estimates = LongStream.range(0, 4 * SEEDS)
                .mapToObj(seed -> {
                    EncounterSampler sampler = EncounterSampler.of(UNIT, nets, EPSILON, count, seed);
                    assertThat(sampler.blockSize()).isEqualTo(16);
                    DriftTally tally = new DriftTally(nets);
                    return new SerialRunner()
                            .run(Run.of(sampler, HardSphereReflection::new, List.of(tally)))
                            .tally(tally)
                            .component(0);
                })
                .toList();
        assertThat(estimates).allMatch(estimate -> estimate.n() == count);
        double claimed = estimates.stream()
                .mapToDouble(estimate -> Math.pow(estimate.standardError(), 2))
                .average()
                .orElseThrow();
        assertThat(claimed / spread(estimates, -0.5 * Math.PI)).isCloseTo(overestimate, within(0.1 * overestimate));
    }

    @ParameterizedTest
    @EnumSource
    void anyNumberOfThreadsGivesTheSameBits(Mode mode) {
        EncounterSampler sampler = mode.sampler(GAS, 3, SamplingStatisticsTest::coulomb);
        Run run = Run.of(
                sampler,
                SamplingStatisticsTest::coulomb,
                List.of(new DriftTally(sampler.strata()), new DiffusionTally(sampler.strata())));
        String digest = new SerialRunner().run(run).digest();
        for (int threads : new int[] {1, 2, 3}) {
            assertThat(new DisruptorRunner(threads).run(run).digest()).isEqualTo(digest);
        }
    }
}
