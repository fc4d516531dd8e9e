package io.grazing.analysis.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mean over encounters of one angle: the Bessel function of mpmath, and what of 1 and v is known. */
class EncounterMeanTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1e-3, 0.99900074958351559",
        "1, 0.46575960759364044",
        "29.9, 0.073269219046001907",
        "30, 0.073145946482237295",
        "800, 0.014106945005869183"
    })
    void besselIsThatOfMpmath(double z, double value) {
        assertThat(EncounterMean.scaledBessel(z)).isCloseTo(value, within(1e-13 * value));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.3", "2, 1.5", "3, 2.9", "8, 0.01", "60, 1.2"})
    void ofOneItIsTheDensityOfPartnersWhateverTheAngle(double w, double theta) {
        Vector v1 = w > 50.0 ? new Vector(40.0, -30.0, 35.0) : new Vector(0.3, -0.4, 0.8);
        EncounterMean mean = new EncounterMean(FormulaFunction.of("1"), v1, 40);
        mean.moveTo(w, Math.cos(theta));
        double v = v1.norm();
        double density = Math.sqrt(2.0 / Math.PI)
                * (Math.exp(-0.5 * (w - v) * (w - v)) - Math.exp(-0.5 * (w + v) * (w + v)))
                / (2.0 * w * v);

        assertThat(mean.mean()).isCloseTo(density, within(1e-12 * density));
        assertThat(mean.size()).isCloseTo(density, within(1e-12 * density));
    }
}
