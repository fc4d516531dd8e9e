package io.grazing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grazing.collision.Strata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpactStrataTest {

    private static final SpeedDistribution UNIT = SpeedDistribution.fixed(1.0);
    private static final long MANY = 10_000_000;

    @Test
    void coulombStartsAtATenthOfTheCollisionLength() {
        Strata strata = ImpactStrata.stratified(UNIT, 1e-3, 1.0, 3.0, MANY);
        assertThat(strata.outer(0)).isCloseTo(0.1 * 2e-3 * 3.0, within(1e-18));
        assertThat(strata.count()).isEqualTo(1 + (int) Math.ceil(8 * Math.log10(1 / 6e-4)));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-3, 0,    1, 1e-3",
        "1e-3, 0.01, 1, 8.111308307896856e-10",
        "1e-3, 0.5,  1, 4e-7",
        "1e-9, 1,    1, 2e-10",
        "1e-20, 0.98, 1, 7.925199430511995e-22",
        "1e-60, 1,   1, 2e-61",
        "100,  1,    1, 0.1",
        "1e-3, 12,   1, 0.0595779880472",
        "1e-300, 2,  1, 1e-62",
    })
    void firstBorderIsClamped(double epsilon, double s, double f0, double expected) {
        Strata strata = ImpactStrata.stratified(UNIT, epsilon, s, f0, MANY);
        assertThat(strata.outer(0)).isCloseTo(expected, within(1e-6 * strata.outer(0)));
        double area = 0.0;
        for (int k = 0; k < strata.count(); k++) {
            area += strata.area(k);
        }
        assertThat(area).isCloseTo(Math.PI, within(1e-14));
    }

    @Test
    void bordersAreGeometric() {
        Strata strata = ImpactStrata.stratified(UNIT, 1e-3, 1.0, 1.0, MANY);
        double ratio = strata.outer(1) / strata.outer(0);
        assertThat(ratio).isBetween(Math.pow(10, 1.0 / 9), Math.pow(10, 1.0 / 8));
        for (int k = 1; k < strata.count(); k++) {
            assertThat(strata.outer(k) / strata.inner(k)).isCloseTo(ratio, within(1e-12));
        }
    }

    @Test
    void speedSetsTheScale() {
        Strata slow = ImpactStrata.stratified(SpeedDistribution.fixed(0.1), 1e-5, 1.0, 1.0, MANY);
        Strata fast = ImpactStrata.stratified(UNIT, 1e-3, 1.0, 1.0, MANY);
        assertThat(slow.outer(0)).isCloseTo(fast.outer(0), within(1e-17));
        assertThat(slow.flux()).isEqualTo(0.1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "31, 1", "32, 2", "64, 3", "1000, 3", "2000, 6", "100000, 31"})
    void fewEncountersHaveFewStrata(long count, int most) {
        assertThat(ImpactStrata.stratified(UNIT, 1e-3, 1.0, 1.0, count).count()).isEqualTo(most);
    }

    @Test
    void refusesWhatIsNoPotential() {
        assertThatThrownBy(() -> ImpactStrata.stratified(UNIT, 0.0, 1.0, 1.0, MANY))
                .hasMessageContaining("epsilon > 0");
        assertThatThrownBy(() -> ImpactStrata.stratified(UNIT, 1.0, -1.0, 1.0, MANY))
                .hasMessageContaining("-1.0");
        assertThatThrownBy(() -> ImpactStrata.stratified(UNIT, 1.0, 1.0, Double.NaN, MANY))
                .hasMessageContaining("NaN");
    }
}
