package io.grazing.analysis.study;

/**
 * The bare facts of a finished run, which every summary carries.
 *
 * @param collisions trajectories asked for
 * @param failed how many of them could not be integrated
 * @param elapsedSeconds wall time of the runs that integrated them, seconds; of angles, with those of the formula
 * @param threads integrating threads
 * @param integrator label of the integrator
 * @param digest SHA-256 over the accumulated numbers, lower-case hexadecimal
 */
public record RunFacts(
        long collisions, long failed, double elapsedSeconds, int threads, String integrator, String digest) {

    /** Trajectories per second of wall time; 0 if no time was measured. */
    public double collisionsPerSecond() {
        return elapsedSeconds > 0.0 ? collisions / elapsedSeconds : 0.0;
    }
}
