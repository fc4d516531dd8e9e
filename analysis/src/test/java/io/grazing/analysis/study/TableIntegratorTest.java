package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.HardSphere;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Runs with a certified table against the same runs, encounter by encounter, with the batch integrator. */
class TableIntegratorTest {

    private static final PairPotential POTENTIAL = ShortRangePotential.of(ExpressionProfile.of("1 - r^2"), 1.0);
    private static final double EPSILON = 0.05;
    private static final double BOUND = 1e-9;

    private static KernelSettings settings(PairPotential potential, Speed speed, Integrator integrator, int threads) {
        return new KernelSettings(
                potential,
                EPSILON,
                speed,
                40_000,
                integrator,
                1e-10,
                Sampling.STRATIFIED,
                3,
                threads,
                new Binning(true, 20, OptionalDouble.empty()),
                2,
                1e-7,
                0.0);
    }

    private static StudyResult run(Speed speed, Integrator integrator, int threads) {
        return KernelStudy.run(settings(POTENTIAL, speed, integrator, threads), Monitor.silent());
    }

    private static double rate(StudyResult result, String name) {
        Map<?, ?> rates = (Map<?, ?>) result.numbers().get("rates");
        return (double) ((Map<?, ?>) rates.get(name)).get("value");
    }

    /** |δ sin²(θ/2)| = |sin θ δθ|/2, and the drift along w is −flux·π|w| times the mean of sin²(θ/2). */
    @Test
    void momentsDifferByNoMoreThanTheBoundAtOneSpeed() {
        StudyResult table = run(new Speed.Fixed(1.0), Integrator.TABLE, 2);
        StudyResult batch = run(new Speed.Fixed(1.0), Integrator.BATCH, 2);
        assertThat(table.verdict()).isEqualTo(Verdict.PASS);
        for (String name : new String[] {"drift.eta", "diffusion.perp1_perp1", "legendre.1", "legendre.2"}) {
            double largest = Math.PI * 8.0 * 2.0 * BOUND * 2.0 * EPSILON;
            assertThat(Math.abs(rate(table, name) - rate(batch, name)))
                    .as(name)
                    .isPositive()
                    .isLessThan(largest);
        }
    }

    @Test
    void momentsDifferByNoMoreThanTheBoundInAGas() {
        StudyResult table = run(new Speed.Maxwellian(), Integrator.TABLE, 2);
        StudyResult batch = run(new Speed.Maxwellian(), Integrator.BATCH, 2);
        assertThat(table.verdict()).isEqualTo(Verdict.PASS);
        for (String name : new String[] {"drift.eta", "diffusion.perp1_perp1", "legendre.1", "legendre.2"}) {
            assertThat(Math.abs(rate(table, name) - rate(batch, name)))
                    .as(name)
                    .isPositive()
                    .isLessThan(4.0 * BOUND * Math.abs(rate(batch, name)));
        }
        Map<?, ?> facts = (Map<?, ?>) table.numbers().get("table");
        assertThat((double) facts.get("bound")).isEqualTo(BOUND);
        assertThat((double) facts.get("worst_error")).isBetween(0.0, 1.0);
        assertThat((long) facts.get("encounters")).isGreaterThanOrEqualTo(40_000);
        assertThat((long) facts.get("integrated")).isLessThan(40);
        assertThat(batch.numbers()).doesNotContainKey("table");
    }

    @Test
    void digestsDoNotDependOnTheNumberOfThreads() {
        assertThat(run(new Speed.Maxwellian(), Integrator.TABLE, 1).facts().digest())
                .isEqualTo(
                        run(new Speed.Maxwellian(), Integrator.TABLE, 3).facts().digest());
    }

    /** Angles of 1e-15 are below what a table is certified to, and bins of them are not told apart. */
    @Test
    void anglesBelowTheBoundFallIntoBinsByChance() {
        PairPotential flat = ShortRangePotential.of(ExpressionProfile.of("exp(1 - 1/(1 - r^2))"), 1.0);
        StudyResult result =
                KernelStudy.run(settings(flat, new Speed.Fixed(1.0), Integrator.TABLE, 2), Monitor.silent());
        assertThat(result.verdict()).as(result.checks().toString()).isEqualTo(Verdict.PASS);
    }

    @Test
    void hardSpheresNeedNoTable() {
        StudyResult result = KernelStudy.run(
                settings(new HardSphere(), new Speed.Fixed(1.0), Integrator.TABLE, 1), Monitor.silent());
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.numbers()).doesNotContainKey("table");
    }

    @Test
    void aBuildIsStoppedByTheMonitor() {
        Monitor stopping = new Monitor() {
            @Override
            public void progress(long done, long total) {
                assertThat(done).isLessThanOrEqualTo(total);
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(
                        () -> KernelStudy.run(settings(POTENTIAL, new Speed.Fixed(1.0), Integrator.TABLE, 1), stopping))
                .isInstanceOf(StudyCancelledException.class)
                .hasMessage("building the table was cancelled");
    }
}
