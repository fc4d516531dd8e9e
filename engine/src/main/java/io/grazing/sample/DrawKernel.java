package io.grazing.sample;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.VectorArray;
import io.grazing.runtime.VectorModule;

/**
 * From random words to uniform numbers, points of a circle and exponentials, by operations that IEEE 754 rounds correctly (no
 * sin, cos, log), so that the same words give the same bits on every machine, in loops and in vectors.
 *
 * <p>Indices go from {@code from} to {@code to} − 1, or from 0 to {@code count} − 1.
 */
interface DrawKernel {

    /** Vectors save 8 to 10 ns an encounter of a gas, and slow the first second down until they are compiled. */
    long LEAST_FOR_VECTORS = 30_000_000L;

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

    /**
     * Directions and vectors across them: with the height z = η_x, ϱ = √(1 − z²), the sign σ of z and p = cos φ cos α + σ sin φ sin α,
     *
     * <pre>  η = (z, ϱ cos φ, ϱ sin φ),   η⊥ = (−σϱp, cos α − (1 − |z|) p cos φ, σ sin α − (1 − |z|) p sin φ),</pre>
     *
     * which is cos α e₂ + sin α e₃ in the {@link CollisionFrame} of η.
     *
     * @param eta z, cos φ and sin φ, replaced by η
     * @param etaPerp cos α and sin α as its second and third components, replaced by η⊥
     * @param count how many; the arrays have room for whole vectors
     */
    void perpendicular(VectorArray eta, VectorArray etaPerp, int count);

    /**
     * v₁ = G + w/2 and v₂ = G − w/2; w is what these differ by after rounding.
     *
     * @param half |w|/2
     * @param w w/|w|, replaced by w
     * @param v1 v₁, from {@code at} on
     * @param v2 v₂, from {@code at} on
     * @param count how many; the arrays have room for whole vectors
     */
    void separate(double[] half, VectorArray w, VectorArray centre, VectorArray v1, VectorArray v2, int at, int count);

    /**
     * Makes η⊥ orthogonal to w.
     *
     * @param half |w|/2
     * @param result η⊥ less its component along w, from {@code at} on
     * @param count how many; the arrays have room for whole vectors
     */
    void straighten(double[] half, VectorArray w, VectorArray etaPerp, VectorArray result, int at, int count);

    /** The kernel, for one thread, that draws {@code count} encounters in the least time, its compilation included. */
    static DrawKernel fastest(long count) {
        return count < LEAST_FOR_VECTORS
                ? new DrawLoops()
                : VectorModule.load(DrawKernel.class, "io.grazing.sample.DrawVectors", new DrawLoops());
    }
}
