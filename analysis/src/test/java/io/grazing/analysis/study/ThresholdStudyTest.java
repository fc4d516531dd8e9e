package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.grazing.analysis.limit.CorrectionExponents;
import io.grazing.analysis.limit.GrazingTimescale;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The threshold between the limits, and what the study says when another one is predicted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThresholdStudyTest {

    private static final List<Double> ORDERS = List.of(0.5, 2.0 / 3.0, 0.8, 0.98, 1.0, 1.25, 2.0);

    private StudyResult measured;

    private static ThresholdSettings settings(String f, List<Double> orders, long count, int threads) {
        return settings(f, orders, List.of(1e-3, 1e-5, 1e-6, 1e-7, 1e-8), count, threads);
    }

    private static ThresholdSettings settings(
            String f, List<Double> orders, List<Double> epsilon, long count, int threads) {
        return new ThresholdSettings(
                ExpressionProfile.of(f), orders, epsilon, 1.2, 0.1, Integrator.BATCH, 1e-10, count, 7L, threads);
    }

    @BeforeAll
    void measure() {
        measured = ThresholdStudy.run(settings("1 - r", ORDERS, 120_000, 2), Monitor.silent());
    }

    private static StudyResult against(List<Double> orders, UnaryOperator<ThresholdPrediction> wrong) {
        return ThresholdStudy.run(
                settings("1 - r", orders, 3000, 2),
                potential -> wrong.apply(ThresholdPrediction.of(potential)),
                Monitor.silent());
    }

    private static Check check(StudyResult result, String name) {
        return result.checks().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> failures(StudyResult result) {
        return result.checks().stream()
                .filter(c -> c.verdict() == Verdict.FAIL)
                .map(Check::name)
                .toList();
    }

    private static List<Double> column(StudyResult result, int table, String name) {
        Table found = result.tables().get(table);
        int index = found.columns().indexOf(name);
        return found.rows().stream().map(row -> row.get(index)).toList();
    }

    @Test
    void everyStatementHolds() {
        assertThat(failures(measured)).isEmpty();
        assertThat(measured.checks())
                .filteredOn(c -> c.verdict() == Verdict.PASS)
                .hasSizeGreaterThanOrEqualTo(18);
        assertThat(check(measured, "simulation").verdict()).isEqualTo(Verdict.PASS);
        assertThat(measured.facts().failed()).isZero();
    }

    @Test
    void exponentChangesAtTwoThirds() {
        assertThat(check(measured, "exponent.0.5").measured().orElseThrow()).isCloseTo(1.0, within(0.01));
        assertThat(check(measured, "exponent.0.8").measured().orElseThrow()).isCloseTo(0.5, within(0.01));
        assertThat(check(measured, "exponent.1.25").measured().orElseThrow()).isCloseTo(0.4, within(0.02));
        assertThat(check(measured, "exponent.2").measured().orElseThrow()).isCloseTo(0.5, within(0.02));
    }

    /** The second order of weak deflections cancels. */
    @Test
    void parabolaWithoutSingularityConvergesToSecondOrder() {
        StudyResult parabola = ThresholdStudy.run(
                settings("1 - r^2", List.of(0.0), List.of(3e-2, 1e-2, 3e-3, 1e-3), 3000, 2), Monitor.silent());
        assertThat(failures(parabola)).isEmpty();
        assertThat(check(parabola, "exponent.0").expected().orElseThrow()).isEqualTo(2.0);
        assertThat(check(parabola, "exponent.0").measured().orElseThrow()).isCloseTo(2.0, within(0.01));
    }

    /** No expansion in powers of κ holds at κ = 1.25. */
    @Test
    void exponentsFromTheWholeRangeAreNotJudged() {
        StudyResult wide = ThresholdStudy.run(
                settings("1 - r", List.of(1.1, 12.0), List.of(0.9, 1e-20), 100_000, 2), Monitor.silent());
        assertThat(failures(wide)).isEmpty();
        assertThat(check(wide, "exponent.1.1").verdict()).isEqualTo(Verdict.INFO);
        assertThat(check(wide, "exponent.12").verdict()).isEqualTo(Verdict.INFO);
        assertThat(check(wide, "simulation").verdict()).isEqualTo(Verdict.PASS);
    }

    /** Close encounters die out below the threshold, slowly at it, and keep their share above. */
    @Test
    void closeShareTellsTheLimitsApart() {
        assertThat(check(measured, "close.0.5").measured().orElseThrow()).isLessThan(1e-10);
        assertThat(check(measured, "close.1").measured().orElseThrow()).isBetween(0.01, 0.03);
        assertThat(check(measured, "close.1.25").measured().orElseThrow()).isGreaterThan(0.05);
        assertThat(check(measured, "close.2").measured().orElseThrow())
                .isGreaterThan(check(measured, "close.1.25").measured().orElseThrow());
    }

    @Test
    void boundariesAreWhereTheDistanceIsTheTolerance() {
        List<Double> boundary = column(measured, 1, "boundary_epsilon");
        List<Double> holds = column(measured, 0, "holds");
        List<Double> epsilon = column(measured, 0, "epsilon");
        List<Double> order = column(measured, 0, "s");
        for (int i = 0; i < holds.size(); i++) {
            double limit = boundary.get(ORDERS.indexOf(order.get(i)));
            assertThat(holds.get(i) == 1.0).isEqualTo(epsilon.get(i) <= limit);
        }
        assertThat(boundary.get(0)).isEqualTo(1e-3);
        assertThat(boundary.get(3)).isNaN();
        assertThat(boundary.get(4)).isBetween(1e-8, 1e-3);
    }

    /** (3.9) as printed has κ^{2/s} for every s. */
    @Test
    void exponentAsPrintedIsRefutedBelowTwoThirds() {
        StudyResult printed = against(List.of(0.4, 0.5, 0.8), p -> {
            double exponent = 2.0 / p.s() - 2.0;
            return new ThresholdPrediction(
                    p.potential(),
                    p.limit(),
                    p.timescale(),
                    new CorrectionExponents(exponent, exponent + 1.0),
                    OptionalDouble.empty());
        });
        assertThat(failures(printed)).containsExactly("exponent.0.4", "exponent.0.5");
    }

    @Test
    void limitOfAnotherPotentialIsRefuted() {
        StudyResult wrong = against(List.of(0.5, 1.0, 2.0), p -> {
            ShortRangePotential stronger = ShortRangePotential.of(ExpressionProfile.of("1.01*(1 - r)"), p.s());
            ThresholdPrediction other = ThresholdPrediction.of(stronger);
            return new ThresholdPrediction(p.potential(), other.limit(), p.timescale(), p.exponents(), p.logarithm());
        });
        assertThat(failures(wrong)).contains("exponent.0.5", "logarithm.1", "exponent.2");
    }

    /** Without the logarithm the diffusion at s = 1 diverges on the scale ε². */
    @Test
    void coulombWithoutItsLogarithmIsRefuted() {
        StudyResult wrong = against(
                List.of(1.0),
                p -> new ThresholdPrediction(
                        p.potential(), p.limit(), new GrazingTimescale(0.5), p.exponents(), p.logarithm()));
        assertThat(failures(wrong)).contains("limit.1", "logarithm.1");
    }

    @Test
    void digestIsTheSameForAnyNumberOfThreads() {
        ThresholdSettings alone = settings("1 - r", ORDERS, 120_000, 1);
        StudyResult other = ThresholdStudy.run(alone, Monitor.silent());
        assertThat(other.facts().digest()).isEqualTo(measured.facts().digest());
        assertThat(column(other, 0, "S")).isEqualTo(column(measured, 0, "S"));
    }

    @Test
    void settingsOutsideTheirRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("1 - r", List.of(), 1, 1))
                .withMessage("orders: expected finite numbers >= 0, got []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("1 - r", List.of(-1.0), 1, 1))
                .withMessage("orders: expected finite numbers >= 0, got [-1.0]");
    }
}
