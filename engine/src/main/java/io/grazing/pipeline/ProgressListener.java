package io.grazing.pipeline;

/**
 * Is told how far a run has come, at most five times a second and once at the end, on the thread that called
 * {@link Runner#run}. An exception from it, such as that of a full disk, ends the run.
 */
@FunctionalInterface
public interface ProgressListener {

    /** A listener that does nothing. */
    ProgressListener SILENT = progress -> {};

    /** Takes the state of the run. */
    void report(Progress progress);
}
