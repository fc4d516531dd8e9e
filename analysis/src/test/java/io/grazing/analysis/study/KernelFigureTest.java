package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelFigureTest {

    private static KernelSettings settings(double s, Binning bins) {
        return new KernelSettings(
                ShortRangePotential.of(ExpressionProfile.of("1 - r"), s),
                1e-3,
                new Speed.Fixed(1.0),
                600,
                Integrator.BATCH,
                1e-10,
                Sampling.STRATIFIED,
                1,
                1,
                bins,
                1,
                KernelSettings.DEFAULT_SIGNIFICANCE,
                0.0);
    }

    @ParameterizedTest
    @CsvSource({"0.5, Landau", "1, Landau", "1.5, Born"})
    void namesTheLandauLimitWhereThereIsOne(double s, String name) {
        StudyResult result = KernelStudy.run(settings(s, Binning.logarithmic(20)), Monitor.silent());
        assertThat(result.figures().get(0).panels().get(0).series())
                .extracting(Figure.Series::label)
                .contains("weak deflection (" + name + ")");
    }
}
