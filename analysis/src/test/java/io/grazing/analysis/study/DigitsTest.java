package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "10, 10",
        "0.25, 0.25",
        "1e-6, 1e-6",
        "3.14159, 3.14",
        "-2.5e-9, -2.5e-9",
        "99999, 1e5",
        "0.00012345, 0.000123",
        "123456789, 1.23e8",
        "1e-310, 1e-310",
        "NaN, NaN"
    })
    void threeDigitsAndNoPadding(double value, String text) {
        assertThat(Digits.brief(value)).isEqualTo(text);
    }
}
