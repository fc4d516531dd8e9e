package io.grazing.analysis.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.grazing.analysis.rates.Measured;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.potential.TableProfile;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrazingConstantsTest {

    /** Closed forms, and numbers by multiprecision quadrature of (2.6). */
    static Stream<Arguments> bornConstants() {
        return Stream.of(
                Arguments.of(TestProfiles.parabola(0.0), 1.0 / 3.0, 1e-14),
                Arguments.of(TestProfiles.cone(0.0), (4.0 * Math.log(2.0) - 1.0) / 12.0, 1e-14),
                Arguments.of(TestProfiles.power(1.0, 2, 0.0), 0.051505914816, 1e-12),
                Arguments.of(TestProfiles.cone(0.25), 0.237615443139, 1e-12),
                Arguments.of(TestProfiles.cone(0.5), 0.452064830064, 1e-12),
                Arguments.of(TestProfiles.power(1.0, 2, 0.5), 0.252064830064, 1e-12),
                Arguments.of(TestProfiles.cone(0.75), 1.245261299573, 1e-12),
                Arguments.of(TestProfiles.cone(0.9), 4.029573604061919, 1e-14),
                Arguments.of(TestProfiles.bump(0.6), 0.987829703783505877, 1e-14),
                Arguments.of(TestProfiles.power(3.0, 1, 0.5), 9.0 * 0.452064830064, 9e-12));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bornConstants")
    void bornConstantByBothRoutes(ShortRangePotential potential, double expected, double digits) {
        Measured real = BornConstant.of(potential).orElseThrow();
        Measured fourier = FourierConstant.of(potential).orElseThrow();

        assertThat(real.value()).isCloseTo(expected, within(digits + real.error()));
        assertThat(real.error()).isLessThan(1e-10 * expected);
        assertThat(fourier.value()).isCloseTo(expected, within(digits + fourier.error()));
        assertThat(fourier.error()).isLessThan(1e-10 * expected);
    }

    static Stream<ShortRangePotential> regular() {
        return Stream.of(
                TestProfiles.bump(0.0),
                TestProfiles.bump(0.6),
                TestProfiles.yukawa(4.0, 0.3),
                TestProfiles.yukawa(30.0, 0.8),
                TestProfiles.yukawa(30.0, 0.99),
                TestProfiles.yukawa(100.0, 0.5),
                formula("1 - r^1.5", 0.3),
                formula("1 - r^1.5", 0.9),
                formula("(1 - r)^1.1", 0.7),
                formula("(1 - r)^2.5", 0.0),
                formula("tanh(20*(0.5 - r)) - tanh(-10)", 0.95),
                TestProfiles.shoulder(0.05),
                TestProfiles.parabola(0.99),
                TestProfiles.parabola(0.9999),
                TestProfiles.power(2.0, 3, 0.9999999),
                TestProfiles.power(2.0, 4, 0.95));
    }

    private static ShortRangePotential formula(String f, double s) {
        return ShortRangePotential.of(ExpressionProfile.of(f), s);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regular")
    void theTwoRoutesAgreeWithinTheirErrors(ShortRangePotential potential) {
        Measured real = BornConstant.of(potential).orElseThrow();
        Measured fourier = FourierConstant.of(potential).orElseThrow();

        assertThat(Math.abs(real.value() - fourier.value()))
                .as("%s and %s", real, fourier)
                .isLessThanOrEqualTo(real.error() + fourier.error());
        assertThat(real.error()).isLessThan(1e-10 * real.value());
        assertThat(fourier.error()).isLessThan(1e-10 * real.value());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.5, 0.9, 0.99})
    void theTwoRoutesAgreeForATable(double s) {
        double[] r = IntStream.rangeClosed(0, 40).mapToDouble(i -> i / 40.0).toArray();
        double[] f = Arrays.stream(r).map(x -> Math.exp(-4.0 * x) * (1.0 - x)).toArray();
        ShortRangePotential potential = ShortRangePotential.of(TableProfile.of(r, f, "41 rows"), s);
        Measured real = BornConstant.of(potential).orElseThrow();
        Measured fourier = FourierConstant.of(potential).orElseThrow();

        assertThat(Math.abs(real.value() - fourier.value()))
                .isLessThan(1e-10 * real.value())
                .isLessThanOrEqualTo(real.error() + fourier.error());
        assertThat(fourier.error()).isLessThan(1e-10 * real.value());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.0, 3.0, 7.25})
    void coulombConstantOfAConeIsKnown(double strength) {
        ShortRangePotential potential = TestProfiles.power(strength, 1, 1.0);
        Measured constant = CoulombConstant.of(potential).orElseThrow();
        double exact = -strength * strength * (0.5 + Math.log(strength));

        assertThat(BornConstant.of(potential).orElseThrow().value()).isEqualTo(strength * strength);
        assertThat(constant.value()).isCloseTo(exact, within(constant.error()));
        assertThat(constant.error()).isLessThan(1e-10 * strength * strength);
    }

    static Stream<ShortRangePotential> coulombLike() {
        return Stream.of(
                TestProfiles.parabola(1.0),
                TestProfiles.power(2.0, 3, 1.0),
                TestProfiles.bump(1.0),
                TestProfiles.yukawa(6.0, 1.0));
    }

    /** The second route: S(κ)/κ² − c_Φ|log κ| → C_Φ, with an error that falls nearly like κ. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("coulombLike")
    void coulombConstantIsTheLimitOfTheMoments(ShortRangePotential potential) {
        double constant = CoulombConstant.of(potential).orElseThrow().value();
        double leading = BornConstant.of(potential).orElseThrow().value();
        double[] distance = new double[3];
        for (int i = 0; i < 3; i++) {
            double kappa = Math.pow(10.0, -2.0 * i - 5.0);
            double s = AngleMoments.of(potential, kappa).s().value();
            distance[i] = Math.abs(s / (kappa * kappa) + leading * Math.log(kappa) - constant);
        }

        assertThat(distance[1]).isLessThan(0.02 * distance[0]);
        assertThat(distance[2]).isLessThan(1e-6);
    }

    @Test
    void momentsTendToTheBornConstantAtTheCorrectedRate() {
        for (double s : new double[] {0.0, 0.3, 0.5, 0.8}) {
            ShortRangePotential potential = TestProfiles.cone(s);
            double constant = BornConstant.of(potential).orElseThrow().value();
            double far = AngleMoments.of(potential, 1e-4).s().value() / 1e-8 - constant;
            double near = AngleMoments.of(potential, 1e-6).s().value() / 1e-12 - constant;
            double rate = Math.log(Math.abs(far / near)) / Math.log(100.0);

            assertThat(rate)
                    .as("s = %s", s)
                    .isCloseTo(CorrectionExponents.of(potential).leading(), within(0.1));
        }
    }

    @Test
    void onlyWhatExistsIsReported() {
        GrazingConstants soft = GrazingConstants.of(TestProfiles.parabola(0.5));
        GrazingConstants coulomb = GrazingConstants.of(TestProfiles.cone(1.0));
        GrazingConstants hard = GrazingConstants.of(TestProfiles.cone(2.0));

        assertThat(soft.bornConstant()).isPresent();
        assertThat(soft.fourierConstant()).isPresent();
        assertThat(soft.coulombConstant()).isEmpty();
        assertThat(coulomb.bornConstant().orElseThrow().value()).isEqualTo(1.0);
        assertThat(coulomb.fourierConstant()).isEmpty();
        assertThat(coulomb.coulombConstant()).isPresent();
        assertThat(hard.bornConstant()).isEmpty();
        assertThat(hard.coulombConstant()).isEmpty();
        // 1/r² − 1/r: the greatest of the three is r²φ″ = 6/r² − 2/r, falling in r
        assertThat(hard.bounds().get(6).rho()).isEqualTo(0.1);
        assertThat(hard.bounds().get(6).k()).isCloseTo(580.0, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "0, eps^2, 1e-6, true",
        "0.99, eps^2, 1e-6, true",
        "1, eps^2*|log eps|, 6.907755278982137e-6, true",
        "1.5, eps^(2/s), 1e-4, false",
        "4, eps^(2/s), 0.03162277660168379, false"
    })
    void timescaleByOrder(double s, String text, double value, boolean landau) {
        GrazingTimescale timescale = new GrazingTimescale(s);

        assertThat(timescale.text()).isEqualTo(text);
        assertThat(timescale.of(1e-3)).isCloseTo(value, within(1e-14 * value));
        assertThat(timescale.isLandau()).isEqualTo(landau);
    }

    @Test
    void faultyArgumentsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GrazingTimescale(-0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GrazingTimescale(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GrazingTimescale(1.0).of(0.0))
                .withMessage("epsilon: expected a finite number > 0, got 0.0");
    }

    /** f that are flat but for a step: φ′ is rounded to nothing, or to noise, on the way out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-tanh(40*r)/tanh(40)",
                "1/(1+exp(200*(r-0.5)))-1/(1+exp(100))",
                "1-tanh(200*(r-0.5))-(1-tanh(100))",
                "1-tanh(100*(r-0.5))"
            })
    void stepsHaveTheConstantOfTheirFourierTransform(String f) {
        ShortRangePotential potential = ShortRangePotential.of(ExpressionProfile.of(f), 0.0);
        Measured born = BornConstant.of(potential).orElseThrow();
        Measured fourier = FourierConstant.of(potential).orElseThrow();

        assertThat(born.value()).isCloseTo(fourier.value(), within(born.error() + fourier.error()));
        assertThat(born.error()).isLessThan(1e-10 * born.value());
    }

    /** Angles fade to 0 and appear again: what is between and beyond is nothing. */
    @Test
    void momentsOfFadingAnglesAreFinite() {
        ShortRangePotential potential = ShortRangePotential.of(ExpressionProfile.of("1-tanh(40*r)/tanh(40)"), 0.0);
        Measured q = AngleMoments.of(potential, 0.1).momentQ(1);

        assertThat(q.value()).isPositive();
        assertThat(q.error()).isLessThan(1e-11 * q.value());
    }
}
