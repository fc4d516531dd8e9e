package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.analysis.rates.Measured;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.tally.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the study of Theorem 2.2 says of functions ψ whose operators vanish, and of limits that are missed by little. */
class GrazingLimitStudyTest {

    private static SweepSettings settings(double s, String... psi) {
        return new SweepSettings(
                ShortRangePotential.of(ExpressionProfile.of("1 - r"), s),
                List.of(0.1, 0.01, 0.001),
                List.of(psi).stream().map(FormulaFunction::of).toList(),
                List.of(0.5, 1.5),
                Integrator.BATCH,
                1e-10,
                12_000,
                20220901L,
                2);
    }

    private static Check check(List<Check> checks, String name) {
        return checks.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.0})
    void aCollisionInvariantContradictsNothing(double s) {
        StudyResult result = GrazingLimitStudy.run(settings(s, "1", "vx - 7", "vx^2 + vy^2 + vz^2"), Monitor.silent());
        assertThat(result.checks()).noneMatch(c -> c.verdict() == Verdict.FAIL);
        for (int k = 1; k <= 3; k++) {
            assertThat(check(result.checks(), "theorem_2_2." + k).verdict()).isEqualTo(Verdict.PASS);
            assertThat(check(result.checks(), "simulation." + k).verdict()).isEqualTo(Verdict.PASS);
        }
    }

    private static GrazingLimitPoint point(double epsilon, double distance, double error) {
        OperatorPoint operators = new OperatorPoint(
                epsilon,
                1.0,
                List.of(List.of(new Measured(distance, error))),
                List.of(List.of(new Estimate(0.0, 1.0, 5000))));
        return new GrazingLimitPoint(operators, List.of(), 0.0, 0.0, 0.0);
    }

    /** A limit of 0 that distances of 1e-13, then 3e-13 do not tend to, unless they are errors. */
    @ParameterizedTest
    @CsvSource({"1e-14, FAIL", "2.9e-14, FAIL", "3.1e-14, PASS"})
    void aDistanceThatGrowsFailsFromTenNumericalErrorsOn(double error, Verdict verdict) {
        List<GrazingLimitPoint> points = List.of(point(0.1, 1e-13, error), point(0.01, 3e-13, error));
        GrazingLimitReport report = new GrazingLimitReport(settings(0.5, "vx"), 1.0, List.of(List.of(0.0)), points);
        assertThat(check(report.checks(), "theorem_2_2.1").verdict()).isEqualTo(verdict);
    }

    /** With every constant in the logarithm a tenth of the distance may be left, or numerical errors. */
    @ParameterizedTest
    @CsvSource({"1e-14, FAIL", "2.9e-14, FAIL", "3.1e-14, PASS"})
    void constantsThatTakeNothingAwayFailFromTenNumericalErrorsOn(double error, Verdict verdict) {
        List<GrazingLimitPoint> points = List.of(point(0.1, 3e-13, error), point(0.01, 3e-13, error)).stream()
                .map(p -> new GrazingLimitPoint(
                        p.operators(), List.of(List.of(List.of(0.0)), List.of(List.of(0.0))), 0.0, 0.0, 0.0))
                .toList();
        GrazingLimitReport report = new GrazingLimitReport(settings(1.0, "vx"), 1.0, List.of(List.of(0.0)), points);
        assertThat(check(report.checks(), "coulomb_constant.1").verdict()).isEqualTo(verdict);
    }

    @Test
    void aFunctionThatIsNoInvariantIsStillHeldToItsLimit() {
        SweepSettings asked = settings(0.5, "vx*vy");
        StudyResult result = GrazingLimitStudy.run(asked, Monitor.silent());
        assertThat(check(result.checks(), "theorem_2_2.1").measured().orElseThrow())
                .isGreaterThan(1e-4);
        assertThat(result.checks()).noneMatch(c -> c.verdict() == Verdict.FAIL);
    }
}
