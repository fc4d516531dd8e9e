package io.grazing.analysis.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.grazing.analysis.rates.Measured;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.HardSphere;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.QuadratureScatterer;
import io.grazing.scatter.Scatterer;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeflectionBranchesTest {

    private static double[] logBins(double lowest, int count) {
        double[] edges = new double[count + 2];
        for (int i = 0; i <= count; i++) {
            edges[i + 1] = lowest * Math.pow(Math.PI / lowest, (double) i / count);
        }
        edges[count + 1] = Math.PI;
        return edges;
    }

    private static double total(Measured[] contents) {
        return Arrays.stream(contents).mapToDouble(Measured::value).sum();
    }

    @Test
    void hardSpheresFillEveryBinByItsSolidAngle() {
        double[] edges = logBins(1e-9, 60);
        Measured[] contents = DeflectionBranches.of(new HardSphere(), 1.0).contents(edges);

        for (int i = 0; i < contents.length; i++) {
            double exact =
                    Math.PI * Math.sin(0.5 * (edges[i + 1] - edges[i])) * Math.sin(0.5 * (edges[i + 1] + edges[i]));
            assertThat(contents[i].value()).isCloseTo(exact, within(contents[i].error() + 1e-15 * exact));
            assertThat(contents[i].error()).isLessThan(1e-9 * exact);
        }
    }

    /** σ(θ > a) = π ρ², ρ² = 1/(1 + ((1+κ)/κ)² tan²(a/2)), from tan(θ/2) = κ√(1−ρ²)/(ρ(1+κ)). */
    @ParameterizedTest
    @ValueSource(doubles = {1e-10, 1e-6, 1e-3, 0.3, 20.0})
    void truncatedCoulombIsInvertedInClosedForm(double kappa) {
        double[] edges = logBins(1e-4 * kappa, 80);
        Measured[] contents =
                DeflectionBranches.of(TestProfiles.cone(1.0), kappa).contents(edges);

        double factor = Math.pow((1.0 + kappa) / kappa, 2);
        for (int i = 0; i < contents.length; i++) {
            double low = factor * Math.pow(Math.tan(0.5 * edges[i]), 2);
            double high = factor * Math.pow(Math.tan(0.5 * edges[i + 1]), 2);
            double spread = factor
                    * Math.sin(0.5 * (edges[i + 1] - edges[i]))
                    * Math.sin(0.5 * (edges[i + 1] + edges[i]))
                    / Math.pow(Math.cos(0.5 * edges[i]) * Math.cos(0.5 * edges[i + 1]), 2);
            double exact = Math.PI * spread / ((1.0 + low) * (1.0 + high));
            assertThat(Math.abs(contents[i].value() - exact))
                    .as("bin %s, %s", i, contents[i])
                    .isLessThanOrEqualTo(contents[i].error() + 4e-15 * exact);
            assertThat(contents[i].error()).isLessThan(3e-11 * exact);
        }
    }

    static Stream<Arguments> everyPotential() {
        return Stream.of(
                        TestProfiles.cone(0.0),
                        TestProfiles.parabola(0.0),
                        TestProfiles.bump(0.0),
                        TestProfiles.shoulder(0.05),
                        TestProfiles.parabola(0.5),
                        TestProfiles.cone(1.0),
                        TestProfiles.bump(1.0),
                        TestProfiles.power(1.0, 2, 12.0))
                .flatMap(p -> Stream.of(1e-8, 0.3, 0.5, 2.0).map(kappa -> Arguments.of(p, kappa)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyPotential")
    void contentsOfAllBinsAddUpToPi(ShortRangePotential potential, double kappa) {
        double[] edges = logBins(1e-3 * Math.min(1.0, kappa), 100);
        double[] radii = {0.0, 1e-7, 1e-3, 0.1, 0.5, 0.99, 1.0};
        DeflectionBranches branches = DeflectionBranches.of(potential, kappa);
        Measured[] contents = branches.contents(edges);
        Measured[][] byAnnulus = branches.contents(edges, radii);

        assertThat(total(contents)).isCloseTo(Math.PI, within(1e-13));
        for (int k = 0; k < byAnnulus.length; k++) {
            double area = Math.PI * (radii[k + 1] - radii[k]) * (radii[k + 1] + radii[k]);
            assertThat(total(byAnnulus[k])).isCloseTo(area, within(1e-12 * area));
        }
        for (int i = 0; i < contents.length; i++) {
            int bin = i;
            double sum =
                    Arrays.stream(byAnnulus).mapToDouble(c -> c[bin].value()).sum();
            assertThat(sum).isCloseTo(contents[i].value(), within(1e-13));
        }
        assertThat(total(DeflectionBranches.born(potential, kappa).contents(edges)))
                .isCloseTo(Math.PI, within(1e-13));
    }

    static Stream<Arguments> closedForms() {
        return Stream.of(
                Arguments.of("rainbow", ClosedForms.softParabola(), 0.3),
                Arguments.of("near the separatrix", ClosedForms.softParabola(), 0.4999),
                Arguments.of("at the separatrix", ClosedForms.softParabola(), 0.5),
                Arguments.of("above the separatrix", ClosedForms.softParabola(), 0.51),
                Arguments.of("Coulomb", ClosedForms.truncatedCoulomb(1.0), 1e-2),
                Arguments.of("strong Coulomb", ClosedForms.truncatedCoulomb(3.0), 1.0));
    }

    /** The second route: a million angles, one from the middle of each of as many equal areas of the disc. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("closedForms")
    void contentsAgreeWithAMillionAngles(String name, Scatterer scatterer, double kappa) {
        int points = 1_000_000;
        int bins = 64;
        double[] edges = IntStream.rangeClosed(0, bins)
                .mapToDouble(i -> Math.PI * i / bins)
                .toArray();
        double[] radii = {0.0, 0.3, 0.8, 1.0};
        long[][] counts = new long[radii.length - 1][bins];
        for (int n = 0; n < points; n++) {
            double rho = Math.sqrt((n + 0.5) / points);
            int bin = (int)
                    Math.min(bins - 1, bins * scatterer.deflect(rho, kappa).theta() / Math.PI);
            counts[rho < 0.3 ? 0 : rho < 0.8 ? 1 : 2][bin]++;
        }

        Measured[][] contents =
                DeflectionBranches.of(DeflectionCurve.of(scatterer, kappa)).contents(edges, radii);

        double point = Math.PI / points;
        for (int k = 0; k < counts.length; k++) {
            for (int i = 0; i < bins; i++) {
                assertThat(contents[k][i].value())
                        .as("annulus %s, bin %s", k, i)
                        .isCloseTo(counts[k][i] * point, within(5.0 * point));
            }
        }
    }

    @Test
    void theRainbowOfTheSoftParabolaHasTwoBranches() {
        double kappa = 0.3;
        DeflectionBranches branches = DeflectionBranches.of(TestProfiles.parabola(0.0), kappa);

        // sin θ = 2κ√(1−t²)... at the extremum ρ² = (1−2κ)/(2−2κ)·…: found here by a fine scan instead
        double highest = IntStream.range(1, 200_000)
                .mapToDouble(i ->
                        ClosedForms.softParabola().deflect(i / 200_000.0, kappa).theta())
                .max()
                .orElseThrow();

        assertThat(branches.count()).isEqualTo(2);
        assertThat(branches.rainbow()).isCloseTo(highest, within(1e-9));
        Measured[] contents = branches.contents(new double[] {0.0, highest - 1e-6, highest + 1e-6, Math.PI});
        assertThat(contents[1].value()).isGreaterThan(1e-3);
        assertThat(contents[2].value()).isZero();
    }

    @Test
    void aShoulderedProfileHasMoreThanTwoBranches() {
        QuadratureScatterer scatterer = QuadratureScatterer.of(TestProfiles.shoulder(0.05));
        DeflectionBranches branches = DeflectionBranches.of(TestProfiles.shoulder(0.05), 0.3);
        double[] edges =
                IntStream.rangeClosed(0, 16).mapToDouble(i -> Math.PI * i / 16).toArray();
        int points = 20_000;
        long[] counts = new long[16];
        for (int n = 0; n < points; n++) {
            double theta = scatterer.deflect(Math.sqrt((n + 0.5) / points), 0.3).theta();
            counts[(int) (16 * theta / Math.PI)]++;
        }

        assertThat(branches.count()).isEqualTo(4);
        Measured[] contents = branches.contents(edges);
        for (int i = 0; i < 16; i++) {
            assertThat(contents[i].value()).isCloseTo(counts[i] * Math.PI / points, within(8.0 * Math.PI / points));
        }
    }

    @Test
    void narrowBinsKeepTheirDigits() {
        double kappa = 1e-3;
        DeflectionBranches branches = DeflectionBranches.of(TestProfiles.cone(1.0), kappa);
        double theta = 2e-3;
        double width = 1e-9 * theta;
        double factor = Math.pow((1.0 + kappa) / kappa, 2);
        double t = Math.tan(0.5 * theta);
        double density = Math.PI * factor * t * (1.0 + t * t) / Math.pow(1.0 + factor * t * t, 2);

        Measured content = branches.contents(new double[] {theta, theta + width})[0];

        assertThat(content.value()).isCloseTo(density * ((theta + width) - theta), within(1e-6 * density * width));
    }

    @Test
    void bornAnglesOfTheTruncatedCoulombPotential() {
        // θ_B = 2κ√(1−ρ²)/ρ, so σ(θ_B > a) = π/(1 + (a/2κ)²)
        double kappa = 0.01;
        double[] edges = logBins(1e-5, 40);
        Measured[] contents =
                DeflectionBranches.born(TestProfiles.cone(1.0), kappa).contents(edges);

        for (int i = 0; i < contents.length; i++) {
            double above = Math.PI / (1.0 + Math.pow(edges[i] / (2.0 * kappa), 2));
            double below = i == contents.length - 1 ? 0.0 : Math.PI / (1.0 + Math.pow(edges[i + 1] / (2.0 * kappa), 2));
            assertThat(contents[i].value()).isCloseTo(above - below, within(1e-13));
        }
    }

    /** Their Born angles are beyond the range of doubles where the search for the innermost x begins. */
    @ParameterizedTest
    @CsvSource({"1 - r^2, 2", "(1 - r^6)^2, 12", "exp(1 - 1/(1 - r^2)), 6"})
    void bornAnglesOfSteepSingularities(String f, double s) {
        ShortRangePotential potential = ShortRangePotential.of(ExpressionProfile.of(f), s);
        assertThat(total(DeflectionBranches.born(potential, 1e-3).contents(logBins(1e-5, 40))))
                .isCloseTo(Math.PI, within(1e-13));
    }

    @Test
    void theDistributionFunctionRisesFromZeroToOne() {
        double[] angles =
                IntStream.rangeClosed(1, 50).mapToDouble(i -> Math.PI * i / 50).toArray();
        double[] cumulative =
                DeflectionBranches.of(TestProfiles.parabola(0.0), 0.3).cumulative(angles);

        assertThat(cumulative).isSorted();
        assertThat(cumulative[0]).isGreaterThan(0.0);
        assertThat(cumulative[49]).isCloseTo(1.0, within(1e-13));
    }

    @Test
    void faultyBordersAreRefused() {
        DeflectionBranches branches = DeflectionBranches.of(new HardSphere(), 1.0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> branches.contents(new double[] {0.0, 1.0, 1.0}))
                .withMessage("bin edges: expected increasing numbers in [0, Infinity], got [0.0, 1.0, 1.0]");
        assertThatIllegalArgumentException().isThrownBy(() -> branches.contents(new double[] {-1.0, 1.0}));
        assertThatIllegalArgumentException().isThrownBy(() -> branches.contents(new double[] {Double.NaN, 1.0}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> branches.contents(new double[] {1.0}))
                .withMessage("bin edges: expected at least two, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> branches.contents(new double[] {0.0, 1.0}, new double[] {0.0, 1.1}))
                .withMessageStartingWith("radii of annuli: expected increasing numbers in [0, 1.0]");
    }
}
