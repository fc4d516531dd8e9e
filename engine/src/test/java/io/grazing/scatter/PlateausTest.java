package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.collision.Deflection;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Kappa;
import io.grazing.fixture.Blocks;
import io.grazing.potential.ShortRangePotential;
import io.grazing.potential.TableProfile;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that fall between plateaus: without a force on either side, nothing but the energy tells of a step that led over a fall. */
class PlateausTest {

    private static final int ENCOUNTERS = 100;

    static Stream<TableProfile> tables() {
        double[] r = IntStream.rangeClosed(0, 1000).mapToDouble(i -> i / 1000.0).toArray();
        double[] steep = IntStream.rangeClosed(0, 1000)
                .mapToDouble(i -> i < 400 ? 2.0 : i < 405 ? 2.0 - 0.2 * (i - 399) : i < 700 ? 0.9 : i < 703 ? 0.4 : 0.0)
                .toArray();
        return Stream.of(
                table(new double[] {0, 0.39, 0.4, 0.69, 0.7, 1}, 1, 1, 0.5, 0.5, 0, 0),
                table(new double[] {0, 0.49, 0.5, 0.98, 1}, 1, 1, 0.3, 0.3, 0),
                table(new double[] {0, 0.49, 0.5, 0.98, 1}, 1, 1 - 1e-14, 0.3, 0.3 - 1e-10, 0),
                table(
                        new double[] {0, 0.3, 0.35, 0.39, 0.4, 0.6, 0.65, 0.69, 0.8, 0.97, 1},
                        1,
                        0.8,
                        0.8,
                        0.8,
                        0.5,
                        0.5,
                        0.5,
                        0.2,
                        0.2,
                        0.2,
                        0),
                TableProfile.of(r, steep, "of a thousand rows"));
    }

    private static TableProfile table(double[] r, double... f) {
        return TableProfile.of(r, f, "plateaus");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noFallIsPassedOver(TableProfile table) {
        check(ShortRangePotential.of(table, 0.0), 1e-7);
    }

    @Test
    void norWhereAWeakSingularityHasAForceEverywhere() {
        check(ShortRangePotential.of(tables().findFirst().orElseThrow(), 0.001), 1e-9);
    }

    private static void check(ShortRangePotential potential, double perKappa) {
        SplittableRandom random = new SplittableRandom(5);
        EncounterBlock block = new EncounterBlock(ENCOUNTERS);
        block.reset(0, ENCOUNTERS);
        for (int i = 0; i < ENCOUNTERS; i++) {
            double rho = i % 3 == 0 ? Math.pow(10.0, random.nextDouble(-5.0, 0.0)) : Math.sqrt(random.nextDouble());
            Blocks.put(block, i, rho, Math.pow(10.0, random.nextDouble(-6.0, 1.0)));
        }
        new BatchScatterer(BatchPlan.of(potential, 1e-10, false), 1.0, new LaneLoops()).scatter(block);
        QuadratureScatterer formula = QuadratureScatterer.of(potential);
        for (int i = 0; i < ENCOUNTERS; i++) {
            double kappa = Kappa.of(1.0, block.v1().x()[i]);
            Deflection exact = formula.deflect(block.rho()[i], kappa);
            assertThat(block.failure()[i]).isNull();
            assertThat(Blocks.error(block, i, exact))
                    .as("rho = %s, kappa = %s", block.rho()[i], kappa)
                    .isLessThanOrEqualTo(perKappa * Math.min(1.0, kappa) + 1e-12 * exact.theta() + exact.error());
        }
    }
}
