package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Deflection;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;
import io.grazing.potential.ShortRangePotential;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fast integrator against multiprecision angles: its velocities, and its own angles with their errors. */
class BatchReferenceAnglesTest {

    private static final double DEFAULT_TOLERANCE = 1e-10;
    private static final double MEDIAN_OVERESTIMATE = 100.0;

    private final List<ReferenceAngles.Row> rows = ReferenceAngles.load("angles.csv");

    /**
     * The error of θ is within a share of min(1, κ), beyond some roundings of θ: where κ = 1e-8 and θ is of order one, doubles
     * cannot give that share.
     */
    @ParameterizedTest
    @CsvSource({"1e-10,1e-9,1e-13,false", "1e-14,1e-12,2e-14,false", "1e-10,1e-9,1e-13,true"})
    void velocitiesAreAccurate(double tolerance, double share, double rounding, boolean whole) {
        byPotential().forEach((potential, its) -> {
            EncounterBlock block = block(its);
            new BatchScatterer(BatchPlan.of(potential, tolerance, whole), 1.0, LaneKernels.fastest()).scatter(block);
            for (int i = 0; i < its.size(); i++) {
                ReferenceAngles.Row row = its.get(i);
                double speed = block.v1().x()[i];
                double theta = row.theta().doubleValue();
                Deflection exact = new Deflection(theta, row.supplement().doubleValue(), 0.0, 0.0, 0);
                Vector expected = new Vector(
                        -speed * exact.sinHalf() * exact.sinHalf(), speed * exact.sinHalf() * exact.cosHalf(), 0.0);
                double error =
                        2.0 / speed * block.change1().get(i).minus(expected).norm();
                assertThat(block.failure()[i]).isNull();
                assertThat(error)
                        .as("%s", row)
                        .isLessThanOrEqualTo(share * Math.min(1.0, row.kappa()) + rounding * theta);
            }
        });
    }

    @Test
    void anglesHaveEveryDigitAndKnowTheirErrors() {
        double[] overestimates = new double[rows.size()];
        for (int n = 0; n < overestimates.length; n++) {
            ReferenceAngles.Row row = rows.get(n);
            Deflection deflection = new BatchTrajectory(row.potential()).deflect(row.rho(), row.kappa());
            double error = row.error(deflection);
            assertThat(error).as("%s", row).isLessThanOrEqualTo(1e-13 * row.smaller());
            assertThat(errorOfTheta(row, deflection))
                    .as("%s", row)
                    .isLessThanOrEqualTo(1e-12 * Math.min(1.0, row.kappa()) + 2.0 * Math.ulp(deflection.theta()));
            assertThat(deflection.error()).as("%s", row).isGreaterThanOrEqualTo(error);
            overestimates[n] = deflection.error() / Math.max(error, 0.5 * Math.ulp(row.smaller()));
        }
        Arrays.sort(overestimates);
        assertThat(overestimates[rows.size() / 2]).isLessThan(MEDIAN_OVERESTIMATE);
    }

    private static double errorOfTheta(ReferenceAngles.Row row, Deflection deflection) {
        return new BigDecimal(deflection.theta()).subtract(row.theta()).abs().doubleValue();
    }

    /** Reflection at the apse is exact: trajectories integrated to their exit come to the same velocities. */
    @Test
    void halfTrajectoriesCostNothingInTruth() {
        byPotential().forEach((potential, its) -> {
            EncounterBlock half = block(its);
            EncounterBlock whole = block(its);
            new BatchScatterer(BatchPlan.of(potential, DEFAULT_TOLERANCE, false), 1.0, LaneKernels.fastest())
                    .scatter(half);
            new BatchScatterer(BatchPlan.of(potential, DEFAULT_TOLERANCE, true), 1.0, LaneKernels.fastest())
                    .scatter(whole);
            for (int i = 0; i < its.size(); i++) {
                ReferenceAngles.Row row = its.get(i);
                double difference =
                        half.change1().get(i).minus(whole.change1().get(i)).norm()
                                / half.v1().x()[i];
                assertThat(difference)
                        .as("%s", row)
                        .isLessThanOrEqualTo(1e-9 * Math.min(1.0, row.kappa())
                                + 1e-13 * row.theta().doubleValue());
            }
        });
    }

    /** Nearly head-on at weak singular potentials: π − θ keeps its digits, relatively, against formula (3.5). */
    @ParameterizedTest
    @CsvSource({"1 - r,1", "1 - r^2,1.5", "1 - r^2,2", "(1 - r)^2,4", "1 - r,12"})
    void deepEncountersKeepTheirSupplement(String f, double s) {
        ShortRangePotential potential = BlockScattererContract.potential(f, s);
        QuadratureScatterer formula = QuadratureScatterer.of(potential);
        BlockScatterer batch =
                new BatchScatterer(BatchPlan.of(potential, DEFAULT_TOLERANCE, false), 1.0, LaneKernels.fastest());
        for (double kappa : new double[] {1e-2, 1e-5, 1e-8, 1e-10}) {
            double turning = Math.pow(kappa, 1.0 / s);
            EncounterBlock block = new EncounterBlock(20);
            block.reset(0, 20);
            double speed = Math.sqrt(2.0 / kappa);
            for (int i = 0; i < block.size(); i++) {
                block.v1().set(i, new Vector(speed, 0.0, 0.0));
                block.v2().set(i, new Vector(0.0, 0.0, 0.0));
                block.etaPerp().set(i, new Vector(0.0, 1.0, 0.0));
                block.rho()[i] = 0.1 * turning * Math.pow(0.5, i);
            }
            batch.scatter(block);
            for (int i = 0; i < block.size(); i++) {
                Vector change = block.change1().get(i);
                double supplement = 2.0 * Math.atan2(change.y(), -change.x());
                double exact = formula.deflect(block.rho()[i], kappa).supplement();
                assertThat(supplement)
                        .as("rho = %s, kappa = %s", block.rho()[i], kappa)
                        .isCloseTo(exact, within(3e-11 * exact));
            }
        }
    }

    private Map<ShortRangePotential, List<ReferenceAngles.Row>> byPotential() {
        Map<ShortRangePotential, List<ReferenceAngles.Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.potential(), key -> new ArrayList<>())
                .add(row));
        return groups;
    }

    /** The rows as encounters along the first axis, for ε = 1. */
    private static EncounterBlock block(List<ReferenceAngles.Row> rows) {
        EncounterBlock block = new EncounterBlock(rows.size());
        block.reset(0, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            block.v1().set(i, new Vector(Math.sqrt(2.0 / rows.get(i).kappa()), 0.0, 0.0));
            block.v2().set(i, new Vector(0.0, 0.0, 0.0));
            block.etaPerp().set(i, new Vector(0.0, 1.0, 0.0));
            block.rho()[i] = rows.get(i).rho();
        }
        return block;
    }
}
