package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Deflection;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.potential.TableProfile;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The quadrature and single trajectories at the ends of their domain, ρ from 1e-9 to 1 − 1e-9, κ from 1e-10 to 1e4, s from 0 to 12, on and
 * about the separatrix of s = 0, also of steep and of flat hills, and with kinks of f, against decimal arithmetic.
 */
class ExtremeAnglesTest {

    private static final double RELATIVE = 1e-13;
    /** Estimates beyond this share of the angle would be of no use. */
    private static final double LARGEST_ESTIMATE = 1e-12;

    private static final int ROWS = 200;
    /** A table rounded to this has an f′ that goes up and down. */
    private static final double ROUGH = 1e-4;

    private final List<ReferenceAngles.Row> rows = Stream.of("angles-extreme.csv", "angles-shapes.csv")
            .flatMap(file -> ReferenceAngles.load(file).stream())
            .toList();

    static Stream<Arguments> scatterers() {
        return Stream.of(method("quadrature", QuadratureScatterer::of), method("batch", BatchTrajectory::new));
    }

    private static Arguments method(String name, Function<ShortRangePotential, Scatterer> scatterer) {
        return Arguments.of(name, scatterer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scatterers")
    void everyDigitAtEveryCorner(String name, Function<ShortRangePotential, Scatterer> scatterer) {
        assertThat(rows).hasSizeGreaterThan(1000);
        for (ReferenceAngles.Row row : rows) {
            Deflection deflection = scatterer.apply(row.potential()).deflect(row.rho(), row.kappa());
            double error = row.error(deflection);
            assertThat(error).as("%s", row).isLessThanOrEqualTo(RELATIVE * row.smaller());
            assertThat(deflection.error()).as("%s", row).isBetween(error, LARGEST_ESTIMATE * row.smaller());
        }
    }

    /** A particle that just reaches the top, where f falls like r or like r²: θ → π/3 or π/2 as ρ → 0. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-30, 1e-120})
    void theSeparatrixHasItsLimit(double rho) {
        assertThat(onSeparatrix("1-r", QuadratureScatterer::of, rho)).isCloseTo(Math.PI / 3.0, within(1e-8));
        assertThat(onSeparatrix("1-r^2", QuadratureScatterer::of, rho)).isCloseTo(Math.PI / 2.0, within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-30})
    void theSeparatrixIsIntegrated(double rho) {
        assertThat(onSeparatrix("1-r", BatchTrajectory::new, rho)).isCloseTo(Math.PI / 3.0, within(1e-8));
        assertThat(onSeparatrix("1-r^2", BatchTrajectory::new, rho)).isCloseTo(Math.PI / 2.0, within(1e-8));
    }

    /** There the time atop is more than doubles resolve. */
    @Test
    void whatCannotBeIntegratedIsSaid() {
        assertThatThrownBy(() -> onSeparatrix("1-r^2", BatchTrajectory::new, 1e-120))
                .isInstanceOf(ScatteringException.class)
                .hasMessageContaining("not ended after");
        assertThatThrownBy(() -> onSeparatrix("1-r^2", BatchTrajectory::new, 0.0))
                .isInstanceOf(ScatteringException.class)
                .hasMessageContaining("never leaves the top");
    }

    private static double onSeparatrix(String f, Function<ShortRangePotential, Scatterer> scatterer, double rho) {
        return scatterer
                .apply(ShortRangePotential.of(ExpressionProfile.of(f), 0.0))
                .deflect(rho, 0.5)
                .theta();
    }

    /** However large κ, the turning point is found next to r = 1. */
    @ParameterizedTest
    @CsvSource({"1 - r, 1, 1e20", "1 - r, 1, 1e65", "1 - r^2, 4, 1e65", "(1 - r)^2, 0, 1e100"})
    void strongRepulsionIsThatOfAHardSphere(String f, double s, double kappa) {
        QuadratureScatterer scatterer = QuadratureScatterer.of(ShortRangePotential.of(ExpressionProfile.of(f), s));
        for (double rho : new double[] {1e-3, 0.3, 0.9}) {
            assertThat(scatterer.deflect(rho, kappa).theta()).isCloseTo(2.0 * Math.acos(rho), within(1e-9));
        }
    }

    /** Where a flight is far shorter than the time in which a slower particle would turn. */
    @ParameterizedTest
    @CsvSource({
        "(1 - r^6)^2, 3, 9.0e-12, 4.9e8",
        "(1 - r^6)^2, 0, 1.8e-11, 2.9e11",
        "(1 - r)^2, 20, 1.8e-15, 1.9e14",
        "(1 - r)^2, 0.3, 3.7e-12, 2.7e20",
        "(1 - r)^2, 0, 1.8e-15, 2.7e22",
        "1 - r, 0, 1e-9, 1e12"
    })
    void hardParticlesThatGraze(String f, double s, double depth, double kappa) {
        ShortRangePotential potential = ShortRangePotential.of(ExpressionProfile.of(f), s);
        Deflection formula = QuadratureScatterer.of(potential).deflect(1.0 - depth, kappa);
        Deflection path = new BatchTrajectory(potential).deflect(1.0 - depth, kappa);
        assertThat(path.theta()).isCloseTo(formula.theta(), within(path.error() + formula.error()));
        assertThat(path.error()).isLessThan(LARGEST_ESTIMATE * formula.theta());
    }

    /** f′ falls like r there, while the terms of these formulas do not; angles by ball arithmetic of 30 digits and more. */
    @ParameterizedTest
    @CsvSource({
        "(1-r)^2*(1+2*r), 3.4179063582821226e-09, 0.5000000000059105, 1.57177531278567605",
        "(1-r)^2*(1+2*r), 9.456661327895666e-09, 0.49999999999999223, 1.57076353337603557",
        "sin(pi*(1-r^2)/2), 1.1571373249046246e-9, 0.49999999999945693, 1.6937241871311016",
        "(1-r)*(1+r), 5.2220927502917484e-09, 0.499998650982991, 3.8710057339854959e-03"
    })
    void formulasThatCancelAtTheCentre(String f, double rho, double kappa, double theta) {
        ShortRangePotential potential = ShortRangePotential.of(ExpressionProfile.of(f), 0.0);
        Deflection formula = QuadratureScatterer.of(potential).deflect(rho, kappa);
        Deflection path = new BatchTrajectory(potential).deflect(rho, kappa);
        assertThat(formula.theta())
                .isCloseTo(theta, within(RELATIVE * theta))
                .isCloseTo(theta, within(formula.error()));
        assertThat(path.theta()).isCloseTo(theta, within(RELATIVE * theta)).isCloseTo(theta, within(path.error()));
    }

    /** Flanks so narrow that the points of a rule and the steps of an integrator may all lie beside them. */
    @ParameterizedTest
    @CsvSource({
        "1 - tanh(1e5*(r - 0.5)), 0.3, 0.01",
        "1 - tanh(1e6*(r - 0.5)), 0.5, 0.1",
        "1 - tanh(1e6*(r - 0.5)), 0.4999, 0.1",
        "1 - tanh(1e9*(r - 0.5)), 0.5, 0.1",
        "1 - r^1e5, 0.5, 0.1",
        "1 - r^1e6, 0.3, 1"
    })
    void narrowFlanksAreSeen(String f, double rho, double kappa) {
        ShortRangePotential potential = ShortRangePotential.of(ExpressionProfile.of(f), 1.0);
        Deflection formula = QuadratureScatterer.of(potential).deflect(rho, kappa);
        Deflection path = new BatchTrajectory(potential).deflect(rho, kappa);
        Deflection newton = Scatterers.newton(potential).deflect(rho, kappa);
        assertThat(path.theta()).isCloseTo(formula.theta(), within(path.error() + formula.error()));
        assertThat(newton.theta()).isCloseTo(path.theta(), within(path.error() + newton.error()));
        assertThat(Math.max(path.error(), Math.max(formula.error(), newton.error())))
                .isLessThan(1e-7);
    }

    /**
     * Flanks that are a small share of f, but of what is left of it at r_min or of the force no small one; and tops so steep that the
     * rounding of 1 − r shows. θ is from an integration of both forms of (3.5) in 320 bits and more, by a program of its own
     * (adaptive Gauss–Legendre rules of 28 points in ln r, cut at the flanks).
     */
    @ParameterizedTest
    @CsvSource({
        "(1-r)^2+1e-3*(1-r^20000), 1, 0.5, 0.0175252213303066, 0.036956424679199768516",
        "(1-tanh(1e4*(r-0.999)))*(1-r), 0, 0.25, 3.533417369075136e-05, 7.2915650154420224225e-05",
        "(1-r)^2+1e-3*(1-r^20000), 0, 0.5, 1.831619654696548e-06, 1.6539882478758028493e-06",
        "(1-r)^2+1e-3*(1-r^5000), 1, 0.07111797459386915, 0.00013593724560873144, 3.7515305122978288247e-03",
        "(1-tanh(1e4*(r-0.99)))*(1-r), 0, 1e-6, 4.617562473563591e-06, 2.6798621239877890439e-10",
        "(1-tanh(1e4*(r-0.999)))*(1-r), 0, 0.1, 0.5401501468990516, 2.5422566957868271315",
        "(1-r)^300, 0, 0.001, 0.5, 0.73440385929205697112",
        "(1-r)^300, 0, 1e-8, 0.5005, 2.8489331905617201858",
        "(1-r)^300, 0, 1.3634745889529192e-09, 0.5, 1.0471531345338703356",
        "(1-r)^100, 0, 1e-9, 0.499995, 0.84442673883747109103"
    })
    void smallFlanksAndSteepTopsAreSeen(String f, double s, double rho, double kappa, double theta) {
        ShortRangePotential potential = ShortRangePotential.of(ExpressionProfile.of(f), s);
        Deflection formula = QuadratureScatterer.of(potential).deflect(rho, kappa);
        Deflection path = new BatchTrajectory(potential).deflect(rho, kappa);
        assertThat(formula.theta()).isCloseTo(theta, within(formula.error() + Math.ulp(theta)));
        assertThat(formula.error()).isLessThan(1e-12 * Math.min(theta, Math.PI - theta));
        assertThat(path.theta()).isCloseTo(theta, within(path.error() + Math.ulp(theta)));
    }

    /** Where nothing acts inside a flank, its own impulse is the scale of errors; and a wall behind a kink turns back in no time. */
    @ParameterizedTest
    @CsvSource({
        "1-tanh(1e5*(r-0.5)), 0, 0.2, 1e-3",
        "1-tanh(1e4*(r-0.5)), 0, 0.001, 0.1",
        "1-tanh(1e3*(r-0.5)), 0, 0.4, 1e-9",
        "1-tanh(300*(r-0.5)), 0, 0.2, 1e-3",
        "abs(0.5-r)+0.5-r, 0.5, 0.1, 1000",
        "1-r+abs(0.5-r)-0.5, 0, 2.545e-8, 6379"
    })
    void plateausArePassedAndWallsMet(String f, double s, double rho, double kappa) {
        ShortRangePotential potential = ShortRangePotential.of(ExpressionProfile.of(f), s);
        Deflection formula = QuadratureScatterer.of(potential).deflect(rho, kappa);
        Deflection path = new BatchTrajectory(potential).deflect(rho, kappa);
        Deflection newton = Scatterers.newton(potential).deflect(rho, kappa);
        double size = Math.min(formula.theta(), formula.supplement());
        assertThat(path.theta()).isCloseTo(formula.theta(), within(path.error() + formula.error() + Math.ulp(Math.PI)));
        assertThat(newton.theta()).isCloseTo(path.theta(), within(path.error() + newton.error() + Math.ulp(Math.PI)));
        assertThat(Math.max(path.error(), Math.max(formula.error(), newton.error())))
                .isLessThan(1e-9 * size);
    }

    /** The centre itself is passed by symmetry. */
    @ParameterizedTest
    @CsvSource({"1-r, 0.4", "1-r^2, 0.4", "exp(1-1/(1-r^2)), 0.1"})
    void theCentreIsPassedStraightOn(String f, double kappa) {
        ShortRangePotential potential = ShortRangePotential.of(ExpressionProfile.of(f), 0.0);
        assertThat(Scatterers.newton(potential).deflect(0.0, kappa).theta()).isZero();
    }

    /** A table whose rows are so close that the rounding of r shows in f. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-6, 1e-9})
    void steepTablesAreTheSameByBothRoutes(double width) {
        TableProfile table = TableProfile.of(
                new double[] {0, 0.2, 0.5, 0.5 + width, 0.7, 1}, new double[] {1, 0.9, 0.8, 0.1, 0.05, 0}, "step");
        ShortRangePotential potential = ShortRangePotential.of(table, 1.0);
        for (double rho : new double[] {0.3, 0.4994, 0.49939528350459145, 0.4999, 0.5}) {
            Deflection formula = QuadratureScatterer.of(potential).deflect(rho, 0.002);
            Deflection path = new BatchTrajectory(potential).deflect(rho, 0.002);
            assertThat(path.theta())
                    .as("rho = %s", rho)
                    .isCloseTo(formula.theta(), within(path.error() + formula.error()));
            assertThat(path.error() + formula.error()).isLessThan(1e-15 + 1e-15 / width);
        }
    }

    /** Near the top of a table the height of the potential above a place is summed over knots. */
    @Test
    void roughTablesNearTheSeparatrix() {
        double[] r = IntStream.rangeClosed(0, ROWS)
                .mapToDouble(i -> (double) i / ROWS)
                .toArray();
        double[] f = Arrays.stream(r)
                .map(x -> Math.rint((1.0 - x) * (1.0 - x) / ROUGH) * ROUGH + 0.1 * ROUGH * (1.0 - x))
                .toArray();
        TableProfile table = TableProfile.of(r, f, "rough");
        for (double s : new double[] {0.0, 4.0}) {
            ShortRangePotential potential = ShortRangePotential.of(table, s);
            double separatrix = 0.5 / potential.strength();
            for (double kappa : new double[] {separatrix, separatrix * (1.0 + 1e-5), separatrix * (1.0 - 1e-2)}) {
                for (double rho : new double[] {1e-3, 0.02, 0.4}) {
                    Deflection formula = QuadratureScatterer.of(potential).deflect(rho, kappa);
                    Deflection path = new BatchTrajectory(potential).deflect(rho, kappa);
                    assertThat(Math.abs(path.theta() - formula.theta()))
                            .as("s = %s, kappa = %s, rho = %s", s, kappa, rho)
                            .isLessThan(1e-12);
                }
            }
        }
    }
}
