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
    private static final double LEAST_GROWTH = 2.0;
    private static final double MOST_GROWTH = 32.0;
    /** Of integration, which by then runs as compiled. */
    private static final double ENOUGH_SECONDS = 1.5;
    /** Of all, where quadrature takes most of it. */
    private static final double PATIENCE_SECONDS = 20.0;

    /**
     * Runs longer and longer versions of {@code job} until one integrates for long enough, or patience ends; the last one tells
     * the rate. What it takes beside the integration is taken to be the same for the whole job.
     *
     * @param threads integrating threads
     */
    public static Cost of(Job job, int threads) {
        long begin = System.nanoTime();
        long some = FIRST;
        while (true) {
            Job calibration = job.shortened(some);
            long start = System.nanoTime();
            RunFacts facts = calibration.run(threads, Monitor.silent()).facts();
            double integration = Math.max(facts.elapsedSeconds(), 1e-9);
            double beside = Math.max(0.0, secondsSince(start) - integration);
            if (integration >= ENOUGH_SECONDS
                    || secondsSince(begin) >= PATIENCE_SECONDS
                    || calibration.encounters() == job.encounters()) {
                double perSecond = facts.collisions() / integration;
                double seconds = job.encounters() / perSecond + beside;
                return new Cost(job.encounters(), perSecond, seconds, job.memory(threads));
            }
            double growth = 2.0 * ENOUGH_SECONDS / integration;
            some = (long) (some * Math.min(Math.max(growth, LEAST_GROWTH), MOST_GROWTH));
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }
}
