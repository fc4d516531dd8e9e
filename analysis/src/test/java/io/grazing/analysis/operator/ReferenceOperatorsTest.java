package io.grazing.analysis.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.analysis.limit.LandauRates;
import io.grazing.analysis.limit.QuadratureRates;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Vector;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** K and L_ε against numbers computed outside this program, and against second routes inside it. */
class ReferenceOperatorsTest {

    private static final double K_ACCURACY = 1e-10;
    private static final double L_ACCURACY = 1e-8;
    /** Rounding of the references, which two resolutions of theirs do not show: sums of other order differ by half of this. */
    private static final double ROUNDING = 5e-13;

    record Row(String operator, String f, String s, String epsilon, String psi, Vector v1, double value, double error) {

        FormulaFunction function() {
            return FormulaFunction.of(psi);
        }

        ShortRangePotential potential() {
            return ShortRangePotential.of(ExpressionProfile.of(f), Double.parseDouble(s));
        }

        void assertAgrees(Measured measured, double relative) {
            assertThat(Math.abs(measured.value() - value))
                    .as("%s: %s", this, measured)
                    .isLessThanOrEqualTo(Math.min(
                            measured.error() + error + ROUNDING * Math.abs(value), relative * Math.abs(value)));
            assertThat(measured.error()).isLessThanOrEqualTo(relative * Math.abs(value));
        }
    }

    private static List<Row> rows() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ReferenceOperatorsTest.class.getResourceAsStream("operators.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(ReferenceOperatorsTest::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] c = line.split(",");
        Vector v1 = new Vector(Double.parseDouble(c[5]), Double.parseDouble(c[6]), Double.parseDouble(c[7]));
        return new Row(c[0], c[1], c[2], c[3], c[4], v1, Double.parseDouble(c[8]), Double.parseDouble(c[9]));
    }

    static Stream<Row> landau() {
        return rows().stream().filter(row -> row.operator().equals("K"));
    }

    static Stream<Row> boltzmann() {
        return rows().stream().filter(row -> row.operator().equals("L"));
    }

    @ParameterizedTest
    @MethodSource
    void landau(Row row) {
        row.assertAgrees(LandauOperator.apply(row.function(), row.v1()), K_ACCURACY);
    }

    @ParameterizedTest
    @MethodSource("landau")
    void landauFromItsRates(Row row) {
        CollisionContent content = CollisionContent.of(row.function(), row.v1());
        row.assertAgrees(RatesOperator.of(LandauRates.ofK()).apply(content), L_ACCURACY);
    }

    /** At rest and beside it, few points agree by symmetry long before they resolve ψ. */
    @ParameterizedTest
    @CsvSource({
        "exp(vx), 0, 0, 0",
        "exp(vx/2), 0, 0, 0",
        "vz^2*exp(vx/2), 0, 0, 0",
        "sin(vx)+cos(vy), 0, 0, 0",
        "exp(vx+vy+vz), 0.1, 0.1, 0"
    })
    void landauFromItsRatesIsWithinItsError(String psi, double x, double y, double z) {
        FormulaFunction function = FormulaFunction.of(psi);
        Vector v1 = new Vector(x, y, z);
        Measured exact = LandauOperator.apply(function, v1);
        Measured fromRates = RatesOperator.of(LandauRates.ofK()).apply(CollisionContent.of(function, v1));

        assertThat(fromRates.value()).isCloseTo(exact.value(), within(fromRates.error() + exact.error()));
        assertThat(fromRates.error()).isLessThan(L_ACCURACY * Math.max(1.0, Math.abs(exact.value())));
    }

    @ParameterizedTest
    @MethodSource
    void boltzmann(Row row) {
        CollisionContent content = CollisionContent.of(row.function(), row.v1());
        QuadratureRates rates = new QuadratureRates(row.potential(), Double.parseDouble(row.epsilon()));
        row.assertAgrees(RatesOperator.of(rates).apply(content), L_ACCURACY);
    }
}
