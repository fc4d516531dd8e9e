package io.grazing.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;
import io.grazing.fixture.Blocks;
import io.grazing.sample.EncounterSampler;
import io.grazing.sample.SpeedDistribution;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StratifiedSumsTest {

    private static final Strata HALVES = new Strata(new double[] {0.0, 0.5, 1.0}, 3.0);

    private static EncounterBlock block(int... stratum) {
        EncounterBlock block = new EncounterBlock(stratum.length);
        block.reset(0, stratum.length);
        System.arraycopy(stratum, 0, block.stratum(), 0, stratum.length);
        return block;
    }

    private static StratifiedSums sums(EncounterBlock block, double... values) {
        StratifiedSums sums = new StratifiedSums(HALVES, 1);
        sums.begin(block);
        sums.add(0, values);
        return sums;
    }

    @Test
    void weighsMeansAndVariancesByTheAreaOfStrata() {
        Estimate estimate = sums(block(0, 0, 1, 1, 1, 0), 1, 2, 10, 20, 30, 6).estimate(0);
        double inner = Math.PI / 4;
        double outer = 3 * Math.PI / 4;
        assertThat(estimate.value()).isCloseTo(3.0 * (inner * 3.0 + outer * 20.0), within(1e-12));
        double variance = inner * inner * 7.0 / 3 + outer * outer * 100.0 / 3;
        assertThat(estimate.standardError()).isCloseTo(3.0 * Math.sqrt(variance), within(1e-12));
        assertThat(estimate.n()).isEqualTo(6);
    }

    @Test
    void leavesOutFailuresWhateverTheirValues() {
        EncounterBlock failing = block(0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1);
        failing.failure()[1] = "failed";
        failing.failure()[5] = "failed";
        failing.failure()[10] = "failed";
        double[] values = {1, Double.NaN, 2, 3, 4, Double.NEGATIVE_INFINITY, 5, 6, 7, 8, 1e300};
        Estimate expected =
                sums(block(0, 0, 1, 1, 1, 1, 1, 1), 1, 2, 3, 4, 5, 6, 7, 8).estimate(0);
        assertThat(sums(failing, values).estimate(0)).isEqualTo(expected);
    }

    @Test
    void knowsNothingOfAStratumWithLessThanTwo() {
        assertThat(sums(block(0, 0, 1), 1, 2, 3).estimate(0).standardError()).isInfinite();
        assertThat(sums(block(0, 0), 1, 2).estimate(0))
                .isEqualTo(new Estimate(3.0 * HALVES.area(0) * 1.5, Double.POSITIVE_INFINITY, 2));
        assertThat(new StratifiedSums(HALVES, 1).estimate(0)).isEqualTo(new Estimate(0.0, Double.POSITIVE_INFINITY, 0));
    }

    /** The third block misses a stratum: it is in neither the mean nor its error. */
    @Test
    void countsTheEncountersOfTheNetsTheMeanIsOf() {
        StratifiedSums whole = new StratifiedSums(HALVES.withScrambledNets(), 1);
        add(whole, block(0, 0, 1, 1), 1, 3, 10, 20);
        add(whole, block(0, 0, 1, 1), 3, 5, 20, 30);
        StratifiedSums cut = whole.empty();
        cut.combine(whole);
        add(cut, block(0, 0, 0), 100, 200, 300);
        assertThat(whole.estimate(0).n()).isEqualTo(8);
        assertThat(cut.estimate(0)).isEqualTo(whole.estimate(0));
    }

    /** Where the nets tell no error, the mean is that of the strata, of all encounters. */
    @Test
    void countsAllEncountersWhereOnlyOneNetIsWhole() {
        StratifiedSums sums = new StratifiedSums(HALVES.withScrambledNets(), 1);
        add(sums, block(0, 0, 1, 1), 1, 3, 10, 20);
        add(sums, block(0, 0), 2, 6);
        double value = 3.0 * (HALVES.area(0) * 3.0 + HALVES.area(1) * 15.0);
        assertThat(sums.estimate(0).value()).isCloseTo(value, within(1e-12));
        assertThat(sums.estimate(0).standardError()).isInfinite();
        assertThat(sums.estimate(0).n()).isEqualTo(6);
    }

    private static void add(StratifiedSums sums, EncounterBlock block, double... values) {
        sums.begin(block);
        sums.add(0, values);
    }

    @Test
    void claimsNoErrorWhereSquaresUnderflow() {
        assertThat(sums(block(0, 0, 1, 1), 1e-200, 2e-200, 1, 2).estimate(0).standardError())
                .isInfinite();
        assertThat(sums(block(0, 0, 1, 1), 0, 0, 5, 5).estimate(0).standardError())
                .isZero();
    }

    @Test
    void refusesValuesThatAreNoNumbers() {
        assertThatThrownBy(() -> sums(block(0, 0, 1), 1, 2, Double.NaN))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("block 0, stratum 1, quantity 0")
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> sums(block(0, 0, 1), 1, 1e200, 2)).hasMessageContaining("Infinity");
    }

    @Test
    void refusesOtherSumsAndQuantities() {
        StratifiedSums sums = new StratifiedSums(HALVES, 2);
        assertThatThrownBy(() -> sums.combine(new StratifiedSums(HALVES, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sums.combine(new StratifiedSums(Strata.uniform(3.0), 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sums.estimate(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void standardErrorIsTheSpreadOfRepetitions() {
        int repetitions = 400;
        for (SpeedDistribution speed : List.of(SpeedDistribution.fixed(1.0), SpeedDistribution.maxwellian())) {
            Estimate[] estimates = IntStream.range(0, repetitions)
                    .mapToObj(seed -> thirdMoment(speed, seed))
                    .toArray(Estimate[]::new);
            double mean = Arrays.stream(estimates)
                    .mapToDouble(Estimate::value)
                    .average()
                    .orElseThrow();
            double variance = Arrays.stream(estimates)
                            .mapToDouble(estimate -> Math.pow(estimate.value() - mean, 2))
                            .sum()
                    / (repetitions - 1);
            double claimed = Arrays.stream(estimates)
                    .mapToDouble(estimate -> Math.pow(estimate.standardError(), 2))
                    .average()
                    .orElseThrow();
            assertThat(variance / claimed).isCloseTo(1.0, within(6.0 * Math.sqrt(2.0 / repetitions)));
        }
    }

    private static Estimate thirdMoment(SpeedDistribution speed, int seed) {
        EncounterSampler sampler = Blocks.sampler(speed, 2000, seed);
        ThirdMomentTally tally = new ThirdMomentTally(sampler.strata());
        Blocks.reflected(sampler).forEach(tally::accept);
        return tally.moment();
    }
}
