package io.grazing.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KinksTest {

    private static double[] kinks(String formula) {
        return Expression.of(formula, "r").kinks();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.3, 0.9257, 1e-3, 0.999})
    void theAbsoluteValueChangesItsBranchAtThatVeryDouble(double place) {
        String formula = "1 - r + 0.5*abs(" + place + " - r) - 0.5*(1 - " + place + ")";
        double[] kinks = kinks(formula);
        assertThat(kinks).hasSize(1);
        assertThat(kinks[0]).isCloseTo(place, within(2.0 * Math.ulp(place)));
        Expression expression = Expression.of(formula, "r");
        assertThat(expression.jet(kinks[0]).first()).isEqualTo(-0.5);
        assertThat(expression.jet(Math.nextDown(kinks[0])).first()).isEqualTo(-1.5);
    }

    @Test
    void everyLevelIsLookedAt() {
        double[] kinks = kinks("2 - 2*r + 0.5*abs(abs(r - 0.5) - 0.25) - 0.125");
        assertThat(kinks).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(kinks[i]).isCloseTo(0.25 * (i + 1), within(2e-16));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 - r + 0.5*(sqrt((r - 0.3)^2) - 0.7)",
                "1 - r + 0.5*(((r - 0.3)^2)^1.5 - 0.343)",
                "1 - r + 0.5*(pow(abs(r - 0.3), 2 + r) - 0.343)"
            })
    void rootsHaveThemWhereTheirBaseTouchesZero(String formula) {
        double[] kinks = kinks(formula);
        assertThat(kinks).isNotEmpty();
        assertThat(kinks[0]).isCloseTo(0.3, within(1e-15));
        assertThat(kinks[kinks.length - 1]).isCloseTo(0.3, within(1e-15));
    }

    /** The last but one has a base that is small, and the last an argument that is zero but for rounding. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 - r",
                "abs(1 - r)",
                "(1 - r)^2.5",
                "sqrt(1 - r^2)^3",
                "1 - r*abs(r)",
                "1 - r + 0.5*(sqrt((r - 0.3)^2 + 1e-6) - sqrt(0.49 + 1e-6))",
                "1 - r + abs(sin(9*r)^2 + cos(9*r)^2 - 1)"
            })
    void smoothFormulasHaveNone(String formula) {
        assertThat(kinks(formula)).isEmpty();
    }

    @Test
    void aProfileIsAnalyticBetweenThem() {
        ExpressionProfile profile = ExpressionProfile.of("1 - r + 0.5*(abs(0.5 - r) - 0.5)");
        assertThat(profile.breaks()).hasSize(3).startsWith(0.0).endsWith(1.0);
        assertThat(profile.outermostKink()).isEqualTo(profile.breaks()[1]).isCloseTo(0.5, within(2e-16));
        assertThat(ExpressionProfile.of("1 - r").outermostKink()).isZero();
    }
}
