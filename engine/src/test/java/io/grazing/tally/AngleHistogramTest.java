package io.grazing.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Encounter;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;
import io.grazing.collision.Vector;
import io.grazing.fixture.Blocks;
import io.grazing.sample.EncounterSampler;
import io.grazing.sample.SpeedDistribution;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AngleHistogramTest {

    private static final Strata DISC = Strata.uniform(1.0);

    @Test
    void hardSpheresScatterEquallyIntoEqualSolidAngles() {
        for (SpeedDistribution speed : List.of(SpeedDistribution.fixed(2.0), SpeedDistribution.maxwellian())) {
            EncounterSampler sampler = Blocks.sampler(speed, 200_000, 4);
            AngleHistogram histogram = new AngleHistogram(sampler.strata(), AngleBins.linear(0.2, 3.0, 40));
            Blocks.reflected(sampler).forEach(histogram::accept);
            double[] edges = histogram.bins().edges();
            double total = 0.0;
            for (int bin = -1; bin <= 40; bin++) {
                double lower = bin < 0 ? 0.0 : edges[bin];
                double upper = bin == 40 ? Math.PI : edges[bin + 1];
                // θ = 2 acos ρ: π(ρ_a² − ρ_b²) = π(cos²(θ_a/2) − cos²(θ_b/2)).
                double expected = Math.PI * (Math.pow(Math.cos(lower / 2), 2) - Math.pow(Math.cos(upper / 2), 2));
                Estimate content = histogram.content(bin);
                assertThat(content.value())
                        .as("bin " + bin)
                        .isCloseTo(expected, within(6.0 * content.standardError() + 1e-12));
                assertThat(content.n()).isEqualTo(200_000);
                total += content.value();
            }
            assertThat(total).isCloseTo(Math.PI, within(1e-12));
        }
    }

    @Test
    void standardErrorIsTheSpreadOfRepetitions() {
        int repetitions = 400;
        double[] contents = new double[repetitions];
        double claimed = 0.0;
        for (int seed = 0; seed < repetitions; seed++) {
            EncounterSampler sampler = Blocks.sampler(SpeedDistribution.fixed(1.0), 2000, seed);
            AngleHistogram histogram = new AngleHistogram(sampler.strata(), AngleBins.linear(0.0, Math.PI, 8));
            Blocks.reflected(sampler).forEach(histogram::accept);
            contents[seed] = histogram.content(3).value();
            claimed += Math.pow(histogram.content(3).standardError(), 2) / repetitions;
        }
        double mean = Arrays.stream(contents).average().orElseThrow();
        double variance =
                Arrays.stream(contents).map(x -> (x - mean) * (x - mean)).sum() / (repetitions - 1);
        assertThat(variance / claimed).isCloseTo(1.0, within(6.0 * Math.sqrt(2.0 / repetitions)));
    }

    @Test
    void findsTheAngleAtBothEnds() {
        AngleBins bins = AngleBins.logarithmic(1e-13, 1e-3, 1000);
        Random random = new Random(8);
        for (int i = 0; i < 2000; i++) {
            double theta = 1e-13 * Math.pow(10.0, 10.0 * random.nextDouble());
            AngleHistogram histogram = new AngleHistogram(DISC, bins);
            histogram.accept(Blocks.deflected(theta));
            // At 2e-14 from an edge, the rounding of the velocities may decide.
            int lower = bins.find(theta * (1 - 2e-14));
            int upper = bins.find(theta * (1 + 2e-14));
            assertThat(histogram.counts(0, lower) + (upper == lower ? 0 : histogram.counts(0, upper)))
                    .isEqualTo(1);
        }
        AngleHistogram headOn = new AngleHistogram(DISC, AngleBins.ofEdges(0.0, Math.PI - 1e-9, Math.PI));
        headOn.accept(Blocks.deflected(Math.PI, Math.PI - 0.9e-9, Math.PI - 1.1e-9));
        assertThat(headOn.counts(0, 1)).isEqualTo(2);
        assertThat(headOn.counts(0, 0)).isEqualTo(1);
    }

    @Test
    void countsEveryEncounterThatDidNotFail() {
        EncounterBlock block = Blocks.deflected(0.0, 0.05, 0.1, 0.15, 0.2, 0.25, Math.PI);
        block.failure()[3] = "failed";
        AngleHistogram histogram = new AngleHistogram(DISC, AngleBins.linear(0.08, 0.22, 2));
        histogram.accept(block);
        assertThat(histogram.counts(0, -1)).isEqualTo(2);
        assertThat(histogram.counts(0, 0)).isEqualTo(1);
        assertThat(histogram.counts(0, 1)).isEqualTo(1);
        assertThat(histogram.counts(0, 2)).isEqualTo(2);
        assertThat(histogram.n(0)).isEqualTo(6);
    }

    @Test
    void speedsOfAnySizeGiveTheSameAngle() {
        for (double speed : new double[] {1e-30, 1.0, 1e30}) {
            EncounterBlock block = new EncounterBlock(1);
            block.reset(0, 1);
            Vector v1 = new Vector(0.0, 0.6 * speed, 0.8 * speed);
            Blocks.put(block, 0, new Encounter(v1, new Vector(0, 0, 0), 0.5, new Vector(1, 0, 0)), 0.3);
            AngleHistogram histogram = new AngleHistogram(DISC, AngleBins.linear(0.29, 0.31, 1));
            histogram.accept(block);
            assertThat(histogram.counts(0, 0)).isEqualTo(1);
        }
    }

    @Test
    void errorOfAnUnsampledStratumIsInfinite() {
        AngleHistogram histogram =
                new AngleHistogram(new Strata(new double[] {0, 0.5, 1}, 1.0), AngleBins.linear(0, 1, 2));
        assertThat(histogram.content(0)).isEqualTo(new Estimate(0.0, Double.POSITIVE_INFINITY, 0));
        histogram.accept(Blocks.deflected(0.1, 0.2, 0.3));
        assertThat(histogram.content(0).standardError()).isInfinite();
    }

    @Test
    void refusesVelocitiesThatHaveNoAngle() {
        EncounterBlock block = Blocks.deflected(0.1, 0.2);
        block.change1().y()[1] = Double.NaN;
        AngleHistogram histogram = new AngleHistogram(DISC, AngleBins.linear(0, 1, 2));
        assertThatThrownBy(() -> histogram.accept(block))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("encounter 1");
    }

    @Test
    void refusesToCombineOtherBins() {
        AngleHistogram histogram = new AngleHistogram(DISC, AngleBins.linear(0, 1, 2));
        assertThatThrownBy(() -> histogram.combine(new AngleHistogram(DISC, AngleBins.linear(0, 2, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
