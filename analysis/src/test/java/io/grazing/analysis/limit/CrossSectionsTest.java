package io.grazing.analysis.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.grazing.analysis.limit.CollisionIntegrals.Index;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Deflection;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.HardSphere;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.QuadratureScatterer;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transport cross-sections and collision integrals against published numbers and a second route. */
@Tag("slow")
class CrossSectionsTest {

    private static ShortRangePotential potential(String f, double s) {
        return ShortRangePotential.of(ExpressionProfile.of(f), s);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "2, 0.3333333333333333", "3, 0.5", "4, 0.4", "7, 0.5"})
    void hardSpheres(int l, double expected) {
        Measured moment = AngleMoments.of(new HardSphere(), 1.0).cosineMoment(l);
        assertThat(moment.value()).isCloseTo(expected, within(moment.error() + 1e-15));
        assertThat(moment.error()).isLessThan(1e-11);
    }

    /** cos θ and cos² θ in Legendre polynomials, and for cos⁵ θ the angles themselves by the trapezoidal rule. */
    @ParameterizedTest
    @CsvSource({"1 - r, 1, 1e-4", "1 - r^2, 0, 0.3", "(1 - r)^2, 0.5, 3.0", "1 - r^6, 4, 1e-3"})
    void secondRoutes(String f, double s, double kappa) {
        ShortRangePotential phi = potential(f, s);
        AngleMoments moments = AngleMoments.of(phi, kappa);
        Measured first = moments.cosineMoment(1);
        Measured second = moments.cosineMoment(2);
        assertThat(first.value()).isCloseTo(moments.momentQ(1).value(), within(1e-12 * first.value()));
        assertThat(second.value()).isCloseTo(moments.momentQ(2).value() / 1.5, within(1e-12 * second.value()));

        QuadratureScatterer scatterer = QuadratureScatterer.of(phi);
        double sum = 0.0;
        for (double x = -60.0; x < 12.0; x += 0.05) {
            double rho = 1.0 / Math.sqrt(1.0 + Math.exp(-2.0 * x));
            Deflection deflection = scatterer.deflect(rho, kappa);
            double z = Math.pow(deflection.sinHalf(), 2);
            // 1 − c⁵ = (1 − c)(1 + c + c² + c³ + c⁴)
            double c = 1.0 - 2.0 * z;
            sum += 0.05
                    * rho
                    * rho
                    / (1.0 + Math.exp(2.0 * x))
                    * 2.0
                    * z
                    * (1.0 + c * (1.0 + c * (1.0 + c * (1.0 + c))));
        }
        Measured fifth = moments.cosineMoment(5);
        assertThat(fifth.value()).isCloseTo(sum, within(1e-11 * sum));
        assertThat(fifth.error()).isLessThan(1e-11 * sum);
    }

    /** σ^(1)/(πλ²) of U₀(λ/r)e^{−r/λ}: with a = 1/λ, κ = λ/(2E/U₀); the cut at r = 1 is at a screening lengths. */
    @ParameterizedTest
    @CsvSource({"0.1, 3.998312", "1, 0.560511", "10, 0.024723"})
    void repulsiveYukawaHasThePublishedNumbers(double energy, double published) {
        double near = yukawa(30.0, energy);
        double far = yukawa(40.0, energy);
        assertThat(Math.abs(far - near)).as("effect of the cut").isLessThan(1e-8);
        assertThat(far).isCloseTo(published, within(5.1e-7));
    }

    private static double yukawa(double a, double energy) {
        ShortRangePotential phi = potential("exp(-" + a + "*r) - exp(-" + a + ")", 1.0);
        Measured sigma = new CrossSections(phi).at(1, a * energy);
        assertThat(sigma.error()).isLessThan(1e-9 * sigma.value());
        return sigma.value() * a * a / Math.PI;
    }

    /** tan(θ/2) = κ/ρ in the core of a truncated Coulomb potential. */
    @Test
    void rutherfordAngles() {
        double kappa = 1e-9;
        DeflectionCurve curve = DeflectionCurve.of(potential("1 - r", 1.0), kappa);
        for (double ratio : new double[] {0.01, 1.0, 100.0}) {
            double expected = 2.0 * Math.atan(1.0 / ratio);
            // the cut changes tan(θ/2) by the factor √(1 − ρ²)/(1 + κ)
            assertThat(curve.angle(ratio * kappa)).isCloseTo(expected, within(3e-9 * expected));
        }
    }

    /** Ω*^(l,s) = 1 for hard spheres, to the stated error. */
    @Test
    void hardSpheresHaveReducedIntegralsOne() {
        List<Index> indices =
                List.of(new Index(1, 0), new Index(1, 1), new Index(2, 2), new Index(4, 4), new Index(1, 20));
        for (CollisionIntegrals.Value value : new CollisionIntegrals(new HardSphere(), 2.5).of(indices)) {
            assertThat(value.reduced().covers(1.0)).as(value.toString()).isTrue();
            assertThat(value.reduced().error()).isLessThan(1e-9);
        }
        CollisionIntegrals.Value first =
                new CollisionIntegrals(new HardSphere(), 2.5).of(indices).get(1);
        assertThat(first.omega().value()).isCloseTo(Math.sqrt(2.5 / Math.PI) * Math.PI, within(1e-9));
    }

    /**
     * Homogeneous r^{−s} far inside its cut: σ^(l) = 2π(sκ)^{2/s}A_l, so Ω* is a Γ function: ∫e^{−x}x^{p+1−2/s}dx with
     * p the order. Maxwell molecules, s = 4.
     */
    @Test
    void maxwellMolecules() {
        double a1 = 0.421940162076;
        double a2 = 0.436195094105;
        double temperature = 1e12;
        CollisionIntegrals integrals = new CollisionIntegrals(potential("1 - r^2", 4.0), temperature);
        List<CollisionIntegrals.Value> found = integrals.of(List.of(new Index(1, 1), new Index(2, 2)));
        double sigma = 2.0 * Math.PI * Math.sqrt(4.0 / (2.0 * temperature));
        double scale = Math.sqrt(temperature / Math.PI) * 0.5 * sigma;
        // Γ(5/2), Γ(7/2)
        assertThat(found.get(0).omega().value() / scale / (0.75 * Math.sqrt(Math.PI)))
                .isCloseTo(a1, within(3e-7));
        assertThat(found.get(1).omega().value() / scale / (1.875 * Math.sqrt(Math.PI)))
                .isCloseTo(a2, within(3e-7));
    }

    /** A second route with a fixed rule in γ: Ω*^(1,1) and Ω*^(2,2) across the barrier of a bounded potential. */
    @ParameterizedTest
    @CsvSource({"1 - r^2, 0, 0.4", "1 - r, 1, 30"})
    void errorsCoverATighterComputation(String f, double s, double temperature) {
        ShortRangePotential phi = potential(f, s);
        List<CollisionIntegrals.Value> found =
                new CollisionIntegrals(phi, temperature).of(List.of(new Index(1, 1), new Index(2, 2)));
        double[] expected = new double[2];
        // panels in γ², the barrier E = f(0) a border of theirs
        double barrier = s == 0.0 ? 1.0 / temperature : 2.5;
        double[] borders = {0.0, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.05, 0.2, 1.0, barrier, 6.0, 12.0, 25.0, 60.0};
        Arrays.sort(borders);
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(24);
        for (int panel = 1; panel < borders.length; panel++) {
            for (int i = 0; i < rule.getNumberOfPoints(); i++) {
                double half = 0.5 * (borders[panel] - borders[panel - 1]);
                // quadratic in the variable at either end, where σ has its logarithms
                double t = rule.getPoint(i);
                double x = borders[panel - 1] + half * (1.0 + 0.5 * t * (3.0 - t * t));
                double weight = half * rule.getWeight(i) * 1.5 * (1.0 - t * t) * Math.exp(-x) * x * x;
                AngleMoments moments = AngleMoments.of(phi, 0.5 / (temperature * x));
                expected[0] += weight * moments.momentQ(1).value();
                expected[1] += weight * x * moments.momentQ(2).value() / 1.5 / 2.0;
            }
        }
        assertThat(found.get(0).reduced().value()).isCloseTo(expected[0], within(1e-10 * expected[0]));
        assertThat(found.get(1).reduced().value()).isCloseTo(expected[1], within(1e-10 * expected[1]));
        assertThat(found.get(0).reduced().error()).isLessThan(1e-8 * expected[0]);
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Index(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Index(1, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CollisionIntegrals(new HardSphere(), 0.0))
                .withMessage("temperature: expected a finite number > 0, got 0.0");
    }
}
