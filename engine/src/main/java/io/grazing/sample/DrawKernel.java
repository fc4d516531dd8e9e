package io.grazing.sample;

import io.grazing.runtime.VectorModule;

/**
 * From random words to uniform numbers, points of a circle and exponentials, by operations that IEEE 754 rounds correctly (no
 * sin, cos, log), so that the same words give the same bits on every machine, in loops and in vectors.
 *
 * <p>Everything is for the indices from {@code from} to {@code to} − 1.
 */
interface DrawKernel {

    /** Vectors save some 8 ns an encounter, and slow the first second down until they are compiled. */
    long LEAST_FOR_VECTORS = 100_000_000L;

    /** Numbers of (0, 1), the centres of 2⁵² equal cells: never 0, never 1. */
    void intervals(long[] words, double[] result, int from, int to);

    /** Numbers of (0, 1), the centres of 2³² equal cells, from the upper halves of words. */
    void upperIntervals(long[] words, double[] result, int from, int to);

    /** Numbers of (0, 1), the centres of 2³² equal cells, from the lower halves of words. */
    void lowerIntervals(long[] words, double[] result, int from, int to);

    /** Numbers of (−1, 1), never 0, the centres of 2³² equal cells, from the upper halves of words. */
    void upperTurns(long[] words, double[] result, int from, int to);

    /** Numbers of (−1, 1), never 0, the centres of 2³² equal cells, from the lower halves of words. */
    void lowerTurns(long[] words, double[] result, int from, int to);

    /**
     * Points (cos α, sin α), to 5e-16.
     *
     * @param turns α/π in [−1, 1]; may be {@code cos}
     */
    void circle(double[] turns, double[] cos, double[] sin, int from, int to);

    /**
     * Replaces every u by √(−ln u), the root of a unit exponential for a uniform u, with a relative error below 2e-15.
     *
     * @param u normal numbers of (0, 1)
     * @param room as long
     */
    void exponentialRoots(double[] u, double[] room, int from, int to);

    /** The kernel, for one thread, that draws {@code count} encounters in the least time, its compilation included. */
    static DrawKernel fastest(long count) {
        return count < LEAST_FOR_VECTORS
                ? new DrawLoops()
                : VectorModule.load(DrawKernel.class, "io.grazing.sample.DrawVectors", new DrawLoops());
    }
}
