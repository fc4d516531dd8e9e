package io.grazing.scatter.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formula (3.7) in decimal arithmetic against the committed angles: the generator's own, and those of formula (3.5) in mpmath. */
class DecimalAngleTest {

    /** Of 25 digits. */
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-23");

    @ParameterizedTest
    @CsvSource({
        "angles.csv, 131",
        "angles-extreme.csv, 97",
        "angles-random.csv, 331",
        "angles-unseen.csv, 311",
        "angles-shapes.csv, 89"
    })
    void givesTheCommittedAngles(String resource, int stride) throws IOException {
        List<String> lines;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                DecimalAngleTest.class.getResourceAsStream("../" + resource), StandardCharsets.UTF_8))) {
            lines = reader.lines().toList();
        }
        for (int i = 1; i < lines.size(); i += stride) {
            String[] cells = lines.get(i).split(",");
            ReferenceInput input = new ReferenceInput(
                    cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
            DecimalAngle.Angle angle = DecimalAngle.of(input.potential(), input.rho(), input.kappa());
            assertThat(relativeError(angle.theta().toString(), cells[4]))
                    .as(lines.get(i))
                    .isLessThan(TOLERANCE);
            assertThat(relativeError(angle.supplement().toString(), cells[5]))
                    .as(lines.get(i))
                    .isLessThan(TOLERANCE);
        }
    }

    private static BigDecimal relativeError(String value, String exact) {
        BigDecimal reference = new BigDecimal(exact);
        return new BigDecimal(value)
                .subtract(reference)
                .divide(reference, java.math.MathContext.DECIMAL64)
                .abs();
    }
}
