package io.grazing.analysis.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.grazing.analysis.rates.Measured;
import io.grazing.potential.ShortRangePotential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomogeneousMomentsTest {

    /** A₁, A₂ of Chapman and Cowling, ∫(1 − cos^l θ) b db = s^{2/s} A_l at κ = 1, to the printed digits. */
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
    void agreesWithTheTable(double s, double a1, double a2) {
        HomogeneousMoments moments = HomogeneousMoments.of(s);
        double unit = Math.pow(s, 2.0 / s);
        Measured first = moments.momentQ(1).times(1.0 / unit);
        Measured second = moments.momentQ(2).times(1.0 / (1.5 * unit));

        assertThat(first.value()).isCloseTo(a1, within(1e-12));
        assertThat(second.value()).isCloseTo(a2, within(1e-12));
        assertThat(first.error()).isLessThan(1e-11 * a1);
        assertThat(second.error()).isLessThan(1e-11 * a2);
    }

    /** s = 2: θ = π(1 − b/√(b² + 2)). */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.01, 0.3, 1.0, 7.0, 1e3, 1e6})
    void inverseSquareHasItsClosedForm(double b) {
        double root = Math.sqrt(b * b + 2.0);
        double expected = Math.PI * 2.0 / (root * (root + b));
        assertThat(HomogeneousMoments.of(2.0).angle(b)).isCloseTo(expected, within(1e-12 * expected));
    }

    /** The second route: the limit of a potential of finite range. */
    @ParameterizedTest
    @ValueSource(doubles = {1.7, 4.0, 9.5})
    void finiteRangeTendsToIt(double s) {
        ShortRangePotential potential = TestProfiles.power(1.0, 2, s);
        double core = 1e-9;
        double kappa = Math.pow(core, s);
        double expected = HomogeneousMoments.of(s).momentQ(4).value();
        double finite = AngleMoments.of(potential, kappa).momentQ(4).value() / (core * core);

        assertThat(finite).isCloseTo(expected, within((1e-7 + Math.pow(core, 2.0 * s - 2.0)) * expected));
    }

    /** s → ∞: hard spheres of radius 1, which scatter isotropically; the rest falls like 1/s. */
    @ParameterizedTest
    @ValueSource(doubles = {20.0, 40.0, 100.0, 200.0, 1000.0})
    void steepOnesTendToHardSpheres(double s) {
        Measured whole = HomogeneousMoments.of(s).momentQ(1);
        Measured inside = HomogeneousMoments.close(s, 1)[0];

        assertThat(whole.value()).isBetween(0.5 + 0.8 / s, 0.5 + 1.0 / s);
        assertThat(whole.error()).isLessThan(1e-12);
        assertThat(inside.value()).isBetween(0.5, whole.value());
        assertThat(inside.error()).isBetween(0.5 * whole.error(), whole.error());
    }

    /** s → 0: whatever meets the core turns back. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-3})
    void flatOnesReflect(double s) {
        Measured[] inside = HomogeneousMoments.close(s, 2);

        assertThat(inside[0].value()).isCloseTo(1.0, within(inside[0].error()));
        assertThat(inside[0].error()).isLessThan(1e-11);
        assertThat(inside[1].value()).isZero();
    }

    @Test
    void grazingCollisionsMakeThemInfinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HomogeneousMoments.of(1.0))
                .withMessage("s: expected a finite number > 1, got 1.0");
    }
}
