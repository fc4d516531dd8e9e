package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grazing.analysis.limit.QuadratureRates;
import io.grazing.analysis.operator.CollisionContent;
import io.grazing.analysis.operator.FormulaFunction;
import io.grazing.analysis.operator.RatesOperator;
import io.grazing.analysis.operator.UndefinedFunctionException;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Vector;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.HardSphere;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;
import io.grazing.tally.Estimate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulated operator against the quadrature of the exact angles. */
@Tag("slow")
class SimulatedOperatorTest {

    private static final double SIGMAS = 6.0;
    private static final Vector V1 = new Vector(0.3, -0.4, 0.8);

    private static PairPotential potential(String f, double s) {
        return ShortRangePotential.of(ExpressionProfile.of(f), s);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(Integrator.HIPPARCHUS, new HardSphere(), 1.0, 400_000L, 0.05),
                Arguments.of(Integrator.HIPPARCHUS, potential("1-r", 1.0), 1e-3, 10_000L, 0.15),
                Arguments.of(Integrator.HIPPARCHUS, potential("1-r^2", 2.0), 1e-2, 10_000L, 0.4),
                Arguments.of(Integrator.BATCH, new HardSphere(), 1.0, 1_000_000L, 0.05),
                Arguments.of(Integrator.BATCH, potential("1-r^2", 0.0), 0.05, 1_000_000L, 0.015),
                Arguments.of(Integrator.BATCH, potential("1-r", 1.0), 1e-3, 1_000_000L, 0.015),
                Arguments.of(Integrator.BATCH, potential("1-r", 1.0), 1e-7, 1_000_000L, 0.015),
                Arguments.of(Integrator.BATCH, potential("1-r", 1.0), 1e-20, 100_000L, 0.035),
                Arguments.of(Integrator.BATCH, potential("1-r", 0.97), 1e-40, 100_000L, 0.09),
                Arguments.of(Integrator.BATCH, potential("1-r", 1.5), 1e-30, 100_000L, 0.09),
                Arguments.of(Integrator.BATCH, potential("1-r^2", 2.0), 1e-2, 1_000_000L, 0.04));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("cases")
    void agreesWithTheQuadratureWithinItsStandardError(
            Integrator integrator, PairPotential potential, double epsilon, long count, double precision) {
        List<FormulaFunction> functions = List.of(
                FormulaFunction.of("sin(vx)*exp(-0.1*vy^2)"),
                FormulaFunction.of("vx^2 - vy*vz"),
                FormulaFunction.of("vx"));
        SimulatedOperator simulation = new SimulatedOperator(potential, epsilon, integrator, 1e-10, count, 7, 2);
        List<Estimate> measured =
                simulation.measure(functions, V1, Monitor.silent()).values();
        for (int k = 0; k < 2; k++) {
            double exact = RatesOperator.of(new QuadratureRates(potential, epsilon))
                    .toTolerance(1e-7)
                    .apply(CollisionContent.of(functions.get(k), V1))
                    .value();
            Estimate estimate = measured.get(k);
            if (k == 0) {
                assertThat(estimate.standardError()).isLessThan(precision * Math.abs(exact));
            }
            assertThat(Math.abs(estimate.value() - exact))
                    .as("%s, %s", exact, estimate)
                    .isLessThan(SIGMAS * estimate.standardError());
        }
        assertThat(Math.abs(measured.get(2).value())).isLessThan(1e-12);
    }

    @Test
    void ofASharpFunctionItAgreesWithTheQuadrature() {
        PairPotential potential = potential("1-r", 0.5);
        FormulaFunction psi = FormulaFunction.of("tanh(3*vx)*vy");
        Measured exact = RatesOperator.of(new QuadratureRates(potential, 0.01)).apply(CollisionContent.of(psi, V1));
        Estimate measured = new SimulatedOperator(potential, 0.01, Integrator.BATCH, 1e-10, 3_000_000, 7, 2)
                .measure(List.of(psi), V1, Monitor.silent())
                .values()
                .get(0);

        assertThat(exact.error()).isLessThan(1e-5 * Math.abs(exact.value()));
        assertThat(measured.standardError()).isLessThan(0.03 * Math.abs(exact.value()));
        assertThat(Math.abs(measured.value() - exact.value())).isLessThan(SIGMAS * measured.standardError());
    }

    @ParameterizedTest
    @EnumSource(Integrator.class)
    void equalSeedsGiveEqualNumbersOnAnyThreads(Integrator integrator) {
        List<FormulaFunction> functions = List.of(FormulaFunction.of("vx^2"));
        List<Double> values = Stream.of(1, 2, 3)
                .map(threads -> new SimulatedOperator(potential("1-r", 1.0), 0.1, integrator, 1e-6, 2_000, 7, threads)
                        .measure(functions, V1, Monitor.silent())
                        .values()
                        .get(0)
                        .value())
                .distinct()
                .toList();

        assertThat(values).hasSize(1);
    }

    @Test
    void aFunctionThatIsNotFiniteIsTold() {
        SimulatedOperator simulation =
                new SimulatedOperator(new HardSphere(), 1.0, Integrator.HIPPARCHUS, 1e-9, 2_000, 7, 1);

        assertThatThrownBy(() -> simulation.measure(List.of(FormulaFunction.of("sqrt(vx)")), V1, Monitor.silent()))
                .isInstanceOf(UndefinedFunctionException.class);
    }
}
