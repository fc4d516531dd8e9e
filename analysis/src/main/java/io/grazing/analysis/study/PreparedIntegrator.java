package io.grazing.analysis.study;

import io.grazing.scatter.BlockScatterer;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An integrator made ready for a run.
 *
 * @param blocks integrators of blocks of encounters, one for each worker that asks
 * @param facts what a summary says of it after the run, by name; nothing for most
 */
record PreparedIntegrator(Supplier<? extends BlockScatterer> blocks, Supplier<Map<String, Object>> facts) {

    /** One of which a summary says nothing. */
    PreparedIntegrator(Supplier<? extends BlockScatterer> blocks) {
        this(blocks, Map::of);
    }
}
