package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.collision.Deflection;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.Profile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.potential.TableProfile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Profiles that vanish before r = 1: what passes outside flies straight on, the very edge included. */
class SupportTest {

    static Stream<Profile> halves() {
        return Stream.of(
                ExpressionProfile.of("abs(0.5 - r) + 0.5 - r"),
                TableProfile.of(
                        new double[] {0.0, 0.25, 0.5, 0.75, 1.0}, new double[] {1.0, 0.5, 0.0, 0.0, 0.0}, "a half"));
    }

    @ParameterizedTest
    @MethodSource("halves")
    void nothingTurnsAParticleOutsideTheSupport(Profile half) {
        ShortRangePotential potential = ShortRangePotential.of(half, 1.0);
        for (Scatterer scatterer : scatterers(potential)) {
            for (double rho : new double[] {0.5, Math.nextUp(0.5), 0.51, 0.75, 1.0 - 1e-9, 1.0, 2.0}) {
                for (double kappa : new double[] {1e-9, 1.0, 1e3}) {
                    Deflection deflection = scatterer.deflect(rho, kappa);
                    assertThat(deflection.theta())
                            .as("%s, rho = %s", scatterer, rho)
                            .isZero();
                    assertThat(deflection.error()).isLessThan(1e-280);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("halves")
    void somethingTurnsItInside(Profile half) {
        ShortRangePotential potential = ShortRangePotential.of(half, 1.0);
        double formula = QuadratureScatterer.of(potential).deflect(0.4, 1.0).theta();
        assertThat(formula).isGreaterThan(0.1);
        for (Scatterer scatterer : scatterers(potential)) {
            Deflection deflection = scatterer.deflect(0.4, 1.0);
            assertThat(Math.abs(deflection.theta() - formula)).isLessThan(deflection.error() + 1e-9);
        }
    }

    /** exp(−1/(1 − r)) is below the range of doubles there, and not 0. */
    @Test
    void aProfileBelowTheRangeOfDoublesIsNotTakenForNone() {
        Deflection faint = QuadratureScatterer.of(BlockScattererContract.potential("exp(1 - 1/(1 - r))", 1.0))
                .deflect(0.9999, 1.0);
        assertThat(faint.theta()).isZero();
        assertThat(faint.error()).isPositive();
    }

    private static Scatterer[] scatterers(ShortRangePotential potential) {
        return new Scatterer[] {
            QuadratureScatterer.of(potential),
            new BatchTrajectory(potential),
            NewtonScatterer.angles(potential),
            BornScatterer.of(potential)
        };
    }
}
