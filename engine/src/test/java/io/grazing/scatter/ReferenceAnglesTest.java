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
    private static final int SOME = 10;
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
    void newtonHasElevenDigitsAndKnowsIt() {
        double[] overestimates = rows.stream()
                .mapToDouble(row -> {
                    Deflection deflection =
                            NewtonScatterer.angles(row.potential()).deflect(row.rho(), row.kappa());
                    double error = row.error(deflection);
                    assertThat(error).as("%s", row).isLessThanOrEqualTo(NEWTON * row.smaller());
                    assertThat(deflection.error()).as("%s", row).isGreaterThanOrEqualTo(error);
                    return deflection.error() / Math.max(error, 0.5 * Math.ulp(row.smaller()));
                })
                .toArray();
        assertThat(median(overestimates)).isLessThan(MEDIAN_OVERESTIMATE);
    }

    /** A single angle has them whatever the tolerance. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-13, 1e-8, 1e-3})
    void newtonKeepsThemAtAnyTolerance(double tolerance) {
        for (int i = 0; i < rows.size(); i += SOME) {
            ReferenceAngles.Row row = rows.get(i);
            Deflection deflection =
                    NewtonScatterer.of(row.potential(), 1.0, tolerance).deflect(row.rho(), row.kappa());
            assertThat(row.error(deflection)).as("%s", row).isLessThanOrEqualTo(NEWTON * row.smaller());
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
