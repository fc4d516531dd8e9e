package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.collision.EncounterBlock;
import io.grazing.fixture.Allocation;
import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a trajectory costs, in steps of eight evaluations and in bytes: numbers that do not depend on the machine. */
class BatchCostTest {

    private static final int TRAJECTORIES = 1000;

    @ParameterizedTest
    @CsvSource({
        "1 - r^2,1,2.35",
        "1 - r^2,0.5,2.4",
        "1 - r^2,0.7,2.4",
        "1 - r^2,1.5,1.85",
        "1 - r^2,2,1.8",
        "1 - r^2,3.3,2.35",
        "1 - r^2,5,2.95",
        "1 - r,1,1.65",
        "(1 - r)^2,1,3.05"
    })
    void aTrajectoryTakesFewSteps(String f, double s, double most) {
        int[] steps = steps(f, s, uniform -> 0.05 * Math.pow(100.0, uniform));
        assertThat(Arrays.stream(steps).average().orElseThrow()).isLessThan(most);
    }

    @ParameterizedTest
    @CsvSource({"1 - r^2,1", "(1 - r)*exp(-2*r),2", "cos(pi*r/2)^2,0.7"})
    void aFineTableTakesTheStepsOfItsFormula(String f, double s) {
        DoubleUnaryOperator kappa = uniform -> 0.05 * Math.pow(100.0, uniform);
        double formula = Arrays.stream(steps(BlockScattererContract.potential(f, s), kappa))
                .average()
                .orElseThrow();
        double table = Arrays.stream(steps(CompiledForceTest.fineTable(1001, f, s), kappa))
                .average()
                .orElseThrow();
        assertThat(table).isLessThan(1.02 * formula);
    }

    @ParameterizedTest
    @CsvSource({"1 - r^2,0", "1 - r,0.5", "1 - r^2,1", "(1 - r)^2,2", "exp(1 - 1/(1 - r^2)),0"})
    void workDoesNotGrowAsKappaVanishes(String f, double s) {
        double weak = Arrays.stream(steps(f, s, uniform -> 1e-3)).average().orElseThrow();
        double weakest = Arrays.stream(steps(f, s, uniform -> 1e-10)).average().orElseThrow();
        assertThat(weakest).isLessThan(1.15 * weak);
    }

    /** κ^{1/s} is a thousandth and more of the support, and ρ down to a thousandth of that. */
    @ParameterizedTest
    @CsvSource({"1 - r^2,1,1e-3", "1 - r^2,2,1e-6", "(1 - r)^2,4,1e-10", "1 - r,12,1e-10"})
    void closeEncountersCostAtMostTwentyTimesTheMedian(String f, double s, double kappa) {
        int[] steps = steps(f, s, uniform -> kappa);
        Arrays.sort(steps);
        ShortRangePotential potential = BlockScattererContract.potential(f, s);
        BatchPlan plan = BatchPlan.of(potential, 1e-10, false);
        for (double share = 1e-3; share < 1.0; share *= 3.0) {
            int closest = steps(plan, share * Math.pow(kappa, 1.0 / s), kappa);
            assertThat(closest).isLessThanOrEqualTo(20 * steps[TRAJECTORIES / 2]);
        }
    }

    /** However weak the potential, though nine decades of r and more have to be passed. */
    @ParameterizedTest
    @CsvSource({"1 - r,1", "1 - r^2,1", "1 - r^2,1.5", "1 - r^2,2", "(1 - r)^2,4", "1 - r,12"})
    void deepEncountersCostAtMostTwentyTimesTheMedian(String f, double s) {
        BatchPlan plan = BatchPlan.of(BlockScattererContract.potential(f, s), 1e-10, false);
        for (double kappa : new double[] {1e-2, 1e-4, 1e-6, 1e-8, 1e-10}) {
            int[] steps = steps(f, s, uniform -> kappa);
            Arrays.sort(steps);
            for (double rho = 0.03 * Math.pow(kappa, 1.0 / s); rho > 1e-15; rho *= 0.5) {
                assertThat(steps(plan, rho, kappa))
                        .as("kappa = %s, rho = %s", kappa, rho)
                        .isLessThanOrEqualTo(20 * steps[TRAJECTORIES / 2]);
            }
        }
    }

    /** The radius of a close encounter falls by the same factor in every step: ten decades take a hundred of them. */
    @ParameterizedTest
    @CsvSource({"1 - r,1,1e-6,100", "1 - r,1,1e-8,115", "1 - r,1,1e-10,125", "(1 - r)^2,2,1e-10,95"})
    void noImpactParameterTakesManySteps(String f, double s, double kappa, int most) {
        BatchPlan plan = BatchPlan.of(BlockScattererContract.potential(f, s), 1e-10, false);
        for (double rho = 0.9; rho > 1e-13; rho *= 0.9) {
            assertThat(steps(plan, rho, kappa)).as("rho = %s", rho).isLessThanOrEqualTo(most);
        }
    }

    @Test
    void blocksAllocateNothingAfterWarmUp() {
        EncounterBlock block = BlockScattererContract.randomBlock();
        BatchScatterer scatterer = new BatchScatterer(
                BatchPlan.of(BlockScattererContract.potential("1 - r^2", 1.0), 1e-10, false),
                0.2,
                LaneKernels.fastest());
        assertThat(Allocation.perBlockOnceWarm(() -> scatterer.scatter(block))).isLessThan(Allocation.NOTHING);
    }

    private static int[] steps(String f, double s, DoubleUnaryOperator kappa) {
        return steps(BlockScattererContract.potential(f, s), kappa);
    }

    private static int[] steps(ShortRangePotential potential, DoubleUnaryOperator kappa) {
        BatchPlan plan = BatchPlan.of(potential, 1e-10, false);
        SplittableRandom random = new SplittableRandom(11);
        int[] steps = new int[TRAJECTORIES];
        for (int i = 0; i < TRAJECTORIES; i++) {
            steps[i] = steps(plan, Math.sqrt(random.nextDouble()), kappa.applyAsDouble(random.nextDouble()));
        }
        return steps;
    }

    private static int steps(BatchPlan plan, double rho, double kappa) {
        LanePlan of = plan.at(rho, kappa);
        LaneState lanes = new LaneState();
        NystromStep step = new NystromStep(of.force(), of.control(), new LaneLoops(), lanes);
        LaneEncounters encounters = LaneEncounters.ofCapacity(1);
        encounters.add(rho, kappa, LaneGrid.cell(rho, kappa), 0);
        of.start(encounters);
        lanes.load(0, encounters, 0);
        int steps = 1;
        while ((step.run() & 1L) == 0) {
            steps++;
        }
        return steps;
    }
}
