package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Deflection;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.HardSphere;
import io.grazing.potential.ShortRangePotential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lemma 3.1: the leading order, and the order of what it leaves out. */
class BornScattererTest {

    private static final double[] RHOS = {1e-9, 1e-3, 0.2, 0.7, 0.99, 1 - 1e-9};

    private final ShortRangePotential coulomb = ShortRangePotential.of(ExpressionProfile.of("1-r"), 1.0);
    private final ShortRangePotential parabola = ShortRangePotential.of(ExpressionProfile.of("1-r^2"), 0.0);

    /** s = 1, f = 1 − r: I(ρ) = −√(1−ρ²)/ρ. */
    @Test
    void truncatedCoulombInClosedForm() {
        for (double rho : RHOS) {
            double exact = 2.0 * Math.sqrt((1.0 - rho) * (1.0 + rho)) / rho;
            assertThat(BornScatterer.of(coulomb).anglePerKappa(rho).value()).isCloseTo(exact, within(1e-14 * exact));
        }
    }

    /** s = 0, f = 1 − r²: I(ρ) = −2ρ√(1−ρ²). */
    @Test
    void softParabolaInClosedForm() {
        for (double rho : RHOS) {
            double exact = 4.0 * rho * Math.sqrt((1.0 - rho) * (1.0 + rho));
            assertThat(BornScatterer.of(parabola).anglePerKappa(rho).value()).isCloseTo(exact, within(1e-14 * exact));
        }
        assertThat(BornScatterer.of(parabola).anglePerKappa(0.0).value()).isZero();
    }

    /** |θ + 2κI| ≤ Cκ²K²(ρ): halving κ quarters the remainder. */
    @Test
    void theRemainderIsOfSecondOrderAndReportedAsTheError() {
        BornScatterer born = BornScatterer.of(coulomb);
        double previous = Double.NaN;
        for (double kappa = 0.02; kappa > 1e-4; kappa *= 0.5) {
            Deflection deflection = born.deflect(0.4, kappa);
            double exact = ClosedForms.truncatedCoulomb(0.4, kappa).theta();
            double remainder = Math.abs(deflection.theta() - exact);
            assertThat(deflection.error()).isGreaterThanOrEqualTo(remainder).isLessThan(1.001 * remainder + 1e-15);
            if (!Double.isNaN(previous)) {
                assertThat(previous / remainder).isCloseTo(4.0, within(0.2));
            }
            previous = remainder;
        }
    }

    /** φ′ is beyond the range of doubles there; silence would be taken for an angle. */
    @ParameterizedTest
    @CsvSource({"(1-r^6)^2,12,1e-30", "1-r^2,2,1e-150", "1-r,1,1e-310"})
    void saysWhereTheBornAngleIsBeyondDoubles(String f, double s, double rho) {
        BornScatterer born = BornScatterer.of(ShortRangePotential.of(ExpressionProfile.of(f), s));
        assertThatExceptionOfType(ScatteringException.class)
                .isThrownBy(() -> born.anglePerKappa(rho))
                .withMessage("no finite Born angle at rho = " + rho);
        assertThatExceptionOfType(ScatteringException.class).isThrownBy(() -> born.deflect(rho, 1e-3));
    }

    /** −2I(ρ) is finite here, κ times it is not. */
    @Test
    void saysWhereKappaPutsTheBornAngleBeyondDoubles() {
        BornScatterer born = BornScatterer.of(coulomb);
        assertThat(born.anglePerKappa(1e-100).value()).isCloseTo(2e100, within(1e87));
        assertThatExceptionOfType(ScatteringException.class)
                .isThrownBy(() -> born.deflect(1e-100, 1e300))
                .withMessage("no finite Born angle at rho = 1.0E-100, kappa = 1.0E300");
    }

    @Test
    void saysWhereThereIsNoBornAngle() {
        assertThatExceptionOfType(ScatteringException.class)
                .isThrownBy(() -> BornScatterer.of(coulomb).anglePerKappa(0.0))
                .withMessageContaining("unbounded");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scatterers.born(new HardSphere()))
                .withMessageContaining("hard sphere");
    }
}
