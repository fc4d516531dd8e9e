package io.grazing.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AngleBinsTest {

    static Stream<AngleBins> bins() {
        return Stream.of(
                AngleBins.linear(0.0, Math.PI, 90),
                AngleBins.linear(0.5, 2.0, 7),
                AngleBins.linear(0.0, Math.PI, 5000),
                AngleBins.linear(3.14, Math.PI, 16),
                AngleBins.logarithmic(1e-12, Math.PI, 200),
                AngleBins.logarithmic(1e-3, 1e-2, 1),
                AngleBins.logarithmic(1e-60, 1.0, 3000),
                AngleBins.ofEdges(0.0, 1e-8, 1.0, Math.nextUp(1.0), 3.0));
    }

    @ParameterizedTest
    @MethodSource("bins")
    void binHoldsItsLowerEdgeAndNotItsUpper(AngleBins bins) {
        double[] edges = bins.edges();
        for (int j = 0; j < bins.count(); j++) {
            assertThat(bins.find(edges[j])).isEqualTo(j);
            assertThat(bins.find(Math.nextDown(edges[j + 1]))).isEqualTo(j);
        }
        assertThat(bins.find(edges[bins.count()])).isEqualTo(bins.count() - 1);
        if (edges[0] > 0.0) {
            assertThat(bins.find(Math.nextDown(edges[0]))).isEqualTo(-1);
            assertThat(bins.find(0.0)).isEqualTo(-1);
        }
        if (edges[bins.count()] < Math.PI) {
            assertThat(bins.find(Math.nextUp(edges[bins.count()]))).isEqualTo(bins.count());
            assertThat(bins.find(Math.PI)).isEqualTo(bins.count());
        }
    }

    @ParameterizedTest
    @MethodSource("bins")
    void tangentDecidesAsTheAngleDoes(AngleBins bins) {
        Random random = new Random(3);
        double[] edges = bins.edges();
        int undecided = 0;
        int count = 200_000;
        for (int i = 0; i < count; i++) {
            double edge = edges[random.nextInt(edges.length)];
            // Half of the angles within 1e-13 of an edge, and a quarter within a few ulps.
            double near = edge * (1.0 + (random.nextDouble() - 0.5) * (i % 4 == 0 ? 1e-15 : 1e-13));
            double wide = Math.PI * Math.pow(10.0, -14.0 * random.nextDouble());
            double half = 0.5 * Math.min(Math.PI, i % 2 == 0 ? near : wide);
            undecided += check(bins, Math.sin(half), Math.cos(half));
        }
        assertThat(undecided).isLessThan(count / 2);
        check(bins, 0.0, 1.0);
        check(bins, 1.0, 0.0);
        check(bins, 1.0, 1e-300);
    }

    private static int check(AngleBins bins, double change, double sum) {
        double theta = 2.0 * Math.atan2(change, sum);
        int found = bins.findByTangent(change * change / (sum * sum));
        if (found == bins.count() + 1) {
            return 1;
        }
        assertThat(found).as("theta = " + theta).isEqualTo(bins.find(theta));
        return 0;
    }

    @Test
    void tangentThatIsNoNumberDecidesNothing() {
        AngleBins bins = AngleBins.linear(0.0, Math.PI, 90);
        assertThat(bins.findByTangent(Double.NaN)).isEqualTo(91);
        assertThatThrownBy(() -> bins.find(Double.NaN)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> bins.find(3.2)).hasMessageContaining("3.2");
    }

    @Test
    void edgesAreWhereTheyWereAskedFor() {
        double[] linear = AngleBins.linear(0.5, 2.0, 3).edges();
        assertThat(linear).containsExactly(new double[] {0.5, 1.0, 1.5, 2.0}, within(1e-15));
        double[] log = AngleBins.logarithmic(1e-9, 1.0, 9).edges();
        assertThat(log[0]).isEqualTo(1e-9);
        assertThat(log[9]).isEqualTo(1.0);
        for (int j = 0; j < 9; j++) {
            assertThat(log[j + 1] / log[j]).isCloseTo(10.0, within(1e-12));
        }
    }

    @Test
    void refusesEdgesThatAreNone() {
        assertThatThrownBy(() -> AngleBins.ofEdges(1.0)).hasMessageContaining("got 1");
        assertThatThrownBy(() -> AngleBins.ofEdges(1.0, 0.5)).hasMessageContaining("increase");
        assertThatThrownBy(() -> AngleBins.ofEdges(0.0, 4.0)).hasMessageContaining("4.0");
        assertThatThrownBy(() -> AngleBins.ofEdges(-1.0, 1.0)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> AngleBins.ofEdges(0.0, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> AngleBins.logarithmic(0.0, 1.0, 3)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> AngleBins.linear(0.0, 1.0, 0)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> AngleBins.linear(0.0, 1.0, 1_000_000)).hasMessageContaining("got 1000000");
    }
}
