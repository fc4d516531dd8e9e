package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class GaussKronrodTest {

    private static final int PANELS = 600;

    @Test
    void integratesPolynomialsOfDegree31Exactly() {
        for (int degree = 0; degree <= 31; degree++) {
            int power = degree;
            check(x -> Math.pow(x, power), 1.0 / (degree + 1.0), 2e-15);
        }
    }

    @Test
    void theErrorIsHonestForSmoothPeakedAndSingularIntegrands() {
        check(Math::exp, Math.E - 1.0, 1e-14);
        check(x -> 1e-3 / (1e-6 + (x - 0.3) * (x - 0.3)), Math.atan(700.0) + Math.atan(300.0), 1e-13);
        check(Math::sqrt, 2.0 / 3.0, 1e-13);
        check(x -> 1.0 / Math.sqrt(x), 2.0, 1e-8);
        check(x -> Math.abs(x - 1.0 / 3.0), 5.0 / 18.0, 1e-13);
    }

    @Test
    void saysWhenThePanelsDoNotSuffice() {
        DoubleUnaryOperator wild = x -> Math.sin(1000.0 * x * x);
        GaussKronrod.Integral coarse = GaussKronrod.integrate(wild, 1e-15, 4, 0.0, 1.0);
        GaussKronrod.Integral fine = GaussKronrod.integrate(wild, 1e-15, PANELS, 0.0, 1.0);
        assertThat(Math.abs(coarse.value() - fine.value())).isLessThan(coarse.error() + fine.error());
        assertThat(fine.error()).isLessThan(1e-13);
        assertThat(coarse.error()).isGreaterThan(1e-4);
    }

    private static void check(DoubleUnaryOperator g, double exact, double accuracy) {
        GaussKronrod.Integral integral = GaussKronrod.integrate(g, 1e-15, PANELS, 0.0, 1.0);
        double error = Math.abs(integral.value() - exact);
        assertThat(error).isLessThanOrEqualTo(integral.error());
        assertThat(integral.error()).isLessThanOrEqualTo(accuracy);
    }
}
