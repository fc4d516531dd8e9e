package io.grazing.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of every named potential, and the published numbers of some. */
class PotentialsTest {

    /** Step of the differences, relative to r. */
    private static final double STEP = 1e-4;

    private static final double FIRST_DIFFERENCES = 1e-10;
    /** Rounding of the values over the square of the step. */
    private static final double SECOND_DIFFERENCES = 1e-6;

    private static final double EDGE_ACCURACY = 1e-13;

    static List<PotentialPreset> all() {
        return Potentials.all();
    }

    static List<PotentialPreset> withProfile() {
        return all().stream()
                .filter(preset -> preset.create() instanceof ShortRangePotential)
                .toList();
    }

    private static ShortRangePotential potential(String name, Map<String, Double> parameters) {
        return (ShortRangePotential) Potentials.of(name, parameters);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isDescribed(PotentialPreset preset) {
        assertThat(preset.name()).matches("[a-z]+(-[a-z]+)*");
        assertThat(preset.summary()).isNotBlank().doesNotContain("\n").hasSizeLessThan(100);
        assertThat(preset.create().description()).isNotBlank();
        assertThat(Potentials.named(preset.name())).isSameAs(preset);
        for (Parameter parameter : preset.parameters()) {
            assertThat(parameter.description()).isNotBlank();
            assertThat(parameter.defaultValue()).isBetween(parameter.least(), parameter.greatest());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void existsAtBothEndsOfEveryParameter(PotentialPreset preset) {
        for (Parameter parameter : preset.parameters()) {
            for (double value : new double[] {parameter.least(), parameter.greatest()}) {
                assertThat(preset.create(Map.of(parameter.name(), value))).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withProfile")
    void derivativesAreThoseOfTheValues(PotentialPreset preset) {
        ShortRangePotential phi = (ShortRangePotential) preset.create();
        for (double r : new double[] {0.2, 0.35, 0.5, 0.65, 0.8, 0.9}) {
            double h = STEP * r;
            double[] v = new double[7];
            for (int i = 0; i < 7; i++) {
                v[i] = phi.at(r + (i - 3) * h).value();
            }
            double first = (v[6] - v[0] - 9.0 * (v[5] - v[1]) + 45.0 * (v[4] - v[2])) / (60.0 * h);
            double second = (2.0 * (v[6] + v[0]) - 27.0 * (v[5] + v[1]) + 270.0 * (v[4] + v[2]) - 490.0 * v[3])
                    / (180.0 * h * h);
            Jet jet = phi.at(r);
            assertThat(jet.first()).isCloseTo(first, within(FIRST_DIFFERENCES * Math.max(1.0, Math.abs(first))));
            assertThat(jet.second()).isCloseTo(second, within(SECOND_DIFFERENCES * Math.max(1.0, Math.abs(second))));
            assertThat(jet.first()).isNegative();
        }
    }

    @ParameterizedTest
    @MethodSource("withProfile")
    void isRelativelyAccurateAtTheEdge(PotentialPreset preset) {
        ShortRangePotential phi = (ShortRangePotential) preset.create();
        DecimalProfile exact = new DecimalProfile(Expression.of(phi.profile().description(), "r"));
        exact.subtract(exact.atEdge());
        for (double depth : new double[] {0.4, 0.1, 0.01, 1e-3, 1e-6, 1e-12}) {
            Jet jet = phi.profile().atDepth(depth);
            assertThat(LogSegment.relativeError(jet, exact.atDepth(depth).toDouble(), depth))
                    .isLessThan(EDGE_ACCURACY);
        }
        assertThat(phi.profile().at(1.0).value()).isZero();
    }

    @Test
    void listsWhatTheIssueNames() {
        assertThat(all().stream().map(PotentialPreset::name))
                .containsExactly(
                        "hard-sphere",
                        "truncated-coulomb",
                        "truncated-yukawa",
                        "soft-parabola",
                        "soft-bump",
                        "inverse-square",
                        "wca",
                        "kr-c",
                        "zbl");
        assertThat(Potentials.of("hard-sphere", Map.of())).isEqualTo(new HardSphere());
    }

    @Test
    void ordersAndStrengths() {
        Map<String, Double> orders = new HashMap<>(Map.of(
                "truncated-coulomb", 1.0,
                "truncated-yukawa", 1.0,
                "soft-parabola", 0.0,
                "soft-bump", 0.0,
                "inverse-square", 2.0,
                "wca", 12.0,
                "kr-c", 1.0,
                "zbl", 1.0));
        orders.forEach((name, order) -> {
            assertThat(potential(name, Map.of()).order()).isEqualTo(order);
            assertThat(potential(name, Map.of()).strength()).isCloseTo(1.0, within(1e-15));
        });
    }

    @Test
    void wcaIsLennardJonesCutAtItsMinimum() {
        ShortRangePotential wca = potential("wca", Map.of());
        double minimum = Math.pow(2.0, 1.0 / 6.0);
        // at the distance a, Lennard-Jones is 0 (so WCA 1) and its force 24/a
        Jet atA = wca.at(1.0 / minimum);
        assertThat(atA.value()).isCloseTo(1.0, within(1e-14));
        assertThat(-atA.first() / minimum).isCloseTo(24.0, within(1e-12));
        for (double x : new double[] {0.8, 0.95, 1.05, 1.1}) {
            double sixth = Math.pow(x, -6.0);
            double lennardJones = 4.0 * (sixth * sixth - sixth) + 1.0;
            double force = 24.0 * (2.0 * sixth * sixth - sixth) / x;
            Jet phi = wca.at(x / minimum);
            assertThat(phi.value()).isCloseTo(lennardJones, within(1e-12 * lennardJones));
            assertThat(-phi.first() / minimum).isCloseTo(force, within(1e-12 * force));
        }
        // second derivative at the minimum: 72/2^(1/3) per a^2
        assertThat(wca.at(1.0).second() / (minimum * minimum)).isCloseTo(72.0 / Math.cbrt(2.0), within(1e-12));
    }

    @Test
    void yukawaIsScreenedCoulomb() {
        ShortRangePotential yukawa = potential("truncated-yukawa", Map.of("length", 0.25));
        for (double r : new double[] {0.05, 0.25, 0.7}) {
            double bare = Math.exp(-4.0 * r) / r;
            assertThat(yukawa.at(r).value()).isCloseTo(bare - Math.exp(-4.0), within(1e-14 * bare));
            assertThat(-yukawa.at(r).first()).isCloseTo(bare * (4.0 + 1.0 / r), within(1e-13 * bare / r));
        }
        ShortRangePotential unscreened = potential("truncated-yukawa", Map.of("length", 1e6));
        assertThat(unscreened.at(0.5).value()).isCloseTo(1.0, within(1e-6));
    }

    @Test
    void screeningFunctionsAreThePublishedOnes() {
        // chi(L r)/r - chi(L) at L = 10 and L r = 1
        double zbl = 0.18175 * Math.exp(-3.19980)
                + 0.50986 * Math.exp(-0.94229)
                + 0.28022 * Math.exp(-0.40290)
                + 0.02817 * Math.exp(-0.20162);
        double zblCut = 0.18175 * Math.exp(-31.9980)
                + 0.50986 * Math.exp(-9.4229)
                + 0.28022 * Math.exp(-4.0290)
                + 0.02817 * Math.exp(-2.0162);
        assertThat(potential("zbl", Map.of()).at(0.1).value()).isCloseTo(10.0 * zbl - zblCut, within(1e-14));

        double krypton =
                0.190945 * Math.exp(-0.278544) + 0.473674 * Math.exp(-0.637174) + 0.335381 * Math.exp(-1.919249);
        double kryptonCut =
                0.190945 * Math.exp(-2.78544) + 0.473674 * Math.exp(-6.37174) + 0.335381 * Math.exp(-19.19249);
        assertThat(potential("kr-c", Map.of()).at(0.1).value()).isCloseTo(10.0 * krypton - kryptonCut, within(1e-14));
    }

    @Test
    void rejectsUnknownNames() {
        assertThatThrownBy(() -> Potentials.named("truncated-coulom"))
                .isInstanceOf(PotentialException.class)
                .hasMessage(
                        "expected one of hard-sphere, truncated-coulomb, truncated-yukawa, soft-parabola, soft-bump,"
                                + " inverse-square, wca, kr-c, zbl, got 'truncated-coulom'; did you mean 'truncated-coulomb'?");
        assertThatThrownBy(() -> Potentials.named("ZBL")).hasMessageEndingWith("got 'ZBL'; did you mean 'zbl'?");
        assertThatThrownBy(() -> Potentials.named("x")).hasMessageEndingWith("got 'x'");
    }

    @Test
    void rejectsUnknownAndInvalidParameters() {
        assertThatThrownBy(() -> Potentials.of("truncated-yukawa", Map.of("lenght", 1.0)))
                .isInstanceOf(PotentialException.class)
                .hasMessage("expected the parameter length of truncated-yukawa, got 'lenght'; did you mean 'length'?");
        assertThatThrownBy(() -> Potentials.of("wca", Map.of("epsilon", 1.0)))
                .hasMessage("expected no parameters of wca, got 'epsilon'");
        assertThatThrownBy(() -> Potentials.of("truncated-yukawa", Map.of("length", -1.0)))
                .hasMessage("length: expected a number from 0.01 to 1000000, got -1");
        assertThatThrownBy(() -> Potentials.of("zbl", Map.of("cutoff", Double.NaN)))
                .hasMessage("cutoff: expected a number from 0.001 to 500, got NaN");
    }
}
