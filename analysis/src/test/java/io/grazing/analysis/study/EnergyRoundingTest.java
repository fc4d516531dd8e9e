package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.HardSphere;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is allowed for rounding, and that it hides nothing where κ is not large. */
class EnergyRoundingTest {

    private static final double U = 0x1p-53;

    private static PairPotential potential(String f, double s) {
        return ShortRangePotential.of(ExpressionProfile.of(f), s);
    }

    /** φ = A(1 − r): r|φ′| and f(0) are A, at r = 1. */
    @ParameterizedTest
    @CsvSource({"1e-3, 1", "1, 1", "1e8, 1", "1e60, 1", "1e120, 1", "1e8, 1000"})
    void ofALinearPotentialIsFourKappaStrength(double kappa, double strength) {
        double expected = 4.0 * kappa * strength * U;
        assertThat(EnergyRounding.of(potential(strength + "*(1 - r)", 0.0), kappa))
                .isCloseTo(expected, within(1e-12 * expected));
    }

    /** 2κ(1 − r)² = 1 at 1 − r = (2κ)^−½, where r|φ′| is twice that; f(0) is more. */
    @Test
    void knowsTheProfileNoBetterThanItsHeight() {
        double kappa = 1e10;
        double expected = 2.0 * kappa * U;
        assertThat(EnergyRounding.of(potential("(1 - r)^2", 0.0), kappa)).isBetween(expected, 1.001 * expected);
    }

    @ParameterizedTest
    @CsvSource({"1 - r, 1", "1 - r^2, 4", "(1 - r)^4, 0.5", "exp(-r) - exp(-1), 2", "1 - r, 12"})
    void isOfTheOrderOfTheUnitRoundoffUpToKappaOne(String f, double s) {
        for (double kappa : List.of(1e-60, 1e-9, 1e-3, 1.0)) {
            assertThat(EnergyRounding.of(potential(f, s), kappa)).isLessThan(40.0 * (1.0 + s) * U);
        }
    }

    @Test
    void hardSpheresHaveNone() {
        assertThat(EnergyRounding.of(new HardSphere(), 1e60)).isZero();
    }

    private static StudyResult run(Integrator integrator, String f, double s, double epsilon, Speed speed) {
        return KernelStudy.run(
                new KernelSettings(
                        potential(f, s),
                        epsilon,
                        speed,
                        2000,
                        integrator,
                        1e-10,
                        Sampling.STRATIFIED,
                        20220901L,
                        2,
                        Binning.logarithmic(10),
                        2,
                        KernelSettings.DEFAULT_SIGNIFICANCE,
                        0.0),
                Monitor.silent());
    }

    private static Check energy(StudyResult result) {
        return result.checks().stream()
                .filter(c -> c.name().equals("invariant.energy"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1 - r, 1, 1e8", "1 - r, 1, 1e15", "1 - r, 1, 1e59", "(1 - r)^2, 0, 1e9", "cos(pi*r/2), 2, 1e12"})
    void largeKappaIsNoDrift(String f, double s, double epsilon) {
        for (Speed speed : List.of(new Speed.Fixed(1.0), new Speed.Maxwellian())) {
            StudyResult result = run(Integrator.BATCH, f, s, epsilon, speed);
            assertThat(energy(result).measured().orElseThrow()).isGreaterThan(1e-7);
            assertThat(result.checks()).noneMatch(c -> c.verdict() == Verdict.FAIL);
        }
    }

    /** Where the angles of the 12 variables lose their digits with the energy. */
    @Test
    void theReferenceIsAllowedNothing() {
        StudyResult result = run(Integrator.HIPPARCHUS, "1 - r", 1.0, 4e9, new Speed.Fixed(1.0));
        assertThat(energy(result).verdict()).isEqualTo(Verdict.FAIL);
    }
}
