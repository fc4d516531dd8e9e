package io.grazing.scenario.kind;

import io.grazing.analysis.study.Monitor;
import io.grazing.analysis.study.RunFacts;

/**
 * What a job will take, extrapolated from short runs of it.
 *
 * @param encounters trajectories it integrates
 * @param perSecond trajectories per second of all threads together
 * @param seconds expected wall time of the whole job, seconds
 * @param bytes memory it holds on to while it runs, bytes
 */
public record Cost(long encounters, double perSecond, double seconds, long bytes) {

    private static final long FIRST = 256;
    private static final long GROWTH = 2;
    private static final double ENOUGH_SECONDS = 3.0;

    /**
     * Runs shortened versions of {@code job}, each twice as long as the one before, for three seconds; the last one, when the
     * compiler has warmed up, tells the rate. What it takes beside the integration is taken to be the same for the whole job.
     *
     * @param threads integrating threads
     */
    public static Cost of(Job job, int threads) {
        long begin = System.nanoTime();
        for (long some = FIRST; ; some *= GROWTH) {
            Job calibration = job.shortened(some);
            long start = System.nanoTime();
            RunFacts facts = calibration.run(threads, Monitor.silent()).facts();
            double integration = facts.elapsedSeconds();
            double beside = Math.max(0.0, secondsSince(start) - integration);
            if (secondsSince(begin) >= ENOUGH_SECONDS || calibration.encounters() == job.encounters()) {
                double perSecond = facts.collisions() / Math.max(integration, 1e-9);
                double seconds = job.encounters() / perSecond + beside;
                return new Cost(job.encounters(), perSecond, seconds, job.memory(threads));
            }
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }
}
