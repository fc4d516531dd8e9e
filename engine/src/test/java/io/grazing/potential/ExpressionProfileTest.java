package io.grazing.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionProfileTest {

    /** Relative error of f and f′, and of f″ relative to |f″| + |f′|/(1−r). */
    private static final double ACCURACY = 1e-14;
    /** The same where f falls by hundreds of orders of magnitude. */
    private static final double FLAT_ACCURACY = 2e-13;

    /**
     * One line of profiles.csv, which {@code engine/src/test/reference/profiles.py} made by mpmath.
     *
     * @param formula f
     * @param depth 1 − r
     * @param exact f, f′, f″
     */
    record Row(String formula, double depth, Jet exact) {}

    private static final Map<String, ExpressionProfile> PROFILES = new HashMap<>();

    private static ExpressionProfile profile(String formula) {
        return PROFILES.computeIfAbsent(formula, ExpressionProfile::of);
    }

    static Map<String, List<Row>> reference() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ExpressionProfileTest.class.getResourceAsStream("profiles.csv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Row(
                            cells[0],
                            Double.parseDouble(cells[1]),
                            new Jet(
                                    Double.parseDouble(cells[2]),
                                    Double.parseDouble(cells[3]),
                                    Double.parseDouble(cells[4]))))
                    .collect(Collectors.groupingBy(Row::formula));
        }
    }

    static List<String> formulas() throws IOException {
        return reference().keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void isRelativelyAccurateToTheEdge(String formula) throws IOException {
        ExpressionProfile profile = profile(formula);
        List<Row> rows = reference().get(formula);
        assertThat(rows).hasSizeGreaterThan(10);
        double accuracy = formula.startsWith("exp(") ? FLAT_ACCURACY : ACCURACY;
        for (Row row : rows) {
            Jet jet = profile.atDepth(row.depth());
            assertThat(LogSegment.relativeError(jet, row.exact(), row.depth()))
                    .as("%s at depth %s: %s instead of %s", formula, row.depth(), jet, row.exact())
                    .isLessThan(accuracy);
        }
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void distanceAndDepthAgree(String formula) {
        ExpressionProfile profile = profile(formula);
        for (int i = 0; i <= 64; i++) {
            double r = i / 64.0;
            Jet byDistance = profile.at(r);
            assertThat(byDistance).isEqualTo(profile.atDepth(1.0 - r));
        }
        assertThat(profile.at(1.0).value()).isZero();
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void continuesWithoutKinkAndWithoutBlowingUp(String formula) {
        ExpressionProfile profile = profile(formula);
        Jet edge = profile.atDepth(0.0);
        Jet inside = profile.atDepth(1e-12);
        Jet outside = profile.atDepth(-1e-12);
        double slope = Math.abs(profile.at(0.5).first());
        assertThat(edge.value()).isZero();
        assertThat(inside.first()).isCloseTo(edge.first(), within(1e-9 * slope + 1e-300));
        assertThat(outside.first()).isCloseTo(edge.first(), within(1e-9 * slope + 1e-300));
        for (int i = 1; i <= 1000; i++) {
            Jet jet = profile.atDepth(-i / 1000.0);
            assertThat(Math.abs(jet.value()) + Math.abs(jet.first()) + Math.abs(jet.second()))
                    .as("%s at depth %s", formula, -i / 1000.0)
                    .isLessThan(1e4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/(1+1e4*(1-r))*(1-r)", "(1-r)/(3-2*r)", "log(1.001-r)-log(0.001)", "tan(1.5*(1-r))"})
    void continuesPastPoles(String formula) {
        ExpressionProfile profile = profile(formula);
        for (int i = 1; i <= 1000; i++) {
            Jet jet = profile.atDepth(-i / 1000.0);
            assertThat(jet.value() + jet.first() + jet.second()).isFinite();
        }
    }

    @Test
    void continuationIsTheTaylorExpansion() {
        ExpressionProfile profile = ExpressionProfile.of("exp(-4*r)-exp(-4)");
        assertThat(profile.atDepth(-0.05).value()).isCloseTo(Math.exp(-4.2) - Math.exp(-4.0), within(1e-16));
        assertThat(profile.atDepth(-0.05).first()).isCloseTo(-4.0 * Math.exp(-4.2), within(1e-16));
        assertThat(ExpressionProfile.of("1-r^2").atDepth(-0.25)).isEqualTo(new Jet(-0.5625, -2.5, -2.0));
    }

    @Test
    void continuationOfAFlatProfileIsZero() {
        ExpressionProfile profile = ExpressionProfile.of("exp(1-1/(1-r^2))");
        assertThat(profile.atDepth(-0.1)).isEqualTo(Jet.ZERO);
        assertThat(profile.at(1.0).value()).isZero();
        assertThat(profile.atDepth(1e-5).value()).isZero();
    }

    @Test
    void continuationOfARoughProfileKeepsTheLimitsThatExist() {
        assertThat(ExpressionProfile.of("(1-r)+(1-r)^2.5").atDepth(-0.5).value())
                .isEqualTo(-0.5);
        assertThat(ExpressionProfile.of("(1-r)^2.5").atDepth(-0.5).value()).isZero();
        assertThat(ExpressionProfile.of("abs(r-1)").atDepth(-0.5).value()).isEqualTo(-0.5);
    }

    @Test
    void residuesOfRoundingAreZero() {
        for (String formula : List.of(
                "cos(pi*r/2)^2", "1.1-1.1*r", "0.3-0.1*r-0.2*r", "exp(-4*r)-0.0183156388887342", "sin(pi*r)+1-r")) {
            ExpressionProfile profile = profile(formula);
            assertThat(profile.at(1.0).value()).as(formula).isZero();
            Jet edge = profile.at(1.0);
            double depth = 1e-14;
            assertThat(profile.atDepth(depth).value())
                    .as(formula)
                    .isCloseTo(-edge.first() * depth + 0.5 * edge.second() * depth * depth, within(1e-27));
        }
    }

    @Test
    void realViolationsAreKept() {
        assertThat(ExpressionProfile.of("1.1-r").at(1.0).value()).isCloseTo(0.1, within(1e-15));
        assertThat(ExpressionProfile.of("log(r)").at(0.0).value()).isInfinite();
    }

    @Test
    void longFormulasAreCompiledInBoundedTime() {
        String series = "1-r" + "+0*exp(r)*sin(r)".repeat(200);
        assertThat(ExpressionProfile.of(series).atDepth(1e-9).value()).isCloseTo(1e-9, within(1e-23));
        String wiggly = "1-r+1e-4*sin(1000*pi*r)";
        assertThat(ExpressionProfile.of(wiggly).at(0.25).value()).isCloseTo(0.75, within(1e-15));
    }

    @Test
    void profilesThatVanishBeforeTheEdgeStayZero() {
        ExpressionProfile profile = ExpressionProfile.of("((0.7-r)+abs(0.7-r))^3");
        assertThat(profile.atDepth(0.2)).isEqualTo(Jet.ZERO);
        assertThat(profile.at(0.2).value()).isCloseTo(1.0, within(1e-15));
        assertThat(profile.at(0.65).value()).isCloseTo(1e-3, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"exp(1/(r-1)), exp(-1/(1-r))", "exp(1/(r^2-1)), exp(-1/(1-r^2))", "exp(r/(r-1)), exp(-r/(1-r))"})
    void aLimitFromBelowIsEnoughAtTheEdge(String infiniteThere, String zeroThere) {
        ExpressionProfile f = ExpressionProfile.of(infiniteThere);
        ExpressionProfile same = ExpressionProfile.of(zeroThere);
        assertThat(f.at(1.0)).isEqualTo(Jet.ZERO);
        for (double depth : new double[] {1.0, 0.6, 0.1, 0.02, 2e-3, 1e-5}) {
            Jet expected = same.atDepth(depth);
            assertThat(f.atDepth(depth).value()).isCloseTo(expected.value(), within(4e-13 * expected.value()));
            assertThat(f.atDepth(depth).first())
                    .isCloseTo(expected.first(), within(4e-13 * Math.abs(expected.first())));
        }
    }

    @ParameterizedTest
    @CsvSource({"(1-r)^2*(1+2*r), 1-3*r^2+2*r^3", "(1-r)*(1+r), 1-r^2", "(1-r)^4*(1+4*r), 1-10*r^2+20*r^3-15*r^4+4*r^5"
    })
    void slopesAtTheCentreAreThoseOfTheExpandedFormula(String factored, String expanded) {
        ExpressionProfile f = ExpressionProfile.of(factored);
        Expression same = Expression.of(expanded, "r");
        for (double r : new double[] {0.0, 1e-300, 1e-9, 1e-4, 1e-2, 0.1, 0.2}) {
            Jet expected = same.jet(r);
            Jet jet = f.at(r);
            assertThat(jet.first()).isCloseTo(expected.first(), within(1e-14 * Math.abs(expected.first())));
            assertThat(jet.second()).isCloseTo(expected.second(), within(1e-13));
            assertThat(jet.value()).isCloseTo(expected.value(), within(1e-15));
            assertThat(f.atDepth(1.0 - r).value()).isCloseTo(expected.value(), within(1e-15));
        }
        double drop = -0.5e-20 * same.jet(1e-20).first();
        assertThat(f.dropFromCentre(1e-20)).isCloseTo(drop, within(1e-14 * drop));
    }
}
