package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Deflection;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.potential.TableProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Hills with a flat top, s = 0, that particles hardly surmount or hardly fail to; θ is from an integration of both forms of (3.5) in
 * 400 bits, of the pieces that tables consist of, by a program of its own.
 */
class PlateauTest {

    /** f = 1 up to r = ½, and straight down to 0 from there. */
    private static final ShortRangePotential KINKED =
            ShortRangePotential.of(ExpressionProfile.of("(3-2*r-abs(2*r-1))/2"), 0.0);

    private static ShortRangePotential step(double width) {
        double[] r = {0.0, 0.3, 0.3 + width, 0.5, 0.6, 0.8, 1.0};
        double[] f = {1.0, 1.0, 0.3, 0.29, 0.2, 0.1, 0.0};
        return ShortRangePotential.of(TableProfile.of(r, f, "step"), 0.0);
    }

    /** What is left of the energy is less than the error of a step that reaches the kink. */
    @ParameterizedTest
    @CsvSource({
        "4.461201586588766e-07, 0.49999999905566483, 0.041061100038910476837",
        "1.4183420152619288e-05, 0.4999999995844162, 2.7825193450649756975"
    })
    void newtonTurnsNoParticleBackThatPasses(double rho, double kappa, double theta) {
        try {
            Deflection newton = Scatterers.newton(KINKED).deflect(rho, kappa);
            assertThat(newton.theta()).isCloseTo(theta, within(newton.error() + Math.ulp(Math.PI)));
        } catch (ScatteringException e) {
            assertThat(e).hasMessageContaining("exceeded at rho");
        }
        Deflection formula = QuadratureScatterer.of(KINKED).deflect(rho, kappa);
        assertThat(formula.theta()).isCloseTo(theta, within(formula.error()));
        assertThat(formula.error()).isLessThan(1e-5);
    }

    @Test
    void blocksSurmountASteepFlank() {
        double rho = 7.892680049645719e-05;
        double kappa = 0.4999999638776959;
        double theta = 2.7285990757170831773;
        double surplus = 1.0 - 2.0 * kappa;
        ShortRangePotential potential = step(1e-5);
        EncounterBlock block = new EncounterBlock(1);
        block.reset(0, 1);
        block.v1().set(0, new Vector(Math.sqrt(2.0 / kappa), 0.0, 0.0));
        block.v2().set(0, new Vector(0.0, 0.0, 0.0));
        block.etaPerp().set(0, new Vector(0.0, 1.0, 0.0));
        block.rho()[0] = rho;
        BatchScatterer.of(potential, 1.0, 1e-10).scatter(block);
        assertThat(block.failure()[0]).isNull();
        Vector change = block.change1().get(0).times(2.0 / block.v1().x()[0]);
        assertThat(Math.atan2(change.y(), 1.0 + change.x())).isCloseTo(theta, within(1e-15 / surplus));
        Deflection path = new BatchTrajectory(potential).deflect(rho, kappa);
        assertThat(path.theta()).isCloseTo(theta, within(path.error()));
        assertThat(path.error()).isLessThan(1e-14 / surplus);
    }

    /** However small the distance of the closest approach, the square of which is no double. */
    @ParameterizedTest
    @CsvSource({"1e-150, 0.3", "1e-160, 0.3", "1e-200, 0.3", "1e-300, 0.3", "1e-200, 0.7"})
    void estimatesHoldNextToTheCentre(double rho, double kappa) {
        ShortRangePotential potential = ShortRangePotential.of(ExpressionProfile.of("1-r^2"), 0.0);
        Deflection formula = QuadratureScatterer.of(potential).deflect(rho, kappa);
        double smaller = Math.min(formula.theta(), formula.supplement());
        assertThat(formula.error()).isBetween(0.0, 1e-12 * Math.max(smaller, Math.ulp(Math.PI)));
        if (kappa < 0.5) {
            // θ = 2κρ/(1 − 2κ) as ρ → 0
            assertThat(formula.theta())
                    .isCloseTo(2.0 * kappa * rho / (1.0 - 2.0 * kappa) * 2.0, within(formula.error()));
        }
    }

    /** The rounding of r where a flank begins counts as long as the particle is there. */
    @ParameterizedTest
    @CsvSource({
        "1e-5, 2.862611339958386e-06, 0.5000000183479337, 2.1089876840841963495e-5",
        "1e-5, 1.6367452345928229e-07, 0.5000008989008733, 1.2054660000401264415e-6",
        "1e-3, 4.138887588760356e-06, 0.5000036960256371, 3.1200183935603372240e-5",
        "1e-3, 1.6367452345928229e-07, 0.5000008989008733, 1.2426623465828991452e-6",
        "1e-2, 2.1062942312299673e-07, 0.5000000003516741, 3.4887825726917080016e-6",
        "1e-2, 4.138887588760356e-06, 0.5000036960256371, 3.7718259252677548662e-5"
    })
    void estimatesHoldBelowTheTop(double width, double rho, double kappa, double supplement) {
        Deflection formula = QuadratureScatterer.of(step(width)).deflect(rho, kappa);
        assertThat(formula.supplement()).isCloseTo(supplement, within(formula.error()));
        assertThat(formula.error()).isLessThan(1e-10 * supplement);
    }
}
