package io.grazing.analysis.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Deflection;
import io.grazing.potential.HardSphere;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.QuadratureScatterer;
import io.grazing.scatter.Scatterer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AngleMomentsTest {

    /** Rounding of the expected values themselves. */
    private static final double EXPECTED_ROUNDING = 2e-15;

    private static void assertMoment(Measured measured, double expected, double relative) {
        assertThat(Math.abs(measured.value() - expected))
                .as("value %s, expected %s", measured, expected)
                .isLessThanOrEqualTo(measured.error() + EXPECTED_ROUNDING * expected);
        assertThat(measured.error()).as("error").isLessThanOrEqualTo(relative * expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-10, 1e-6, 1e-3, 0.1, 0.3, 0.49, 0.499999})
    void softParabolaHasAThirdOfKappaSquared(double kappa) {
        AngleMoments closed = AngleMoments.of(DeflectionCurve.of(ClosedForms.softParabola(), kappa));
        AngleMoments quadrature = AngleMoments.of(TestProfiles.parabola(0.0), kappa);

        assertMoment(closed.s(), kappa * kappa / 3.0, 1e-11);
        assertMoment(quadrature.s(), kappa * kappa / 3.0, 1e-11);
    }

    @Test
    void softParabolaAtTheSeparatrixHasASmoothLimit() {
        assertMoment(AngleMoments.of(TestProfiles.parabola(0.0), 0.5).s(), 1.0 / 12.0, 1e-10);
        assertMoment(AngleMoments.of(TestProfiles.cone(0.0), 0.5).s(), 5.0 / 128.0, 1e-10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-10, 1e-6, 1e-3, 0.1, 0.3, 0.5, 3.0, 100.0, 1e4})
    void truncatedCoulombHasItsClosedForm(double kappa) {
        double expected = ClosedForms.truncatedCoulombS(kappa);
        AngleMoments closed = AngleMoments.of(DeflectionCurve.of(ClosedForms.truncatedCoulomb(1.0), kappa));
        AngleMoments quadrature = AngleMoments.of(TestProfiles.cone(1.0), kappa);

        assertMoment(closed.s(), expected, 1e-11);
        assertMoment(quadrature.s(), expected, 1e-11);
        assertMoment(quadrature.momentQ(1), 2.0 * expected, 1e-11);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 57, 1000})
    void hardSpheresHaveOneHalfForEveryDegree(int l) {
        assertMoment(AngleMoments.of(new HardSphere(), 1.0).momentQ(l), 0.5, 1e-10);
    }

    @Test
    void hardSpheresHaveTheMomentsOfCosines() {
        AngleMoments moments = AngleMoments.of(new HardSphere(), 1.0);

        assertMoment(moments.sine3(), 0.2, 1e-11);
        assertMoment(moments.sine4(), 1.0 / 6.0, 1e-11);
        assertMoment(moments.sine2Cosine2(), 1.0 / 12.0, 1e-11);
    }

    /** The table of theory, normalised as by Chapman and Cowling: A₁, A₂ of the homogeneous potential r^{−s}. */
    @ParameterizedTest
    @CsvSource({
        "1.25, 3.417787427025, 5.758440661828",
        "1.5, 1.579888758474, 2.400600984337",
        "2, 0.795202275396, 1.055686600561",
        "3, 0.494044613431, 0.560812781515",
        "4, 0.421940162076, 0.436195094105",
        "6, 0.385437285911, 0.356749947873",
        "12, 0.388036868541, 0.312818229929"
    })
    void inversePowersHaveTheNumbersOfChapmanAndCowling(double s, double a1, double a2) {
        double core = s < 2.0 ? 1e-30 : 1e-18;
        double kappa = Math.pow(core, s);
        AngleMoments moments = AngleMoments.of(TestProfiles.power(1.0, 2, s), kappa);
        double unit = Math.pow(s, 2.0 / s) * core * core;

        assertThat(moments.momentQ(1).value() / unit).isBetween(a1 - 2e-12, a1 + 2e-12);
        assertThat(moments.momentQ(2).value() / unit / 1.5).isBetween(a2 - 2e-12, a2 + 2e-12);
        assertThat(moments.momentQ(2).error()).isLessThan(1e-11 * unit);
    }

    static Stream<Arguments> potentials() {
        return Stream.of(
                        TestProfiles.cone(0.0),
                        TestProfiles.parabola(0.0),
                        TestProfiles.bump(0.0),
                        TestProfiles.parabola(0.37),
                        TestProfiles.cone(0.5),
                        TestProfiles.yukawa(4.0, 1.0),
                        TestProfiles.power(2.0, 4, 1.5),
                        TestProfiles.bump(2.0),
                        TestProfiles.power(1.0, 2, 12.0))
                .flatMap(p -> Stream.of(1e-8, 0.02, 0.45, 7.0).map(kappa -> Arguments.of(p, kappa)));
    }

    /** The second route: the angles themselves by the trapezoidal rule, without any curve fitted between. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("potentials")
    void momentsAgreeWithTheTrapezoidalRuleOverAngles(ShortRangePotential potential, double kappa) {
        QuadratureScatterer scatterer = QuadratureScatterer.of(potential);
        AngleMoments moments = AngleMoments.of(potential, kappa);
        double step = 0.05;
        double[] sum = new double[5];
        for (double x = -60.0; x < 12.0; x += step) {
            double rho = 1.0 / Math.sqrt(1.0 + Math.exp(-2.0 * x));
            Deflection deflection = scatterer.deflect(rho, kappa);
            double z = Math.pow(deflection.sinHalf(), 2);
            double weight = step * rho * rho / (1.0 + Math.exp(2.0 * x));
            sum[0] += weight * z;
            sum[1] += weight * Math.pow(z, 1.5);
            sum[2] += weight * z * z;
            sum[3] += weight * z * Math.pow(deflection.cosHalf(), 2);
            sum[4] += weight * LegendreDeficit.of(5, z);
        }

        assertAgree(moments.s(), sum[0]);
        assertAgree(moments.sine3(), sum[1]);
        assertAgree(moments.sine4(), sum[2]);
        assertAgree(moments.sine2Cosine2(), sum[3]);
        assertAgree(moments.momentQ(5), sum[4]);
    }

    private static void assertAgree(Measured measured, double expected) {
        assertThat(Math.abs(measured.value() - expected))
                .as("%s, expected %s", measured, expected)
                .isLessThanOrEqualTo(1e-11 * expected);
        assertThat(measured.error()).isLessThan(1e-11 * expected);
    }

    @Test
    void allDegreesInOnePassAgreeWithEachAlone() {
        AngleMoments moments = AngleMoments.of(TestProfiles.cone(1.0), 1e-3);
        Measured[] all = moments.momentsQ(30);

        assertThat(all).hasSize(30);
        for (int l : new int[] {1, 2, 17, 30}) {
            Measured alone = moments.momentQ(l);
            assertThat(Math.abs(all[l - 1].value() - alone.value())).isLessThan(1e-12 * alone.value());
        }
    }

    @Test
    void degreesOutOfRangeAreRefused() {
        AngleMoments moments = AngleMoments.of(new HardSphere(), 1.0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> moments.momentQ(0))
                .withMessage("l: expected a degree in 1..1000, got 0");
        assertThatIllegalArgumentException().isThrownBy(() -> moments.momentQ(1001));
        assertThatIllegalArgumentException().isThrownBy(() -> moments.momentsQ(-1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY})
    void kappaMustBePositiveAndFinite(double kappa) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AngleMoments.of(new HardSphere(), kappa))
                .withMessageStartingWith("kappa: expected a finite number > 0, got");
    }

    /** Nodes and weights of Gauss and Legendre's rule of five points. */
    private static final double[] NODES = {0.0, 0.5384693101056831, 0.906179845938664};

    private static final double[] WEIGHTS = {0.5688888888888889, 0.47862867049936647, 0.23692688505618908};

    @ParameterizedTest
    @CsvSource({"64, 1", "1000, 1", "1000, 2", "20000, 1", "20000, 2"})
    void meansOverNarrowBinsAreWithinTheirErrors(int bins, int degree) {
        Scatterer closed = ClosedForms.truncatedCoulomb(1.0);
        AngleMoments moments = AngleMoments.of(TestProfiles.cone(1.0), 2e-3);
        for (int j = bins / 2; j < bins - bins / 10; j += bins / 12) {
            double inner = (double) j / bins;
            double outer = (j + 1.0) / bins;
            double expected = 0.5 * WEIGHTS[0] * deficit(closed, degree, 0.5 * (inner + outer));
            for (int k = 1; k < NODES.length; k++) {
                double distance = 0.5 * (outer - inner) * NODES[k];
                expected += 0.5 * WEIGHTS[k] * deficit(closed, degree, 0.5 * (inner + outer) - distance);
                expected += 0.5 * WEIGHTS[k] * deficit(closed, degree, 0.5 * (inner + outer) + distance);
            }
            assertMoment(moments.meanDeficit(degree, inner, outer), expected, 1e-11);
        }
    }

    private static double deficit(Scatterer scatterer, int degree, double square) {
        Deflection angle = scatterer.deflect(Math.sqrt(square), 2e-3);
        double z = angle.sinHalf() * angle.sinHalf();
        return degree == 1 ? 2.0 * z : 4.0 * z * (1.0 - z);
    }
}
