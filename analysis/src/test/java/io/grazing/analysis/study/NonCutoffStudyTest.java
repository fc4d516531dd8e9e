package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Theorem 2.4 for Maxwell molecules, and what the study says when the limit is another one. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NonCutoffStudyTest {

    private static final double STRENGTH = 1.0;

    private StudyResult measured;

    private static NonCutoffSettings settings(String f, double s, int threads) {
        return settings(f, s, threads, "vx^2*vy");
    }

    private static NonCutoffSettings settings(String f, double s, int threads, String psi) {
        return settings(f, s, threads, psi, List.of(1e-4, 1e-6, 1e-8));
    }

    private static NonCutoffSettings settings(String f, double s, int threads, String psi, List<Double> epsilon) {
        SweepSettings sweep = new SweepSettings(
                ShortRangePotential.of(ExpressionProfile.of(f), s),
                epsilon,
                List.of(FormulaFunction.of(psi)),
                List.of(1.0),
                Integrator.BATCH,
                1e-10,
                60_000,
                20220901L,
                threads);
        return new NonCutoffSettings(sweep, 1.0, 30, 1e-7);
    }

    @BeforeAll
    void measure() {
        measured = NonCutoffStudy.run(settings("1 - r^2", 4.0, 2), Monitor.silent());
    }

    private static Check check(StudyResult result, String name) {
        return result.checks().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> column(StudyResult result, String table, String name) {
        Table found = result.tables().stream()
                .filter(t -> t.name().equals(table))
                .findFirst()
                .orElseThrow();
        int index = found.columns().indexOf(name);
        return found.rows().stream().map(row -> row.get(index)).toList();
    }

    @Test
    void everyStatementHoldsForItsLimit() {
        assertThat(measured.checks()).noneMatch(c -> c.verdict() == Verdict.FAIL);
        assertThat(measured.facts().failed()).isZero();
        assertThat(check(measured, "theorem_2_4.1").verdict()).isEqualTo(Verdict.PASS);
        assertThat(check(measured, "kernel_limit").verdict()).isEqualTo(Verdict.PASS);
    }

    /** f(0) − f(r) = r², so that the distance is of order e² = ε^{1/2}. */
    @Test
    void distanceFallsAtTheRateOfTheProfile() {
        assertThat(check(measured, "rate.1").measured().orElseThrow()).isCloseTo(0.5, within(0.01));
        assertThat(check(measured, "kernel_limit").measured().orElseThrow()).isCloseTo(2.0, within(0.05));
    }

    /** Wang Chang and Uhlenbeck's spectrum by three routes: λ₀₂ = 3/2 λ₁₁ exactly. */
    @Test
    void spectrumIsThatOfMaxwellMolecules() {
        assertThat(measured.checks())
                .filteredOn(c -> c.name().matches("maxwell\\.\\d_\\d"))
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(c -> c.verdict() == Verdict.PASS);
        double shear = check(measured, "maxwell.0_2").measured().orElseThrow();
        double heat = check(measured, "maxwell.1_1").measured().orElseThrow();
        assertThat(shear / heat).isCloseTo(1.5, within(1e-8));
    }

    /** Q_ε and P_ε are all encounters: their differences to the limit add up to at least the distance of the whole. */
    @Test
    void splitIsWhole() {
        List<Double> whole = column(measured, "non-cutoff", "distance_1");
        List<Double> inside = column(measured, "non-cutoff", "inside_1");
        List<Double> outside = column(measured, "non-cutoff", "outside_1");
        for (int i = 0; i < whole.size(); i++) {
            assertThat(whole.get(i)).isPositive().isLessThanOrEqualTo(inside.get(i) + outside.get(i));
        }
    }

    @Test
    void anotherStrengthIsRefuted() {
        NonCutoffSettings asked = settings("1 - r^2", 4.0, 2);
        StudyResult wrong = NonCutoffStudy.run(asked, HomogeneousLimit.of(4.0, 1.05 * STRENGTH), Monitor.silent());
        assertThat(wrong.checks())
                .filteredOn(c -> c.verdict() == Verdict.FAIL)
                .extracting(Check::name)
                .contains("theorem_2_4.1", "rate.1", "bound_4_2", "kernel_limit");
    }

    /** A decade of ε is a twelfth of one of e, over which no distance halves. */
    @Test
    void aNarrowSweepOfAHighOrderIsJudgedByWhatEFalls() {
        NonCutoffSettings asked = settings("1 - r^2", 12.0, 2, "vx*vy", List.of(1e-3, 1e-4));
        assertThat(NonCutoffStudy.run(asked, Monitor.silent()).checks()).noneMatch(c -> c.verdict() == Verdict.FAIL);
    }

    @Test
    void anotherOrderIsRefuted() {
        NonCutoffSettings asked = settings("1 - r^2", 2.0, 2);
        StudyResult wrong = NonCutoffStudy.run(asked, HomogeneousLimit.of(3.0, STRENGTH), Monitor.silent());
        assertThat(wrong.checks())
                .filteredOn(c -> c.verdict() == Verdict.FAIL)
                .extracting(Check::name)
                .contains("theorem_2_4.1", "rate.1", "kernel_limit");
    }

    /** Both operators vanish, and what is left of them is rounding. */
    @Test
    void aCollisionInvariantContradictsNothing() {
        StudyResult result = NonCutoffStudy.run(settings("1 - r^2", 4.0, 2, "vx - 7"), Monitor.silent());
        assertThat(result.checks()).noneMatch(c -> c.verdict() == Verdict.FAIL);
        assertThat(check(result, "theorem_2_4.1").verdict()).isEqualTo(Verdict.PASS);
        Check cut = check(result, "lemma_4_1_cut.1");
        assertThat(cut.verdict()).isEqualTo(Verdict.INFO);
        assertThat(cut.measured()).isEmpty();
    }

    @Test
    void digestIsTheSameForAnyNumberOfThreads() {
        StudyResult alone = NonCutoffStudy.run(settings("1 - r^2", 4.0, 1), Monitor.silent());
        assertThat(alone.facts().digest()).isEqualTo(measured.facts().digest());
        assertThat(column(alone, "non-cutoff", "distance_1")).isEqualTo(column(measured, "non-cutoff", "distance_1"));
    }

    @Test
    void settingsOutsideTheTheoremAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("1 - r", 1.0, 1))
                .withMessage("s: expected more than 1, got 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("20000*(1 - r)", 2.0, 1))
                .withMessage("epsilon: expected numbers below 1/f(0), got 1.0E-4");
    }
}
