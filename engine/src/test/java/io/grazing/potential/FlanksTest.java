package io.grazing.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlanksTest {

    private static Flanks flanks(String formula) {
        ExpressionProfile profile = ExpressionProfile.of(formula);
        return Flanks.of(profile, Expression.of(formula, "r").kinks());
    }

    /** Powers at either end, flat edges, kinks and what varies over a hundredth of r are none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 - r",
                "1 - r^2",
                "(1 - r)^1.05",
                "(1 - r)^11.7",
                "1 - r^1.01",
                "1 - r^40",
                "cos(pi*r/2)^2",
                "exp(1 - 1/(1 - r^2))",
                "exp(-1/(1 - r)^2)",
                "1 - tanh(20*r)/tanh(20)",
                "(1 - r)*(1 + 1e-3*sin(30*r))",
                "(1 - r)/sqrt(1e-4 + r^2)",
                "abs(0.3 - r) + 0.3 - r + 0.1*(1 - r)",
                "1e300*(1 - r)",
                "1e-300*(1 - r)"
            })
    void gradualFallsHaveNone(String formula) {
        Flanks flanks = flanks(formula);
        assertThat(flanks.distances()).isEmpty();
        assertThat(flanks.outermostFaint()).isZero();
        assertThat(flanks.step()).isEmpty();
    }

    /** About a flank distances are as close as it is wide; a faint one is the last that steps might pass over. */
    @ParameterizedTest
    @CsvSource({
        "1 - r + 1e-6*(1 - tanh(1e3*(r - 0.6)))*(1 - r), 0.6, 1e-3, true",
        "1 - r + 1e-9*(1 - tanh(1e5*(r - 0.6)))*(1 - r), 0.6, 1e-5, true",
        "1 - r + 0.1*(1 - tanh(1e4*(r - 0.999)))*(1 - r), 0.999, 1e-4, true",
        "(1 - r)^2 + 1e-3*(1 - r^20000), 1, 1e-4, true",
        "1 - tanh(1e6*(r - 0.5)), 0.5, 1e-6, false"
    })
    void narrowFallsAreFound(String formula, double where, double width, boolean faint) {
        Flanks flanks = flanks(formula);
        double nearest = Arrays.stream(flanks.distances())
                .map(r -> Math.abs(r - where))
                .filter(apart -> apart > 0.0)
                .min()
                .orElseThrow();
        assertThat(nearest).isLessThan(20.0 * width);
        if (faint) {
            assertThat(flanks.outermostFaint()).isCloseTo(where, within(1.0 / 128.0));
        } else {
            assertThat(flanks.outermostFaint()).isZero();
        }
        assertThat(flanks.step()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 - r^1e18", "1 - tanh(1e14*(r - 0.5))", "1 - r + 1e-3*(1 - tanh(1e15*(r - 0.5)))"})
    void stepsAreToldApart(String formula) {
        assertThat(flanks(formula).step()).isPresent();
    }

    /** What goes up and down everywhere is no flank, and looking for its end would take forever. */
    @Test
    void noiseHasNone() {
        assertThat(flanks("1 - r + 1e-9*sin(1e7*r)").distances()).isEmpty();
    }
}
