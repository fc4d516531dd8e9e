package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Deflection;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The quadrature at the ends of its domain, ρ from 1e-9 to 1 − 1e-9, κ from 1e-10 to 1e4, s from 0 to 12, and on and
 * about the separatrix of s = 0, against decimal arithmetic.
 */
class ExtremeAnglesTest {

    private static final double RELATIVE = 1e-13;
    /** Estimates beyond this share of the angle would be of no use. */
    private static final double LARGEST_ESTIMATE = 1e-12;

    private final List<ReferenceAngles.Row> rows = ReferenceAngles.load("angles-extreme.csv");

    @Test
    void everyDigitAtEveryCorner() {
        assertThat(rows).hasSizeGreaterThan(600);
        for (ReferenceAngles.Row row : rows) {
            Deflection deflection = QuadratureScatterer.of(row.potential()).deflect(row.rho(), row.kappa());
            double error = row.error(deflection);
            assertThat(error).as("%s", row).isLessThanOrEqualTo(RELATIVE * row.smaller());
            assertThat(deflection.error()).as("%s", row).isBetween(error, LARGEST_ESTIMATE * row.smaller());
        }
    }

    /** A particle that just reaches the top, where f falls like r or like r²: θ → π/3 or π/2 as ρ → 0. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-30, 1e-120})
    void theSeparatrixHasItsLimit(double rho) {
        assertThat(onSeparatrix("1-r", rho)).isCloseTo(Math.PI / 3.0, within(1e-8));
        assertThat(onSeparatrix("1-r^2", rho)).isCloseTo(Math.PI / 2.0, within(1e-8));
    }

    private static double onSeparatrix(String f, double rho) {
        return QuadratureScatterer.of(ShortRangePotential.of(ExpressionProfile.of(f), 0.0))
                .deflect(rho, 0.5)
                .theta();
    }
}
