package io.grazing.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.collision.EncounterBlock;
import io.grazing.fixture.Blocks;
import io.grazing.potential.ShortRangePotential;
import io.grazing.runtime.VectorModule;
import java.util.Arrays;
import java.util.SplittableRandom;
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

    /** Not the other encounters in the lanes, nor those that were there before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1 - r; 12", "1 - r^8; 3.3", "(1 - r)^2.5; 0.7", "exp(-2*r) - exp(-2); 1.5"})
    void anEncounterAloneDecidesOnItsOutcome(String f, double s) {
        BatchPlan plan = BatchPlan.of(BlockScattererContract.potential(f, s), 1e-10, false);
        SplittableRandom random = new SplittableRandom(13);
        double[] rho = random.doubles(400).map(Math::sqrt).toArray();
        double[] kappa =
                random.doubles(400, -6.0, 4.0).map(x -> Math.pow(10.0, x)).toArray();
        for (LaneKernel kernel : new LaneKernel[] {new LaneLoops(), new LaneVectors()}) {
            BatchScatterer scatterer = new BatchScatterer(plan, 1.0, kernel);
            double[] together = changes(scatterer, rho, kappa, 0, rho.length);
            for (int i = rho.length - 1; i >= 0; i--) {
                assertThat(changes(scatterer, rho, kappa, i, i + 1)[0])
                        .as("rho = %s, kappa = %s", rho[i], kappa[i])
                        .isEqualTo(together[i]);
            }
        }
    }

    private static double[] changes(BatchScatterer scatterer, double[] rho, double[] kappa, int from, int to) {
        EncounterBlock block = new EncounterBlock(to - from);
        block.reset(0, to - from);
        for (int i = from; i < to; i++) {
            Blocks.put(block, i - from, rho[i], kappa[i]);
        }
        scatterer.scatter(block);
        return Arrays.copyOf(block.change1().y(), to - from);
    }
}
