package io.grazing.scatter;

import io.grazing.collision.Kappa;
import io.grazing.potential.ShortRangePotential;
import io.grazing.table.AngleTable;
import io.grazing.table.KappaRange;
import io.grazing.table.TableListener;
import io.grazing.table.TableUsage;

class TableContractTest extends BlockScattererContract {

    @Override
    BlockScatterer scatterer(ShortRangePotential potential, double epsilon) {
        KappaRange range = KappaRange.covering(Kappa.of(epsilon, 6.0), Kappa.of(epsilon, 0.8));
        return AngleTable.build(potential, range, AngleTable.LEAST_BOUND, TableListener.silent())
                .scatterers(epsilon, new TableUsage(), Long.MAX_VALUE)
                .get();
    }

    @Override
    double accuracy() {
        return 1e-9;
    }

    @Override
    double energyAccuracy() {
        return 1e-9;
    }
}
