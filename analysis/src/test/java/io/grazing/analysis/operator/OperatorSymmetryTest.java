package io.grazing.analysis.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.analysis.limit.QuadratureRates;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Vector;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.potential.TableProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * L_ε of real potentials vanishes on 1, v, |v|² and is symmetric and negative in L²(M dv): on both sides of s = 1 and for every way
 * to give a potential, on functions of the harmonics of degree 0, 1 and 2 of the direction of v.
 */
@Tag("slow")
class OperatorSymmetryTest {

    private static final double ACCURACY = 1e-10;
    private static final Vector X = new Vector(1, 0, 0);
    private static final Vector XY = new Vector(Math.sqrt(0.5), Math.sqrt(0.5), 0);

    /** By ψ and place: most potentials are tested on the same. */
    private static final Map<List<Object>, CollisionContent> CONTENTS = new HashMap<>();

    @TempDir
    private static Path folder;

    static Stream<Arguments> potentials() throws Exception {
        Path csv = Files.writeString(folder.resolve("f.csv"), "r,f\n0,1.5\n0.2,1.1\n0.5,0.5\n0.8,0.15\n1,0\n");
        return Stream.of(
                Arguments.of(ShortRangePotential.of(ExpressionProfile.of("1-r^2"), 0.0), 0.1, 2),
                Arguments.of(ShortRangePotential.of(ExpressionProfile.of("2*(1-r)"), 0.5), 1e-2, 1),
                Arguments.of(ShortRangePotential.of(ExpressionProfile.of("exp(-3*r)-exp(-3)"), 1.0), 0.05, 0),
                Arguments.of(ShortRangePotential.of(ExpressionProfile.of("(1-r)^2"), 1.5), 1e-3, 2),
                Arguments.of(ShortRangePotential.of(ExpressionProfile.of("1-r"), 4.0), 1e-4, 1),
                Arguments.of(ShortRangePotential.of(TableProfile.read(csv), 0.8), 0.02, 2));
    }

    /** The content of ψ, whatever the potential. */
    private static CollisionContent content(String psi, Vector place) {
        return CONTENTS.computeIfAbsent(
                List.of(psi, place), key -> CollisionContent.of(FormulaFunction.of(psi), place));
    }

    @ParameterizedTest(name = "{0}, epsilon = {1}, harmonic of degree {2}")
    @MethodSource("potentials")
    void invariantsVanishAndTheRestIsSymmetricAndNegative(ShortRangePotential potential, double epsilon, int degree) {
        RatesOperator operator = RatesOperator.of(new KeptRates(new QuadratureRates(potential, epsilon)))
                .toTolerance(1e-11);
        assertInvariantsVanish(operator);
        String square = "(vx^2+vy^2+vz^2)";
        switch (degree) {
            case 0 -> assertSymmetric(operator, square + "^2", square + "^3", X);
            case 1 -> assertSymmetric(operator, "vx*" + square, "vx*" + square + "^2", X);
            default -> assertSymmetric(operator, "vx*vy", "vx*vy*" + square, XY);
        }
    }

    /** To 1e-10 of what the operator is on vx² at the same velocity. */
    private static void assertInvariantsVanish(RatesOperator operator) {
        for (Vector v1 : List.of(new Vector(0.3, -0.4, 0.8), new Vector(2, 1, -1))) {
            List<CollisionContent> contents = Stream.of("vx^2", "1", "vx", "vy", "vz", "vx^2+vy^2+vz^2")
                    .map(psi -> content(psi, v1))
                    .toList();
            List<Measured> images = operator.apply(contents);
            double size = Math.abs(images.get(0).value());
            assertThat(size).isPositive();
            for (Measured image : images.subList(1, images.size())) {
                assertThat(Math.abs(image.value())).isLessThanOrEqualTo(ACCURACY * size);
            }
        }
    }

    /** Inner products in L²(M dv) by Gauss–Legendre in |v|; the harmonic's own norm is common to all. */
    private static void assertSymmetric(RatesOperator operator, String psi, String zeta, Vector direction) {
        GaussRule rule = GaussRule.of(30);
        FormulaFunction[] functions = {FormulaFunction.of(psi), FormulaFunction.of(zeta)};
        List<Vector> places = new ArrayList<>();
        List<CollisionContent> contents = new ArrayList<>();
        for (int i = 0; i < rule.size(); i++) {
            Vector place = direction.times(rule.point(i, 0.0, 11.0));
            places.add(place);
            contents.add(content(psi, place));
            contents.add(content(zeta, place));
        }
        List<Measured> images = operator.apply(contents);
        double[][] products = new double[2][2];
        for (int i = 0; i < rule.size(); i++) {
            double r = places.get(i).norm();
            double weight = rule.weight(i) * r * r * Math.exp(-0.5 * r * r);
            for (int a = 0; a < 2; a++) {
                for (int b = 0; b < 2; b++) {
                    products[a][b] += weight * images.get(2 * i + a).value() * functions[b].value(places.get(i));
                }
            }
        }
        double scale = Math.sqrt(products[0][0] * products[1][1]);
        assertThat(products[0][0]).as(psi).isNegative();
        assertThat(products[1][1]).as(zeta).isNegative();
        assertThat(Math.abs(products[0][1] - products[1][0]))
                .as(psi + " and " + zeta)
                .isLessThan(ACCURACY * scale);
        assertThat(products[0][1] * products[1][0]).isLessThan(scale * scale);
    }
}
