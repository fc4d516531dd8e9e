package io.grazing.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableProfileTest {

    private static final double[] DESIGN_ORDERS = {6.0, 5.0, 4.0};
    private static final double ORDER_SLACK = 0.35;

    private static TableProfile sampled(Profile f, int intervals, DoubleUnaryOperator grading) {
        double[] r = new double[intervals + 1];
        double[] values = new double[intervals + 1];
        for (int i = 0; i <= intervals; i++) {
            r[i] = i == intervals ? 1.0 : grading.applyAsDouble((double) i / intervals);
            values[i] = f.at(r[i]).value();
        }
        return TableProfile.of(r, values, "table");
    }

    private static TableProfile sampled(String formula, int intervals) {
        return sampled(ExpressionProfile.of(formula), intervals, x -> x);
    }

    /** Worst errors of f, f′ and f″. */
    private static double[] errors(Profile exact, TableProfile table) {
        double[] worst = new double[3];
        for (int i = 1; i < 5000; i++) {
            Jet a = exact.at(i / 5000.0);
            Jet b = table.at(i / 5000.0);
            worst[0] = Math.max(worst[0], Math.abs(a.value() - b.value()));
            worst[1] = Math.max(worst[1], Math.abs(a.first() - b.first()));
            worst[2] = Math.max(worst[2], Math.abs(a.second() - b.second()));
        }
        return worst;
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp(-4*r)-exp(-4)", "cos(pi*r/2)^2", "(1-r)/(1+r)", "(1-r^2)*exp(-r)"})
    void convergesAtTheDesignOrders(String formula) {
        Profile exact = ExpressionProfile.of(formula);
        // uneven spacing, finer towards the edge, so that no order comes from symmetry
        DoubleUnaryOperator grading = x -> x * (1.4 - 0.4 * x);
        double[] coarse = errors(exact, sampled(exact, 40, grading));
        double[] fine = errors(exact, sampled(exact, 160, grading));
        for (int k = 0; k < 3; k++) {
            double order = Math.log(coarse[k] / fine[k]) / Math.log(4.0);
            assertThat(order).as("order in derivative %d", k).isGreaterThan(DESIGN_ORDERS[k] - ORDER_SLACK);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-r", "1-r^2", "(1-r)^2", "(1-r)^5", "2-r-r^5"})
    void reproducesQuintics(String formula) {
        double[] errors = errors(ExpressionProfile.of(formula), sampled(formula, 12));
        assertThat(errors[0]).isLessThan(1e-14);
        assertThat(errors[1]).isLessThan(1e-12);
        assertThat(errors[2]).isLessThan(1e-9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void decreasesThroughRoughData(long seed) {
        Random random = new Random(seed);
        int n = 4 + random.nextInt(60);
        double[] r = roughIncreasing(random, n);
        double[] f = roughIncreasing(random, n);
        for (int i = 0; i < n / 2; i++) {
            double swap = f[i];
            f[i] = f[n - 1 - i];
            f[n - 1 - i] = swap;
        }
        // a plateau
        f[1] = f[2];
        TableProfile table = TableProfile.of(r, f, "rough");
        double previous = table.at(0.0).value();
        for (int i = 0; i + 1 < n; i++) {
            for (int j = 1; j <= 50; j++) {
                Jet jet = table.at(r[i] + (r[i + 1] - r[i]) * j / 50.0);
                assertThat(jet.first()).isNotPositive();
                assertThat(jet.value()).isLessThanOrEqualTo(previous * (1.0 + 1e-15));
                previous = jet.value();
            }
        }
        ShortRangePotential.of(table, 1.0);
    }

    /** n numbers from 0 to 1 whose gaps differ by up to four orders of magnitude. */
    private static double[] roughIncreasing(Random random, int n) {
        double[] x = new double[n];
        for (int i = 1; i < n; i++) {
            x[i] = x[i - 1] + Math.pow(10.0, -4.0 * random.nextDouble());
        }
        double last = x[n - 1];
        double[] scaled = Arrays.stream(x).map(value -> value / last).toArray();
        scaled[n - 1] = 1.0;
        return scaled;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void isTwiceContinuouslyDifferentiableAcrossKnots(long seed) {
        Random random = new Random(seed);
        int n = 20;
        double[] r = new double[n];
        double[] f = new double[n];
        for (int i = 0; i < n; i++) {
            r[i] = (i + (i == 0 || i == n - 1 ? 0.0 : 0.8 * (random.nextDouble() - 0.5))) / (n - 1);
        }
        for (int i = n - 2; i >= 0; i--) {
            f[i] = f[i + 1] + random.nextDouble();
        }
        TableProfile table = TableProfile.of(r, f, "random");
        for (int i = 1; i < n - 1; i++) {
            Jet left = table.at(r[i] - 1e-13);
            Jet right = table.at(r[i] + 1e-13);
            assertThat(left.value()).isCloseTo(right.value(), within(1e-10));
            assertThat(left.first()).isCloseTo(right.first(), within(1e-8));
            assertThat(left.second()).isCloseTo(right.second(), within(1e-6 * (1.0 + Math.abs(right.second()))));
            assertThat(table.at(r[i]).value()).isCloseTo(f[i], within(1e-14 * f[0]));
        }
        assertThat(table.at(0.0).value()).isCloseTo(f[0], within(1e-14 * f[0]));
    }

    @Test
    void isRelativelyAccurateAtTheEdge() {
        TableProfile linear = sampled("1-r", 10);
        TableProfile square = sampled("(1-r)^2", 10);
        for (double depth : new double[] {1e-300, 1e-18, 1e-12, 1e-6, 1e-3, 0.05}) {
            assertThat(linear.atDepth(depth).value()).isCloseTo(depth, within(1e-14 * depth));
            assertThat(linear.atDepth(depth).first()).isCloseTo(-1.0, within(1e-13));
        }
        for (double depth : new double[] {1e-6, 1e-3, 0.05}) {
            double residue = 1e-13 * depth;
            assertThat(square.atDepth(depth).value()).isCloseTo(depth * depth, within(1e-12 * depth * depth + residue));
        }
        assertThat(linear.at(1.0).value()).isZero();
    }

    @Test
    void isRelativelyAccurateTowardsTheEdgeOfAGradedTable() {
        double[] r = new double[32];
        double[] f = new double[r.length];
        for (int j = 0; j < r.length - 1; j++) {
            r[j] = 1.0 - Math.scalb(1.0, -j);
            f[j] = Math.scalb(1.0, -j);
        }
        r[r.length - 1] = 1.0;
        TableProfile linear = TableProfile.of(r, f, "linear");
        new SplittableRandom(6)
                .doubles(1000, -9.0, 0.0)
                .map(x -> Math.pow(10.0, x))
                .forEach(depth -> assertThat(linear.atDepth(depth).value()).isCloseTo(depth, within(1e-14 * depth)));
    }

    @Test
    void distanceAndDepthAgree() {
        TableProfile table = sampled("exp(-4*r)-exp(-4)", 16);
        for (int i = 0; i <= 64; i++) {
            assertThat(table.at(i / 64.0)).isEqualTo(table.atDepth(1.0 - i / 64.0));
        }
    }

    @Test
    void continuesPastTheEdge() {
        TableProfile table = sampled("exp(-4*r)-exp(-4)", 50);
        Jet inside = table.atDepth(1e-13);
        Jet outside = table.atDepth(-1e-13);
        assertThat(outside.first()).isCloseTo(inside.first(), within(1e-11));
        assertThat(outside.second()).isCloseTo(inside.second(), within(1e-8));
        assertThat(table.atDepth(-0.004).value()).isCloseTo(Math.exp(-4.016) - Math.exp(-4.0), within(1e-8));
        for (int i = 1; i <= 1000; i++) {
            Jet jet = table.atDepth(-i / 1000.0);
            assertThat(Math.abs(jet.value()) + Math.abs(jet.first()) + Math.abs(jet.second()))
                    .isLessThan(1.0);
        }
    }

    /** About the top of a hill what counts is f(0) − f, and f′, to digits of their own. */
    @Test
    void whatItDropsIsKnownFarBelowItsRounding() {
        TableProfile table = sampled("1/(1 + 8*r^2) - 1/9", 20);
        double bend = table.at(0.0).second();
        for (double r = 1e-9; r < 1e-5; r *= 1.7) {
            double extrapolated =
                    2.0 * table.at(r).first() / r - table.at(2.0 * r).first() / (2.0 * r);
            assertThat(extrapolated).isCloseTo(bend, within(1e-12 + 1e4 * r * r));
            assertThat(table.dropFromCentre(r)).isCloseTo(-0.5 * bend * r * r, within(1e-3 * r * r));
        }
        for (int i = 1; i < 200; i++) {
            double r = i / 200.0;
            double drop = table.at(0.0).value() - table.at(r).value();
            assertThat(table.dropFromCentre(r)).isCloseTo(drop, within(4e-16));
        }
        assertThat(table.dropFromCentre(1.0)).isCloseTo(8.0 / 9.0, within(4e-16));
    }

    /** A shoulder within 1e-9 is steep, and yet no jump. */
    @Test
    void steepStepsArePassed() {
        double[] r = {0.0, 0.2, 0.4, 0.5, 0.5 + 1e-9, 0.5 + 2e-9, 0.7, 1.0};
        double[] f = {2.0, 1.9, 1.8, 1.7, 1.0, 0.3, 0.1, 0.0};
        TableProfile table = TableProfile.of(r, f, "shoulder");
        assertThat(ShortRangePotential.of(table, 0.0).strength()).isEqualTo(2.0);
    }

    @Test
    void fourRowsSuffice() {
        TableProfile table =
                TableProfile.of(new double[] {0.0, 0.3, 0.6, 1.0}, new double[] {2.0, 1.4, 0.8, 0.0}, "line");
        assertThat(table.at(0.45).value()).isCloseTo(1.1, within(1e-14));
        assertThat(table.description()).isEqualTo("line");
        assertThat(ShortRangePotential.of(table, 0.5).strength()).isCloseTo(2.0, within(1e-15));
    }
}
