package io.grazing.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisScaleTest {

    @Test
    void logarithmicRatiosAreLengths() {
        AxisScale scale = new AxisScale(true, 1e-2, 1e2, 0, 400);
        assertThat(scale.pixel(1.0)).isCloseTo(200.0, Offset.offset(1e-9));
        assertThat(labels(scale)).containsExactly("10⁻²", "10⁻¹", "10⁰", "10¹", "10²");
    }

    @Test
    void linearStepsAreRound() {
        AxisScale scale = new AxisScale(false, -0.31, 0.52, 0, 400);
        assertThat(labels(scale)).containsExactly("−0.2", "0.0", "0.2", "0.4");
    }

    @ParameterizedTest
    @CsvSource({"1e-3,1e-3", "0.5,0.50000001", "1e-17,1e3", "3.0,3.2", "1e-300,1e300"})
    void labelsAreFewAndDistinct(double low, double high) {
        for (boolean logarithmic : new boolean[] {true, false}) {
            List<String> labels = labels(AxisScale.fitting(logarithmic, low, high, 0.05, 0, 400));
            assertThat(labels).hasSizeBetween(1, 12).doesNotHaveDuplicates();
        }
    }

    private static List<String> labels(AxisScale scale) {
        return scale.ticks().stream()
                .map(AxisScale.Tick::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }
}
