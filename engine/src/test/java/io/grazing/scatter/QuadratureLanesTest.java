package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.grazing.collision.Deflection;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.ShortRangePotential;
import io.grazing.scatter.reference.ReferenceTable;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many angles at once against the references and the adaptive quadrature; vectors against plain Java, bit for bit. */
class QuadratureLanesTest {

    private static final int COUNT = 3000;

    private final double[] rho = new double[COUNT];
    private final double[] kappa = new double[COUNT];

    @ParameterizedTest
    @CsvSource({"angles.csv", "angles-extreme.csv"})
    void everyReferenceAngleHasItsDigitsAndATruthfulError(String resource) {
        ReferenceAngles.load(resource).stream()
                .collect(Collectors.groupingBy(ReferenceAngles.Row::potential))
                .forEach(QuadratureLanesTest::check);
    }

    private static void check(ShortRangePotential potential, List<ReferenceAngles.Row> rows) {
        int n = rows.size();
        double[][] out = new double[3][n];
        QuadratureLanes.of(potential)
                .deflect(
                        rows.stream().mapToDouble(ReferenceAngles.Row::rho).toArray(),
                        rows.stream().mapToDouble(ReferenceAngles.Row::kappa).toArray(),
                        out[0],
                        out[1],
                        out[2]);
        for (int i = 0; i < n; i++) {
            ReferenceAngles.Row row = rows.get(i);
            double error = row.error(new Deflection(out[0][i], out[1][i], Double.NaN, out[2][i], 0));
            assertThat(error).as("%s", row).isLessThanOrEqualTo(QuadratureLanes.TOLERANCE * row.smaller());
            assertThat(out[2][i]).as("%s", row).isGreaterThanOrEqualTo(error);
        }
    }

    /** Over ten decades of both ends of ρ and of κ, against the adaptive quadrature. */
    @ParameterizedTest
    @CsvSource({
        "1 - r^2, 1",
        "(1-r)^2, 1",
        "(1-r)^3, 1",
        "1 - r^4, 2",
        "1 - r^2, 0.7",
        "exp(-4*r)-exp(-4), 1.5",
        "1 - r, 4",
        "1 - r^2, 0",
        "1 - r, 0",
        "1 - r^4, 0"
    })
    void errorsAreTruthfulOverManyDecades(String f, double s) {
        SplittableRandom random = new SplittableRandom(20220902);
        for (int i = 0; i < COUNT; i++) {
            double end = Math.pow(10.0, -9.0 * random.nextDouble());
            rho[i] = random.nextBoolean() ? end : 1.0 - end;
            kappa[i] = Math.pow(10.0, -8.0 + 11.0 * random.nextDouble());
        }
        assertThat(untrueErrors(f, s)).isLessThanOrEqualTo(COUNT / 1000);
    }

    /** Turning points that take Newton's iteration long to find, beside an integrand that takes many nodes. */
    @ParameterizedTest
    @CsvSource({
        "1 - r, 50",
        "1-r+0.1*sin(10*r)*(1-r)^2, 50",
        "(1-r^6)^2, 50",
        "1 - r, 30",
        "1 - r, 12",
        "(1-r)^5, 0.3",
        "(1-r)^5, 1"
    })
    void errorsAreTruthfulForSteepPotentials(String f, double s) {
        SplittableRandom random = new SplittableRandom(20220903);
        for (int i = 0; i < COUNT; i++) {
            rho[i] = 0.5 + 0.4 * random.nextDouble();
            kappa[i] = Math.pow(10.0, -6.0 + 14.0 * random.nextDouble());
        }
        assertThat(untrueErrors(f, s)).isZero();
    }

    /** How many errors are larger than stated; none is to be larger than promised. */
    private int untrueErrors(String f, double s) {
        ShortRangePotential potential = ShortRangePotential.of(ExpressionProfile.of(f), s);
        double[][] angles = deflect(QuadratureLanes.of(potential));
        QuadratureScatterer adaptive = QuadratureScatterer.of(potential);
        int wrong = 0;
        for (int i = 0; i < COUNT; i++) {
            Deflection exact = adaptive.deflect(rho[i], kappa[i]);
            boolean small = exact.theta() < exact.supplement();
            double smaller = small ? exact.theta() : exact.supplement();
            double error = Math.abs((small ? angles[0][i] : angles[1][i]) - smaller);
            double known = exact.error() + Math.ulp(smaller);
            assertThat(error).isLessThanOrEqualTo(QuadratureLanes.TOLERANCE * smaller + known);
            wrong += error <= angles[2][i] + known ? 0 : 1;
        }
        return wrong;
    }

