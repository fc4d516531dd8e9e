package io.grazing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Deflection;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;
import io.grazing.fixture.Allocation;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.HardSphere;
import io.grazing.potential.Jet;
import io.grazing.potential.Profile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.BlockScatterer;
import io.grazing.scatter.Scatterer;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class AngleTableTest {

    private static final ShortRangePotential COULOMB = ShortRangePotential.of(ExpressionProfile.of("1 - r"), 1.0);

    private static AngleTable table(ShortRangePotential potential, KappaRange range) {
        return AngleTable.build(potential, range, AngleTable.LEAST_BOUND, TableListener.silent());
    }

    /** H = κ/(1 + κ) for the truncated Coulomb potential, at any ρ. */
    @Test
    void theTruncatedCoulombPotentialHasAConstantRatio() {
        AngleTable table = table(COULOMB, KappaRange.covering(0.01, 10.0));
        for (double rho : new double[] {1e-12, 1e-6, 0.1, 0.49999, 0.5, 0.7, 0.999, 1.0 - 1e-15}) {
            for (double kappa : new double[] {0.01, 0.2, 1.0, 9.0}) {
                assertThat(table.ratio(rho, kappa)).isCloseTo(kappa / (1.0 + kappa), within(1e-10 * kappa));
            }
        }
    }

    @Test
    void theCertificateTellsWhatWasConfirmed() {
        TableCertificate certificate = table(COULOMB, KappaRange.only(0.02)).certificate();
        assertThat(certificate.bound()).isEqualTo(1e-9);
        assertThat(certificate.worst()).isPositive().isLessThanOrEqualTo(1.0);
        assertThat(certificate.confirmed()).isEqualTo(1 << 16);
        assertThat(certificate.confirmedByReference()).isEqualTo(24);
        assertThat(certificate.worstByReference()).isLessThanOrEqualTo(1.0);
        // (1 − share)^65536 = 10⁻³/12: each of twelve rounds might have accepted the table by chance
        assertThat(certificate.exceedance()).isCloseTo(1.4331e-4, within(1e-8));
        assertThat(certificate.kappaLow()).isEqualTo(certificate.kappaHigh()).isEqualTo(0.02);
        assertThat(certificate.fallbackShare()).isZero();
        assertThat(certificate.cells()).isGreaterThanOrEqualTo(2 * ImpactOctaves.COUNT);
    }

    @Test
    void tablesAreTheSameBitsWheneverTheyAreBuilt() {
        ShortRangePotential potential = ShortRangePotential.of(ExpressionProfile.of("(1 - r)^2"), 0.5);
        KappaRange range = KappaRange.covering(0.3, 0.7);
        TableLayout first = table(potential, range).layout();
        TableLayout second = table(potential, range).layout();
        assertThat(second.coefficients()).isEqualTo(first.coefficients());
        assertThat(second.directory()).isEqualTo(first.directory());
        assertThat(second.tiles()).isEqualTo(first.tiles());
    }

    @Test
    void whatNoCellCoversIsIntegrated() {
        TableUsage usage = new TableUsage();
        BlockScatterer scatterer = table(COULOMB, KappaRange.covering(0.3, 0.4))
                .scatterers(1.0, usage, Long.MAX_VALUE)
                .get();
        double[] kappas = {0.01, 0.2499, 0.25, 0.4999, 0.5, 20.0};
        EncounterBlock block = new EncounterBlock(kappas.length);
        block.reset(0, kappas.length);
        for (int i = 0; i < kappas.length; i++) {
            block.v1().set(i, new Vector(Math.sqrt(2.0 / kappas[i]), 0.0, 0.0));
            block.v2().set(i, new Vector(0.0, 0.0, 0.0));
            block.etaPerp().set(i, new Vector(0.0, 1.0, 0.0));
            block.rho()[i] = 0.4;
        }
        scatterer.scatter(block);
        assertThat(usage.encounters()).isEqualTo(6);
        assertThat(usage.integrated()).isBetween(4L, 5L);
        for (int i = 0; i < kappas.length; i++) {
            double tangent = kappas[i] / (1.0 + kappas[i]) * Math.sqrt(1.0 - 0.16) / 0.4;
            double along =
                    -tangent * tangent / (1.0 + tangent * tangent) * block.v1().x()[i];
            assertThat(block.change1().x()[i])
                    .isCloseTo(along, within(1e-9 * block.v1().x()[i]));
        }
    }

    @Test
    void closeToTheSeparatrixIsLeftToTheBatchIntegrator() {
        ShortRangePotential parabola = ShortRangePotential.of(ExpressionProfile.of("1 - r^2"), 0.0);
        AngleTable table = table(parabola, KappaRange.covering(0.4, 0.6));
        assertThat(table.cell(1e-5, 0.5)).isNegative();
        assertThat(table.cell(0.3, 0.5)).isNotNegative();
        assertThat(table.certificate().fallbackShare()).isBetween(1e-6, 0.05);
    }

    /** The force that the 12-variable integrator sees is one percent too strong. */
    @Test
    void aTableThatTheReferenceContradictsIsRefused() {
        Profile f = ExpressionProfile.of("1 - r");
        boolean[] altered = {false};
        Profile changing = new Profile() {
            @Override
            public Jet at(double r) {
                return altered(f.at(r));
            }

            @Override
            public Jet atDepth(double depth) {
                return altered(f.atDepth(depth));
            }

            private Jet altered(Jet jet) {
                return altered[0] ? new Jet(jet.value(), 1.01 * jet.first(), jet.second()) : jet;
            }

            @Override
            public String description() {
                return "altered";
            }
        };
        TableListener listener = new TableListener() {
            @Override
            public void progress(long done, long known) {
                altered[0] = true;
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        assertThatThrownBy(() ->
                        AngleTable.build(ShortRangePotential.of(changing, 1.0), KappaRange.only(0.1), 1e-9, listener))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("expected no error beyond 1.00e-09 by the 12-variable integrator");
    }

    @Test
    void aBuildCanBeCancelled() {
        TableListener impatient = new TableListener() {
            @Override
            public void progress(long done, long known) {
                assertThat(done).isLessThanOrEqualTo(known);
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> AngleTable.build(COULOMB, KappaRange.only(0.1), 1e-9, impatient))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void boundsAndRangesOutOfReachAreRefused() {
        assertThatThrownBy(() -> AngleTable.build(COULOMB, KappaRange.only(0.1), 1e-12, TableListener.silent()))
                .hasMessage("bound: expected 1.0E-9 to 0.1, got 1.0E-12");
        assertThatThrownBy(() -> KappaRange.only(Double.NaN)).hasMessageContaining("got NaN");
        assertThatThrownBy(() -> KappaRange.covering(2.0, 1.0)).hasMessageContaining("got 2.0 to 1.0");
        assertThat(AngleTable.boundFor(1e-10)).isEqualTo(1e-9);
        assertThat(AngleTable.boundFor(1e-13)).isEqualTo(1e-9);
        assertThat(AngleTable.boundFor(1e-7)).isCloseTo(1e-6, within(1e-20));
    }

    @Test
    void singleAnglesStateTheBound() {
        Scatterer angles = TableAngles.of(COULOMB, 1e-9);
        for (double kappa : new double[] {1e-10, 0.02, 0.03, 0.5, 1e4}) {
            for (double rho : new double[] {0.0, 1e-9, 0.3, 0.99, 1.0}) {
                double c = Math.sqrt((1.0 - rho) * (1.0 + rho));
                double exact = 2.0 * Math.atan2(c * kappa, rho * (1.0 + kappa));
                Deflection found = angles.deflect(rho, kappa);
                assertThat(found.theta()).isCloseTo(exact, within(found.error() + Math.ulp(exact)));
                assertThat(found.error()).isLessThanOrEqualTo(1e-9 * (Math.min(1.0, kappa) + 1e-3 * exact));
            }
        }
        double closest = angles.deflect(0.3, 0.5).closestApproach();
        assertThat(closest * closest - closest * (1.0 - closest)).isCloseTo(0.09, within(1e-15));
        assertThat(TableAngles.of(new HardSphere(), 1e-9).deflect(0.5, 1.0).theta())
                .isCloseTo(2.0 * Math.acos(0.5), within(1e-15));
    }

    @Test
    void blocksAllocateNothingAfterWarmUp() {
        SplittableRandom random = new SplittableRandom(3);
        EncounterBlock block = new EncounterBlock(4096);
        block.reset(0, 4096);
        for (int i = 0; i < block.size(); i++) {
            block.v1().set(i, new Vector(Math.sqrt(2.0 / random.nextDouble(0.2, 1.2)), 0.0, 0.0));
            block.v2().set(i, new Vector(0.0, 0.0, 0.0));
            block.etaPerp().set(i, new Vector(0.0, 1.0, 0.0));
            block.rho()[i] = Math.sqrt(random.nextDouble());
        }
        BlockScatterer scatterer = table(COULOMB, KappaRange.covering(0.3, 0.9))
                .scatterers(1.0, new TableUsage(), Long.MAX_VALUE)
                .get();
        assertThat(Allocation.perBlockOnceWarm(() -> scatterer.scatter(block))).isLessThan(Allocation.NOTHING);
    }
}
