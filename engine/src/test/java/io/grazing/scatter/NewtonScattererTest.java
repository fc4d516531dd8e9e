package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Deflection;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Kappa;
import io.grazing.fixture.Blocks;
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
    private static final int ENCOUNTERS = 150;

    private final ShortRangePotential coulomb = BlockScattererContract.potential("1-r", 1.0);

    @ParameterizedTest
    @CsvSource({"1-r,1", "1-r^2,0", "(1-r)^2,0.5", "exp(1-1/(1-r^2)),0", "(1-r^6)^2,12"})
    void plainAndDeviationFormsAgreeWhereBothAreAccurate(String f, double s) {
        ShortRangePotential potential = BlockScattererContract.potential(f, s);
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void invariantsHoldAlongTheTrajectories(boolean deviation) {
        EncounterBlock block = BlockScattererContract.randomBlock();
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

    @ParameterizedTest
    @ValueSource(doubles = {-1.0, 0.0, 9e-15, 2e-3, 1.0, Double.NaN})
    void refusesTolerancesOutsideItsDomain(double tolerance) {
        String message = "tolerance: expected 1e-14 to 1e-3, got " + tolerance;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewtonScatterer.of(coulomb, 1.0, tolerance))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewtonScatterer.plain(coulomb, 1.0, tolerance))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scatterers.hipparchus(coulomb, 1.0, tolerance))
                .withMessage(message);
    }

    /** Steps as long as this tolerance would allow pass over the exit. */
    @ParameterizedTest
    @CsvSource({"1 - r, 12", "(1 - r)^2.5, 3.3", "1 - r^8, 0", "1 - r^8, 0.3", "1 - r^8, 0.7"})
    void theLoosestToleranceIsKept(String f, double s) {
        ShortRangePotential potential = BlockScattererContract.potential(f, s);
        SplittableRandom random = new SplittableRandom(11);
        EncounterBlock block = new EncounterBlock(ENCOUNTERS);
        block.reset(0, ENCOUNTERS);
        for (int i = 0; i < ENCOUNTERS; i++) {
            double rho = i % 3 == 0 ? Math.pow(10.0, random.nextDouble(-4.0, 0.0)) : Math.sqrt(random.nextDouble());
            Blocks.put(block, i, rho, Math.pow(10.0, random.nextDouble(-3.0, 2.0)));
        }
        NewtonScatterer.of(potential, 1.0, 1e-3).scatter(block);
        QuadratureScatterer formula = QuadratureScatterer.of(potential);
        for (int i = 0; i < ENCOUNTERS; i++) {
            double kappa = Kappa.of(1.0, block.v1().x()[i]);
            double rho = block.rho()[i];
            assertThat(block.failure()[i]).isNull();
            assertThat(Blocks.error(block, i, formula.deflect(rho, kappa)))
                    .as("rho = %s, kappa = %s", rho, kappa)
                    .isLessThanOrEqualTo(1e-3 * Math.min(1.0, kappa));
        }
    }

    @Test
    void missesWithoutInteraction() {
        assertThat(NewtonScatterer.of(coulomb, 1.0, TOLERANCE).deflect(1.0, 1.0).theta())
                .isZero();
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

    /** Up to there the estimates are truthful; beyond, an encounter is shorter than the time can tell. */
    @Test
    void encountersTooStrongForDoublesFail() {
        ShortRangePotential potential = ShortRangePotential.of(ExpressionProfile.of("1 - r"), 1.0);
        Scatterer scatterer = NewtonScatterer.angles(potential);
        Deflection formula = QuadratureScatterer.of(potential).deflect(0.3, 1e9);
        Deflection strong = scatterer.deflect(0.3, 1e9);
        assertThat(strong.theta()).isCloseTo(formula.theta(), within(strong.error() + formula.error()));
        assertThatThrownBy(() -> scatterer.deflect(0.3, 2e10))
                .isInstanceOf(ScatteringException.class)
                .hasMessageContaining("kappa |phi'(r_min)| r_min");
        Scatterer flat = NewtonScatterer.angles(ShortRangePotential.of(ExpressionProfile.of("7e99*(1-r)^2"), 1.0));
        assertThatThrownBy(() -> flat.deflect(0.06, 24.0))
                .isInstanceOf(ScatteringException.class)
                .hasMessageContaining("kappa |phi'(r_min)| r_min");
        assertThat(scatterer.deflect(1.0, 1e20).theta()).isZero();
    }
}
