package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grazing.collision.Deflection;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.Scatterer;
import io.grazing.scatter.Scatterers;
import io.grazing.scatter.ScatteringException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AngleStudyTest {

    private static final List<Double> RHO = List.of(1e-4, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.999);
    private static final List<Double> KAPPA = List.of(1e-6, 1e-3, 0.1, 1.0, 10.0);

    private static AngleSettings settings(PairPotential potential, int threads) {
        return new AngleSettings(potential, RHO, KAPPA, Integrator.HIPPARCHUS, 1e-10, 1e-8, threads, 0.0);
    }

    private static StudyResult against(ShortRangePotential potential, Scatterer formula) {
        AngleSettings settings = settings(potential, 2);
        return AngleStudy.of(settings, settings.integrator().angles(potential, 1e-10), formula)
                .run(Monitor.silent());
    }

    private static Check check(StudyResult result, String name) {
        return result.checks().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void newtonAgreesWithTheFormula() {
        for (ShortRangePotential potential :
                List.of(ClosedForms.coulomb(), ClosedForms.parabola(), ClosedForms.inverseSquare())) {
            StudyResult result = AngleStudy.run(settings(potential, 2), Monitor.silent());
            assertThat(result.verdict())
                    .as(potential.description() + result.checks())
                    .isEqualTo(Verdict.PASS);
            assertThat(check(result, "theta.relative_difference").measured().getAsDouble())
                    .isLessThan(1e-8);
            assertThat(result.facts().collisions()).isEqualTo(45L);
            assertThat(result.facts().failed()).isZero();
        }
    }

    @Test
    void newtonAgreesWithTheClosedForm() {
        assertThat(against(ClosedForms.coulomb(), ClosedForms.coulombAngle()).verdict())
                .isEqualTo(Verdict.PASS);
    }

    /** The identity printed under (3.5), 1 − 2εφ(r_min)/|w|² − ρ²/r_min² = 0, has κ in the place of 2κ. */
    @Test
    void thePrintedTurningPointFails() {
        ShortRangePotential potential = ClosedForms.coulomb();
        StudyResult result = against(potential, printedTurningPoint(potential));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(check(result, "theta.relative_difference").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(check(result, "error_estimates").verdict()).isEqualTo(Verdict.FAIL);
    }

    /** The same slip made throughout: the formula of half the κ. */
    @Test
    void thePrintedFactorFailsInTheWholeFormula() {
        Scatterer right = Scatterers.quadrature(ClosedForms.inverseSquare());
        StudyResult result = against(ClosedForms.inverseSquare(), (rho, kappa) -> right.deflect(rho, 0.5 * kappa));
        assertThat(check(result, "theta.relative_difference").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(check(result, "supplement.relative_difference").verdict()).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-7, -1e-7})
    void aSmallRelativeErrorOfTheFormulaFails(double planted) {
        Scatterer right = ClosedForms.coulombAngle();
        StudyResult result =
                against(ClosedForms.coulomb(), (rho, kappa) -> right.deflect(rho, kappa * (1.0 + planted)));
        assertThat(check(result, "theta.relative_difference").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(check(result, "theta.relative_difference").measured().getAsDouble())
                .isBetween(0.5e-7, 2e-7);
    }

    /** (3.5) on the nodes r = r_min/u from the printed r_min, where the radicand is no square any more. */
    private static Scatterer printedTurningPoint(ShortRangePotential potential) {
        return (rho, kappa) -> {
            double low = 0.0;
            double high = 1.0;
            for (int i = 0; i < 200; i++) {
                double r = 0.5 * (low + high);
                double identity = 1.0 - kappa * potential.at(r).value() - rho * rho / (r * r);
                low = identity < 0.0 ? r : low;
                high = identity < 0.0 ? high : r;
            }
            double closest = high;
            int n = 20_000;
            double sum = 0.0;
            for (int i = 0; i < n; i++) {
                // u = sin(a) takes the singularity at the turning point out of the integral.
                double a = 0.5 * Math.PI * (i + 0.5) / n;
                double u = Math.sin(a);
                double r = closest / u;
                double phi = r < 1.0 ? potential.at(r).value() : 0.0;
                double radicand = 1.0 - 2.0 * kappa * phi - rho * rho / (r * r);
                sum += Math.cos(a) / Math.sqrt(Math.abs(radicand));
            }
            double theta = Math.abs(Math.PI - 2.0 * rho / closest * sum * 0.5 * Math.PI / n);
            return Deflection.ofAngle(Math.min(Math.PI, theta), closest, 1e-9, n);
        };
    }

    @Test
    void whatNothingDeflectsIsJudgedByErrorEstimates() {
        AngleSettings settings = new AngleSettings(
                ClosedForms.parabola(),
                List.of(0.0, 1.0),
                List.of(3.0, 10.0),
                Integrator.HIPPARCHUS,
                1e-10,
                1e-8,
                1,
                0.0);
        StudyResult result = AngleStudy.run(settings, Monitor.silent());
        assertThat(check(result, "error_estimates").verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.notes()).hasSize(1);
        assertThat(result.tables().get(0).rows()).hasSize(4);
    }

    @Test
    void theResultDoesNotDependOnThreads() {
        StudyResult one = AngleStudy.run(settings(ClosedForms.coulomb(), 1), Monitor.silent());
        StudyResult three = AngleStudy.run(settings(ClosedForms.coulomb(), 3), Monitor.silent());
        assertThat(three.facts().digest()).isEqualTo(one.facts().digest()).matches("[0-9a-f]{64}");
        assertThat(three.tables()).isEqualTo(one.tables());
    }

    @Test
    void theTableHasARowAPoint() {
        Table table = AngleStudy.run(settings(ClosedForms.coulomb(), 2), Monitor.silent())
                .tables()
                .get(0);
        assertThat(table.name()).isEqualTo("angles");
        assertThat(table.columns())
                .containsExactly(
                        "rho",
                        "kappa",
                        "theta_newton",
                        "error_newton",
                        "theta_formula",
                        "error_formula",
                        "relative_difference");
        assertThat(table.rows()).hasSize(RHO.size() * KAPPA.size());
        assertThat(table.rows().get(10).subList(0, 2)).containsExactly(0.01, 1e-3);
    }

    private static Scatterer failingAt(double badRho) {
        Scatterer good = ClosedForms.coulombAngle();
        return (rho, kappa) -> {
            if (rho == badRho) {
                throw new ScatteringException("trapped at rho = " + rho, null);
            }
            return good.deflect(rho, kappa);
        };
    }

    @Test
    void tooManyFailuresEndTheStudy() {
        AngleStudy study =
                AngleStudy.of(settings(ClosedForms.coulomb(), 2), () -> failingAt(0.5), ClosedForms.coulombAngle());
        assertThatExceptionOfType(StudyFailedException.class)
                .isThrownBy(() -> study.run(Monitor.silent()))
                .withMessage("expected at most 0 of 45 trajectories to fail, got 5; first: trapped at rho = 0.5");
    }

    @Test
    void toleratedFailuresAreCounted() {
        AngleSettings settings =
                new AngleSettings(ClosedForms.coulomb(), RHO, KAPPA, Integrator.HIPPARCHUS, 1e-10, 1e-8, 2, 0.2);
        StudyResult result = AngleStudy.of(settings, () -> failingAt(0.5), ClosedForms.coulombAngle())
                .run(Monitor.silent());
        assertThat(result.facts().failed()).isEqualTo(5L);
        assertThat(check(result, "failed").verdict()).isEqualTo(Verdict.INFO);
        assertThat(result.tables().get(0).rows().get(4).get(2)).isNaN();
    }

    @Test
    @Timeout(20)
    void stopsWhenAsked() {
        AtomicLong asked = new AtomicLong();
        Monitor impatient = new Monitor() {
            @Override
            public void progress(long done, long total) {}

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 2;
            }
        };
        Supplier<Scatterer> slow = () -> (rho, kappa) -> {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new ScatteringException("interrupted", e);
            }
            return ClosedForms.coulombAngle().deflect(rho, kappa);
        };
        AngleStudy study = AngleStudy.of(settings(ClosedForms.coulomb(), 2), slow, ClosedForms.coulombAngle());
        assertThatExceptionOfType(StudyCancelledException.class).isThrownBy(() -> study.run(impatient));
    }

    @Test
    @Timeout(20)
    void whatAWorkerThrowsIsThrown() {
        Supplier<Scatterer> broken = () -> (rho, kappa) -> {
            throw new IllegalStateException("broken integrator");
        };
        AngleStudy study = AngleStudy.of(settings(ClosedForms.coulomb(), 3), broken, ClosedForms.coulombAngle());
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> study.run(Monitor.silent()))
                .withMessage("broken integrator");
    }
}
