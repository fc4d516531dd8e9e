package io.grazing.scatter;

import io.grazing.potential.ShortRangePotential;

class NewtonContractTest extends BlockScattererContract {

    @Override
    BlockScatterer scatterer(ShortRangePotential potential, double epsilon) {
        return NewtonScatterer.of(potential, epsilon, 1e-12);
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
