package io.grazing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Encounter;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncounterSamplerTest {

    private static final double EPSILON = 1e-3;

    private static EncounterSampler uniform(SpeedDistribution speed, long count, long seed) {
        return EncounterSampler.of(speed, ImpactStrata.uniform(speed), EPSILON, count, seed);
    }

    private static EncounterSampler stratified(SpeedDistribution speed, long count, long seed) {
        return EncounterSampler.of(
                speed, ImpactStrata.stratified(speed, EPSILON, 0.5, 1.0, count), EPSILON, count, seed);
    }

    private static EncounterBlock filled(EncounterSampler sampler, long index) {
        EncounterBlock block = new EncounterBlock(sampler.blockSize());
        sampler.fill(index, block);
        return block;
    }

    private static List<Encounter> encounters(EncounterBlock block) {
        return IntStream.range(0, block.size()).mapToObj(block::encounter).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 15, 16, 17, 31, 32, 63, 100, 511, 1000, 4096, 4097, 65_537, 131_072})
    void blocksMakeUpTheCountAndSampleEachStratumTwice(long count) {
        EncounterSampler sampler = stratified(SpeedDistribution.fixed(1.0), count, 7);
        int[] drawn = new int[sampler.strata().count()];
        long total = 0;
        for (long b = 0; b < sampler.blocks(); b++) {
            EncounterBlock block = filled(sampler, b);
            assertThat(block.index()).isEqualTo(b);
            assertThat(block.size()).isBetween(1, sampler.blockSize());
            total += block.size();
            for (int i = 0; i < block.size(); i++) {
                int k = block.stratum()[i];
                drawn[k]++;
                assertThat(i == 0 || k >= block.stratum()[i - 1]).isTrue();
                assertThat(block.rho()[i])
                        .isBetween(sampler.strata().inner(k), sampler.strata().outer(k));
            }
        }
        assertThat(total).isEqualTo(count);
        assertThat(count == 1 || Arrays.stream(drawn).allMatch(n -> n >= 2)).isTrue();
        assertThat(count < 64 || sampler.blocks() >= 4).isTrue();
    }

    @Test
    void halfOfTheEncountersAreSpreadEquallyAndHalfByArea() {
        EncounterSampler sampler = stratified(SpeedDistribution.fixed(1.0), 1_000_000, 7);
        Strata strata = sampler.strata();
        long[] drawn = new long[strata.count()];
        for (long b = 0; b < sampler.blocks(); b++) {
            EncounterBlock block = filled(sampler, b);
            for (int i = 0; i < block.size(); i++) {
                drawn[block.stratum()[i]]++;
            }
        }
        for (int k = 0; k < drawn.length; k++) {
            double share = 0.5 / drawn.length + 0.5 * strata.area(k) / Math.PI;
            assertThat((double) drawn[k]).isCloseTo(share * 1e6, within(4.0 * Math.log(sampler.blocks())));
        }
    }

    @Test
    void largestRunHasBlocksToItsEnd() {
        EncounterSampler sampler = stratified(SpeedDistribution.fixed(1.0), EncounterSampler.MAXIMUM_COUNT, 7);
        assertThat(sampler.blockSize()).isEqualTo(4096);
        assertThat(sampler.blocks()).isEqualTo(244_140_625);
        assertThat(filled(sampler, sampler.blocks() - 1).size()).isEqualTo(4096);
        assertThat(encounters(filled(sampler, sampler.blocks() - 1)))
                .isNotEqualTo(encounters(filled(sampler, sampler.blocks() - 2)));
    }

    @Test
    void blockDependsOnSeedAndNumberAlone() {
        for (SpeedDistribution speed : List.of(SpeedDistribution.fixed(2.0), SpeedDistribution.maxwellian())) {
            EncounterSampler sampler = stratified(speed, 20_000, -5);
            List<List<Encounter>> inOrder = LongStream.range(0, sampler.blocks())
                    .mapToObj(b -> encounters(filled(sampler, b)))
                    .toList();
            List<List<Encounter>> inParallel = LongStream.range(0, sampler.blocks())
                    .parallel()
                    .mapToObj(b -> encounters(filled(sampler, b)))
                    .toList();
            assertThat(inParallel).isEqualTo(inOrder);
            EncounterBlock used = new EncounterBlock(sampler.blockSize());
            List<List<Encounter>> backwards = new ArrayList<>();
            for (long b = sampler.blocks() - 1; b >= 0; b--) {
                used.failure()[0] = "left from the last use";
                sampler.fill(b, used);
                assertThat(used.failure()[0]).isNull();
                backwards.add(0, encounters(used));
            }
            assertThat(backwards).isEqualTo(inOrder);
            assertThat(encounters(filled(stratified(speed, 20_000, -6), 0))).isNotEqualTo(inOrder.get(0));
        }
    }

    @Test
    void impactPointsAreUniformInArea() {
        EncounterSampler sampler = uniform(SpeedDistribution.fixed(1.0), 400_000, 11);
        double[] quarters = new double[4];
        for (long b = 0; b < sampler.blocks(); b++) {
            EncounterBlock block = filled(sampler, b);
            for (int i = 0; i < block.size(); i++) {
                quarters[(int) (4.0 * block.rho()[i] * block.rho()[i])]++;
            }
        }
        for (double found : quarters) {
            assertThat(found).isCloseTo(100_000, within(6.0 * Math.sqrt(75_000)));
        }
    }

    @Test
    void narrowAnnuliCloseToTheCentreAreUniformToo() {
        Strata strata = new Strata(new double[] {0.0, 1e-9, 1.0000001e-9, 1.0}, 1.0);
        EncounterSampler sampler = EncounterSampler.of(SpeedDistribution.fixed(1.0), strata, EPSILON, 1_000_000, 3);
        double core = 0.0;
        double annulus = 0.0;
        int cores = 0;
        int annuli = 0;
        for (long b = 0; b < sampler.blocks(); b++) {
            EncounterBlock block = filled(sampler, b);
            for (int i = 0; i < block.size(); i++) {
                double rho = block.rho()[i];
                if (block.stratum()[i] == 0) {
                    core += rho * rho / 1e-18;
                    cores++;
                } else if (block.stratum()[i] == 1) {
                    annulus += (rho - 1e-9) / 1e-16;
                    annuli++;
                }
            }
        }
        assertThat(cores).isGreaterThan(100_000);
        assertThat(core / cores).isCloseTo(0.5, within(6.0 * Math.sqrt(1.0 / 12 / cores)));
        // Where ρ is 1e-9 (1 + 1e-7 u), doubles are 2e-9 of the width apart.
        assertThat(annulus / annuli).isCloseTo(0.5, within(6.0 * Math.sqrt(1.0 / 12 / annuli) + 1e-8));
    }

    @Test
    void fixedSpeedMovesAlongTheFirstAxis() {
        EncounterSampler sampler = uniform(SpeedDistribution.fixed(3.0), 100_000, 13);
        double cos = 0.0;
        double square = 0.0;
        double product = 0.0;
        int n = 0;
        for (long b = 0; b < sampler.blocks(); b++) {
            for (Encounter encounter : encounters(filled(sampler, b))) {
                assertThat(encounter.relativeVelocity().x()).isEqualTo(3.0);
                assertThat(encounter.v1().plus(encounter.v2()).norm()).isZero();
                assertThat(encounter.etaPerp().x()).isZero();
                assertThat(encounter.etaPerp().norm()).isCloseTo(1.0, within(5e-16));
                cos += encounter.etaPerp().y();
                square += encounter.etaPerp().y() * encounter.etaPerp().y();
                product += encounter.etaPerp().y() * encounter.etaPerp().z();
                n++;
            }
        }
        assertThat(cos / n).isCloseTo(0.0, within(6.0 * Math.sqrt(0.5 / n)));
        assertThat(square / n).isCloseTo(0.5, within(6.0 * Math.sqrt(0.125 / n)));
        assertThat(product / n).isCloseTo(0.0, within(6.0 * Math.sqrt(0.125 / n)));
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        SpeedDistribution speed = SpeedDistribution.fixed(1.0);
        Strata strata = ImpactStrata.uniform(speed);
        assertThatThrownBy(() -> EncounterSampler.of(speed, strata, EPSILON, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 0");
        assertThatThrownBy(() -> EncounterSampler.of(speed, strata, EPSILON, 1_000_000_000_000_000_000L, 1))
                .hasMessageContaining("got 1000000000000000000");
        assertThatThrownBy(() -> EncounterSampler.of(speed, strata, -1.0, 10, 1))
                .hasMessageContaining("-1.0");
        assertThatThrownBy(() -> EncounterSampler.of(SpeedDistribution.fixed(2.0), strata, EPSILON, 10, 1))
                .hasMessageContaining("flux");
        Strata many = ImpactStrata.stratified(speed, EPSILON, 1.0, 1.0, 1_000_000);
        assertThatThrownBy(() -> EncounterSampler.of(speed, many, EPSILON, 100, 1))
                .hasMessageContaining("at most 3 strata");
        assertThatThrownBy(() -> filled(uniform(speed, 100, 1), 7)).hasMessageContaining("block 7 of 7");
        assertThatThrownBy(() -> SpeedDistribution.fixed(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> SpeedDistribution.fixed(0.0)).hasMessageContaining("0.0");
    }
}
