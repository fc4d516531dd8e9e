package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.potential.ShortRangePotential;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known beforehand of a trajectory's first steps. */
class LaneStartsTest {

    private static final int TRAJECTORIES = 2000;

    @ParameterizedTest
    @CsvSource({"1 - r^2,1", "1 - r^2,0.3", "(1 - r)^2,2", "cos(pi*r/2),0", "exp(-4*r) - exp(-4),3.3"})
    void theEdgeKnowsTheForceAndItsSlope(String f, double s) {
        ShortRangePotential potential = BlockScattererContract.potential(f, s);
        double h = 1e-3;
        double slope = (3.0 * force(potential, 1.0) - 4.0 * force(potential, 1.0 - h) + force(potential, 1.0 - 2.0 * h))
                / (2.0 * h);
        LaneEdge edge = LaneEdge.of(CompiledForce.of(potential));
        assertThat(edge.force()).isEqualTo(force(potential, 1.0), within(1e-12));
        assertThat(3.0 * edge.bend()).isEqualTo(4.0 * edge.force() + slope, within(1e-3));
    }

    /** −φ′(r)/r. */
    private static double force(ShortRangePotential potential, double r) {
        return -potential.at(r).first() / r;
    }

    @Test
    void aForceWithoutSlopeAtTheEdgeHasNoBend() {
        LaneEdge edge = LaneEdge.of(CompiledForce.of(BlockScattererContract.potential("(1 - r)^1.5", 1.0)));
        assertThat(edge.bend()).isEqualTo(0.0, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-9, 1.0, 1e9, 1e300})
    void theTimeToTheApseIsFiniteForAnyKappa(double kappa) {
        LanePlan plan = plan("(1 - r)^2", 1.0, false);
        LaneEncounters encounters = encounter(plan, 0.3, kappa);
        assertThat(encounters.remaining[0]).isBetween(0.25, 2.0);
    }

    @ParameterizedTest
    @CsvSource({
        "1 - r^2,1,false",
        "1 - r^2,0.5,false",
        "1 - r^2,2,false",
        "1 - r,0,false",
        "1 - r^2,1,true",
        "1 - r,1.5,true",
        "1 - r^2,2,true"
    })
    void nineInTenFirstStepsThatMayReachTheApseEndThere(String f, double s, boolean isRegularized) {
        LanePlan plan = plan(f, s, isRegularized);
        SplittableRandom random = new SplittableRandom(5);
        int reaching = 0;
        int ended = 0;
        for (int i = 0; i < TRAJECTORIES; i++) {
            LaneEncounters encounters = random(plan, random);
            if (encounters.remaining[0] < encounters.reach[0] * encounters.timescale[0]) {
                reaching++;
                Lane lane = new Lane(plan, encounters);
                lane.step();
                ended += lane.arrived ? 1 : 0;
            }
        }
        assertThat(reaching).isGreaterThan(TRAJECTORIES / 5);
        assertThat(ended).isGreaterThan(9 * reaching / 10);
    }

    @ParameterizedTest
    @CsvSource({
        "1 - r^2,1,false,0.05",
        "1 - r^2,0.5,false,0.05",
        "1 - r^2,1.5,false,0.07",
        "1 - r^2,3.3,false,0.17",
        "(1 - r)^2,1,false,0.05",
        "1 - r^2,1,true,0.05",
        "1 - r^2,1.5,true,0.07",
        "1 - r^2,3.3,true,0.17",
        "(1 - r)^2,1,true,0.05"
    })
    void fewStepsAreRejected(String f, double s, boolean isRegularized, double mostATrajectory) {
        LanePlan plan = plan(f, s, isRegularized);
        SplittableRandom random = new SplittableRandom(6);
        int rejected = 0;
        for (int i = 0; i < TRAJECTORIES; i++) {
            Lane lane = new Lane(plan, random(plan, random));
            while (!lane.arrived) {
                lane.step();
                rejected += lane.isRejected() ? 1 : 0;
            }
        }
        assertThat(rejected).isLessThan((int) (mostATrajectory * TRAJECTORIES));
    }

    private static LanePlan plan(String f, double s, boolean isRegularized) {
        ShortRangePotential potential = BlockScattererContract.potential(f, s);
        return isRegularized
                ? LanePlan.regularized(potential, 1e-10).orElseThrow()
                : LanePlan.of(potential, 1e-10, false);
    }

    private static LaneEncounters random(LanePlan plan, SplittableRandom random) {
        double rho;
        double kappa;
        do {
            rho = Math.sqrt(random.nextDouble());
            kappa = 0.05 * Math.pow(100.0, random.nextDouble());
        } while (!plan.takes(LaneGrid.cell(rho, kappa), kappa));
        return encounter(plan, rho, kappa);
    }

    private static LaneEncounters encounter(LanePlan plan, double rho, double kappa) {
        LaneEncounters encounters = LaneEncounters.ofCapacity(1);
        encounters.add(rho, kappa, LaneGrid.cell(rho, kappa), 0);
        plan.start(encounters);
        return encounters;
    }

    /** A trajectory alone. */
    private static final class Lane {

        private final LaneState lanes = new LaneState();
        private final NystromStep step;
        private boolean arrived;

        Lane(LanePlan plan, LaneEncounters encounters) {
            step = new NystromStep(plan.force(), plan.control(), new LaneLoops(), lanes);
            lanes.load(0, encounters, 0);
        }

        void step() {
            arrived = (step.run() & 1L) != 0;
        }

        boolean isRejected() {
            return lanes.error[LaneState.FIRST] > 1.0;
        }
    }
}
