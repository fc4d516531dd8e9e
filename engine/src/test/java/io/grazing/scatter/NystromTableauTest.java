package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The order conditions of the pair that quadrature formulas have, and its order on a problem. */
class NystromTableauTest {

    private static final int ORDER = 8;
    private static final double ROUNDING = 1e-14;

    @Test
    void stagesAreConsistent() {
        for (int i = 1; i < NystromTableau.STAGES; i++) {
            double c = NystromTableau.node(i);
            double sum = 0.0;
            for (double weight : NystromTableau.weights(i)) {
                sum += weight;
            }
            assertThat(sum).isCloseTo(0.5 * c * c, within(ROUNDING));
        }
    }

    @Test
    void velocitiesIntegratePolynomialsUpToTheOrder() {
        for (int k = 0; k < ORDER; k++) {
            assertThat(moment(NystromTableau.velocity(), k)).isCloseTo(1.0 / (k + 1), within(ROUNDING));
        }
    }

    @Test
    void positionsIntegratePolynomialsUpToTheOrder() {
        for (int k = 0; k < ORDER - 1; k++) {
            assertThat(moment(NystromTableau.weights(ORDER), k)).isCloseTo(1.0 / ((k + 1) * (k + 2)), within(ROUNDING));
        }
    }

    @Test
    void errorEstimatesVanishForPolynomialsBelowTheirOrder() {
        for (int k = 0; k < NystromTableau.ESTIMATE_ORDER - 1; k++) {
            assertThat(moment(NystromTableau.velocityError(), k)).isCloseTo(0.0, within(ROUNDING));
        }
        for (int k = 0; k < NystromTableau.ESTIMATE_ORDER - 2; k++) {
            assertThat(moment(NystromTableau.positionError(), k)).isCloseTo(0.0, within(ROUNDING));
        }
        assertThat(Math.abs(moment(NystromTableau.velocityError(), NystromTableau.ESTIMATE_ORDER - 1)))
                .isGreaterThan(1e-6);
    }

    /** ẍ = −x³ has an energy; its error falls with the eighth power of the step. */
    @Test
    void isOfOrderEightOnANonlinearProblem() {
        double coarse = energyError(6);
        double fine = energyError(12);
        assertThat(Math.log(coarse / fine) / Math.log(2.0)).isBetween(7.5, 9.7);
    }

    private static double energyError(int steps) {
        double h = 2.0 / steps;
        double x = 1.0;
        double v = 0.3;
        double energy = 0.5 * v * v + 0.25 * x * x * x * x;
        double[] k = new double[NystromTableau.STAGES];
        for (int n = 0; n < steps; n++) {
            double position = x;
            for (int i = 0; i < k.length; i++) {
                double sum = 0.0;
                double[] weights = NystromTableau.weights(i);
                for (int j = 0; j < weights.length; j++) {
                    sum += weights[j] * k[j];
                }
                position = x + NystromTableau.node(i) * h * v + h * h * sum;
                k[i] = -position * position * position;
            }
            double change = 0.0;
            for (int i = 0; i < k.length; i++) {
                change += NystromTableau.velocity()[i] * k[i];
            }
            x = position;
            v += h * change;
        }
        return Math.abs(0.5 * v * v + 0.25 * x * x * x * x - energy);
    }

    private static double moment(double[] weights, int k) {
        double sum = 0.0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Math.pow(NystromTableau.node(i), k);
        }
        return sum;
    }
}
