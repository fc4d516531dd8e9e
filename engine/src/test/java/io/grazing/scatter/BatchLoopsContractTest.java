package io.grazing.scatter;

import io.grazing.potential.ShortRangePotential;

class BatchLoopsContractTest extends BlockScattererContract {

    @Override
    BlockScatterer scatterer(ShortRangePotential potential, double epsilon) {
        return new BatchScatterer(BatchPlan.of(potential, 1e-11, false), epsilon, new LaneLoops());
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
