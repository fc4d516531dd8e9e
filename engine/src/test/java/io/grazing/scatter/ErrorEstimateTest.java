package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.collision.Deflection;
import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Error estimates on random encounters (profiles of twelve kinds, a table among them, s from 0 to 12, κ log-uniform from
 * 1e-10 to 1e4, ρ near both ends) against decimal arithmetic, and on encounters with twelve other profiles, by which no
 * constant was chosen: at least 99.9 % are no smaller than the error, and the median
 * estimate is less than 100 times the error. An error below half a unit in the last place counts as that.
 */
class ErrorEstimateTest {

    private static final double TRUTHFUL = 0.999;
    private static final double MEDIAN_OVERESTIMATE = 100.0;

    private static final int FEWEST = 900;

    static Stream<Arguments> scatterers() {
        List<ReferenceAngles.Row> random = ReferenceAngles.load("angles-random.csv");
        List<ReferenceAngles.Row> unseen = ReferenceAngles.load("angles-unseen.csv");
        return Stream.of(
                method("quadrature", random, QuadratureScatterer::of, 1e-13),
                method("quadrature, unseen", unseen, QuadratureScatterer::of, 1e-13),
                method("lanes", random, ErrorEstimateTest::lanes, 2e-12),
                method("lanes, unseen", unseen, ErrorEstimateTest::lanes, 2e-12),
                method("batch", random, BatchTrajectory::new, 1e-13),
                method("batch, unseen", unseen, BatchTrajectory::new, 1e-12),
                method("newton", everySecond(random), ErrorEstimateTest::newton, 1e-10),
                method("newton, unseen", unseen, ErrorEstimateTest::newton, 2e-10));
    }

    private static Arguments method(
            String name,
            List<ReferenceAngles.Row> rows,
            Function<ShortRangePotential, Scatterer> scatterer,
            double largestRelativeError) {
        return Arguments.of(name, rows, scatterer, largestRelativeError);
    }

    private static List<ReferenceAngles.Row> everySecond(List<ReferenceAngles.Row> rows) {
        return IntStream.range(0, rows.size() / 2)
                .mapToObj(i -> rows.get(2 * i))
                .toList();
    }

    private static Scatterer newton(ShortRangePotential potential) {
        return NewtonScatterer.angles(potential);
    }

    private static Scatterer lanes(ShortRangePotential potential) {
        QuadratureLanes lanes = QuadratureLanes.of(potential);
        return (rho, kappa) -> {
            double[][] out = new double[3][1];
            lanes.deflect(new double[] {rho}, new double[] {kappa}, out[0], out[1], out[2]);
            return new Deflection(out[0][0], out[1][0], Double.NaN, out[2][0], 0);
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scatterers")
    void isTruthfulAndNotAbsurd(
            String name,
            List<ReferenceAngles.Row> rows,
            Function<ShortRangePotential, Scatterer> scatterer,
            double largestRelativeError) {
        assertThat(rows).hasSizeGreaterThan(FEWEST);
        double[] overestimates = new double[rows.size()];
        int truthful = 0;
        for (int i = 0; i < overestimates.length; i++) {
            ReferenceAngles.Row row = rows.get(i);
            Deflection deflection = scatterer.apply(row.potential()).deflect(row.rho(), row.kappa());
            double error = row.error(deflection);
            assertThat(error).as("%s", row).isLessThanOrEqualTo(largestRelativeError * row.smaller());
            truthful += deflection.error() >= error ? 1 : 0;
            overestimates[i] = deflection.error() / Math.max(error, 0.5 * Math.ulp(row.smaller()));
        }
        Arrays.sort(overestimates);
        assertThat((double) truthful / overestimates.length)
                .as("truthful estimates")
                .isGreaterThanOrEqualTo(TRUTHFUL);
        assertThat(overestimates[overestimates.length / 2])
                .as("median overestimate")
                .isLessThan(MEDIAN_OVERESTIMATE);
    }
}
