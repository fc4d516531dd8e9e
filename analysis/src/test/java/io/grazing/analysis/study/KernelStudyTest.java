package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.grazing.analysis.limit.DeflectionBranches;
import io.grazing.analysis.limit.DeflectionCurve;
import io.grazing.collision.Vector;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.HardSphere;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.BlockScatterer;
import io.grazing.scatter.HardSphereScatterer;
import io.grazing.scatter.Scatterer;
import io.grazing.scatter.Scatterers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison itself, with angles in closed form in the place of an integrator. */
class KernelStudyTest {

    private static final double EPSILON = 0.02;
    private static final Speed FIXED = new Speed.Fixed(1.3);
    private static final Speed GAS = new Speed.Maxwellian();
    private static final List<String> JUDGED = List.of("bins", "chi_square", "kolmogorov_smirnov");

    private static KernelSettings settings(PairPotential potential, Speed speed, Sampling sampling, long count) {
        return new KernelSettings(
                potential,
                EPSILON,
                speed,
                count,
                Integrator.HIPPARCHUS,
                1e-10,
                sampling,
                20220901L,
                2,
                Binning.logarithmic(50),
                3,
                KernelSettings.DEFAULT_SIGNIFICANCE,
                0.0);
    }

    private static Formula formula(Scatterer angle, Speed speed, long count) {
        Map<Double, DeflectionCurve> known = new ConcurrentHashMap<>();
        DoubleFunction<DeflectionCurve> curves =
                kappa -> known.computeIfAbsent(kappa, k -> DeflectionCurve.of(angle, k));
        return new Formula(
                curves,
                Formulas.distribution(
                        kappa -> DeflectionBranches.of(curves.apply(kappa)),
                        settings(ClosedForms.coulomb(), speed, Sampling.UNIFORM, count),
                        Monitor.silent()),
                Optional.empty(),
                OptionalDouble.empty(),
                "no limit is compared");
    }

    private static StudyResult coulomb(Sampling sampling, long count, Supplier<? extends BlockScatterer> integrators) {
        return coulomb(FIXED, sampling, count, integrators);
    }

    private static StudyResult coulomb(
            Speed speed, Sampling sampling, long count, Supplier<? extends BlockScatterer> integrators) {
        return KernelStudy.of(
                        settings(ClosedForms.coulomb(), speed, sampling, count),
                        integrators,
                        formula(ClosedForms.coulombAngle(), speed, count))
                .run(Monitor.silent());
    }

