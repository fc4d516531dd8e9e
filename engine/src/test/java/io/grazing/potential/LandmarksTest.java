package io.grazing.potential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LandmarksTest {

    private static TableProfile table(int rows, DoubleUnaryOperator f) {
        double[] r = IntStream.rangeClosed(0, rows)
                .mapToDouble(i -> (double) i / rows)
                .toArray();
        return TableProfile.of(r, Arrays.stream(r).map(f).toArray(), "table");
    }

    @Test
    void fewRowsAreAllLandmarks() {
        TableProfile table = table(300, r -> 1.0 - r);
        assertThat(table.landmarks()).isEqualTo(table.breaks());
    }

    @Test
    void aSmoothTableOfManyRowsHasFew() {
        double[] landmarks = table(5000, r -> Math.exp(-4.0 * r) * (1.0 - r)).landmarks();
        assertThat(landmarks).startsWith(0.0).endsWith(1.0).isSorted();
        assertThat(landmarks.length).isLessThan(40);
    }

    @Test
    void bothEndsOfAFallBetweenPlateausAreAmongThem() {
        double[] landmarks =
                table(20_000, r -> r < 0.3 ? 1.0 : r < 0.9 ? 0.5 : 1.0 - r).landmarks();
        assertThat(landmarks).contains(0.3, 5999.0 / 20_000);
        assertThat(landmarks.length).isLessThan(302);
    }

    @Test
    void ofRoughTablesThereAreNoMoreThanAFewHundred() {
        double[] landmarks =
                table(20_000, r -> Math.rint(1e4 * (1.0 - r)) / 1e4).landmarks();
        assertThat(landmarks).startsWith(0.0).endsWith(1.0).isSorted();
        assertThat(landmarks.length).isLessThanOrEqualTo(302);
    }
}
