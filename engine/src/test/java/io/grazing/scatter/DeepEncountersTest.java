package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Deflection;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nearly head-on encounters: π − θ is proportional to ρ, and r_min settles, however small ρ. */
class DeepEncountersTest {

    @ParameterizedTest
    @CsvSource({
        "1 - r, 1, 3",
        "1 - r, 1, 1e-8",
        "1 - r, 2, 0.3",
        "(1-r)^2, 4, 1e-6",
        "(1-r)^2, 12, 1e-2",
        "(1-r)^2, 12, 1e-10"
    })
    void supplementIsProportionalToTheImpactParameter(String f, double s, double kappa) {
        QuadratureScatterer scatterer = QuadratureScatterer.of(ShortRangePotential.of(ExpressionProfile.of(f), s));
        Deflection reference = scatterer.deflect(1e-16, kappa);
        double slope = reference.supplement() / 1e-16;

        for (double rho = 1e-18; rho > 1e-150; rho *= 1e-6) {
            Deflection deep = scatterer.deflect(rho, kappa);
            assertThat(deep.supplement() / rho).as("rho = %s", rho).isCloseTo(slope, within(1e-14 * slope));
            assertThat(deep.closestApproach())
                    .as("rho = %s", rho)
                    .isCloseTo(reference.closestApproach(), within(1e-14 * reference.closestApproach()));
        }
    }

    /** So close to the centre that halved steps reach it earlier or later by far more than the distance of the apse. */
    @ParameterizedTest
    @CsvSource({
        "1 - r, 0.29, 1e-6, 1e-20",
        "1 - r, 0.2, 1e-6, 1e-22",
        "1 - r, 0.1, 1e-3, 1e-22",
        "1 - r^2, 0.343, 2.68e-8, 1.08e-18",
        "exp(-2*r) - exp(-2), 0.425, 2.83e-8, 1.41e-19",
        "(1 - r)^2, 0.39, 7.36e-8, 1e-20",
        "1 - r, 0, 1e-3, 1e-20"
    })
    void weaklySingularCentresAreReachedByHalvedSteps(String f, double s, double kappa, double rho) {
        ShortRangePotential potential = ShortRangePotential.of(ExpressionProfile.of(f), s);
        Deflection formula = QuadratureScatterer.of(potential).deflect(rho, kappa);
        BatchTrajectory.Outcome outcome = new BatchTrajectory(potential).refined(rho, kappa);
        Deflection path = outcome.deflection();
        double smaller = Math.min(formula.theta(), formula.supplement());
        double error = formula.theta() < formula.supplement()
                ? path.theta() - formula.theta()
                : path.supplement() - formula.supplement();
        assertThat(Math.abs(error)).isLessThanOrEqualTo(path.error() + formula.error());
        assertThat(Math.abs(error)).isLessThan(1e-10 * smaller);
        assertThat(path.error()).isLessThan(1e-9 * smaller);
        assertThat(outcome.energyDrift()).isLessThan(1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0, 1e-3", "1, 1e-3", "1, 1e4"})
    void angleFadesToZeroWithAProfileThatIsFlatAtTheEdge(double s, double kappa) {
        QuadratureScatterer scatterer =
                QuadratureScatterer.of(ShortRangePotential.of(ExpressionProfile.of("exp(1-1/(1-r^2))"), s));

        double before = Math.PI;
        for (double depth = 1e-2; depth > 1e-15; depth *= 0.1) {
            Deflection grazing = scatterer.deflect(1.0 - depth, kappa);
            assertThat(grazing.theta()).as("depth = %s", depth).isLessThanOrEqualTo(before);
            before = grazing.theta();
        }
        assertThat(before).isZero();
    }
}
