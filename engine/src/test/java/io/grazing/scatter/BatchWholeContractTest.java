package io.grazing.scatter;

import io.grazing.potential.ShortRangePotential;

class BatchWholeContractTest extends BlockScattererContract {

    @Override
    BlockScatterer scatterer(ShortRangePotential potential, double epsilon) {
        return new BatchScatterer(BatchPlan.of(potential, 1e-11, true), epsilon, LaneKernels.fastest());
    }

    @Override
    double accuracy() {
        return 1e-10;
    }

    @Override
    double energyAccuracy() {
        return 1e-9;
    }
}
