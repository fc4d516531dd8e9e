package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.analysis.rates.Measured;
import io.grazing.tally.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exponents of made-up distances from the limit 1, ε^p and pure. */
class SweepChecksTest {

    private static final List<Double> EPSILON = List.of(1e-1, 1e-2, 1e-3, 1e-4, 1e-5);

    private static SweepChecks sweep(List<Double> epsilon, double exponent) {
        List<OperatorPoint> points = epsilon.stream()
                .map(e -> new OperatorPoint(
                        e,
                        1.0,
                        List.of(List.of(new Measured(1.0 + Math.pow(e, exponent), 1e-12))),
                        List.of(List.of(new Estimate(1.0, 0.1, 5000)))))
                .toList();
        return new SweepChecks(List.of(FormulaFunction.of("vx^2")), points, List.of(List.of(1.0)), List.of(1.0));
    }

    private static Check rate(List<Double> epsilon, double exponent, double expected) {
        SweepChecks sweep = sweep(epsilon, exponent);
        return sweep.rate(0, "rate", sweep.distances(0), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0, PASS",
        "0.9, 1.0, PASS",
        "0.7, 1.0, FAIL",
        "1.4, 1.0, INFO",
        "0.222, 0.222, PASS",
        "0.02, 0.222, FAIL",
        "0.1, 0.222, FAIL",
        "0.5, 0.222, INFO",
        "1.0, 2.0, FAIL"
    })
    void slowerThanExpectedFailsAndFasterIsTold(double exponent, double expected, Verdict verdict) {
        Check check = rate(EPSILON, exponent, expected);
        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.measured().orElseThrow()).isCloseTo(exponent, within(1e-6));
        assertThat(check.stdError().orElseThrow()).isLessThan(1e-6);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 0.1, 5000, PASS",
        "1.0, Infinity, 5000, INFO",
        "1.0, 0.1, 10, INFO",
        "3.0, 0.1, 5000, FAIL",
        "3.0, Infinity, 5000, INFO"
    })
    void anUnknownStandardErrorIsNoAgreement(double measured, double standardError, long n, Verdict verdict) {
        OperatorPoint point = new OperatorPoint(
                0.1,
                1.0,
                List.of(List.of(new Measured(1.0, 1e-12))),
                List.of(List.of(new Estimate(measured, standardError, n))));
        SweepChecks checks = new SweepChecks(
                List.of(FormulaFunction.of("vx^2")), List.of(point), List.of(List.of(1.0)), List.of(1.0));
        assertThat(checks.simulation(0).verdict()).isEqualTo(verdict);
    }

    @Test
    void twoPointsLeaveNoStandardError() {
        Check check = rate(List.of(1e-1, 1e-2, 1e-3), 1.0, 1.0);
        assertThat(check.verdict()).isEqualTo(Verdict.PASS);
        assertThat(check.stdError()).isEmpty();
    }

    @Test
    void distancesOfRoundingAreNotFitted() {
        Check check = rate(List.of(1e-1, 1e-2), 12.0, 1.0);
        assertThat(check.verdict()).isEqualTo(Verdict.INFO);
        assertThat(check.measured()).isEmpty();
    }

    /** A limit of 0 and a ψ of the given magnitude, simulated as 1e-7 to a standard error of 1e-9. */
    @ParameterizedTest
    @CsvSource({"0.0, FAIL", "1.0, FAIL", "7.0, PASS"})
    void theRoundingOfDifferencesOfAFunctionIsNoDeviation(double magnitude, Verdict verdict) {
        List<OperatorPoint> points = List.of(new OperatorPoint(
                1e-3,
                1.0,
                List.of(List.of(new Measured(0.0, 1e-12))),
                List.of(List.of(new Estimate(1e-7, 1e-9, 5000)))));
        SweepChecks sweep = new SweepChecks(
                List.of(FormulaFunction.of("vx - 7")), points, List.of(List.of(0.0)), List.of(magnitude));
        assertThat(sweep.simulation(0).verdict()).isEqualTo(verdict);
    }
}
