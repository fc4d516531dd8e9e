package io.grazing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Encounter;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Strata;
import io.grazing.collision.Vector;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetVelocityTest {

    private static final int COUNT = 200_000;
    private static final double SIGMAS = 6.0;

    /** ∫ |w|^(1+power) M dv₂ by the midpoint rule in the length and the cosine of v₂. */
    private static double moment(double a, double power) {
        double sum = 0.0;
        int n = 2000;
        for (int i = 0; i < n; i++) {
            double v = 12.0 * (i + 0.5) / n;
            double density = 12.0 / n * Math.sqrt(2.0 / Math.PI) * v * v * Math.exp(-0.5 * v * v);
            int angles = 400;
            for (int j = 0; j < angles; j++) {
                double mu = -1.0 + 2.0 * (j + 0.5) / angles;
                sum += density / angles * Math.pow(a * a + v * v - 2.0 * a * v * mu, 0.5 * (1.0 + power));
            }
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 1e-3, 0.009, 0.011, 0.5, 3.0, 20.0})
    void fluxIsTheMeanRelativeSpeed(double a) {
        double flux = SpeedDistribution.target(new Vector(0.0, a, 0.0)).flux();
        assertThat(flux).isCloseTo(moment(a, 0.0), within(1e-5 * flux));
        // either side of the switch to the series
        double next = SpeedDistribution.target(new Vector(0.0, a * (1.0 + 1e-12), 0.0))
                .flux();
        assertThat(next).isCloseTo(flux, within(1e-11 * flux));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.7, 4.0})
    void pairsAreWeightedByTheRelativeSpeed(double a) {
        Vector v1 = new Vector(0.6 * a, 0.0, -0.8 * a);
        double flux = SpeedDistribution.target(v1).flux();
        assertMean(v1, e -> e.relativeVelocity().norm(), moment(a, 1.0) / flux);
        assertMean(v1, e -> 1.0 / e.relativeVelocity().norm(), 1.0 / flux);
        assertMean(v1, e -> e.v1().equals(v1) ? 1.0 : 0.0, 1.0);
        assertMean(v1, e -> e.etaPerp().dot(e.relativeVelocity()), 0.0);
        assertMean(v1, e -> e.v2().y(), 0.0);
    }

    private static void assertMean(Vector v1, ToDoubleFunction<Encounter> quantity, double expected) {
        SpeedDistribution speed = SpeedDistribution.target(v1);
        EncounterSampler sampler = EncounterSampler.of(speed, Strata.uniform(speed.flux()), 1.0, COUNT, 11);
        EncounterBlock block = new EncounterBlock(sampler.blockSize());
        BlockFiller filler = new BlockFiller(sampler);
        double sum = 0.0;
        double square = 0.0;
        for (long b = 0; b < sampler.blocks(); b++) {
            filler.fill(b, block);
            for (int i = 0; i < block.size(); i++) {
                double value = quantity.applyAsDouble(block.encounter(i));
                sum += value;
                square += value * value;
            }
        }
        double mean = sum / COUNT;
        double error = Math.sqrt(Math.max(0.0, square / COUNT - mean * mean) / COUNT);
        assertThat(mean).isCloseTo(expected, within(SIGMAS * error + 1e-5 * Math.abs(expected) + 1e-15));
    }

    @Test
    void velocitiesOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SpeedDistribution.target(new Vector(2e3, 0, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> SpeedDistribution.target(new Vector(Double.NaN, 0, 0)));
    }
}
