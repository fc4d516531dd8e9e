package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;
import io.grazing.fixture.Blocks;
import io.grazing.potential.ShortRangePotential;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levi-Civita's coordinates: the same angles as in those of the particles and by formula (3.5). */
class RegularizedLanesTest {

    private static final double TOLERANCE = 1e-10;
    private static final int ENCOUNTERS = 4000;
    private static final double LEAST_KAPPA = 0x1p-8;

    @ParameterizedTest
    @CsvSource({
        "1 - r^2,1",
        "1 - r,1",
        "(1 - r)^2,1",
        "exp(-2*r) - exp(-2),1",
        "1 - r^1.5,1",
        "1 - r,1.5",
        "1 - r^2,2",
        "1 - r^2,3.3",
        "(1 - r)^2,4",
        "1 - r^2,8",
        "1 - r,12",
        "exp(1 - 1/(1 - r^2)),1",
        "300*(1 - r^2),1.2"
    })
    void anglesAreThoseOfBothOtherWays(String f, double s) {
        ShortRangePotential potential = BlockScattererContract.potential(f, s);
        LanePlan regularized = LanePlan.regularized(potential, TOLERANCE).orElseThrow();
        LanePlan direct = LanePlan.of(potential, TOLERANCE, false);
        QuadratureScatterer formula = QuadratureScatterer.of(potential);
        double[] rho = new double[ENCOUNTERS];
        double[] kappa = new double[ENCOUNTERS];
        int taken = 0;
        SplittableRandom random = new SplittableRandom(21);
        while (taken < ENCOUNTERS) {
            rho[taken] =
                    random.nextBoolean() ? Math.sqrt(random.nextDouble()) : Math.pow(10.0, -6.0 * random.nextDouble());
            kappa[taken] = LEAST_KAPPA * Math.pow(10.0, 7.0 * random.nextDouble());
            taken += regularized.takes(LaneGrid.cell(rho[taken], kappa[taken]), kappa[taken]) ? 1 : 0;
        }
        EncounterBlock its = scattered(BatchPlan.of(regularized), rho, kappa);
        EncounterBlock other = scattered(BatchPlan.of(direct), rho, kappa);
        for (int i = 0; i < ENCOUNTERS; i++) {
            double allowed = 10.0 * TOLERANCE * Math.min(1.0, kappa[i]);
            Vector difference = its.change1().get(i).minus(other.change1().get(i));
            assertThat(its.failure()[i]).isNull();
            assertThat(Blocks.error(its, i, formula.deflect(rho[i], kappa[i])))
                    .as("rho = %s, kappa = %s", rho[i], kappa[i])
                    .isLessThan(allowed);
            assertThat(2.0 * difference.norm() / its.v1().x()[i])
                    .as("rho = %s, kappa = %s", rho[i], kappa[i])
                    .isLessThan(2.0 * allowed);
        }
    }

    /** That is what they are for. */
    @ParameterizedTest
    @CsvSource({"1 - r,1,0.65", "1 - r^2,1.5,0.75", "1 - r^2,2,0.7", "1 - r^2,3.3,0.75", "(1 - r)^2,2,0.75"})
    void stepsAreFewer(String f, double s, double share) {
        ShortRangePotential potential = BlockScattererContract.potential(f, s);
        BatchPlan plan = BatchPlan.of(potential, TOLERANCE, false);
        SplittableRandom random = new SplittableRandom(22);
        double[] rho = random.doubles(ENCOUNTERS).map(Math::sqrt).toArray();
        double[] kappa = random.doubles(ENCOUNTERS, Math.log(0.05), Math.log(5.0))
                .map(Math::exp)
                .toArray();
        assertThat(steps(plan, rho, kappa)).isLessThan((long) (share * steps(BatchPlan.of(plan.direct()), rho, kappa)));
    }

