package io.grazing.analysis.study;

import io.grazing.analysis.operator.UndefinedFunctionException;
import io.grazing.pipeline.Cancellation;
import io.grazing.pipeline.DisruptorRunner;
import io.grazing.pipeline.Run;
import io.grazing.pipeline.RunCancelledException;
import io.grazing.pipeline.RunFailedException;
import io.grazing.pipeline.RunOutcome;

/** Runs of the pipeline on behalf of a study: its monitor is told of the progress and may stop them. */
final class Simulation {

    private Simulation() {}

    /**
     * Does one run.
     *
     * @param prepare the run, which may already simulate a pilot
     * @throws StudyCancelledException if the monitor, or an interrupt, stopped it
     * @throws UndefinedFunctionException if a ψ is undefined at a velocity that was met
     * @throws StudyFailedException if an integrator threw, or too many encounters failed
     */
    static RunOutcome of(Supplied prepare, int threads, Monitor monitor) {
        Cancellation cancellation = new Cancellation();
        try {
            Run run = prepare.run().reportingTo(progress -> {
                monitor.progress(progress.done(), progress.total());
                if (monitor.cancelled()) {
                    cancellation.cancel("request");
                }
            });
            return new DisruptorRunner(threads).run(run, cancellation);
        } catch (RunCancelledException e) {
            throw new StudyCancelledException(e.getMessage(), e);
        } catch (RunFailedException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof UndefinedFunctionException undefined) {
                    throw undefined;
                }
            }
            throw new StudyFailedException(e.getMessage(), e);
        }
    }

    /** What makes a run ready. */
    @FunctionalInterface
    interface Supplied {
        /** The run. */
        Run run() throws RunFailedException;
    }
}
