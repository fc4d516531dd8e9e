package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.collision.Deflection;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;
import io.grazing.potential.ShortRangePotential;
import io.grazing.table.AngleTable;
import io.grazing.table.KappaRange;
import io.grazing.table.TableListener;
import io.grazing.table.TableUsage;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Certified tables against formula (3.5), which they know nothing of: potentials of every sort, one κ and ranges of it. */
@Tag("slow")
class TablePotentialsTest {

    private static final int ENCOUNTERS = 1000;
    private static final double BOUND = 1e-9;

    static Stream<ShortRangePotential> potentials() {
        return Stream.concat(
                CompiledForceTest.potentials(),
                Stream.of(
                        BlockScattererContract.potential("1 - r", 12.0),
                        BlockScattererContract.potential("1 - r", 0.25),
                        BlockScattererContract.potential("exp(-1/(1 - r)^2)", 0.0),
                        BlockScattererContract.potential("tanh(20*(0.5 - r)) + tanh(10)", 0.0)));
    }

    /** The second is at the separatrix 2κf(0) = 1 where f(0) = 1 and s = 0. */
    @ParameterizedTest
    @MethodSource("potentials")
    void anglesAtOneKappaAreThoseOfTheFormula(ShortRangePotential potential) {
        for (double kappa : new double[] {1e-8, 0.5}) {
            AngleTable table = AngleTable.build(potential, KappaRange.only(kappa), BOUND, TableListener.silent());
            check(potential, table, 0.5 * kappa, kappa, kappa);
        }
    }

    static Stream<ShortRangePotential> some() {
        return Stream.of(
                BlockScattererContract.potential("1 - r^2", 0.0),
                BlockScattererContract.potential("(1 - r)^2", 1.0),
                BlockScattererContract.potential("1 - r", 12.0),
                CompiledForceTest.table(11));
    }

    @ParameterizedTest
    @MethodSource("some")
    void anglesInAnOctaveOfKappaAreThoseOfTheFormula(ShortRangePotential potential) {
        AngleTable table = AngleTable.build(potential, KappaRange.covering(0.3, 0.6), BOUND, TableListener.silent());
        check(potential, table, 1.0, 0.25, 1.0);
    }

    private static void check(
            ShortRangePotential potential, AngleTable table, double epsilon, double low, double high) {
        SplittableRandom random = new SplittableRandom(7);
        EncounterBlock block = new EncounterBlock(ENCOUNTERS);
        block.reset(0, ENCOUNTERS);
        for (int i = 0; i < ENCOUNTERS; i++) {
            double kappa = low * Math.pow(high / low, random.nextDouble());
            block.v1().set(i, new Vector(low == high ? 1.0 : Math.sqrt(2.0 * epsilon / kappa), 0.0, 0.0));
            block.v2().set(i, new Vector(0.0, 0.0, 0.0));
            block.etaPerp().set(i, new Vector(0.0, 1.0, 0.0));
            double close = Math.pow(10.0, -6.0 * random.nextDouble());
            block.rho()[i] = i % 3 == 0 ? close : i % 3 == 1 ? 1.0 - close : Math.sqrt(random.nextDouble());
        }
        table.scatterers(epsilon, new TableUsage(), 1L).get().scatter(block);
        QuadratureScatterer formula = QuadratureScatterer.of(potential);
        for (int i = 0; i < ENCOUNTERS; i++) {
            double speed = block.v1().x()[i];
            double kappa = 2.0 * epsilon / (speed * speed);
            Deflection exact = formula.deflect(block.rho()[i], kappa);
            double along = block.change1().x()[i] / speed + exact.sinHalf() * exact.sinHalf();
            double across = block.change1().y()[i] / speed - exact.sinHalf() * exact.cosHalf();
            assertThat(block.failure()[i]).isNull();
            assertThat(2.0 * Math.hypot(along, across) - 2.0 * exact.error())
                    .as("rho = %s, kappa = %s", block.rho()[i], kappa)
                    .isLessThanOrEqualTo(BOUND * (Math.min(1.0, kappa) + 1e-3 * exact.theta()));
        }
    }
}
