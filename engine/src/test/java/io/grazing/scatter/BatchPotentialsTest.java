package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.collision.Deflection;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Kappa;
import io.grazing.fixture.Blocks;
import io.grazing.potential.ShortRangePotential;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fast integrator against formula (3.5), for potentials of every sort and parameters of every size. */
class BatchPotentialsTest {

    private static final int ENCOUNTERS = 400;

    /** Flanks of all widths that steps or the nodes of a fit could pass over, small shares of f. */
    private static Stream<ShortRangePotential> flanks() {
        return Stream.of(
                        "1-r+1e-6*(1-tanh(100*(r-0.6)))*(1-r)",
                        "1-r+1e-3*(1-tanh(250*(r-0.37)))*(1-r)",
                        "1-r+1e-6*(1-tanh(1e3*(r-0.6)))*(1-r)",
                        "1-r+1e-6*(1-tanh(1e4*(r-0.6)))*(1-r)",
                        "1-r+1e-4*(1-tanh(2e3*(r-0.05)))*(1-r)",
                        "(1-r)^2+1e-3*(1-r^500)",
                        "(1-r)^2+1e-3*(1-r^20000)")
                .flatMap(f -> Stream.of(0.5, 1.0).map(s -> BlockScattererContract.potential(f, s)));
    }

    static Stream<ShortRangePotential> potentials() {
        return Stream.concat(
                Stream.of(CompiledForceTest.potentials(), CompiledForceTest.fineTables(), flanks())
                        .flatMap(of -> of),
                Stream.of(
                        BlockScattererContract.potential("1 - r", 12.0),
                        BlockScattererContract.potential("exp(-100*r) - exp(-100)", 14.0),
                        BlockScattererContract.potential("exp(-20*r) - exp(-20)", 50.0),
                        BlockScattererContract.potential("1 - tanh(1e3*(r - 0.5))", 0.0),
                        BlockScattererContract.potential("(1 - r)^2*(1 + 2*r)", 0.0),
                        BlockScattererContract.potential("(1 - r)^2.5", 1.0),
                        BlockScattererContract.potential("exp(-1/(1 - r)^2)", 0.0),
                        BlockScattererContract.potential("exp(-1000*r) - exp(-1000)", 1.0),
                        BlockScattererContract.potential("tanh(20*(0.5 - r)) + tanh(10)", 0.0),
                        BlockScattererContract.potential("1e-6*(1 - r)", 0.5),
                        BlockScattererContract.potential("1e-9*(1 - r^2)", 0.0),
                        BlockScattererContract.potential("1e-7*(exp(-3*r) - exp(-3))", 2.0),
                        BlockScattererContract.potential("1e4*(1 - r)", 1.0)));
    }

    @ParameterizedTest
    @MethodSource("potentials")
    void velocitiesAreThoseOfTheFormula(ShortRangePotential potential) {
        assertErrors(potential, 1e-10, 1e-9, 1e-12);
    }

    /** Steps as long as this tolerance would allow lead anywhere. */
    @ParameterizedTest
    @MethodSource("potentials")
    void theLoosestToleranceIsKept(ShortRangePotential potential) {
        assertErrors(potential, 1e-3, 1e-3, 1e-8);
    }

    private static void assertErrors(ShortRangePotential potential, double tolerance, double most, double mostOfTheta) {
        SplittableRandom random = new SplittableRandom(7);
        EncounterBlock block = new EncounterBlock(ENCOUNTERS);
        block.reset(0, ENCOUNTERS);
        double strongest = 4.0 - Math.log10(Math.min(1.0, potential.strength()));
        for (int i = 0; i < ENCOUNTERS; i++) {
            double kappa = Math.pow(10.0, random.nextDouble(-10.0, strongest));
            double rho = i % 2 == 0 ? Math.sqrt(random.nextDouble()) : Math.pow(10.0, random.nextDouble(-6.0, 0.0));
            Blocks.put(block, i, rho, kappa);
        }
        new BatchScatterer(BatchPlan.of(potential, tolerance, false), 1.0, LaneKernels.fastest()).scatter(block);
        QuadratureScatterer formula = QuadratureScatterer.of(potential);
        for (int i = 0; i < ENCOUNTERS; i++) {
            double kappa = Kappa.of(1.0, block.v1().x()[i]);
            Deflection exact = formula.deflect(block.rho()[i], kappa);
            double error = Blocks.error(block, i, exact);
            assertThat(block.failure()[i]).isNull();
            assertThat(error - 2.0 * exact.error())
                    .as("rho = %s, kappa = %s", block.rho()[i], kappa)
                    .isLessThanOrEqualTo(most * Math.min(1.0, kappa) + mostOfTheta * exact.theta());
        }
    }

    @Test
    void headOnEncountersWithABoundedPotentialPassOrReturn() {
        BatchScatterer scatterer = new BatchScatterer(
                BatchPlan.of(BlockScattererContract.potential("1 - r", 0.0), 1e-10, false), 1.0, LaneKernels.fastest());
        assertThat(scatterer.deflect(0.0, 0.4).theta()).isLessThan(1e-14);
        assertThat(scatterer.deflect(0.0, 0.6).supplement()).isLessThan(1e-14);
        BatchScatterer smooth = new BatchScatterer(
                BatchPlan.of(BlockScattererContract.potential("1 - r^2", 0.0), 1e-10, false),
                1.0,
                LaneKernels.fastest());
        assertThat(smooth.deflect(0.0, 0.4).theta()).isLessThan(1e-14);
        assertThat(smooth.deflect(0.0, 0.6).supplement()).isLessThan(1e-14);
    }

    @Test
    void anEncounterThatNeverEndsIsReported() {
        LanePlan plan = LanePlan.of(BlockScattererContract.potential("1 - r", 1.0), 1e-10, false);
        EncounterBlock block = BlockScattererContract.randomBlock();
        LaneControl tooShort =
                new LaneControl(1e-3 / LanePass.MOST_STEPS, plan.control().arrived(), false);
        LanePlan endless = new LanePlan(
                plan.force(),
                plan.tolerance(),
                tooShort,
                plan.estimate(),
                plan.leniency(),
                plan.edge(),
                plan.starts(),
                plan.brink(),
                plan.inner(),
                plan.kink(),
                plan.steepness());
        new BatchScatterer(BatchPlan.of(endless), 0.2, new LaneLoops()).scatter(block);
        assertThat(block.failure())
                .anyMatch(reason -> reason != null)
                .allMatch(reason -> reason == null || reason.startsWith("not ended after"));
    }
}
