package io.grazing.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients and Hessians of formulas in three variables against the derivative types of Hipparchus. */
class SecondOrderTest {

    private static final double[] PLACE = {0.7, -1.3, 0.4};
    private static final int[][] ORDERS = {
        {0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {2, 0, 0}, {1, 1, 0}, {1, 0, 1}, {0, 2, 0}, {0, 1, 1}, {0, 0, 2}
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x + 2*y - z/3",
                "-x*y*z",
                "sin(x)*exp(-0.1*y^2)",
                "x/(1+y^2) - z/x",
                "x^7 + y^3 + z^2 + x^1 + y^0",
                "x^2.5*z^-1.5",
                "pow(2+x, y*z)",
                "log(1+x^2)*sqrt(2+y)*cos(z)",
                "tan(x)*tanh(y*z)",
                "abs(y)*x",
                "exp(1 + 2*3)*pi + e"
            })
    void agreesWithHipparchus(String formula) {
        Expression expression = Expression.of(formula, "x", "y", "z");
        DSFactory factory = new DSFactory(3, 2);
        DerivativeStructure expected = expression.value(
                factory.variable(0, PLACE[0]), factory.variable(1, PLACE[1]), factory.variable(2, PLACE[2]));
        double[] found = expression.secondOrder(PLACE);

        assertThat(found).hasSize(ORDERS.length);
        for (int k = 0; k < ORDERS.length; k++) {
            double derivative = expected.getPartialDerivative(ORDERS[k]);
            assertThat(found[k]).isCloseTo(derivative, within(1e-13 * (1.0 + Math.abs(derivative))));
        }
    }

    @Test
    void manyPointsAtOnceGiveTheSameBits() {
        Expression expression =
                Expression.of("sin(x)*exp(-0.1*y^2) - x/(1+z^2)^1.5 + pow(2+y^2, z) - 3", "x", "y", "z");
        double[][] points = new double[3][17];
        for (int i = 0; i < 17; i++) {
            points[0][i] = Math.sin(i);
            points[1][i] = Math.cos(3 * i);
            points[2][i] = 0.1 * i - 1;
        }
        double[] values = new double[17];
        expression.values(points, 17, values);
        for (int i = 0; i < 17; i++) {
            assertThat(values[i]).isEqualTo(expression.value(points[0][i], points[1][i], points[2][i]));
        }
    }

    @Test
    void aConstantHasNoDerivativesWhereTheFunctionHasNone() {
        assertThat(Expression.of("sqrt(0)*x + abs(0)", "x", "y", "z").secondOrder(PLACE))
                .containsOnly(0.0);
    }
}
