package io.grazing.analysis.study;

/**
 * The view a study has of whoever waits for it: told how far it is, asked whether to go on. Called from any
 * thread; implementations return at once.
 */
public interface Monitor {

    /**
     * Work done so far.
     *
     * @param done collisions, or grid points, finished
     * @param total how many there are
     */
    void progress(long done, long total);

    /** Whether the study is to stop; once true, it stays so. */
    boolean cancelled();

    /** A monitor that watches nothing and never cancels. */
    static Monitor silent() {
        return new Monitor() {
            @Override
            public void progress(long done, long total) {
                // Nobody watches.
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
