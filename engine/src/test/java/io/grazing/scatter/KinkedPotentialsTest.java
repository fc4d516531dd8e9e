package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grazing.collision.Deflection;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Kappa;
import io.grazing.fixture.Blocks;
import io.grazing.potential.ShortRangePotential;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Potentials whose force, or its slope, jumps inside the support: a step of any length that leads over it would be off. */
class KinkedPotentialsTest {

    private static final int ENCOUNTERS = 500;

    static Stream<ShortRangePotential> potentials() {
        return Stream.of(
                BlockScattererContract.potential("1 - r + 0.5*(abs(0.5 - r) - 0.5)", 0.0),
                BlockScattererContract.potential("1 - r + 0.3459*(abs(0.5607 - r) - abs(0.5607 - 1))", 0.8971),
                BlockScattererContract.potential("1 - r + 0.1602*(abs(0.9155 - r) - abs(0.9155 - 1))", 9.0),
                BlockScattererContract.potential("1 - r^2 - 0.25*((r - 0.8)*abs(r - 0.8) - 0.04)", 2.0),
                BlockScattererContract.potential("1 - r^4 + 0.5*(((r - 0.3)^2)^1.5 - 0.343)", 1.0),
                BlockScattererContract.potential("1 - r^4 + 0.5*(pow(abs(r - 0.3), 2.5) - 0.7^2.5)", 0.5),
                BlockScattererContract.potential("1 - r + 0.5*(sqrt((r - 0.3)^2) - 0.7)", 1.0),
                BlockScattererContract.potential("2 - 2*r + sqrt((r - 0.9)^2) - 0.1", 1.0),
                BlockScattererContract.potential("1 - r + 0.5*(pow(abs(r - 0.3), 2 + r) - 0.343)", 1.5),
                BlockScattererContract.potential("2 - 2*r + 0.5*abs(abs(r - 0.5) - 0.25) - 0.125", 0.02));
    }

    @ParameterizedTest
    @MethodSource("potentials")
    void blocksHoldTheDefaultAndTheTightestTolerance(ShortRangePotential potential) {
        check(potential, 1e-10, 1e-9, 1e-12);
        check(potential, 1e-14, 1e-12, 2e-14);
    }

    @ParameterizedTest
    @MethodSource("potentials")
    void newtonAgreesWithTheFormula(ShortRangePotential potential) {
        SplittableRandom random = new SplittableRandom(11);
        Scatterer newton = NewtonScatterer.angles(potential);
        QuadratureScatterer formula = QuadratureScatterer.of(potential);
        for (int i = 0; i < 40; i++) {
            double rho = Math.sqrt(random.nextDouble());
            double kappa = Math.pow(10.0, random.nextDouble(-4.0, 1.0));
            Deflection exact = formula.deflect(rho, kappa);
            Deflection deflection = newton.deflect(rho, kappa);
            double smaller = Math.min(exact.theta(), exact.supplement());
            double error = exact.theta() < exact.supplement()
                    ? Math.abs(deflection.theta() - exact.theta())
                    : Math.abs(deflection.supplement() - exact.supplement());
            assertThat(error)
                    .as("rho = %s, kappa = %s", rho, kappa)
                    .isLessThanOrEqualTo(1e-11 * smaller)
                    .isLessThanOrEqualTo(3.0 * (deflection.error() + exact.error()));
        }
    }

    @Test
    void blocksOfSinglesHeedInterrupts() {
        BatchScatterer scatterer = BatchScatterer.of(potentials().findFirst().orElseThrow(), 1.0, 1e-10);
        EncounterBlock block = encounters(potentials().findFirst().orElseThrow());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> scatterer.scatter(block)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static EncounterBlock encounters(ShortRangePotential potential) {
        SplittableRandom random = new SplittableRandom(5);
        EncounterBlock block = new EncounterBlock(ENCOUNTERS);
        block.reset(0, ENCOUNTERS);
        for (int i = 0; i < ENCOUNTERS; i++) {
            double kappa = Math.pow(10.0, random.nextDouble(-6.0, 2.0)) / potential.strength();
            double rho = i % 3 == 0 ? Math.pow(10.0, random.nextDouble(-5.0, 0.0)) : Math.sqrt(random.nextDouble());
            Blocks.put(block, i, rho, kappa);
        }
        return block;
    }

    private static void check(ShortRangePotential potential, double tolerance, double perKappa, double relative) {
        EncounterBlock block = encounters(potential);
        new BatchScatterer(BatchPlan.of(potential, tolerance, false), 1.0, new LaneLoops()).scatter(block);
        QuadratureScatterer formula = QuadratureScatterer.of(potential);
        int drifting = 0;
        for (int i = 0; i < ENCOUNTERS; i++) {
            double kappa = Kappa.of(1.0, block.v1().x()[i]);
            Deflection exact = formula.deflect(block.rho()[i], kappa);
            double error = Blocks.error(block, i, exact);
            assertThat(block.failure()[i]).isNull();
            assertThat(block.energyDrift()[i]).isLessThan(1e-8);
            assertThat(block.angularMomentumDrift()[i]).isLessThan(1e-9);
            drifting += block.energyDrift()[i] > 0.0 ? 1 : 0;
            assertThat(error)
                    .as("rho = %s, kappa = %s", block.rho()[i], kappa)
                    .isLessThanOrEqualTo(perKappa * Math.min(1.0, kappa) + relative * exact.theta());
        }
        // measured where steps end on kinks too, not set to nothing
        assertThat(drifting).isGreaterThan(ENCOUNTERS / 2);
    }
}