    private static Check check(StudyResult result, String name) {
        return result.checks().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static FormulaIntegrator rightCoulomb() {
        return FormulaIntegrator.right(ClosedForms.coulombAngle(), EPSILON);
    }

    @ParameterizedTest
    @MethodSource("speedsAndSamplings")
    void whatIsRightPasses(Speed speed, Sampling sampling, long count) {
        StudyResult result = coulomb(speed, sampling, count, KernelStudyTest::rightCoulomb);
        assertThat(result.verdict()).as(result.checks().toString()).isEqualTo(Verdict.PASS);
        assertThat(result.facts().collisions()).isEqualTo(count);
    }

    /** At a significance of 1 %, at most 1 % of true runs may fail: of 200, 2 ± 1.4. */
    @ParameterizedTest
    @CsvSource({"UNIFORM, 300", "STRATIFIED, 1000"})
    void whatIsRightSeldomFails(Sampling sampling, long count) {
        Formula formula = formula(ClosedForms.coulombAngle(), FIXED, count);
        KernelSettings base = settings(ClosedForms.coulomb(), FIXED, sampling, count);
        long failures = LongStream.range(0, 200)
                .filter(seed -> KernelStudy.of(withSeed(base, seed, 0.01), KernelStudyTest::rightCoulomb, formula)
                                .run(Monitor.silent())
                                .verdict()
                        == Verdict.FAIL)
                .count();
        assertThat(failures).isLessThanOrEqualTo(2 + 9);
    }

    private static KernelSettings withSeed(KernelSettings base, long seed, double significance) {
        return new KernelSettings(
                base.potential(),
                base.epsilon(),
                base.speed(),
                base.count(),
                base.integrator(),
                base.tolerance(),
                base.sampling(),
                seed,
                1,
                base.bins(),
                base.legendre(),
                significance,
                base.failureThreshold());
    }

    @Test
    void everyClaimIsMade() {
        StudyResult result = coulomb(Sampling.STRATIFIED, 50_000, KernelStudyTest::rightCoulomb);
        assertThat(result.checks().stream().map(Check::name))
                .containsExactly(
                        "cross_section",
                        "bins",
                        "chi_square",
                        "kolmogorov_smirnov",
                        "drift.eta",
                        "drift.perp1",
                        "drift.perp2",
                        "diffusion.eta_eta",
                        "diffusion.eta_perp1",
                        "diffusion.eta_perp2",
                        "diffusion.perp1_perp1",
                        "diffusion.perp1_perp2",
                        "diffusion.perp2_perp2",
                        "diffusion.perp1_perp1-perp2_perp2",
                        "third_moment",
                        "legendre.1",
                        "legendre.2",
                        "legendre.3",
                        "invariant.momentum",
                        "invariant.energy",
                        "invariant.angular_momentum",
                        "failed");
    }

    private static Stream<Arguments> speedsAndSamplings() {
        return Stream.of(FIXED, GAS).flatMap(speed -> Stream.of(Sampling.values())
                .flatMap(sampling -> Stream.of(100L, 200_000L).map(count -> Arguments.of(speed, sampling, count))));
    }

    /** 2 % of the force: θ is 2 % off, the drift 4 %. */
    @ParameterizedTest
    @MethodSource("speedsSamplingsAndStrengths")
    void aForceThatIsTwoPercentOffFails(Speed speed, Sampling sampling, double strength) {
        long count = 1_000_000;
        StudyResult result = coulomb(
                speed,
                sampling,
                count,
                () -> new FormulaIntegrator(ClosedForms.coulombAngle(), EPSILON, strength, rho -> rho));
        assertThat(check(result, "chi_square").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(check(result, "kolmogorov_smirnov").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(check(result, "drift.perp1").verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    }

    private static Stream<Arguments> speedsSamplingsAndStrengths() {
        return Stream.of(FIXED, GAS).flatMap(speed -> Stream.of(Sampling.values())
                .flatMap(sampling -> Stream.of(0.98, 1.02).map(strength -> Arguments.of(speed, sampling, strength))));
    }

    /** What rounding is allowed at an ordinary κ does not hide a force that is no gradient. */
    @ParameterizedTest
    @EnumSource(Integrator.class)
    void aDriftOfTheEnergyBeyondTheToleranceFails(Integrator integrator) {
        for (Speed speed : List.of(FIXED, GAS)) {
            KernelSettings asked =
                    withIntegrator(settings(ClosedForms.coulomb(), speed, Sampling.STRATIFIED, 5_000), integrator);
            Supplier<BlockScatterer> leaking = () -> {
                FormulaIntegrator right = rightCoulomb();
                return block -> {
                    right.scatter(block);
                    block.energyDrift()[0] = 1.002e-7;
                };
            };
            StudyResult result = KernelStudy.of(asked, leaking, formula(ClosedForms.coulombAngle(), speed, 5_000))
                    .run(Monitor.silent());
            assertThat(check(result, "invariant.energy").verdict()).isEqualTo(Verdict.FAIL);
        }
    }

    private static KernelSettings withIntegrator(KernelSettings base, Integrator integrator) {
        return new KernelSettings(
                base.potential(),
                base.epsilon(),
                base.speed(),
                base.count(),
                integrator,
                base.tolerance(),
                base.sampling(),
                base.seed(),
                base.threads(),
                base.bins(),
                base.legendre(),
                base.significance(),
                base.failureThreshold());
    }

    /** Impact points uniform in ρ rather than in ρ². */
    @Test
    void theWrongMeasureFailsUnderUniformSampling() {
        StudyResult result = coulomb(
                Sampling.UNIFORM,
                20_000,
                () -> new FormulaIntegrator(ClosedForms.coulombAngle(), EPSILON, 1.0, rho -> rho * rho));
        for (String name : JUDGED) {
            assertThat(check(result, name).verdict()).as(name).isEqualTo(Verdict.FAIL);
        }
        assertThat(check(result, "drift.eta").verdict()).isEqualTo(Verdict.FAIL);
    }

    /** Impact points that gather a little towards the outer border of the last stratum. */
    @Test
    void theWrongMeasureFailsUnderStratifiedSampling() {
        StudyResult result = coulomb(
                Sampling.STRATIFIED,
                400_000,
                () -> new FormulaIntegrator(
                        ClosedForms.coulombAngle(),
                        EPSILON,
                        1.0,
                        rho -> rho > 0.8 ? rho + 0.5 * (rho - 0.8) * (1.0 - rho) : rho));
        assertThat(check(result, "kolmogorov_smirnov").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(check(result, "chi_square").verdict()).isEqualTo(Verdict.FAIL);
    }

    /** Deflection to the wrong side, which the bins of θ cannot see. */
    @Test
    void aForceAlwaysToTheSameSideFails() {
        Supplier<BlockScatterer> skewed = () -> {
            FormulaIntegrator right = rightCoulomb();
            return block -> {
                for (int i = 0; i < block.size(); i++) {
                    block.etaPerp().set(i, block.etaPerp().get(0));
                }
                right.scatter(block);
            };
        };
        StudyResult result = coulomb(Sampling.STRATIFIED, 100_000, skewed);
        assertThat(check(result, "bins").verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void hardSpheresPass(Sampling sampling) {
        HardSphereScatterer sphere = new HardSphereScatterer();
        StudyResult result = KernelStudy.of(
                        settings(new HardSphere(), FIXED, sampling, 100_000),
                        () -> sphere,
                        formula(sphere, FIXED, 100_000))
                .run(Monitor.silent());
        assertThat(result.verdict()).as(result.checks().toString()).isEqualTo(Verdict.PASS);
    }

    /** s = 0 and 2κ < 1: two branches of ρ below the rainbow, nothing above it. */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void bothBranchesOfARainbowAreCounted(Sampling sampling) {
        Scatterer angle = Scatterers.quadrature(ClosedForms.parabola());
        StudyResult result = KernelStudy.of(
                        settings(ClosedForms.parabola(), FIXED, sampling, 20_000),
                        () -> FormulaIntegrator.right(angle, EPSILON),
                        formula(angle, FIXED, 20_000))
                .run(Monitor.silent());
        assertThat(result.verdict()).as(result.checks().toString()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aSingleEncounterWhereTheFormulaAllowsNoneFails() {
        Scatterer angle = Scatterers.quadrature(ClosedForms.parabola());
        Supplier<BlockScatterer> oneBounce = () -> {
            FormulaIntegrator right = FormulaIntegrator.right(angle, EPSILON);
            return block -> {
                right.scatter(block);
                if (block.index() == 3) {
                    Vector w = block.encounter(5).relativeVelocity();
                    block.change1().set(5, w.times(-0.5));
                    block.change2().set(5, w.times(0.5));
                }
            };
        };
        StudyResult result = KernelStudy.of(
                        settings(ClosedForms.parabola(), FIXED, Sampling.UNIFORM, 5_000),
                        oneBounce,
                        formula(angle, FIXED, 5_000))
                .run(Monitor.silent());
        assertThat(check(result, "bins").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(check(result, "chi_square").verdict()).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 16, 33})
    void aHandfulOfEncountersIsReportedAndNotJudged(long count) {
        for (Sampling sampling : Sampling.values()) {
            StudyResult result = coulomb(sampling, count, KernelStudyTest::rightCoulomb);
            assertThat(check(result, "drift.eta").verdict()).isEqualTo(Verdict.INFO);
            assertThat(check(result, "drift.eta").detail()).contains("too few encounters to judge");
            for (String name : JUDGED) {
                assertThat(check(result, name).verdict()).as(name).isEqualTo(Verdict.INFO);
            }
            assertThat(result.checks()).noneMatch(c -> c.verdict() == Verdict.FAIL);
        }
    }

    @Test
    void theTableHasEveryBinFromZeroToPi() {
        Table table = coulomb(Sampling.STRATIFIED, 50_000, KernelStudyTest::rightCoulomb)
                .tables()
                .get(0);
        assertThat(table.name()).isEqualTo("kernel");
        assertThat(table.columns()).startsWith("theta_lo", "theta_hi", "empirical", "std_error", "exact", "landau");
        List<List<Double>> rows = table.rows();
        assertThat(rows.get(0).get(0)).isEqualTo(0.0);
        assertThat(rows.get(rows.size() - 1).get(1)).isEqualTo(Math.PI);
        double empirical = 0.0;
        double exact = 0.0;
        for (int i = 0; i < rows.size(); i++) {
            empirical += rows.get(i).get(2);
            exact += rows.get(i).get(4);
            if (i > 0) {
                assertThat(rows.get(i).get(0)).isEqualTo(rows.get(i - 1).get(1));
            }
            assertThat(rows.get(i).get(5)).isNaN();
        }
        assertThat(empirical).isCloseTo(Math.PI, within(1e-12));
        assertThat(exact).isCloseTo(Math.PI, within(1e-10));
    }

    @Test
    void theDigestDoesNotDependOnThreads() {
        KernelSettings one = settings(ClosedForms.coulomb(), FIXED, Sampling.STRATIFIED, 30_000);
        KernelSettings three = new KernelSettings(
                one.potential(),
                one.epsilon(),
                one.speed(),
                one.count(),
                one.integrator(),
                one.tolerance(),
                one.sampling(),
                one.seed(),
                3,
                one.bins(),
                one.legendre(),
                one.significance(),
                one.failureThreshold());
        Formula formula = formula(ClosedForms.coulombAngle(), FIXED, 10_000);
        StudyResult first =
                KernelStudy.of(one, KernelStudyTest::rightCoulomb, formula).run(Monitor.silent());
        StudyResult second =
                KernelStudy.of(three, KernelStudyTest::rightCoulomb, formula).run(Monitor.silent());
        assertThat(second.facts().digest()).isEqualTo(first.facts().digest());
        assertThat(second.tables()).isEqualTo(first.tables());
    }

    @Test
    @Timeout(30)
    void anIntegratorThatThrowsFailsTheStudy() {
        Supplier<BlockScatterer> broken = () -> block -> {
            throw new IllegalStateException("no force");
        };
        assertThatExceptionOfType(StudyFailedException.class)
                .isThrownBy(() -> coulomb(Sampling.UNIFORM, 10_000, broken))
                .withMessageContaining("no force");
    }

    @Test
    @Timeout(30)
    void failedEncountersFailTheStudyUnlessTolerated() {
        Supplier<BlockScatterer> fragile = () -> {
            FormulaIntegrator right = rightCoulomb();
            return block -> {
                right.scatter(block);
                if (block.index() == 0) {
                    block.failure()[0] = "trapped";
                }
            };
        };
        assertThatExceptionOfType(StudyFailedException.class)
                .isThrownBy(() -> coulomb(Sampling.UNIFORM, 10_000, fragile))
                .withMessageContaining("trapped");
        KernelSettings strict = settings(ClosedForms.coulomb(), FIXED, Sampling.UNIFORM, 10_000);
        KernelSettings tolerant = new KernelSettings(
                strict.potential(),
                strict.epsilon(),
                strict.speed(),
                strict.count(),
                strict.integrator(),
                strict.tolerance(),
                strict.sampling(),
                strict.seed(),
                strict.threads(),
                strict.bins(),
                strict.legendre(),
                strict.significance(),
                1e-3);
        StudyResult result = KernelStudy.of(tolerant, fragile, formula(ClosedForms.coulombAngle(), FIXED, 10_000))
                .run(Monitor.silent());
        assertThat(result.facts().failed()).isEqualTo(1L);
        assertThat(check(result, "failed").verdict()).isEqualTo(Verdict.INFO);
        assertThat(check(result, "cross_section").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    @Timeout(30)
    void stopsWhenAsked() {
        Monitor impatient = new Monitor() {
            @Override
            public void progress(long done, long total) {
                assertThat(done).isLessThanOrEqualTo(total);
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Supplier<BlockScatterer> slow = () -> {
            FormulaIntegrator right = rightCoulomb();
            return block -> {
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                right.scatter(block);
            };
        };
        KernelStudy study = KernelStudy.of(
                settings(ClosedForms.coulomb(), FIXED, Sampling.UNIFORM, 10_000_000),
                slow,
                formula(ClosedForms.coulombAngle(), FIXED, 10_000));
        assertThatExceptionOfType(StudyCancelledException.class).isThrownBy(() -> study.run(impatient));
    }

    /** With 73 strata a heap of 600 MB was seen to be too small, and one of 1500 MB to be enough; on two threads of 200 and 300 MB. */
    @ParameterizedTest
    @CsvSource({"64, 600e6, 1500e6", "2, 150e6, 300e6"})
    void memoryIsThatOfTheTalliesOfAllThreads(int threads, double tooLittle, double enough) {
        KernelSettings settings = new KernelSettings(
                ShortRangePotential.of(ExpressionProfile.of("1 - r"), 1.0),
                5e-9,
                FIXED,
                2_000_000,
                Integrator.BATCH,
                1e-10,
                Sampling.STRATIFIED,
                1,
                threads,
                Binning.logarithmic(10_000),
                64,
                KernelSettings.DEFAULT_SIGNIFICANCE,
                0.0);

        assertThat((double) KernelStudy.memory(settings)).isBetween(tooLittle, enough);
    }
}
