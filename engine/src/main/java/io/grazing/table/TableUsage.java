package io.grazing.table;

import java.util.concurrent.atomic.LongAdder;

/** Counts the encounters of all workers that look up a table. Thread-safe. */
public final class TableUsage {

    private final LongAdder encounters = new LongAdder();
    private final LongAdder integrated = new LongAdder();

    void count(long all, long byBatch) {
        encounters.add(all);
        integrated.add(byBatch);
    }

    /** All encounters, with those of pilots. */
    public long encounters() {
        return encounters.sum();
    }

    /** Those that no polynomial covered, and the batch integrator integrated. */
    public long integrated() {
        return integrated.sum();
    }
}
