package io.grazing.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.grazing.analysis.limit.AngleDistribution;
import io.grazing.analysis.limit.DeflectionBranches;
import io.grazing.analysis.limit.DeflectionCurve;
import io.grazing.tally.AngleBins;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edges are distinct wherever the bins are told to begin. */
class BinEdgesTest {

    private static final AngleDistribution ANGLES =
            DeflectionBranches.of(DeflectionCurve.of(ClosedForms.coulomb(), 1e-3));

    @ParameterizedTest
    @ValueSource(doubles = {1e-60, 0.0999999999999999, 0.1, Binning.MAX_LOWEST})
    void areDistinct(double lowest) {
        for (boolean logarithmic : new boolean[] {true, false}) {
            AngleBins bins =
                    BinEdges.choose(new Binning(logarithmic, Binning.MAX_COUNT, OptionalDouble.of(lowest)), ANGLES);
            assertThat(bins.count()).isGreaterThanOrEqualTo(Binning.MAX_COUNT);
        }
    }
}
