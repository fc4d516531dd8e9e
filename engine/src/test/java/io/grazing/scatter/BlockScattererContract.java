package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.Deflection;
import io.grazing.collision.Encounter;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Kappa;
import io.grazing.collision.Vector;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.Jet;
import io.grazing.potential.Profile;
import io.grazing.potential.ShortRangePotential;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What every integrator of Newton's equations for blocks of encounters does. */
abstract class BlockScattererContract {

    private static final double EPSILON = 0.2;
    private static final int ENCOUNTERS = 200;

    /** The integrator under test. */
    abstract BlockScatterer scatterer(ShortRangePotential potential, double epsilon);

    /** Largest error of a change of velocity, in units |w|. */
    abstract double accuracy();

    /** Largest relative drift of the energy. */
    abstract double energyAccuracy();

    private interface Exact {
        Deflection deflect(double rho, double kappa);
    }

    @Test
    void velocitiesObeyTheCollisionRuleForTruncatedCoulomb() {
        check("1 - r", 1.0, ClosedForms::truncatedCoulomb);
    }

    @Test
    void velocitiesObeyTheCollisionRuleForTheSoftParabola() {
        check("1 - r^2", 0.0, ClosedForms::softParabola);
    }

    @Test
    void velocitiesObeyTheCollisionRuleForTheInverseSquare() {
        check("1 - r^2", 2.0, ClosedForms::inverseSquare);
    }

    private void check(String f, double s, Exact exact) {
        EncounterBlock block = randomBlock();
        scatterer(potential(f, s), EPSILON).scatter(block);
        for (int i = 0; i < block.size(); i++) {
            Encounter encounter = block.encounter(i);
            Vector w = encounter.relativeVelocity();
            double speed = w.norm();
            Deflection deflection = exact.deflect(encounter.rho(), Kappa.of(EPSILON, speed));
            Vector expected = w.times(-deflection.sinHalf() * deflection.sinHalf())
                    .plus(encounter.etaPerp().times(speed * deflection.sinHalf() * deflection.cosHalf()));
            assertThat(block.failure()[i]).isNull();
            assertThat(block.change1().get(i).minus(expected).norm())
                    .as("%s", encounter)
                    .isLessThan(accuracy() * speed);
            assertThat(block.change1().get(i).plus(block.change2().get(i)).norm())
                    .isLessThan(1e-13 * speed);
        }
    }

    @Test
    void grazingChangesAreRelativelyAccurate() {
        EncounterBlock block = randomBlock();
        double epsilon = 1e-12;
        scatterer(potential("1 - r", 1.0), epsilon).scatter(block);
        for (int i = 0; i < block.size(); i++) {
            Encounter encounter = block.encounter(i);
            double speed = encounter.relativeVelocity().norm();
            double kappa = Kappa.of(epsilon, speed);
            Deflection exact = ClosedForms.truncatedCoulomb(encounter.rho(), kappa);
            double sideways = block.change1().get(i).dot(encounter.etaPerp());
            assertThat(Math.abs(sideways - speed * exact.sinHalf() * exact.cosHalf()))
                    .as("%s", encounter)
                    .isLessThan(accuracy() * kappa * speed / encounter.rho());
        }
    }

    @Test
    void invariantsHoldAlongTheTrajectories() {
        EncounterBlock block = randomBlock();
        scatterer(potential("1 - r", 1.0), EPSILON).scatter(block);
        for (int i = 0; i < block.size(); i++) {
            assertThat(block.energyDrift()[i]).isLessThan(energyAccuracy());
            assertThat(block.angularMomentumDrift()[i]).isLessThan(1e-10);
        }
    }

    /** A force one percent too strong, with the energy of the true potential: energy must tell. */
    @Test
    void aPlantedErrorInTheForceShowsInTheEnergy() {
        Profile f = ExpressionProfile.of("1 - r");
        Profile wrong = new Profile() {
            @Override
            public Jet at(double r) {
                return planted(f.at(r));
            }

            @Override
            public Jet atDepth(double depth) {
                return planted(f.atDepth(depth));
            }

            private Jet planted(Jet jet) {
                return new Jet(jet.value(), 1.01 * jet.first(), jet.second());
            }

            @Override
            public String description() {
                return "planted";
            }
        };
        EncounterBlock block = randomBlock();
        scatterer(ShortRangePotential.of(wrong, 1.0), EPSILON).scatter(block);
        assertThat(Arrays.stream(block.energyDrift()).max().orElseThrow()).isGreaterThan(1e-4);
    }

