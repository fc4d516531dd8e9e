package io.grazing.tally;

import io.grazing.collision.CollisionFrame;
import io.grazing.collision.CollisionFrames;
import io.grazing.collision.EncounterBlock;
import io.grazing.collision.Vector;
import io.grazing.collision.VectorArray;
import java.util.Arrays;

/**
 * What the velocities of a block say about the relative motion w → w + Δw, w = v₁ − v₂, Δw = Δv₁ − Δv₂.
 * Squares are in range for |w|² and |Δw|² between 1e-150 and 1e150. Accepts blocks of any size; nothing is allocated
 * once a block of that size was seen. Holds arrays of its own, so it is for one thread.
 *
 * <p>Every loop is so small that the JIT makes vectors of it, and goes through pieces of the block that stay in the
 * cache nearest to the processor: as one loop the same work takes three times as long.
 */
final class RelativeMotion {

    private static final int PIECE = 512;

    private final CollisionFrames frames = new CollisionFrames();
    private double[] change = {};
    private double[] scale = {};

    private void reserve(int size) {
        if (change.length < size) {
            change = new double[size];
            scale = new double[size];
        }
    }

    /**
     * tan²(θ/2) = |Δw|²/|2w + Δw|² (Kahan), relatively accurate as θ → 0 and as θ → π, where it is infinite.
     */
    void tanHalfSquared(EncounterBlock block, double[] result) {
        int size = block.size();
        reserve(size);
        for (int from = 0; from < size; from += PIECE) {
            int to = Math.min(size, from + PIECE);
            clear(from, to);
            VectorArray v1 = block.v1();
            VectorArray v2 = block.v2();
            VectorArray c1 = block.change1();
            VectorArray c2 = block.change2();
            addTangent(c1.x(), c2.x(), v1.x(), v2.x(), change, scale, from, to);
            addTangent(c1.y(), c2.y(), v1.y(), v2.y(), change, scale, from, to);
            addTangent(c1.z(), c2.z(), v1.z(), v2.z(), change, scale, from, to);
            divide(change, scale, result, from, to);
        }
    }

    private void clear(int from, int to) {
        Arrays.fill(change, from, to, 0.0);
        Arrays.fill(scale, from, to, 0.0);
    }

    private static void addTangent(
            double[] c1, double[] c2, double[] v1, double[] v2, double[] change, double[] sum, int from, int to) {
        for (int i = from; i < to; i++) {
            double difference = c1[i] - c2[i];
            double sides = 2.0 * (v1[i] - v2[i]) + difference;
            change[i] += difference * difference;
            sum[i] += sides * sides;
        }
    }

    private static void addSquare(double[] a, double[] b, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            double difference = a[i] - b[i];
            result[i] += difference * difference;
        }
    }

    private static void divide(double[] a, double[] b, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = a[i] / b[i];
        }
    }

    /** θ = 2 atan2(|Δw|, |2w + Δw|) of encounter {@code i}, from the squares of {@link #tanHalfSquared}. */
    static double angle(EncounterBlock block, int i) {
        Vector change = block.change1().get(i).minus(block.change2().get(i));
        Vector w = block.v1().get(i).minus(block.v2().get(i));
        return 2.0 * Math.atan2(change.norm(), w.times(2.0).plus(change).norm());
    }

    /** sin²(θ/2) = |Δw|²/(4|w|²), relatively accurate as θ → 0; exact where the collision is elastic. */
    void sinHalfSquared(EncounterBlock block, double[] result) {
        int size = block.size();
        reserve(size);
        for (int from = 0; from < size; from += PIECE) {
            int to = Math.min(size, from + PIECE);
            clear(from, to);
            addSquares(block.change1(), block.change2(), change, from, to);
            addSquares(block.v1(), block.v2(), scale, from, to);
            divideByFour(change, scale, result, from, to);
        }
    }

    private static void addSquares(VectorArray a, VectorArray b, double[] result, int from, int to) {
        addSquare(a.x(), b.x(), result, from, to);
        addSquare(a.y(), b.y(), result, from, to);
        addSquare(a.z(), b.z(), result, from, to);
    }

    private static void divideByFour(double[] a, double[] b, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = a[i] / (4.0 * b[i]);
        }
    }

    /** |Δv₁ + Δv₂|²/|w|², which is 0 where the momentum is kept. */
    void momentumSquared(EncounterBlock block, double[] result) {
        int size = block.size();
        reserve(size);
        for (int from = 0; from < size; from += PIECE) {
            int to = Math.min(size, from + PIECE);
            clear(from, to);
            addSquareOfSum(block.change1().x(), block.change2().x(), change, from, to);
            addSquareOfSum(block.change1().y(), block.change2().y(), change, from, to);
            addSquareOfSum(block.change1().z(), block.change2().z(), change, from, to);
            addSquares(block.v1(), block.v2(), scale, from, to);
            divide(change, scale, result, from, to);
        }
    }

    private static void addSquareOfSum(double[] a, double[] b, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            double sum = a[i] + b[i];
            result[i] += sum * sum;
        }
    }

    /**
     * v̂ = Δv₁ (3.15) resolved along η = w/|w| and the two other axes of its {@link CollisionFrame}, in
     * {@code room} or, where the frame is the standard basis, in the block's own array.
     */
    VectorArray resolveChange(EncounterBlock block, VectorArray room) {
        if (!block.hasOneRelativeVelocity()) {
            frames.resolve(block.v1(), block.v2(), block.change1(), room, block.size());
            return room;
        }
        boolean standard = block.v1().x()[0] > block.v2().x()[0]
                && block.v1().y()[0] == block.v2().y()[0]
                && block.v1().z()[0] == block.v2().z()[0];
        if (standard) {
            return block.change1();
        }
        Vector w = block.v1().get(0).minus(block.v2().get(0));
        resolveInOneFrame(block, CollisionFrame.along(w), room);
        return room;
    }

    private static void resolveInOneFrame(EncounterBlock block, CollisionFrame frame, VectorArray result) {
        project(block, frame.eta(), result.x());
        project(block, frame.e2(), result.y());
        project(block, frame.e3(), result.z());
    }

    private static void project(EncounterBlock block, Vector axis, double[] result) {
        VectorArray change = block.change1();
        double x = axis.x();
        double y = axis.y();
        double z = axis.z();
        int size = block.size();
        for (int i = 0; i < size; i++) {
            result[i] = x * change.x()[i] + y * change.y()[i] + z * change.z()[i];
        }
    }
}
