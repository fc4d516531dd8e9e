package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasTest {

    private static Formula of(double s) {
        KernelSettings settings = new KernelSettings(
                ShortRangePotential.of(ExpressionProfile.of("1 - r"), s),
                1e-3,
                new Speed.Fixed(1.0),
                1000,
                Integrator.BATCH,
                1e-10,
                Sampling.UNIFORM,
                1,
                1,
                Binning.logarithmic(10),
                1,
                KernelSettings.DEFAULT_SIGNIFICANCE,
                0.0);
        return Formulas.of(settings, Monitor.silent());
    }

    /** The singular part of the Born angle alone makes c_Φ ≈ f(0)²/(2 − 2s) as s → 1. */
    @ParameterizedTest
    @CsvSource({"0.98, 0.1", "0.99, 0.06", "0.999, 0.01", "0.99999, 1e-3"})
    void theLandauLimitHoldsUpToTheCoulombCase(double s, double precision) {
        double strength = of(s).landauStrength().orElseThrow();

        assertThat(strength * 1e6 * (2.0 - 2.0 * s)).isCloseTo(1.0, within(precision));
    }
}