    @ParameterizedTest
    @CsvSource({
        "1 - r^2, 1",
        "1 - r, 0.5",
        "(1-r)^2, 2",
        "(1-r)^3*(1+3*r), 0.7",
        "exp(-4*r)-exp(-4), 1.5",
        "1 - r^2, 0",
        "1 - r, 4",
        "(1-r)^2*(1+2*r), 1",
        "1 - r^4, 2"
    })
    void vectorsAndPlainJavaGiveTheSameBits(String f, double s) {
        draw();
        ShortRangePotential potential = ShortRangePotential.of(ExpressionProfile.of(f), s);
        double[][] vectors = deflect(new QuadratureLanes(potential, new LaneVectorQuadrature()));
        double[][] loops = deflect(new QuadratureLanes(potential, new QuadratureLoops()));
        assertThat(vectors).isDeepEqualTo(loops);
    }

    /** At ordinary κ next to nothing is left to the adaptive quadrature. */
    @ParameterizedTest
    @CsvSource({
        "1 - r^2, 1, 0",
        "1 - r^2, 0.7, 0.001",
        "1 - r, 2, 0",
        "1 - r^2, 0.5, 0.02",
        "1 - r, 0, 0.001",
        "1 - r^4, 0, 0.01"
    })
    void theFixedRulesSuffice(String f, double s, double share) {
        draw();
        QuadratureLanes lanes = QuadratureLanes.of(ShortRangePotential.of(ExpressionProfile.of(f), s));
        deflect(lanes);
        assertThat(lanes.adaptiveCount()).isLessThanOrEqualTo((long) (share * COUNT));
    }

    @Test
    void whatNoPolynomialRepresentsIsIntegratedAdaptively() {
        draw();
        ShortRangePotential table = ShortRangePotential.of(ReferenceTable.profile(), 1.0);
        QuadratureLanes lanes = QuadratureLanes.of(table);
        double[][] angles = deflect(lanes);
        assertThat(lanes.adaptiveCount()).isEqualTo(COUNT);
        assertThat(angles[0][7])
                .isEqualTo(
                        QuadratureScatterer.of(table).deflect(rho[7], kappa[7]).theta());
    }

    @Test
    void endsOfTheDomain() {
        QuadratureLanes lanes = QuadratureLanes.of(ShortRangePotential.of(ExpressionProfile.of("1 - r"), 1.0));
        double[][] out = new double[3][4];
        lanes.deflect(new double[] {0.0, 1.0, 2.0, 0.5}, new double[] {1.0, 1.0, 1.0, 1.0}, out[0], out[1], out[2]);
        assertThat(out[0][0]).isEqualTo(Math.PI);
        assertThat(out[0][1]).isZero();
        assertThat(out[0][2]).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lanes.deflect(new double[2], new double[3], out[0], out[1], out[2]))
                .withMessage("expected as many kappa as rho, got 3 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        lanes.deflect(new double[] {0.5, Double.NaN}, new double[] {1.0, 1.0}, out[0], out[1], out[2]))
                .withMessageContaining("rho: expected a finite number >= 0, got NaN");
    }

    @ParameterizedTest
    @CsvSource({
        "1 - r, 0.7, -0.001, 0.1, rho",
        "1 - r, 1, -0.5, 1, rho",
        "1 - r^2, 1, 0.5, -1, kappa",
        "1 - r, 0.7, 0.1, -1, kappa",
        "1 - r^2, 1, 0.5, 0, kappa",
        "1 - r, 0, 0.5, 0, kappa"
    })
    void whatNoEncounterHasIsRefused(String f, double s, double impact, double coupling, String name) {
        Arrays.fill(rho, impact);
        Arrays.fill(kappa, coupling);
        QuadratureLanes lanes = QuadratureLanes.of(ShortRangePotential.of(ExpressionProfile.of(f), s));
        assertThatIllegalArgumentException().isThrownBy(() -> deflect(lanes)).withMessageStartingWith(name + ": ");
    }

    private void draw() {
        SplittableRandom random = new SplittableRandom(20220901);
        for (int i = 0; i < COUNT; i++) {
            rho[i] = Math.sqrt(random.nextDouble());
            kappa[i] = 0.05 * Math.pow(100.0, random.nextDouble());
        }
    }

    private double[][] deflect(QuadratureLanes lanes) {
        double[][] out = new double[3][COUNT];
        lanes.deflect(rho, kappa, out[0], out[1], out[2]);
        return out;
    }
}
