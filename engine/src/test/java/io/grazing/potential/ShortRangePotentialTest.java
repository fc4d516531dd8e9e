package io.grazing.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortRangePotentialTest {

    private static ShortRangePotential potential(String f, double s) {
        return ShortRangePotential.of(ExpressionProfile.of(f), s);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.1-r                     | f(1) must be 0, but f(1) = 0.1
            1-2*r                     | f(1) must be 0, but f(1) = -1
            1+r                       | f(1) must be 0, but f(1) = 2
            (0.5-r)^(1/3)             | f(1) must be 0, but f(1) = NaN
            r-1                       | f(0) must be positive and finite, but f(0) = -1
            0*r                       | f(0) must be positive and finite, but f(0) = 0
            1/r-1                     | f(0) must be positive and finite, but f(0) = Infinity
            log(r)                    | f(0) must be positive and finite, but f(0) = -Infinity
            sqrt(r-0.5)               | f(0) must be positive and finite, but f(0) = NaN
            (1-r)*(r-0.5)^2           | f must decrease on (0,1), but f'(0.666667) = 0.0833333
            1-r^2+sin(pi*r)^2/4       | f must decrease on (0,1), but f'(0.183586) = 0.350831
            (1-r)*(1+8*r)             | f must decrease on (0,1), but f'(8.88178e-16) = 7
            2-r-abs(r-0.3)/(r-0.3)    | f must be continuous on (0,1), but it jumps from 2.7 to 0.7 at r = 0.3
            2-r-abs(0.1-r^2)/(r^2-0.1) | f must be continuous on (0,1), but it jumps from 2.68377 to 0.683772 at r = 0.316228
            1-r^1e18                  | f must be continuous on (0,1), but it falls from 1 to 0 between r = 1-9.09e-13 and 1
            1-tanh(1e13*(r-0.3))-(1-tanh(0.7e13)) | f must be continuous on (0,1), but it falls from 2 to 0.0512513 between r = 0.3 and 0.3
            sqrt(1-r)                 | f' must be bounded on (0,1), but f'(1-8.88e-16) = -1.67772e7
            (1-r)^0.9                 | f' must be bounded on (0,1), but f'(1-8.88e-16) = -28.8
            1-sqrt(r)                 | f' must be bounded on (0,1), but f'(8.88178e-16) = -1.67772e7
            (1-r)*abs(r-0.25)/abs(r-0.25) | f must be smooth on (0,1), but f(0.25) = NaN
            """)
    void namesThePlaceAndTheValueOfAViolation(String f, String message) {
        ExpressionProfile profile = ExpressionProfile.of(f);
        assertThatThrownBy(() -> ShortRangePotential.of(profile, 1.0))
                .isInstanceOf(PotentialException.class)
                .hasMessage(message);
    }

    @Test
    void findsAPoleThatFallsOnEitherSide() {
        ExpressionProfile profile = ExpressionProfile.of("0.1/(r-0.6131) - 0.1/(1-0.6131) + 2*(1-r)");
        assertThatThrownBy(() -> ShortRangePotential.of(profile, 1.0))
                .isInstanceOf(PotentialException.class)
                .message()
                .matches(
                        "f must decrease on \\(0,1\\), but f\\(0\\.61\\d+\\) = -\\d\\S* and f\\(0\\.61\\d+\\) = \\d\\S*");
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "-1e-300, -1e-300", "NaN, NaN", "Infinity, Infinity"})
    void theOrderIsNotNegative(double s, String shown) {
        ExpressionProfile profile = ExpressionProfile.of("1-r");
        assertThatThrownBy(() -> ShortRangePotential.of(profile, s))
                .isInstanceOf(PotentialException.class)
                .hasMessage("s must be finite and at least 0, but s = " + shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-r",
                "1-r^2",
                "(1-r)^2",
                "cos(pi*r/2)^2",
                "exp(-4*r)-exp(-4)",
                "exp(1-1/(1-r^2))",
                "exp(-1/(1-r))*e",
                "(1-r)^2.5",
                "1-r^1.5",
                "1-r^40",
                "abs(1-r)",
                "((0.7-r)+abs(0.7-r))^3",
                "exp(-1000*r)-exp(-1000)",
                "1e-300*(1-r)",
                "1e300*(1-r)",
                "exp(-4*r)-0.0183156388887342",
                "1-tanh(20*r)/tanh(20)",
                "(1-r)^1.0000001",
                "exp(-1e5*r)*(1-r)"
            })
    void acceptsWhatSatisfiesTheAssumption(String f) {
        double strength = Expression.of(f, "r").value(0.0);
        assertThat(potential(f, 0.5).strength()).isCloseTo(strength, within(1e-14 * strength));
    }

    @Test
    void jetsAreThoseOfTheQuotient() {
        ShortRangePotential coulomb = potential("1-r", 1.0);
        Jet phi = coulomb.at(0.25);
        assertThat(phi.value()).isCloseTo(3.0, within(1e-15));
        assertThat(phi.first()).isCloseTo(-16.0, within(1e-14));
        assertThat(phi.second()).isCloseTo(128.0, within(1e-13));
        assertThat(coulomb.at(1.5)).isEqualTo(Jet.ZERO);
        assertThat(coulomb.atDepth(1e-15).value()).isCloseTo(1e-15, within(1e-29));
        assertThat(coulomb.atDepth(-0.5).value()).isCloseTo(1.0 / 1.5 - 1.0, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 12.0})
    void jetsAgreeWithTheFormulaForEveryOrder(double s) {
        ShortRangePotential phi = potential("exp(-r)-r*exp(-1)", s);
        Expression formula = Expression.of("(exp(-r)-r*exp(-1))/r^" + s, "r");
        for (double r : new double[] {0.01, 0.2, 0.5, 0.8}) {
            Jet exact = formula.jet(r);
            Jet jet = phi.at(r);
            assertThat(jet.value()).isCloseTo(exact.value(), within(1e-13 * Math.abs(exact.value())));
            assertThat(jet.first()).isCloseTo(exact.first(), within(1e-13 * Math.abs(exact.first())));
            assertThat(jet.second()).isCloseTo(exact.second(), within(1e-13 * Math.abs(exact.second())));
        }
    }

    /** ϱ²φ(ϱ²) and its derivatives with respect to ϱ. */
    @ParameterizedTest
    @ValueSource(doubles = {1.0, 1.5, 2.0, 3.3, 12.0})
    void theRegularizedPotentialIsThatOfTheRoot(double s) {
        ShortRangePotential regularized = potential("exp(-r)-r*exp(-1)", s).regularized();
        Expression formula = Expression.of("r^2*(exp(-r^2)-r^2*exp(-1))/r^" + 2.0 * s, "r");
        assertThat(regularized.order()).isEqualTo(2.0 * s - 2.0);
        for (double root : new double[] {0.1, 0.45, 0.7, 0.9}) {
            Jet exact = formula.jet(root);
            for (Jet jet : new Jet[] {regularized.at(root), regularized.atDepth(1.0 - root)}) {
                assertThat(jet.value()).isCloseTo(exact.value(), within(1e-12 * Math.abs(exact.value())));
                assertThat(jet.first()).isCloseTo(exact.first(), within(1e-12 * Math.abs(exact.first())));
                assertThat(jet.second()).isCloseTo(exact.second(), within(1e-12 * Math.abs(exact.second())));
            }
        }
        assertThat(regularized.atDepth(1e-12).value()).isCloseTo(2e-12 * 2.0 * Math.exp(-1.0), within(1e-22));
    }

    @Test
    void onlySingularPotentialsAreRegularized() {
        assertThatThrownBy(potential("1-r", 0.9)::regularized).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void boundIsTheSupremum() {
        // r^2 phi'' is the largest of the three: 2/r, 6/r^2 and, for the parabola, r|phi'| = r^2|phi''| = 2 r^2 at 1
        assertThat(potential("1-r", 1.0).bound(0.1)).isCloseTo(20.0, within(1e-12));
        assertThat(potential("1-r", 1.0).bound(0.75)).isCloseTo(2.0 / 0.75, within(1e-12));
        assertThat(potential("1-r^2", 2.0).bound(1e-3)).isCloseTo(6e6, within(1e-6));
        assertThat(potential("1-r^2", 0.0).bound(0.3)).isCloseTo(2.0, within(1e-12));
        assertThat(potential("1-r^2", 0.0).bound(0.999)).isCloseTo(2.0, within(1e-12));
        // (cos^2)'' = -pi^2/2 cos(pi r), times r^2: largest inside or at the edge; here pi^2/2 at r = 1
        assertThat(potential("cos(pi*r/2)^2", 0.0).bound(0.2)).isCloseTo(Math.PI * Math.PI / 2, within(1e-9));
        // an interior maximum: r^2 phi'' = 12 r^4 (1 - r^2) (5 r^2 - 1)... found by a dense scan of the formula
        ShortRangePotential interior = potential("(1-r^2)^6", 0.0);
        double largest = 0.0;
        for (int i = 1; i < 2_000_000; i++) {
            double r = 0.1 + 0.9 * i / 2_000_000;
            Jet jet = interior.at(r);
            largest = Math.max(
                    largest,
                    Math.max(Math.abs(jet.value()), r * Math.max(Math.abs(jet.first()), r * Math.abs(jet.second()))));
        }
        assertThat(interior.bound(0.1)).isCloseTo(largest, within(1e-9));
    }

    @Test
    void boundIsInfiniteWhereCurvatureIs() {
        assertThat(potential("(1-r)^1.5", 0.0).bound(0.5)).isInfinite();
        assertThat(potential("(1-r)^2.5", 0.0).bound(0.5)).isFinite();
        ShortRangePotential coulomb = potential("1-r", 1.0);
        assertThatThrownBy(() -> coulomb.bound(0.0)).hasMessage("expected 0 < rho < 1, got 0.0");
        assertThatThrownBy(() -> coulomb.bound(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void describesItself() {
        assertThat(potential(" 1 - r ", 1.0).description()).isEqualTo("(1 - r)/r^1");
        assertThat(potential("1-r", 0.5).description()).isEqualTo("(1-r)/r^0.5");
        assertThat(potential("1-r^2", 0.0).description()).isEqualTo("1-r^2");
        assertThat(new HardSphere().description()).isEqualTo("hard sphere of diameter 1");
    }
}
