package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CompensatedSumTest {

    private static final int TERMS = 10_000;

    @Test
    void losesNothingToTenThousandTermsAndProducts() {
        SplittableRandom random = new SplittableRandom(11);
        CompensatedSum sum = new CompensatedSum();
        sum.add(1.0);
        BigDecimal exact = BigDecimal.ONE;
        for (int i = 0; i < TERMS; i++) {
            double x = random.nextDouble(-1e-3, 1e-3);
            double y = random.nextDouble();
            sum.add(x);
            sum.addProduct(x, y);
            exact = exact.add(new BigDecimal(x)).add(new BigDecimal(x).multiply(new BigDecimal(y)));
        }
        assertThat(sum.value()).isEqualTo(exact.doubleValue());
        assertThat(sum.rest())
                .isCloseTo(exact.subtract(new BigDecimal(sum.value())).doubleValue(), within(1e-28));
    }

    @Test
    void keepsWhatCancellationLeaves() {
        CompensatedSum sum = new CompensatedSum();
        sum.add(-1.0);
        sum.add(1e-20);
        assertThat(sum.plus(1.0)).isEqualTo(1e-20);
        CompensatedSum copy = new CompensatedSum();
        copy.set(sum);
        copy.add(1.0);
        assertThat(copy.value()).isEqualTo(1e-20);
    }
}
