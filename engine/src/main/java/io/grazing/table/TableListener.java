package io.grazing.table;

/** Whoever waits for a table to be built: told how far it is, asked whether to go on. */
public interface TableListener {

    /**
     * Work done so far.
     *
     * @param done cells that are done with
     * @param known cells that are known of; grows while cells are split
     */
    void progress(long done, long known);

    /** Whether to stop. */
    boolean cancelled();

    /** Watches nothing, never stops. */
    static TableListener silent() {
        return new TableListener() {
            @Override
            public void progress(long done, long known) {
                // Nobody watches.
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
