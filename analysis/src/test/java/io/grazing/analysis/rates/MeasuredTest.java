package io.grazing.analysis.rates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasuredTest {

    @Test
    void productsThatUnderflowAreNotExact() {
        Measured small = Measured.exactly(1.0 / 3.0);

        assertThat(small.times(1e-320).error()).isGreaterThanOrEqualTo(Double.MIN_VALUE);
        assertThat(small.times(1e-323).times(0.1).error()).isGreaterThanOrEqualTo(Double.MIN_VALUE);
        assertThat(small.times(0.0)).isEqualTo(new Measured(0.0, 0.0));
    }
}
