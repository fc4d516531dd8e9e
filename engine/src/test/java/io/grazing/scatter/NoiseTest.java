package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Deflection;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas that lose digits by their own rounding. */
class NoiseTest {

    private static ShortRangePotential potential(String f, double s) {
        return ShortRangePotential.of(ExpressionProfile.of(f), s);
    }

    @Test
    void whatRoundsLargeNumbersIsNoisier() {
        assertThat(Noise.ofForce(potential("1-r^2", 1.0), 0.3, 0.7)).isLessThan(1e-15);
        assertThat(Noise.ofForce(potential("1-r-sin(200*pi*r)/(210*pi)", 1.0), 0.3, 0.7))
                .isBetween(2e-15, 1e-12);
        assertThat(Noise.ofForce(potential("1-r+sin(2000*pi*r)/(2001*pi)", 1.0), 0.3, 0.7))
                .isBetween(1e-14, 1e-11);
    }

    /** The smaller of θ and π − θ is from an integration of both forms of (3.5) in 400 bits by a program of its own. */
    @ParameterizedTest
    @CsvSource({"1-r+sin(2000*pi*r)/(2001*pi), 0, 0.22493452651451218, 78.87499427424858, 0.46173623923016331641"})
    void estimatesKnowOfIt(String f, double s, double rho, double kappa, double smaller) {
        ShortRangePotential potential = potential(f, s);
        Deflection formula = QuadratureScatterer.of(potential).deflect(rho, kappa);
        Deflection path = new BatchTrajectory(potential).deflect(rho, kappa);
        assertThat(Math.min(formula.theta(), formula.supplement())).isCloseTo(smaller, within(formula.error()));
        assertThat(Math.min(path.theta(), path.supplement())).isCloseTo(smaller, within(path.error()));
        assertThat(Math.max(formula.error(), path.error())).isLessThan(1e-11);
    }
}
