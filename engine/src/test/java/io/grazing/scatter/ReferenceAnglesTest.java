package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.collision.Deflection;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quadrature and Newton against multiprecision angles: six profiles, six orders, θ from 1e-222 to π − 2e-6. */
class ReferenceAnglesTest {

    private static final double QUADRATURE = 1e-13;
    private static final double NEWTON = 1e-11;
    /** Deflections that Newton's equations are asked for. */
    private static final double LEAST_NEWTON_ANGLE = 1e-12;

    private static final double NEWTON_TOLERANCE = 1e-12;
    private static final double MEDIAN_OVERESTIMATE = 100.0;

    private final List<ReferenceAngles.Row> rows = ReferenceAngles.load("angles.csv");

    @Test
    void theTableIsWhole() {
        assertThat(rows).hasSize(6 * 6 * 6 * 6);
    }

    @Test
    void quadratureHasEveryDigitAndKnowsIt() {
        double[] overestimates = new double[rows.size()];
        for (int i = 0; i < overestimates.length; i++) {
            ReferenceAngles.Row row = rows.get(i);
            Deflection deflection = QuadratureScatterer.of(row.potential()).deflect(row.rho(), row.kappa());
            double error = row.error(deflection);
            assertThat(error).as("%s", row).isLessThanOrEqualTo(QUADRATURE * row.smaller());
            assertThat(deflection.error()).as("%s", row).isGreaterThanOrEqualTo(error);
            overestimates[i] = deflection.error() / Math.max(error, 1e-17 * row.smaller());
        }
        assertThat(median(overestimates)).isLessThan(MEDIAN_OVERESTIMATE);
    }

    @Test
    void newtonAgreesWhereverItIsAsked() {
        for (ReferenceAngles.Row row : rows) {
            if (row.theta().doubleValue() > LEAST_NEWTON_ANGLE) {
                Deflection deflection = NewtonScatterer.of(row.potential(), 1.0, NEWTON_TOLERANCE)
                        .deflect(row.rho(), row.kappa());
                assertThat(row.error(deflection)).as("%s", row).isLessThanOrEqualTo(NEWTON * row.smaller());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-13, 1e-12, 1e-10, 1e-8})
    void newtonKnowsItsError(double tolerance) {
        double[] overestimates = rows.stream()
                .filter(row -> row.theta().doubleValue() > LEAST_NEWTON_ANGLE)
                .mapToDouble(row -> {
                    Deflection deflection =
                            NewtonScatterer.of(row.potential(), 1.0, tolerance).deflect(row.rho(), row.kappa());
                    double error = row.error(deflection);
                    assertThat(deflection.error()).as("%s", row).isGreaterThanOrEqualTo(error);
                    return deflection.error() / Math.max(error, 1e-17 * row.smaller());
                })
                .toArray();
        assertThat(median(overestimates)).isLessThan(2.0 * MEDIAN_OVERESTIMATE);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
