package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.Deflection;
import io.grazing.collision.Encounter;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Kappa;
import io.grazing.collision.Vector;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewtonScattererTest {

    private static final double TOLERANCE = 1e-12;
    private static final double EPSILON = 0.2;
    private static final int ENCOUNTERS = 200;

    private final ShortRangePotential coulomb = potential("1-r", 1.0);

    @ParameterizedTest
    @CsvSource({"1-r,1", "1-r^2,0", "(1-r)^2,0.5", "exp(1-1/(1-r^2)),0", "(1-r^6)^2,12"})
    void plainAndDeviationFormsAgreeWhereBothAreAccurate(String f, double s) {
        ShortRangePotential potential = potential(f, s);
        NewtonScatterer deviation = NewtonScatterer.of(potential, 1.0, TOLERANCE);
        NewtonScatterer plain = NewtonScatterer.plain(potential, 1.0, TOLERANCE);
        for (double rho : new double[] {0.1, 0.5, 0.8}) {
            for (double kappa : new double[] {0.1, 1.0, 10.0}) {
                Deflection expected = deviation.deflect(rho, kappa);
                Deflection actual = plain.deflect(rho, kappa);
                assertThat(actual.theta()).isCloseTo(expected.theta(), within(1e-10));
            }
        }
    }

    @Test
    void outgoingVelocitiesOfAnyPairObeyTheCollisionRule() {
        EncounterBlock block = randomBlock();
        NewtonScatterer.of(coulomb, EPSILON, TOLERANCE).scatter(block);
        for (int i = 0; i < block.size(); i++) {
            Encounter encounter = block.encounter(i);
            Vector w = encounter.relativeVelocity();
            double speed = w.norm();
            double theta = ClosedForms.truncatedCoulomb(encounter.rho(), Kappa.of(EPSILON, speed))
                    .theta();
            Vector expected = w.times(0.5 * (Math.cos(theta) - 1.0))
                    .plus(encounter.etaPerp().times(0.5 * speed * Math.sin(theta)));
            assertThat(block.failure()[i]).isNull();
            assertThat(block.change1().get(i).minus(expected).norm()).isLessThan(1e-10 * speed);
            assertThat(block.change1().get(i).plus(block.change2().get(i)).norm())
                    .isLessThan(1e-13 * speed);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void invariantsHoldAlongTheTrajectories(boolean deviation) {
        EncounterBlock block = randomBlock();
        NewtonScatterer scatterer = deviation
                ? NewtonScatterer.of(coulomb, EPSILON, TOLERANCE)
                : NewtonScatterer.plain(coulomb, EPSILON, TOLERANCE);
        scatterer.scatter(block);
        for (int i = 0; i < block.size(); i++) {
            assertThat(block.energyDrift()[i]).isLessThan(1e-9);
            assertThat(block.angularMomentumDrift()[i]).isLessThan(1e-11);
        }
    }

    @Test
    void anEncounterThatCannotBeIntegratedIsReportedNotDropped() {
        EncounterBlock block = randomBlock();
        block.rho()[7] = Double.NaN;
        block.rho()[8] = 0.5;
        NewtonScatterer scatterer = NewtonScatterer.of(coulomb, EPSILON, TOLERANCE);
        scatterer.scatter(block);
        assertThat(block.failure()[7]).contains("rho").contains("NaN");
        assertThat(block.failure()[8]).isNull();
        assertThat(block.failure()).filteredOn(reason -> reason != null).hasSize(1);
    }

    @Test
    void refusesWhatNoEncounterCanHave() {
        NewtonScatterer scatterer = NewtonScatterer.of(coulomb, 1.0, TOLERANCE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scatterer.deflect(-0.1, 1.0))
                .withMessageContaining("rho");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scatterer.deflect(0.1, 0.0))
                .withMessageContaining("kappa");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scatterer.deflect(0.1, Double.NaN))
                .withMessageContaining("kappa");
    }

    @Test
    void missesWithoutInteraction() {
        assertThat(NewtonScatterer.of(coulomb, 1.0, TOLERANCE).deflect(1.0, 1.0).theta())
                .isZero();
    }

    private static EncounterBlock randomBlock() {
        SplittableRandom random = new SplittableRandom(20220901);
        EncounterBlock block = new EncounterBlock(ENCOUNTERS);
        block.reset(0, ENCOUNTERS);
        for (int i = 0; i < ENCOUNTERS; i++) {
            Vector v1 = gaussian(random);
            Vector v2 = gaussian(random);
            block.v1().set(i, v1);
            block.v2().set(i, v2);
            block.rho()[i] = Math.sqrt(random.nextDouble());
            CollisionFrame frame = CollisionFrame.along(v1.minus(v2));
            block.etaPerp().set(i, frame.perpendicular(2.0 * Math.PI * random.nextDouble()));
        }
        return block;
    }

    private static Vector gaussian(SplittableRandom random) {
        return new Vector(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
    }

    private static ShortRangePotential potential(String f, double s) {
        return ShortRangePotential.of(ExpressionProfile.of(f), s);
    }

    /** For (1 − r²)/r² at κ = 1/2 the exit is at t = 0 for every ρ, where one rounding of t is next to nothing. */
    @Test
    @Timeout(20)
    void anExitAtTimeZeroIsFound() {
        NewtonScatterer newton = NewtonScatterer.of(BlockScattererContract.potential("1 - r^2", 2.0), 1.0, 1e-11);
        for (double rho : new double[] {0.1, 0.5, 0.6219067823910059, 0.7, 0.9}) {
            assertThat(newton.deflect(rho, 0.5).theta())
                    .isCloseTo(ClosedForms.inverseSquare(rho, 0.5).theta(), within(1e-10));
        }
    }
}
