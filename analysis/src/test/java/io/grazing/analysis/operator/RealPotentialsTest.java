package io.grazing.analysis.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grazing.analysis.limit.QuadratureRates;
import io.grazing.analysis.rates.CollisionRates;
import io.grazing.analysis.rates.Measured;
import io.grazing.collision.Vector;
import io.grazing.potential.ExpressionProfile;
import io.grazing.potential.PairPotential;
import io.grazing.potential.ShortRangePotential;
import io.grazing.potential.TableProfile;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What L_ε has of every potential on both sides of s = 1, by the direct integral too: the null space, and even degrees only. */
@Tag("slow")
class RealPotentialsTest {

    private static final double ACCURACY = 1e-10;
    private static final double EPSILON = 0.2;
    private static final Vector PLACE = new Vector(0.3, -0.4, 0.8);

    /** A potential with its rates, which all functions share. */
    private record Gas(PairPotential potential, CollisionRates rates) {
        @Override
        public String toString() {
            return potential.description();
        }
    }

    private static final List<Gas> GASES = potentials()
            .map(potential -> new Gas(potential, new KeptRates(new QuadratureRates(potential, EPSILON))))
            .toList();

    static List<Gas> gases() {
        return GASES;
    }

    private static Stream<PairPotential> potentials() {
        double[] r = IntStream.rangeClosed(0, 40).mapToDouble(i -> i / 40.0).toArray();
        double[] f = DoubleStream.of(r).map(x -> (1.0 - x) * (1.0 + 0.5 * x)).toArray();
        return Stream.of(
                of("1-r^2", 0.0),
                of("(1-r)^2", 0.5),
                ShortRangePotential.of(TableProfile.of(r, f, "table"), 0.75),
                of("1-r", 1.0),
                of("exp(-2*r)*cos(pi*r/2)", 1.5),
                of("1-r^2", 3.0));
    }

    private static PairPotential of(String f, double s) {
        return ShortRangePotential.of(ExpressionProfile.of(f), s);
    }

    /** By the five-fold integral, which knows nothing of harmonics, and by the rates. */
    @ParameterizedTest
    @MethodSource("gases")
    void conservedQuantitiesAreInTheNullSpace(Gas gas) {
        for (String psi : List.of("1", "vx", "vy", "vz", "vx^2+vy^2+vz^2")) {
            FormulaFunction function = FormulaFunction.of(psi);
            assertThat(DirectBoltzmann.apply(gas.potential(), EPSILON, function, PLACE, 6, true))
                    .isCloseTo(0.0, within(ACCURACY));
            assertThat(RatesOperator.of(gas.rates())
                            .apply(CollisionContent.of(function, PLACE))
                            .value())
                    .isCloseTo(0.0, within(ACCURACY));
        }
    }

    /** vx moves particle 1, and not the pair: the odd degrees of the direct integral cancel between the particles. */
    @ParameterizedTest
    @MethodSource("gases")
    void oddDegreesCancel(Gas gas) {
        FormulaFunction psi = FormulaFunction.of("vx");
        assertThat(Math.abs(DirectBoltzmann.apply(gas.potential(), EPSILON, psi, PLACE, 6, false)))
                .isGreaterThan(1e-4);
        CollisionRates rates = gas.rates();
        CollisionRates spoilt = (l, w) -> l % 2 == 0 || l == 1 ? rates.rate(l, w) : Measured.exactly(l * w);
        CollisionContent content = CollisionContent.of(FormulaFunction.of("vx^3"), PLACE);
        double right = RatesOperator.of(rates).apply(content).value();
        assertThat(RatesOperator.of(spoilt).apply(content).value())
                .isCloseTo(right, within(ACCURACY * Math.abs(right)));
    }
}
