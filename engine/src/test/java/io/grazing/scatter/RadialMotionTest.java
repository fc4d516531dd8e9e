package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.potential.TableProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadialMotionTest {

    private static final double ACCURACY = 4e-15;

    /** A residual of D, divided by how steep D is, is the relative error of r_min. */
    @ParameterizedTest
    @CsvSource({
        "1 - r,0",
        "1 - r^2,0.5",
        "exp(-4*r) - exp(-4),3",
        "exp(-4*r) - exp(-4),1",
        "exp(1 - 1/(1 - r^2)),2",
        "(1 - r^6)^2,12",
        "exp(-1000*r) - exp(-1000),1"
    })
    void turningPointIsAZeroOfTheRadialVelocity(String f, double s) {
        ShortRangePotential potential = ShortRangePotential.of(ExpressionProfile.of(f), s);
        for (double rho : new double[] {1e-9, 6.82e-5, 1e-3, 0.3, 0.9}) {
            for (double kappa = 1e-9; kappa < 1e4; kappa *= 1.037) {
                RadialMotion motion = new RadialMotion(potential, rho, kappa);
                double r = motion.closest();
                double centrifugal = (r - rho) * (r + rho) / (r * r);
                double phi = r < 0.5
                        ? potential.at(r).value()
                        : potential.atDepth(1.0 - r).value();
                double relative = (centrifugal - 2.0 * kappa * phi) * motion.conditioning();
                assertThat(Math.abs(relative))
                        .as("%s: rho = %s, kappa = %s, r_min = %s", f, rho, kappa, r)
                        .isLessThan(ACCURACY * (1.0 + motion.conditioning() * (1.0 + 2.0 * kappa * phi)));
            }
        }
    }

    /** D is of order t² at the turning point; between the knots of a fine table its rounding must not show. */
    @Test
    void radialVelocityOfATableIsSmoothAtTheTurningPoint() {
        int rows = 1000;
        double[] r = new double[rows];
        double[] f = new double[rows];
        for (int i = 0; i < rows; i++) {
            double x = i / (rows - 1.0);
            r[i] = 0.5 * x * (x * (3.0 - 2.0 * x) + 1.0);
            f[i] = (1.0 - r[i]) * Math.exp(-2.0 * r[i]);
        }
        ShortRangePotential potential = ShortRangePotential.of(TableProfile.of(r, f, "fine"), 0.0);
        RadialMotion motion = new RadialMotion(potential, 0.9968722995270777, 4.305351951598772);
        motion.moveTo(1e-3);
        double reference = motion.radial() / 1e-6;
        for (double t = 1e-7; t < 1e-3; t *= 1.1) {
            motion.moveTo(t);
            assertThat(motion.radial() / (t * t)).isCloseTo(reference, withinPercentage(1e-4));
        }
    }
}
