package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;

class TailsTest {

    @Test
    void chiSquareIsTheTailOfItsLaw() {
        for (int dof : new int[] {1, 7, 60, 1500}) {
            ChiSquaredDistribution law = new ChiSquaredDistribution(dof);
            for (double x : new double[] {0.1, 1.0, 10.0, dof, 1.3 * dof}) {
                assertThat(Tails.chiSquare(x, dof)).isCloseTo(1.0 - law.cumulativeProbability(x), within(1e-12));
            }
        }
        // erfc(√50), DLMF 7.2.2
        assertThat(Tails.chiSquare(100.0, 1)).isCloseTo(1.523970604832105e-23, Percentage.withPercentage(1e-8));
        assertThat(Tails.chiSquare(0.0, 3)).isEqualTo(1.0);
        assertThat(Tails.chiSquare(1e9, 3)).isZero();
    }

    /** Critical values of the limit law: Q(1.3580986) = 0.05, Q(1.6276236) = 0.01 (Smirnov's table). */
    @Test
    void kolmogorovIsTheTailOfTheLimitLaw() {
        assertThat(Tails.kolmogorov(1.3580986393225505e-3, 1e6)).isCloseTo(0.05, within(1e-9));
        assertThat(Tails.kolmogorov(1.6276236115189504e-3, 1e6)).isCloseTo(0.01, within(1e-9));
        assertThat(Tails.kolmogorov(0.0, 100)).isEqualTo(1.0);
        assertThat(Tails.kolmogorov(1.0, 1e6)).isZero();
        double p = 1.0;
        for (double d = 0.0; d < 0.3; d += 1e-4) {
            double next = Tails.kolmogorov(d, 100);
            assertThat(next).isLessThanOrEqualTo(p);
            p = next;
        }
    }

    @Test
    void binomialIsTwiceTheSmallerTail() {
        BinomialDistribution law = new BinomialDistribution(50, 0.3);
        for (int k = 0; k <= 50; k++) {
            double atMost = law.cumulativeProbability(k);
            double atLeast = 1.0 - law.cumulativeProbability(k - 1);
            double expected = k == 15 ? 1.0 : Math.min(1.0, 2.0 * (k > 15 ? atLeast : atMost));
            assertThat(Tails.binomial(k, 50, 0.3, 0.0)).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void whatIsImpossibleHasProbabilityZero() {
        assertThat(Tails.binomial(1, 1000, 0.0, 0.0)).isZero();
        assertThat(Tails.binomial(999, 1000, 1.0, 0.0)).isZero();
        assertThat(Tails.binomial(0, 1000, 0.0, 0.0)).isEqualTo(1.0);
        assertThat(Tails.binomial(1000, 1000, 1.0, 0.0)).isEqualTo(1.0);
        assertThat(Tails.binomial(0, 0, 0.5, 0.0)).isEqualTo(1.0);
    }

    @Test
    void slackMovesTheProbabilityTowardsTheFrequency() {
        assertThat(Tails.binomial(1, 1000, 0.0, 1e-12)).isCloseTo(2e-9, within(1e-11));
        assertThat(Tails.binomial(320, 1000, 0.3, 0.01)).isEqualTo(Tails.binomial(320, 1000, 0.31, 0.0));
        assertThat(Tails.binomial(305, 1000, 0.3, 0.01)).isEqualTo(1.0);
    }

    @Test
    void theSmallestOfManyIsLessTelling() {
        assertThat(Tails.bonferroni(10, 1e-12)).isCloseTo(1e-11, Percentage.withPercentage(1e-6));
        assertThat(Tails.bonferroni(10, 0.3)).isEqualTo(1.0);
    }

    /** Sums of rare large terms, where a normal law would be wrong by orders of magnitude. */
    @Test
    void bernsteinBoundsTheTailOfSkewedSums() {
        Random random = new Random(20220901L);
        int runs = 20_000;
        int terms = 200;
        double probability = 0.01;
        double mean = terms * probability;
        double variance = mean * (1.0 - probability);
        double[] distance = new double[runs];
        for (int run = 0; run < runs; run++) {
            int successes = 0;
            for (int i = 0; i < terms; i++) {
                successes += random.nextDouble() < probability ? 1 : 0;
            }
            distance[run] = Math.abs(successes - mean);
        }
        for (double t = 1.0; t <= 10.0; t += 1.0) {
            double level = t;
            double frequency =
                    (double) Arrays.stream(distance).filter(d -> d >= level).count() / runs;
            double bound = Tails.bernstein(t, variance, 1.0);
            double deviation = 6.0 * Math.sqrt(Math.max(bound, 1.0 / runs) / runs);
            assertThat(frequency).isLessThanOrEqualTo(bound + deviation);
        }
        assertThat(Tails.bernstein(0.0, 0.0, 0.0)).isEqualTo(1.0);
        assertThat(Tails.bernstein(1.0, 0.0, 0.0)).isZero();
    }

    /** t² is below the range of doubles, and 0/0 no probability. */
    @Test
    void bernsteinHoldsForTheSmallestDeviations() {
        assertThat(Tails.bernstein(1e-200, 0.0, 1e-200)).isCloseTo(2.0 * Math.exp(-1.5), within(1e-12));
        assertThat(Tails.bernstein(1e-200, 0.0, 0.0)).isZero();
    }
}