    @Test
    void anEncounterThatCannotBeIntegratedIsReportedNotDropped() {
        EncounterBlock block = randomBlock();
        block.rho()[7] = Double.NaN;
        block.rho()[8] = -0.1;
        block.v2().set(9, block.v1().get(9));
        BlockScatterer scatterer = scatterer(potential("1 - r", 1.0), EPSILON);
        scatterer.scatter(block);
        assertThat(block.failure()[7]).contains("rho").contains("NaN");
        assertThat(block.failure()[8]).contains("rho").contains("-0.1");
        assertThat(block.failure()[9]).contains("kappa").contains("Infinity");
        assertThat(block.failure()).filteredOn(reason -> reason != null).hasSize(3);
    }

    @Test
    void missesWithoutInteraction() {
        EncounterBlock block = randomBlock();
        Arrays.fill(block.rho(), 1.0);
        scatterer(potential("1 - r", 1.0), EPSILON).scatter(block);
        for (int i = 0; i < block.size(); i++) {
            assertThat(block.failure()[i]).isNull();
            assertThat(block.change1().get(i).norm()).isZero();
            assertThat(block.energyDrift()[i]).isZero();
        }
    }

    @Test
    void headOnEncountersWithASingularityExchangeVelocities() {
        EncounterBlock block = randomBlock();
        Arrays.fill(block.rho(), 0.0);
        scatterer(potential("1 - r", 1.0), EPSILON).scatter(block);
        for (int i = 0; i < block.size(); i++) {
            Vector w = block.encounter(i).relativeVelocity();
            assertThat(block.change1().get(i).plus(w).norm()).isLessThan(1e-9 * w.norm());
        }
    }

    @Test
    void outcomesDoNotDependOnWhatElseIsInTheBlock() {
        BlockScatterer scatterer = scatterer(potential("(1 - r)^2", 1.0), EPSILON);
        EncounterBlock whole = randomBlock();
        scatterer.scatter(whole);
        EncounterBlock part = new EncounterBlock(ENCOUNTERS);
        part.reset(1, 50);
        for (int i = 0; i < 50; i++) {
            int from = ENCOUNTERS - 1 - i;
            part.v1().set(i, whole.v1().get(from));
            part.v2().set(i, whole.v2().get(from));
            part.etaPerp().set(i, whole.etaPerp().get(from));
            part.rho()[i] = whole.rho()[from];
        }
        scatterer.scatter(part);
        for (int i = 0; i < 50; i++) {
            int from = ENCOUNTERS - 1 - i;
            assertThat(part.change1().get(i)).isEqualTo(whole.change1().get(from));
            assertThat(part.energyDrift()[i]).isEqualTo(whole.energyDrift()[from]);
        }
    }

    /** Pairs with Gaussian velocities and impact points uniform on the disc. */
    static EncounterBlock randomBlock() {
        SplittableRandom random = new SplittableRandom(20220901);
        EncounterBlock block = new EncounterBlock(ENCOUNTERS);
        block.reset(0, ENCOUNTERS);
        for (int i = 0; i < ENCOUNTERS; i++) {
            Vector v1 = gaussian(random);
            Vector v2 = gaussian(random);
            block.v1().set(i, v1);
            block.v2().set(i, v2);
            block.rho()[i] = Math.sqrt(random.nextDouble());
            CollisionFrame frame = CollisionFrame.along(v1.minus(v2));
            block.etaPerp().set(i, frame.perpendicular(2.0 * Math.PI * random.nextDouble()));
        }
        return block;
    }

    private static Vector gaussian(SplittableRandom random) {
        return new Vector(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
    }

    static ShortRangePotential potential(String f, double s) {
        return ShortRangePotential.of(ExpressionProfile.of(f), s);
    }
}
