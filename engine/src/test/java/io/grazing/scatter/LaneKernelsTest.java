package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.collision.EncounterBlock;
import io.grazing.potential.ShortRangePotential;
import io.grazing.runtime.VectorModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors and loops give the same bits, so that a result does not depend on how the JVM was started. */
class LaneKernelsTest {

    @Test
    void theTestsHaveVectors() {
        assertThat(VectorModule.isPresent()).isTrue();
        assertThat(LaneKernels.fastest()).isInstanceOf(LaneVectors.class);
        assertThat(LaneKernels.fastest(10_000_000L)).isInstanceOf(LaneVectors.class);
    }

    @Test
    void fewEncountersTakeLoops() {
        assertThat(LaneKernels.fastest(10_000L)).isInstanceOf(LaneLoops.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 - r; 0; false",
                "1 - r^2; 0; false",
                "1 - r^2; 0.7; false",
                "1 - r^2; 0.5; false",
                "1 - r; 3; true",
                "1 - r^2; 4.5; false",
                "1 - r^2; 5.3; false",
                "1 - r; 10.3; false",
                "1 - r^2; 1; false",
                "1 - r^2; 1; true",
                "(1 - r)^2; 2; false",
                "exp(1 - 1/(1 - r^2)); 1; false",
                "exp(1 - 1/(1 - r^2)); 0.5; true",
                "1 - r^1.5; 1; false",
                "1 - r^1.5; 0.7; true",
                "1 - r^1.5; 1.5; false",
                "(1 - r)^2.5; 1; false",
                "(1 - r)^1.5; 0; false",
                "(1 - r^6)^2; 12; false"
            })
    void vectorsAndLoopsGiveTheSameBits(String f, double s, boolean whole) {
        ShortRangePotential potential = BlockScattererContract.potential(f, s);
        BatchPlan plan = BatchPlan.of(potential, 1e-10, whole);
        EncounterBlock vectors = BlockScattererContract.randomBlock();
        EncounterBlock loops = BlockScattererContract.randomBlock();
        new BatchScatterer(plan, 0.2, new LaneVectors()).scatter(vectors);
        new BatchScatterer(plan, 0.2, new LaneLoops()).scatter(loops);
        for (int i = 0; i < loops.size(); i++) {
            assertThat(vectors.failure()[i]).isNull();
            assertThat(vectors.change1().get(i)).isEqualTo(loops.change1().get(i));
            assertThat(vectors.change2().get(i)).isEqualTo(loops.change2().get(i));
            assertThat(vectors.energyDrift()[i]).isEqualTo(loops.energyDrift()[i]);
            assertThat(vectors.angularMomentumDrift()[i]).isEqualTo(loops.angularMomentumDrift()[i]);
        }
    }
}
