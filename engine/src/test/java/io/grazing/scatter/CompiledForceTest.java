package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.Jet;
import io.grazing.potential.PairPotential;
import io.grazing.potential.PotentialPreset;
import io.grazing.potential.Potentials;
import io.grazing.potential.Profile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.potential.TableProfile;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledForceTest {

    private static final int GRID = 64;
    private static final int POINTS = 2000;
    /** That of the default tolerance. */
    private static final double JOINT = 1e-11;

    static Stream<ShortRangePotential> potentials() {
        Stream<ShortRangePotential> presets = Potentials.all().stream()
                .map(PotentialPreset::name)
                .map(name -> Potentials.of(name, Map.of()))
                .filter(ShortRangePotential.class::isInstance)
                .map((PairPotential p) -> (ShortRangePotential) p);
        Stream<ShortRangePotential> expressions = Stream.of(
                        "1 - r",
                        "cos(pi*r/2)^2",
                        "exp(-40*r) - exp(-40)",
                        "1 - r^1.5",
                        "(1 - r)^1.5",
                        "(1 - r)^2.5",
                        "(1 - r^2)^3.5")
                .flatMap(f -> Stream.of(0.0, 0.3, 1.0, 3.5).map(s -> BlockScattererContract.potential(f, s)));
        return Stream.concat(
                Stream.concat(presets, expressions), Stream.of(table(11), table(200), evenTable(8), evenTable(200)));
    }

    static ShortRangePotential table(int rows) {
        return table(rows, x -> x * x * (3.0 - 2.0 * x) * 0.5 + 0.5 * x);
    }

    private static ShortRangePotential evenTable(int rows) {
        return table(rows, x -> x);
    }

    private static ShortRangePotential table(int rows, DoubleUnaryOperator spread) {
        double[] r = new double[rows];
        double[] f = new double[rows];
        for (int i = 0; i < rows; i++) {
            r[i] = spread.applyAsDouble(i / (rows - 1.0));
            f[i] = (1.0 - r[i]) * Math.exp(-2.0 * r[i]);
        }
        r[rows - 1] = 1.0;
        f[rows - 1] = 0.0;
        return ShortRangePotential.of(TableProfile.of(r, f, "table of " + rows), 1.0);
    }

    private static double largest(CompiledPanels panels) {
        return IntStream.rangeClosed(0, GRID)
                .mapToDouble(i -> Math.abs(panels.value((double) i / GRID)))
                .max()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("potentials")
    void isTheForceOfThePotential(ShortRangePotential potential) {
        CompiledForce force = CompiledForce.of(potential);
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < POINTS; n++) {
            double r = n % 2 == 0 ? random.nextDouble() : Math.pow(10.0, -6.0 * random.nextDouble());
            double exact = -potential.at(r).first() / r;
            double largest = force.panels().map(CompiledForceTest::largest).orElse(Math.abs(force.reduced(r)));
            double power = ScalarPower.inverse(force.power(), r);
            assertThat(force.reduced(r) * power)
                    .as("r = %s", r)
                    .isCloseTo(exact, within(4e-14 * Math.abs(exact) + 4e-14 * largest * power));
        }
    }

    @ParameterizedTest
    @MethodSource("potentials")
    void knowsSlopeAndPotential(ShortRangePotential potential) {
        CompiledForce force = CompiledForce.of(potential);
        SplittableRandom random = new SplittableRandom(2);
        double[] r = random.doubles(POINTS, 0.01, 0.99).toArray();
        double[] reduced = new double[POINTS];
        double[] slope = new double[POINTS];
        double[] value = new double[POINTS];
        force.evaluate(r, reduced, slope, value, 0);
        for (int i = 0; i < POINTS; i++) {
            // P = −φ′ r^{p−1}
            double p = force.power();
            double first = potential.at(r[i]).first();
            double second = potential.at(r[i]).second();
            double expected = -Math.pow(r[i], p - 1.0) * (second + (p - 1.0) * first / r[i]);
            double scale = Math.pow(r[i], p - 1.0) * (Math.abs(second) + p * Math.abs(first) / r[i]);
            double largest = force.panels().map(CompiledForceTest::largest).orElse(0.0);
            int panels = force.panels().map(CompiledPanels::count).orElse(1);
            assertThat(slope[i])
                    .as("r = %s", r[i])
                    .isCloseTo(expected, within(1e-9 * scale + 1e-11 * panels * largest));
            assertThat(reduced[i]).isEqualTo(force.reduced(r[i]));
            assertThat(value[i]).isCloseTo(potential.profile().at(r[i]).value(), within(1e-13 * potential.strength()));
        }
    }

    /** Where rounding decides which piece is taken, both hold. */
    @ParameterizedTest
    @ValueSource(ints = {8, 50, 200, 1001})
    void piecesMeetAtTheirEnds(int rows) {
        ShortRangePotential potential = evenTable(rows);
        CompiledPanels panels = CompiledForce.of(potential).panels().orElseThrow();
        assertThat(panels.count()).isEqualTo(rows - 1);
        for (double knot : potential.profile().breaks()) {
            for (double r : new double[] {Math.nextDown(knot), knot, Math.nextUp(knot)}) {
                if (r >= 0.0) {
                    Jet f = potential.profile().at(r);
                    double exact = f.value() - r * f.first();
                    assertThat(panels.value(r)).as("r = %s", r).isCloseTo(exact, within(1e-13));
                }
            }
        }
    }

    /** Tables as users make them: of smooth functions, a few hundred to a few thousand points. */
    static Stream<ShortRangePotential> fineTables() {
        return Stream.of(
                fineTable(1001, "1 - r^2", 0.0),
                fineTable(1001, "1 - r^2", 1.0),
                fineTable(5001, "(1 - r)^2", 0.7),
                fineTable(1001, "(1 - r)*exp(-2*r)", 2.0),
                fineTable(501, "(1 - r)*exp(-2*r)", 3.3),
                fineTable(2001, "cos(pi*r/2)^2", 1.0));
    }

    static ShortRangePotential fineTable(int rows, String f, double s) {
        Profile profile = ExpressionProfile.of(f);
        double[] r = IntStream.range(0, rows).mapToDouble(i -> i / (rows - 1.0)).toArray();
        double[] values = Arrays.stream(r).map(x -> profile.at(x).value()).toArray();
        values[rows - 1] = 0.0;
        return ShortRangePotential.of(TableProfile.of(r, values, "table of " + f), s);
    }

    /** They take the place of a thousand pieces, and are off by what the points are rounded by. */
    @ParameterizedTest
    @MethodSource("fineTables")
    void piecesOfFineTablesAreJoined(ShortRangePotential potential) {
        CompiledForce force = CompiledForce.of(potential, JOINT);
        assertThat(force.isPieced()).isFalse();
        assertThat(force.panels().orElseThrow().count()).isLessThanOrEqualTo(60);
        CompiledForce exact = CompiledForce.of(potential);
        assertThat(exact.isPieced()).isTrue();
        double exponent = potential.order() == 0.0 ? 0.0 : Math.max(1.0, potential.order());
        double largest = largest(exact.panels().orElseThrow());
        SplittableRandom random = new SplittableRandom(3);
        for (int n = 0; n < POINTS; n++) {
            double r = n % 2 == 0 ? random.nextDouble() : 1.0 - Math.pow(10.0, -6.0 * random.nextDouble());
            double reduced = exact.reduced(r);
            assertThat(force.reduced(r))
                    .as("r = %s", r)
                    .isCloseTo(
                            reduced, within(2.0 * JOINT * Math.pow(r, exponent) * Math.abs(reduced) + 6e-14 * largest));
        }
    }

    /** The edge, where f is flat, decides about particles of large κ: P is as accurate there as on a piece. */
    @Test
    void joinedPiecesAreRelativelyAccurateAtTheEdge() {
        ShortRangePotential potential = fineTable(2001, "cos(pi*r/2)^2", 1.0);
        CompiledForce force = CompiledForce.of(potential, JOINT);
        for (double depth = 1e-2; depth > 1e-5; depth *= 0.7) {
            double exact = -potential.atDepth(depth).first() * (1.0 - depth) * (1.0 - depth);
            assertThat(force.reduced(1.0 - depth) / exact).isCloseTo(1.0, within(2.0 * JOINT + 1e-14 / depth));
        }
    }

    /** What is between the points of a coarse table or of one with noise no few polynomials are. */
    @Test
    void othersKeepTheirPieces() {
        assertThat(CompiledForce.of(evenTable(50), JOINT).isPieced()).isTrue();
        SplittableRandom random = new SplittableRandom(4);
        int rows = 1000;
        double[] r = IntStream.range(0, rows).mapToDouble(i -> i / (rows - 1.0)).toArray();
        double[] noisy = Arrays.stream(r)
                .map(x -> (1.0 - x) * (1.0 + 1e-9 * random.nextDouble()))
                .toArray();
        ShortRangePotential potential = ShortRangePotential.of(TableProfile.of(r, noisy, "noise"), 1.0);
        assertThat(CompiledForce.of(potential, JOINT).isPieced()).isTrue();
    }

    /** Between the nodes of a polynomial nobody sees it, and a share of infinity is anything. */
    @Test
    void piecesAreNotJoinedOverAPole() {
        DoubleUnaryOperator ofDepth = depth -> 1.0 + 1e-9 / Math.sqrt(depth);
        double[] breaks = {0.0, 0.5, 1.0};
        assertThat(PanelFit.fit(
                        r -> ofDepth.applyAsDouble(1.0 - r), ofDepth, breaks, PanelVariable.DISTANCE, r -> JOINT))
                .isEmpty();
    }

    /** P = 1 + r², or 1: polynomials of r². */
    @Test
    void lowDegreesAreFound() {
        assertThat(onlyPanel("1 - r^2", 1.0)).containsExactly(new double[] {1.5, 0.5, 0.0}, within(1e-15));
        assertThat(onlyPanel("1 - r", 0.0)).containsExactly(new double[] {1.0, 0.0, 0.0}, within(1e-15));
    }

    /** P is a polynomial of √r, of √(1 − r) or of r². */
    @ParameterizedTest
    @CsvSource({
        "1 - r^1.5, 1, ROOT",
        "1 - r^2.5, 0, ROOT",
        "(1 - r)^2.5, 1, ROOT_OF_DEPTH",
        "(1 - r)^1.5, 1, ROOT_OF_DEPTH",
        "(1 - r^2)^3, 0.7, SQUARE",
        "(1 - r^2)^3.5, 0.7, DISTANCE"
    })
    void theVariableOfThePolynomialIsFound(String f, double s, PanelVariable variable) {
        CompiledPanels panels = CompiledForce.of(BlockScattererContract.potential(f, s))
                .panels()
                .orElseThrow();
        assertThat(panels.variable()).isEqualTo(variable);
        assertThat(panels.count() == 1).isEqualTo(variable != PanelVariable.DISTANCE);
    }

    private static double[] onlyPanel(String f, double s) {
        CompiledPanels panels = CompiledForce.of(BlockScattererContract.potential(f, s))
                .panels()
                .orElseThrow();
        assertThat(panels.count()).isOne();
        return panels.coefficients();
    }
}
