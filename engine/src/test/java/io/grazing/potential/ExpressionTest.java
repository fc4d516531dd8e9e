package io.grazing.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.analysis.differentiation.FieldUnivariateDerivative2;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.analysis.differentiation.UnivariateDerivative2;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    /** Relative error of two evaluations whose operations round differently. */
    private static final double ROUNDING = 1e-13;

    static final List<String> FORMULAS = List.of(
            "1-r",
            "(1-r)^2",
            "(r-2)^7 + (r-2)^-3",
            "r^0 + r^1 + r^-1",
            "(1.5+r)^2.5 - r^(1/3)",
            "r^r + 2^-r",
            "pow(1+r, 2) * pow(1+r, r)",
            "exp(1-1/(4-r^2))",
            "log(2+r)/sqrt(1+r)",
            "sin(3*r)*cos(2*r) - tan(r/2)",
            "tanh(10*(1-r))",
            "abs(r-2)*pi - e*r",
            "-r^2 + --r - +r",
            "sqrt(4)*r + 0^2.5");

    @ParameterizedTest
    @CsvSource({
        "-r^2, 3, -9",
        "(-r)^2, 3, 9",
        "2^-1, 3, 0.5",
        "2^-r^2, 2, 0.0625",
        "2^3^2, 0, 512",
        "2*-r, 3, -6",
        "1 - - r, 3, 4",
        "-2^2*r, 1, -4",
        "8/4/2, 0, 1",
        "8-4-2, 0, 2",
        "2+3*4^2/8, 0, 8",
        "1e-3*r, 2, 0.002",
        "1E+2 + .5 + 5., 0, 105.5",
        "2*e - 3, 0, 2.43656365691809",
        "e-3, 0, -0.281718171540955",
        "pi, 0, 3.141592653589793",
        "'pow(r, 3)', 2, 8",
        "'pow(-2, 3)', 0, -8",
        "abs(-r), 2, 2",
        "r^(6/3), -3, 9"
    })
    void followsTheGrammar(String formula, double r, double value) {
        assertThat(Expression.of(formula, "r").value(r)).isCloseTo(value, within(1e-14 * Math.max(1, Math.abs(value))));
    }

    @ParameterizedTest
    @FieldSource("FORMULAS")
    void agreesWithHipparchusJets(String formula) {
        Expression expression = Expression.of(formula, "r");
        Random random = new Random(20220901);
        for (int i = 0; i < 50; i++) {
            double r = 0.01 + 0.98 * random.nextDouble();
            Jet jet = expression.jet(r);
            UnivariateDerivative2 exact = expression.value(new UnivariateDerivative2(r, 1.0, 0.0));
            assertThat(jet.value())
                    .isEqualTo(expression.value(r))
                    .isCloseTo(exact.getValue(), relative(exact.getValue()));
            assertThat(jet.first()).isCloseTo(exact.getFirstDerivative(), relative(exact.getFirstDerivative()));
            assertThat(jet.second()).isCloseTo(exact.getSecondDerivative(), relative(exact.getSecondDerivative()));
        }
    }

    @ParameterizedTest
    @FieldSource("FORMULAS")
    void agreesWithDecimalJets(String formula) {
        DfpField field = new DfpField(40);
        Arithmetic<FieldUnivariateDerivative2<Dfp>> arithmetic =
                Arithmetic.decimals(field, c -> new FieldUnivariateDerivative2<>(c, field.getZero(), field.getZero()));
        Expression expression = Expression.of(formula, "r");
        for (double r : new double[] {0.125, 0.3, 0.71, 0.99}) {
            Jet jet = expression.jet(r);
            FieldUnivariateDerivative2<Dfp> exact = expression.value(
                    arithmetic, new FieldUnivariateDerivative2<>(field.newDfp(r), field.getOne(), field.getZero()));
            assertThat(jet.value())
                    .isCloseTo(
                            exact.getValue().toDouble(),
                            relative(exact.getValue().toDouble()));
            assertThat(jet.first())
                    .isCloseTo(
                            exact.getFirstDerivative().toDouble(),
                            relative(exact.getFirstDerivative().toDouble()));
            assertThat(jet.second())
                    .isCloseTo(
                            exact.getSecondDerivative().toDouble(),
                            relative(exact.getSecondDerivative().toDouble()));
        }
    }

    private static Offset<Double> relative(double scale) {
        return within(ROUNDING * Math.max(1.0, Math.abs(scale)));
    }

    @Test
    void integerPowersAreExactForNegativeBases() {
        assertThat(Expression.of("(r-3)^3", "r").jet(1.0)).isEqualTo(new Jet(-8.0, 12.0, -12.0));
        assertThat(Expression.of("(r-3)^-2", "r").jet(1.0)).isEqualTo(new Jet(0.25, 0.25, 0.375));
        assertThat(Expression.of("(r-1)^1", "r")
                        .value(new UnivariateDerivative2(1.0, 1.0, 0.0))
                        .getFirstDerivative())
                .isEqualTo(1.0);
        assertThat(Expression.of("(r-1)^0", "r").jet(1.0)).isEqualTo(new Jet(1.0, 0.0, 0.0));
        assertThat(Expression.of("(r-1)^2", "r").jet(1.0)).isEqualTo(new Jet(0.0, 0.0, 2.0));
    }

    @Test
    void realPowersHaveTheirDerivativesAtZero() {
        assertThat(Expression.of("r^2.5", "r").jet(0.0)).isEqualTo(new Jet(0.0, 0.0, 0.0));
        assertThat(Expression.of("(1-r)^2.5", "r").value(-1.0)).isEqualTo(Math.pow(2.0, 2.5));
    }

    @Test
    void constantsHaveNoDerivatives() {
        assertThat(Expression.of("sqrt(0)+(2-2)^0.5+r", "r").jet(0.5)).isEqualTo(new Jet(0.5, 1.0, 0.0));
    }

    @Test
    void decimalLiteralsAreExact() {
        DfpField field = new DfpField(40);
        Dfp tenth = Expression.of("0.1*r", "r").value(Arithmetic.decimals(field, c -> c), field.getOne());
        assertThat(tenth.multiply(10).subtract(field.getOne()).isZero()).isTrue();
        Dfp power = Expression.of("r^2.1", "r").value(Arithmetic.decimals(field, c -> c), field.newDfp(2));
        assertThat(power.toString()).startsWith("4.2870938501451726568520253");
    }

    @Test
    void decimalArithmeticReturnsFromHugeExponents() {
        DfpField field = new DfpField(40);
        Arithmetic<Dfp> arithmetic = Arithmetic.decimals(field, c -> c);
        Dfp huge = field.newDfp(2e9);
        assertThat(Expression.of("exp(-r)", "r").value(arithmetic, huge).isZero())
                .isTrue();
        assertThat(Expression.of("exp(r)", "r").value(arithmetic, huge).isInfinite())
                .isTrue();
        assertThat(Expression.of("tanh(-r)", "r").value(arithmetic, huge).toDouble())
                .isEqualTo(-1.0);
        assertThat(Expression.of("(1/2)^r", "r").value(arithmetic, huge).isZero())
                .isTrue();
    }

    @Test
    void evaluatesFunctionsOfVelocity() {
        Expression psi = Expression.of("exp(-(vx^2+vy^2+vz^2)/2)*(1+vx)", "vx", "vy", "vz");
        double gauss = Math.exp(-0.145);
        assertThat(psi.value(0.3, -0.4, 0.2)).isCloseTo(1.3 * gauss, within(1e-15));

        Gradient gradient =
                psi.value(Gradient.variable(3, 0, 0.3), Gradient.variable(3, 1, -0.4), Gradient.variable(3, 2, 0.2));
        assertThat(gradient.getGradient())
                .containsExactly(
                        new double[] {gauss * (1.0 - 0.3 * 1.3), gauss * 0.4 * 1.3, -gauss * 0.2 * 1.3}, within(1e-15));

        DSFactory factory = new DSFactory(3, 2);
        DerivativeStructure second =
                psi.value(factory.variable(0, 0.3), factory.variable(1, -0.4), factory.variable(2, 0.2));
        assertThat(second.getPartialDerivative(0, 1, 1)).isCloseTo(-0.4 * 0.2 * 1.3 * gauss, within(1e-15));
    }

    @Test
    void longSumsNeedNoDepth() {
        String sum = "r" + "+r".repeat(2000);
        assertThat(Expression.of(sum, "r").jet(2.0)).isEqualTo(new Jet(4002.0, 2001.0, 0.0));
        assertThat(Expression.of("(".repeat(200) + "r" + ")".repeat(200), "r").value(2.0))
                .isEqualTo(2.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 1\t-\n r ", "1-r", "(1)-(r)"})
    void ignoresSpace(String formula) {
        assertThat(Expression.of(formula, "r").value(0.25)).isEqualTo(0.75);
    }

    @Test
    void hasNoValueWhereArithmeticHasNone() {
        assertThat(Expression.of("log(r)", "r").value(-1.0)).isNaN();
        assertThat(Expression.of("1/r", "r").value(0.0)).isInfinite();
        assertThat(Expression.of("r^0.5", "r").value(-1.0)).isNaN();
    }

    @Test
    void wantsOneArgumentPerVariable() {
        Expression expression = Expression.of("vx+vy", "vx", "vy");
        assertThatThrownBy(() -> expression.value(1.0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'vx+vy' has 2 variables, got 1 arguments");
        assertThatThrownBy(() -> expression.jet(1.0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Expression.of("1")).isInstanceOf(IllegalArgumentException.class);
    }
}
