package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.collision.Deflection;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Kappa;
import io.grazing.fixture.Blocks;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.Profile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.potential.TableProfile;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Blocks at and about the separatrix 2κf(0) = 1, where errors grow like 1/ρ and faster: within the stated accuracy. */
class BrinkTest {

    private static final int ENCOUNTERS = 800;
    private static final double TOLERANCE = 1e-10;

    static Stream<ShortRangePotential> potentials() {
        return Stream.of(
                BlockScattererContract.potential("1 - r", 0.0),
                BlockScattererContract.potential("1 - r^2", 0.0),
                BlockScattererContract.potential("2.3*(1 - r^8)", 0.0),
                BlockScattererContract.potential("cos(pi*r/2)^2", 0.0),
                BlockScattererContract.potential("exp(-4*r) - exp(-4)", 0.0),
                BlockScattererContract.potential("2.3*(1 - r^8)", 1e-3),
                BlockScattererContract.potential("3*(1 - r^4)", 0.0),
                BlockScattererContract.potential("1 - r^12", 0.0),
                BlockScattererContract.potential("exp(1 - 1/(1 - r^2))", 0.0),
                BlockScattererContract.potential("3*(1 - r^4)", 0.05),
                BlockScattererContract.potential("1 - r^2", 0.1),
                BlockScattererContract.potential("1/(1 + 9*r^2) - 0.1", 0.1),
                BlockScattererContract.potential("(1 - r^4)^2", 0.3),
                BlockScattererContract.potential("cos(pi*r/2)^2", 0.136),
                table("0.96*cos(pi*r/2)^3 + cos(pi*r/2)", 195),
                table("1/(1 + 7.8*r^2) - 1/8.8", 18));
    }

    private static ShortRangePotential table(String formula, int rows) {
        Profile f = ExpressionProfile.of(formula);
        double[] r = IntStream.range(0, rows).mapToDouble(i -> i / (rows - 1.0)).toArray();
        double[] values =
                Arrays.stream(r).map(x -> x == 1.0 ? 0.0 : f.at(x).value()).toArray();
        return ShortRangePotential.of(TableProfile.of(r, values, rows + " rows of " + formula), 0.0);
    }

    @ParameterizedTest
    @MethodSource("potentials")
    void velocitiesAreAccurateAtTheSeparatrix(ShortRangePotential potential) {
        SplittableRandom random = new SplittableRandom(5);
        EncounterBlock block = new EncounterBlock(ENCOUNTERS);
        block.reset(0, ENCOUNTERS);
        for (int i = 0; i < ENCOUNTERS; i++) {
            double off = i % 3 == 0 ? 0.0 : (i % 3 - 1.5) * Math.pow(10.0, random.nextDouble(-15.0, 0.0));
            double height = Math.pow(random.nextDouble(), potential.order());
            double kappa = height * (1.0 + off) / (2.0 * potential.strength());
            Blocks.put(block, i, Math.pow(10.0, random.nextDouble(-9.0, 0.0)), kappa);
        }
        new BatchScatterer(BatchPlan.of(potential, TOLERANCE, false), 1.0, LaneKernels.fastest()).scatter(block);
        QuadratureScatterer formula = QuadratureScatterer.of(potential);
        for (int i = 0; i < ENCOUNTERS; i++) {
            double kappa = Kappa.of(1.0, block.v1().x()[i]);
            Deflection exact = formula.deflect(block.rho()[i], kappa);
            double error = Blocks.error(block, i, exact);
            assertThat(block.failure()[i]).isNull();
            assertThat(error - 2.0 * exact.error())
                    .as("rho = %s, kappa = %s", block.rho()[i], kappa)
                    .isLessThanOrEqualTo(10.0 * TOLERANCE * Math.min(1.0, kappa) + 1e-12 * exact.theta());
        }
    }

    @Test
    void aSingularPotentialHasNone() {
        assertThat(Brink.of(CompiledForce.of(BlockScattererContract.potential("1 - r", 1.0)), TOLERANCE)
                        .exists())
                .isFalse();
        Brink brink = Brink.of(CompiledForce.of(BlockScattererContract.potential("1 - r^2", 0.0)), TOLERANCE);
        assertThat(brink.share(0.01, 0.1)).isEqualTo(1.0);
        assertThat(brink.share(0.01, 0.5)).isBetween(0.01, 0.1);
        assertThat(brink.isOver(0.01, 0.5)).isFalse();
        assertThat(brink.isOver(1e-7, 0.5)).isTrue();
    }
}
