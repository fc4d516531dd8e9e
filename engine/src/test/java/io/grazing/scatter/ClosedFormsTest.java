package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Deflection;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** The three closed cases over the whole domain: grazing, head-on, κ from 1e-10 to 1e4. */
class ClosedFormsTest {

    private static final double[] RHOS = {
        1e-12, 1e-9, 1e-6, 1e-3, 0.1, 0.3, 0.5, 0.7071, 0.9, 0.99, 0.999999, 1 - 1e-9, 1 - 1e-13
    };
    private static final double[] KAPPAS = {1e-10, 1e-8, 1e-5, 1e-2, 0.3, 0.49, 0.51, 1.0, 3.0, 100.0, 1e4};
    private static final double QUADRATURE = 1e-13;
    private static final double NEWTON = 1e-10;

    private interface Exact {
        Deflection at(double rho, double kappa);
    }

    private final ShortRangePotential softParabola = potential("1-r^2", 0.0);
    private final ShortRangePotential coulomb = potential("1-r", 1.0);
    private final ShortRangePotential inverseSquare = potential("1-r^2", 2.0);

    @Test
    void softParabolaByQuadrature() {
        check(QuadratureScatterer.of(softParabola), ClosedForms::softParabola, QUADRATURE, (rho, kappa) -> 0.0);
    }

    @Test
    void truncatedCoulombByQuadrature() {
        check(QuadratureScatterer.of(coulomb), ClosedForms::truncatedCoulomb, QUADRATURE, (rho, kappa) -> 0.0);
    }

    @Test
    void inverseSquareByQuadrature() {
        check(QuadratureScatterer.of(inverseSquare), ClosedForms::inverseSquare, QUADRATURE, (rho, kappa) -> 4e-16);
    }

    @Test
    void softParabolaByNewton() {
        check(NewtonScatterer.angles(softParabola), ClosedForms::softParabola, NEWTON, (rho, kappa) -> 0.0);
    }

    @Test
    void truncatedCoulombByNewton() {
        check(NewtonScatterer.angles(coulomb), ClosedForms::truncatedCoulomb, NEWTON, (rho, kappa) -> 0.0);
    }

    @Test
    void inverseSquareByNewton() {
        check(NewtonScatterer.angles(inverseSquare), ClosedForms::inverseSquare, NEWTON, (r, kappa) -> 4e-16);
    }

    /** At 2κf(0) = 1 the particle just reaches the top; the limit ρ → 0 of the angle is π/2. */
    @Test
    void softParabolaAtTheSeparatrix() {
        for (double rho : RHOS) {
            Deflection exact = ClosedForms.softParabola(rho, 0.5);
            Deflection formula = QuadratureScatterer.of(softParabola).deflect(rho, 0.5);
            assertThat(formula.theta()).as("rho = %s", rho).isCloseTo(exact.theta(), within(1e-13 * exact.theta()));
        }
    }

    @Test
    void theRainbowOfTheSoftParabolaIsNotMonotone() {
        QuadratureScatterer formula = QuadratureScatterer.of(softParabola);
        double kappa = 0.3;
        double head = formula.deflect(0.0, kappa).theta();
        double middle = formula.deflect(0.5, kappa).theta();
        double edge = formula.deflect(1.0, kappa).theta();
        assertThat(head).isZero();
        assertThat(middle).isGreaterThan(0.1);
        assertThat(edge).isZero();
    }

    /** {@code blur} is the absolute accuracy of the closed form itself. */
    private static void check(Scatterer scatterer, Exact exact, double tolerance, DoubleBinaryOperator blur) {
        for (double rho : RHOS) {
            for (double kappa : KAPPAS) {
                Deflection expected = exact.at(rho, kappa);
                Deflection actual = scatterer.deflect(rho, kappa);
                boolean grazing = expected.theta() < expected.supplement();
                double truth = grazing ? expected.theta() : expected.supplement();
                double value = grazing ? actual.theta() : actual.supplement();
                assertThat(value)
                        .as("%s at rho = %s, kappa = %s", scatterer.getClass().getSimpleName(), rho, kappa)
                        .isCloseTo(truth, within(tolerance * truth + 4.0 * blur.applyAsDouble(rho, kappa)));
            }
        }
    }

    private static ShortRangePotential potential(String f, double s) {
        return ShortRangePotential.of(ExpressionProfile.of(f), s);
    }
}
