package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Deflection;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.HardSphere;
import io.grazing.potential.ShortRangePotential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardSphereScattererTest {

    private final HardSphereScatterer spheres = new HardSphereScatterer();

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 1e-9, 0.3, 0.9, 1 - 1e-12, 1.0})
    void theAngleAndItsSupplementAreExact(double rho) {
        Deflection deflection = spheres.deflect(rho, 1.0);
        assertThat(deflection.supplement()).isCloseTo(2.0 * Math.asin(rho), within(1e-15));
        assertThat(Math.sin(0.5 * deflection.theta())).isCloseTo(Math.sqrt((1.0 - rho) * (1.0 + rho)), within(3e-16));
    }

    /** Every soft potential tends to the hard sphere as κ → ∞. */
    @Test
    void isTheLimitOfLargeKappa() {
        QuadratureScatterer soft = QuadratureScatterer.of(ShortRangePotential.of(ExpressionProfile.of("1-r"), 1.0));
        double previous = Double.POSITIVE_INFINITY;
        for (double kappa = 10.0; kappa <= 1e4; kappa *= 10.0) {
            double distance = Math.abs(soft.deflect(0.5, kappa).theta()
                    - spheres.deflect(0.5, kappa).theta());
            assertThat(distance).isLessThan(0.2 * previous);
            previous = distance;
        }
    }

    @Test
    void reflectsRelativeVelocityAtContact() {
        EncounterBlock block = new EncounterBlock(1);
        block.reset(0, 1);
        block.v1().set(0, new Vector(1.0, 2.0, 0.5));
        block.v2().set(0, new Vector(-1.0, 2.0, 0.5));
        block.etaPerp().set(0, new Vector(0.0, 0.6, 0.8));
        block.rho()[0] = 0.6;
        spheres.scatter(block);
        Vector normal = new Vector(-0.8, 0.6 * 0.6, 0.6 * 0.8);
        Vector expected = normal.times(-new Vector(2.0, 0.0, 0.0).dot(normal));
        assertThat(block.change1().get(0).minus(expected).norm()).isLessThan(1e-15);
        assertThat(block.change1().get(0).plus(block.change2().get(0)).norm()).isZero();
        assertThat(block.energyDrift()[0]).isLessThan(1e-15);
    }

    @Test
    void everyMethodSeesHardSpheresAlike() {
        assertThat(Scatterers.quadrature(new HardSphere()).deflect(0.3, 5.0).theta())
                .isEqualTo(Scatterers.newton(new HardSphere()).deflect(0.3, 0.1).theta());
        assertThat(Scatterers.hipparchus(new HardSphere(), 1.0, 1e-10).get()).isInstanceOf(HardSphereScatterer.class);
    }
}
