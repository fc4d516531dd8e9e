package io.grazing.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactSumTest {

    private static ExactSum sumOf(List<Double> numbers) {
        ExactSum sum = new ExactSum();
        numbers.forEach(sum::add);
        return sum;
    }

    private static double exact(List<Double> numbers) {
        BigDecimal sum = numbers.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Double.parseDouble(sum.toString());
    }

    private static List<Double> numbers(Random random, int count, int exponents) {
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double mantissa = 2.0 * random.nextDouble() - 1.0;
            numbers.add(Math.scalb(mantissa, random.nextInt(2 * exponents + 1) - exponents));
        }
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 60, 300, 1000})
    void agreesWithBigDecimalInAnyOrder(int exponents) {
        Random random = new Random(exponents);
        for (int trial = 0; trial < 20; trial++) {
            List<Double> numbers = numbers(random, 1 + random.nextInt(3000), exponents);
            double expected = exact(numbers);
            assertThat(sumOf(numbers).value()).isEqualTo(expected);
            Collections.shuffle(numbers, random);
            assertThat(sumOf(numbers).value()).isEqualTo(expected);
        }
    }

    @Test
    void survivesCancellationAtEveryScale() {
        Random random = new Random(1);
        for (int trial = 0; trial < 50; trial++) {
            List<Double> numbers = numbers(random, 500, 1000);
            List<Double> all = new ArrayList<>(numbers);
            numbers.forEach(x -> all.add(-x));
            assertThat(Double.doubleToRawLongBits(sumOf(all).value())).isZero();
            double left = Math.scalb(random.nextDouble(), random.nextInt(2000) - 1000);
            all.add(left);
            Collections.shuffle(all, random);
            assertThat(sumOf(all).value()).isEqualTo(left);
        }
    }

    @Test
    void combinesAnyPartitionToTheSameBits() {
        Random random = new Random(2);
        for (int trial = 0; trial < 50; trial++) {
            List<Double> numbers = numbers(random, 4000, 200);
            double expected = exact(numbers);
            ExactSum[] parts = new ExactSum[1 + random.nextInt(9)];
            Arrays.setAll(parts, i -> new ExactSum());
            numbers.forEach(x -> parts[random.nextInt(parts.length)].add(x));
            ExactSum total = new ExactSum();
            for (ExactSum part : parts) {
                double before = part.value();
                total.combine(part);
                assertThat(part.value()).isEqualTo(before);
            }
            assertThat(total.value()).isEqualTo(expected);
        }
    }

    @Test
    void holdsSubnormalsAndTheLargestNumbers() {
        double[][] cases = {
            {Double.MIN_VALUE, Double.MIN_VALUE},
            {Double.MIN_NORMAL, -Double.MIN_VALUE},
            {-Double.MIN_NORMAL, Double.MIN_VALUE, Double.MIN_VALUE},
            {Double.MAX_VALUE, Double.MIN_VALUE},
            {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE},
            {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE},
            {1.0, Math.ulp(1.0) / 2},
            {1.0, Math.ulp(1.0) / 2, Double.MIN_VALUE},
            {1.0 + Math.ulp(1.0), Math.ulp(1.0) / 2},
            {-1.0, -Math.ulp(1.0) / 2, -Double.MIN_VALUE},
            {Math.nextDown(2.0), Math.ulp(1.0) / 2},
            {0.0, -0.0},
        };
        for (double[] numbers : cases) {
            List<Double> list = Arrays.stream(numbers).boxed().toList();
            assertThat(sumOf(list).value()).as(list.toString()).isEqualTo(exact(list));
        }
    }

    @Test
    void roundsTowardsInfinityOnlyBeyondTheRange() {
        assertThat(sumOf(List.of(Double.MAX_VALUE, Double.MAX_VALUE)).value()).isInfinite();
        assertThat(sumOf(List.of(-Double.MAX_VALUE, -Double.MAX_VALUE)).value()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(sumOf(List.of(Double.MAX_VALUE, Math.ulp(Double.MAX_VALUE) / 4))
                        .value())
                .isEqualTo(Double.MAX_VALUE);
        assertThat(sumOf(List.of(Double.MAX_VALUE, Math.ulp(Double.MAX_VALUE) / 2))
                        .value())
                .isInfinite();
    }

    @Test
    void carriesManyEqualNumbers() {
        ExactSum sum = new ExactSum();
        ExactSum negative = new ExactSum();
        int count = 3_000_000;
        for (int i = 0; i < count; i++) {
            sum.add(0.1);
            negative.add(-Math.nextDown(2.0));
        }
        assertThat(sum.value())
                .isEqualTo(
                        new BigDecimal(0.1).multiply(BigDecimal.valueOf(count)).doubleValue());
        assertThat(negative.value())
                .isEqualTo(new BigDecimal(-Math.nextDown(2.0))
                        .multiply(BigDecimal.valueOf(count))
                        .doubleValue());
    }

    @Test
    void isZeroWhenEmpty() {
        assertThat(Double.doubleToRawLongBits(new ExactSum().value())).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNotANumber(double x) {
        ExactSum sum = new ExactSum();
        sum.add(1.5);
        assertThatThrownBy(() -> sum.add(x))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining(Double.toString(x));
        assertThat(sum.value()).isEqualTo(1.5);
    }
}
