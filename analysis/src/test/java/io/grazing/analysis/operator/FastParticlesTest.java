package io.grazing.analysis.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Vector;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Landau operator at speeds far above thermal ones, where |v₁|² is much larger than what is left of it across w. */
class FastParticlesTest {

    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 100.0;
    private static final int PLACES = 60;
    private static final double ACCURACY = 1e-11;

    @ParameterizedTest
    @ValueSource(strings = {"1+0*vx", "vx", "vy - 2*vz", "vx^2+vy^2+vz^2", "3 - 2*vx + 0.5*(vx^2+vy^2+vz^2)"})
    void collisionInvariantsVanishWithinTheirError(String psi) {
        FormulaFunction function = FormulaFunction.of(psi);
        SplittableRandom random = new SplittableRandom(20220901L);
        for (int i = 0; i < PLACES; i++) {
            Vector v1 = place(random);
            Measured k = LandauOperator.apply(function, v1);

            assertThat(Math.abs(k.value())).as("at %s", v1).isLessThanOrEqualTo(k.error());
        }
    }

    /** Isotropic, its length uniform in the logarithm. */
    private static Vector place(SplittableRandom random) {
        double cosine = 2.0 * random.nextDouble() - 1.0;
        double sine = Math.sqrt(1.0 - cosine * cosine);
        double azimuth = 2.0 * Math.PI * random.nextDouble();
        double speed = SLOWEST * Math.pow(FASTEST / SLOWEST, random.nextDouble());
        return new Vector(sine * Math.cos(azimuth), sine * Math.sin(azimuth), cosine).times(speed);
    }

    /** K as 2πL₀, its form before integration by parts, in a frame along v₁ and 80-bit numbers outside this program; two rules agree to 5e-17. */
    @ParameterizedTest
    @CsvSource({"vx^4, -8.36, -96.76, 11.86, 53.699194110763095", "vx^6, 0, 0, 60, 9.396021452410439"})
    void polynomialsAreWithinTheirErrorOfTheReference(String psi, double x, double y, double z, double value) {
        Measured k = LandauOperator.apply(FormulaFunction.of(psi), new Vector(x, y, z));

        assertThat(k.value()).isCloseTo(value, within(k.error()));
        assertThat(k.error()).isLessThan(ACCURACY * value);
    }
}