    /** A free particle moves on a straight line in those of the particles alone, so that small deflections are integrated there. */
    @ParameterizedTest
    @CsvSource({"1 - r^2,1", "(1 - r)^2,1", "(1 - r)^4,2", "exp(1 - 1/(1 - r^2)),1", "1e-3*(1 - r),1"})
    void smallAnglesKeepTheirDigits(String f, double s) {
        ShortRangePotential potential = BlockScattererContract.potential(f, s);
        QuadratureScatterer formula = QuadratureScatterer.of(potential);
        BatchPlan plan = BatchPlan.of(potential, TOLERANCE, false);
        SplittableRandom random = new SplittableRandom(23);
        double[] rho = random.doubles(ENCOUNTERS)
                .map(x -> x < 0.5 ? Math.sqrt(2.0 * x) : 1.0 - Math.pow(10.0, 6.0 - 12.0 * x))
                .toArray();
        double[] kappa = random.doubles(ENCOUNTERS, Math.log(1e-3), Math.log(5.0))
                .map(Math::exp)
                .toArray();
        assertRelative(
                formula, scattered(plan, rho, kappa), scattered(BatchPlan.of(plan.direct()), rho, kappa), rho, kappa);
    }

    private static void assertRelative(
            QuadratureScatterer formula, EncounterBlock its, EncounterBlock direct, double[] rho, double[] kappa) {
        int small = 0;
        for (int i = 0; i < rho.length; i++) {
            double theta = formula.deflect(rho[i], kappa[i]).theta();
            if (theta < 1e-2 * Math.min(1.0, kappa[i])) {
                small++;
                assertThat(its.change1().get(i)).isEqualTo(direct.change1().get(i));
            } else if (theta < 1.0) {
                double speed = its.v1().x()[i];
                double found = 2.0 * Math.asin(its.change1().get(i).norm() / speed);
                assertThat(found).as("rho = %s, kappa = %s", rho[i], kappa[i]).isCloseTo(theta, within(1e-7 * theta));
            }
        }
        assertThat(small).isPositive();
    }

    @Test
    void theyServeSingularPotentialsAtToleranceAboveRounding() {
        assertThat(BatchPlan.of(BlockScattererContract.potential("1 - r", 0.9), TOLERANCE, false)
                        .regularized())
                .isEmpty();
        assertThat(BatchPlan.of(BlockScattererContract.potential("1 - r", 1.0), TOLERANCE, false)
                        .regularized())
                .isPresent();
        assertThat(BatchPlan.of(BlockScattererContract.potential("1 - r", 1.0), 1e-12, false)
                        .regularized())
                .isEmpty();
        assertThat(BatchPlan.of(BlockScattererContract.potential("1 - r", 1.0), TOLERANCE, true)
                        .regularized())
                .isEmpty();
    }

    @Test
    void weakPotentialsAndCloseEncountersOfSmallKappaAreNotTaken() {
        LanePlan plan = LanePlan.regularized(BlockScattererContract.potential("1 - r", 1.0), TOLERANCE)
                .orElseThrow();
        assertThat(takes(plan, 0.5, LEAST_KAPPA)).isTrue();
        assertThat(takes(plan, 0.5, Math.nextDown(LEAST_KAPPA))).isFalse();
        assertThat(takes(plan, 1e-3, LEAST_KAPPA)).isFalse();
        assertThat(takes(plan, 1e-3, 1.0)).isTrue();
        assertThat(takes(plan, 0.99, 1.0)).isFalse();
    }

    private static boolean takes(LanePlan plan, double rho, double kappa) {
        return plan.takes(LaneGrid.cell(rho, kappa), kappa);
    }

    private static long steps(BatchPlan plan, double[] rho, double[] kappa) {
        BatchScatterer scatterer = new BatchScatterer(plan, 1.0, new LaneLoops());
        scatterer.scatter(block(rho, kappa));
        return scatterer.steps();
    }

    private static EncounterBlock scattered(BatchPlan plan, double[] rho, double[] kappa) {
        EncounterBlock block = block(rho, kappa);
        new BatchScatterer(plan, 1.0, new LaneLoops()).scatter(block);
        return block;
    }

    private static EncounterBlock block(double[] rho, double[] kappa) {
        EncounterBlock block = new EncounterBlock(rho.length);
        block.reset(0, rho.length);
        for (int i = 0; i < rho.length; i++) {
            Blocks.put(block, i, rho[i], kappa[i]);
        }
        return block;
    }
}
