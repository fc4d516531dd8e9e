package io.grazing.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomPointsTest {

    private static final int ROUNDS = 4;

    /** Those uniform on the disc and those uniform in log ρ; in log(1 − ρ), doubles close to 1 are too coarse to tell points apart. */
    private static final List<Integer> FINE = List.of(0, 2, 3);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noPointIsDrawnTwice(boolean single) {
        RandomPoints random = new RandomPoints(single ? KappaRange.only(0.1) : KappaRange.covering(0.1, 10.0));
        TablePoints points = new TablePoints();
        Set<Double> seen = new HashSet<>();
        for (int round = 1; round <= ROUNDS; round++) {
            random.draw(points);
            assertThat(points.size()).isEqualTo(RandomPoints.COUNT);
            for (int i = 0; i < points.size(); i++) {
                if (FINE.contains(i % 4)) {
                    assertThat(seen.add(points.rho[i]))
                            .as("round %d, point %d", round, i)
                            .isTrue();
                }
            }
        }
    }
}
