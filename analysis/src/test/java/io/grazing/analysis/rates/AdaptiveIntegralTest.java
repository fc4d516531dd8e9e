package io.grazing.analysis.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AdaptiveIntegralTest {

    static Stream<Arguments> integrals() {
        return Stream.of(
                integral("cubic", x -> x * x * x - x, 0.0, 2.0, 2.0),
                integral("exponential", Math::exp, -1.0, 1.0, 2.0 * Math.sinh(1.0)),
                integral("root at the end", Math::sqrt, 0.0, 1.0, 2.0 / 3.0),
                integral("inverse root at the end", x -> 1.0 / Math.sqrt(x), 0.0, 1.0, 2.0),
                integral("logarithm at the end", Math::log, 0.0, 1.0, -1.0),
                integral("kink inside", x -> Math.abs(x - 1.0 / 3.0), 0.0, 1.0, 5.0 / 18.0),
                integral("step inside", x -> x < Math.PI / 5.0 ? 1.0 : 0.0, 0.0, 1.0, Math.PI / 5.0),
                integral("narrow peak", x -> 1e-4 / (x * x + 1e-8), -1.0, 1.0, 2.0 * Math.atan(1e4)),
                integral("oscillation", x -> Math.sin(300.0 * x), 0.0, 1.0, (1.0 - Math.cos(300.0)) / 300.0),
                integral("tiny values", x -> 1e-200 * Math.exp(x), 0.0, 1.0, 1e-200 * Math.expm1(1.0)));
    }

    private static Arguments integral(String name, DoubleUnaryOperator g, double from, double to, double exact) {
        return Arguments.of(name, g, from, to, exact);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("integrals")
    void errorsAreMetAndHonest(String name, DoubleUnaryOperator g, double from, double to, double exact) {
        for (double tolerance : new double[] {1e-3, 1e-6, 1e-9, 1e-12}) {
            Measured measured = AdaptiveIntegral.toTolerance(tolerance, 0.0).of(g, from, to);

            assertThat(Math.abs(measured.value() - exact))
                    .as("%s to %s: %s", name, tolerance, measured)
                    .isLessThanOrEqualTo(measured.error());
            assertThat(measured.error()).isLessThanOrEqualTo(Math.max(tolerance, 1e-13) * 1.01 * Math.abs(exact));
        }
    }

    @Test
    void severalFunctionsShareThePanelsAndMeetTheirOwnTolerances() {
        Measured[] measured = AdaptiveIntegral.toTolerance(1e-11, 0.0)
                .of(
                        3,
                        (x, values) -> {
                            values[0] = 1e-30 * Math.sqrt(x);
                            values[1] = Math.abs(x - 0.7);
                            values[2] = 0.0;
                        },
                        0.0,
                        1.0);

        assertThat(Math.abs(measured[0].value() - 2e-30 / 3.0)).isLessThanOrEqualTo(measured[0].error());
        assertThat(measured[0].error()).isLessThan(1e-41);
        assertThat(Math.abs(measured[1].value() - 0.29)).isLessThanOrEqualTo(measured[1].error());
        assertThat(measured[1].error()).isLessThan(1e-11);
        assertThat(measured[2]).isEqualTo(new Measured(0.0, 0.0));
    }

    @Test
    void breakpointsCutKinksOut() {
        int[] evaluations = new int[1];
        Measured measured = AdaptiveIntegral.toTolerance(1e-13, 0.0)
                .of(
                        x -> {
                            evaluations[0]++;
                            return Math.abs(x - 0.7);
                        },
                        0.0,
                        0.7,
                        1.0);

        assertThat(Math.abs(measured.value() - 0.29)).isLessThan(1e-15);
        assertThat(evaluations[0]).isEqualTo(42);
    }

    @Test
    void whereThePanelsDoNotSufficeTheErrorSaysSo() {
        double exact = (1.0 - Math.cos(1e4)) / 1e4;
        Measured measured =
                AdaptiveIntegral.toTolerance(1e-10, 0.0).withPanels(20).of(x -> Math.sin(1e4 * x), 0.0, 1.0);

        assertThat(Math.abs(measured.value() - exact)).isLessThanOrEqualTo(measured.error());
        assertThat(measured.error()).isGreaterThan(1e-10 * exact);
    }

    @Test
    void faultyTolerancesAndBreakpointsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> AdaptiveIntegral.toTolerance(-1.0, 0.0));
        assertThatIllegalArgumentException().isThrownBy(() -> AdaptiveIntegral.toTolerance(Double.NaN, 0.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdaptiveIntegral.toTolerance(1e-3, 0.0).of(Math::exp, 1.0, 0.0))
                .withMessage("expected increasing breakpoints, got 0.0 after 1.0");
    }

    @Test
    void anIntegrandThatIsNotANumberIsReportedAndNeverReturned() {
        org.assertj.core.api.Assertions.assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> AdaptiveIntegral.toTolerance(1e-3, 0.0).of(x -> Double.NaN, 0.0, 1.0));
    }
}
